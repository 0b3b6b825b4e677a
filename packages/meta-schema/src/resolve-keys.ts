import { cleanText } from './clean-text.ts';
import { isPolluted } from './copy-clean.ts';
import { foldKey } from './fold-key.ts';
import { type Bounds } from './limits.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type RawRecord } from './raw-record.ts';
import { type Reading, copyAt, say } from './reading.ts';
import { type Row, type Table } from './row.ts';

/** A key as the record spells it, and what is stored there. */
export interface Named {
  readonly key: string;
  readonly value: unknown;
}

/** A key whose value goes to the `extra` of the meta. */
export interface Spare extends Named {
  /** The key that has won the row that both mean. */
  readonly winner: Named | undefined;
}

/** A record whose keys are sorted by the rows of a table. */
export interface Sorted {
  readonly place: Place | undefined;
  readonly reading: Reading;
  /** The key of each row as the record spells it, by the index of the row. */
  readonly keys: readonly (string | undefined)[];
  /** What is stored there; each value of a record is read once. */
  readonly values: readonly unknown[];
  /** Keys of no row, and of rows that another key has won, in the order of the record. */
  readonly spare: readonly Spare[];
}

/** Keys by what they mean, before anything is told of them. */
interface Meanings {
  readonly keys: (string | undefined)[];
  readonly values: unknown[];
  readonly spare: Spare[];
  readonly notes: Named[];
  /** Whether the keys are clean and not too many; else the record has to be copied first. */
  readonly isFit: boolean;
}

/** Of two keys for one field the canonical spelling wins, else the one that came first. */
const settle = (key: string, value: unknown, row: Row, meanings: Meanings): void => {
  const { keys, values, spare } = meanings;
  const { index } = row;
  const earlier = keys[index];
  if (earlier !== undefined && values[index] !== undefined) {
    if (value === undefined) return;
    const first = { key: earlier, value: values[index] };
    if (key !== row.key) {
      spare.push({ key, value, winner: first });
      return;
    }
    spare.push({ ...first, winner: { key, value } });
  }
  keys[index] = key;
  values[index] = value;
};

/** `_entities_0_name: field_5f2…`, with which a form plugin finds the definition of a field. */
const isFormNote = (key: string, value: unknown): boolean =>
  key.startsWith('_') && typeof value === 'string' && /^field_\w{1,40}$/.test(value);

/** Whether a key can be taken as it is. */
const isCleanKey = (key: string, { maxKey }: Bounds): boolean =>
  key.length <= maxKey && key !== '__proto__' && cleanText(key) === key;

const meaningsOf = (
  record: RawRecord,
  { rows, byName }: Table,
  { prefixes, guarding: { limits, budget } }: Reading,
): Meanings => {
  const keys = new Array<string | undefined>(rows.length);
  const values = new Array<unknown>(rows.length);
  const meanings: Meanings = { keys, values, spare: [], notes: [], isFit: true };
  let left = Math.min(limits.maxKeys, budget.values);
  // The loop that engines have made fast; the record inherits nothing.
  for (const key in record) {
    left -= 1;
    budget.values -= 1;
    const known = byName.get(key);
    if (left < 0 || (known === undefined && !isCleanKey(key, limits))) {
      return { ...meanings, isFit: false };
    }
    const row = known ?? byName.get(foldKey(key, prefixes));
    const value = record[key];
    if (known === undefined && isFormNote(key, value)) meanings.notes.push({ key, value });
    else if (row === undefined) meanings.spare.push({ key, value, winner: undefined });
    else settle(key, value, row, meanings);
  }
  return meanings;
};

/** The meanings of the keys of a record as it came or, where that cannot be, of a copy. */
const sort = (
  raw: RawRecord,
  table: Table,
  place: Place | undefined,
  reading: Reading,
): Meanings => {
  try {
    if (!isPolluted()) {
      const meanings = meaningsOf(raw, table, reading);
      if (meanings.isFit) return meanings;
    }
  } catch {
    // A getter or a proxy that throws, of which the copy tells.
  }
  const copy = copyAt(raw, place, reading);
  const budget = { values: Number.POSITIVE_INFINITY };
  const within: Reading = { ...reading, guarding: { ...reading.guarding, budget } };
  // A record that inherits nothing, whatever other scripts have done to the prototype of all.
  const bare = Object.create(null) as Record<string, unknown>;
  return meaningsOf(Object.assign(bare, copy), table, within);
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
  const { keys, values, spare, notes } = sort(raw, table, place, reading);
  for (const { key, value } of notes) say(reading, 'form-note', at(place, key), { value });
  if (reading.strict) {
    for (const row of table.rows) {
      const key = keys[row.index];
      if (key === undefined || key === row.key) continue;
      const details = { expected: phrases.key(row.key), detail: row.key };
      say(reading, 'loose-key', at(place, key), { value: values[row.index], ...details });
    }
  }
  return { place, reading, keys, values, spare };
};
