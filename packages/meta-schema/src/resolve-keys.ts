import { cleanText } from './clean-text.ts';
import { foldKey } from './fold-key.ts';
import { type Bounds } from './limits.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type RawRecord, peek } from './raw-record.ts';
import { type Reading, copyAt, isRecord, say } from './reading.ts';
import { type Row, type Table } from './row.ts';

/** A key whose value goes to the `extra` of the meta. */
export interface Spare {
  readonly key: string;
  /** The key that has won the row that both mean. */
  readonly winner: string | undefined;
}

/** A record whose keys are sorted by the rows of a table. */
export interface Sorted {
  readonly record: RawRecord;
  readonly place: Place | undefined;
  readonly reading: Reading;
  /** The key of each row as the record spells it, by the index of the row. */
  readonly keys: readonly (string | undefined)[];
  /** Keys of no row, and of rows that another key has won, in the order of the record. */
  readonly spare: readonly Spare[];
}

/** Keys by what they mean, before anything is told of them. */
interface Meanings {
  readonly keys: (string | undefined)[];
  readonly spare: Spare[];
  readonly notes: string[];
  /** Whether the keys are clean and not too many; else the record has to be copied first. */
  readonly isFit: boolean;
}

/** Of two keys for one field the canonical spelling wins, else the one that came first. */
const settle = (key: string, row: Row, { keys, spare }: Meanings, record: RawRecord): void => {
  const earlier = keys[row.index];
  if (earlier === undefined || peek(record, earlier) === undefined) keys[row.index] = key;
  else if (peek(record, key) !== undefined) {
    const [winner, loser] = key === row.key ? [key, earlier] : [earlier, key];
    spare.push({ key: loser, winner });
    keys[row.index] = winner;
  }
};

/** `_entities_0_name: field_5f2…`, with which a form plugin finds the definition of a field. */
const isFormNote = (key: string, record: RawRecord): boolean => {
  if (key.charCodeAt(0) !== 0x5f) return false;
  const value = peek(record, key);
  return typeof value === 'string' && /^field_\w{1,40}$/.test(value);
};

/** Whether a key can be taken as it is. */
const isCleanKey = (key: string, { maxKey }: Bounds): boolean =>
  key.length <= maxKey && key !== '__proto__' && cleanText(key) === key;

const meaningsOf = (
  record: RawRecord,
  { rows, byName }: Table,
  { prefixes, guarding: { limits, budget } }: Reading,
): Meanings => {
  const names = Object.keys(record);
  budget.values -= names.length;
  const isBounded = budget.values >= 0 && names.length <= limits.maxKeys;
  const keys = new Array<string | undefined>(rows.length);
  const meanings: Meanings = { keys, spare: [], notes: [], isFit: isBounded };
  if (!isBounded) return meanings;
  for (const key of names) {
    const known = byName.get(key);
    if (known === undefined && !isCleanKey(key, limits)) return { ...meanings, isFit: false };
    const row = known ?? byName.get(foldKey(key, prefixes));
    if (isFormNote(key, record)) meanings.notes.push(key);
    else if (row === undefined) meanings.spare.push({ key, winner: undefined });
    else settle(key, row, meanings, record);
  }
  return meanings;
};

/** A record to be sorted: as it came or, where that cannot be, as a copy. */
const sortable = (raw: RawRecord, table: Table, place: Place | undefined, reading: Reading) => {
  try {
    const meanings = meaningsOf(raw, table, reading);
    if (meanings.isFit) return { record: raw, meanings };
  } catch {
    // A proxy that throws, of which the copy tells.
  }
  const copy = copyAt(raw, place, reading);
  const record = isRecord(copy) ? copy : {};
  const budget = { values: Number.POSITIVE_INFINITY };
  const within: Reading = { ...reading, guarding: { ...reading.guarding, budget } };
  return { record, meanings: meaningsOf(record, table, within) };
};

/** The row that a key means, however it is spelled. */
export const rowOf = (key: string, table: Table, prefixes: ReadonlySet<string>): Row | undefined =>
  table.byName.get(key) ?? table.byName.get(foldKey(key, prefixes));

/** Sorts the keys of a record by the rows they mean. */
export const resolveKeys = (
  raw: RawRecord,
  table: Table,
  place: Place | undefined,
  reading: Reading,
): Sorted => {
  const { record, meanings } = sortable(raw, table, place, reading);
  const { keys, spare, notes } = meanings;
  for (const key of notes) say(reading, 'form-note', at(place, key), { value: peek(record, key) });
  if (reading.strict) {
    for (const row of table.rows) {
      const key = keys[row.index];
      if (key === undefined || key === row.key) continue;
      const details = { expected: phrases.key(row.key), detail: row.key };
      say(reading, 'loose-key', at(place, key), { value: peek(record, key), ...details });
    }
  }
  return { record, place, reading, keys, spare };
};
