import { describe } from './describe.ts';
import { putIntoRecord } from './flat-members.ts';
import { type Json } from './json.ts';
import { type Rule } from './messages.ts';
import { phrases } from './phrases.ts';
import { entriesOf, isEntryList, isExtra, readEntries, toMetaValue } from './meta-value.ts';
import { type Place, at } from './path.ts';
import { type MetaEntry } from './post-meta.ts';
import { type RawRecord, isRawRecord } from './raw-record.ts';
import { readRows } from './read-rows.ts';
import { recordOfRows } from './read-record.ts';
import { type SpareMember, readSpare } from './read-spare.ts';
import { type MetaRecord, type Reading, copyAt, isList, isRecord, say } from './reading.ts';
import { type Sorted, resolveKeys } from './resolve-keys.ts';
import { type Table } from './row.ts';
import { readStored } from './stored-text.ts';
import { unflatten } from './unflatten.ts';

const isEmpty = (value: Json | undefined): boolean =>
  (value ?? null) === null ||
  value === false ||
  value === '' ||
  (isList(value) && value.length === 0);

/** A record, and how the texts in it are read. */
export interface Source {
  readonly record: RawRecord;
  readonly reading: Reading;
}

/** The record that a value stands for: itself, rows of key and value, or either stored as text. */
export const readSource = (
  raw: unknown,
  place: Place | undefined,
  reading: Reading,
  rule: Rule = 'wrong-type',
): Source | undefined => {
  if (isRawRecord(raw)) return { record: raw, reading };
  const value = copyAt(raw, place, reading);
  if (isRecord(value)) return { record: value, reading };
  const expected = phrases.record;
  // An article has to be there, and is no list of rows.
  const isMeta = rule === 'wrong-type';
  if (isMeta && isEmpty(value)) {
    say(reading, 'empty-as-absent', place, { value, expected });
    return undefined;
  }
  const stored = typeof value === 'string' ? readStored(value, place, reading) : undefined;
  const read = stored?.value ?? value;
  const record = isMeta && isList(read) ? recordOfRows(read) : read;
  if (!isRecord(record)) {
    say(reading, rule, place, { value, expected });
    return undefined;
  }
  say(reading, 're-read', place, { value, expected, detail: describe(record) });
  return { record, reading: stored?.reading ?? reading };
};

/** The entries of a key that no row knows; `extra` itself may come as entries or as a record. */
const entriesAt = (spare: SpareMember, reading: Reading): readonly MetaEntry[] => {
  const { key, value, place, isLoser } = spare;
  if (key === 'extra') {
    if (reading.strict && !isExtra(value)) {
      say(reading, 'wrong-type', place, { value, expected: phrases.entries });
    }
    if (isEntryList(value)) return readEntries(value, reading);
    if (isRecord(value)) return entriesOf(value, reading);
  } else if (reading.strict && !isLoser) say(reading, 'unknown-key', place, { value });
  return [{ label: key, value: toMetaValue(value, reading) }];
};

const readExtra = (
  sorted: Sorted,
  members: Record<string, Json>,
  table: Table,
): readonly MetaEntry[] => {
  const { spare, place, reading } = sorted;
  if (reading.strict && !spare.some(({ key }) => key === 'extra')) {
    const expected = phrases.entries;
    say(reading, 'missing-value', at(place, 'extra'), { value: undefined, expected });
  }
  const own = readSpare(sorted).flatMap((one) =>
    putIntoRecord(members, one, table, reading) ? [] : entriesAt(one, reading),
  );
  // What the members had to spare comes last.
  return reading.spare.length === 0 ? own : [...own, ...reading.spare.splice(0)];
};

/** Entries are JSON of a known shape, which the compiler cannot see. */
export const asJson = (entries: readonly MetaEntry[]): readonly Json[] =>
  entries as unknown as readonly Json[];

/** Reads a post meta record by its table; what no row knows is kept in `extra`. */
export const readMeta = (
  value: unknown,
  table: Table,
  place: Place | undefined,
  outer: Reading,
): MetaRecord => {
  const source = readSource(value, place, outer);
  const { record, reading } = source ?? { record: {}, reading: outer };
  const sorted = unflatten(resolveKeys(record, table, place, reading), table);
  const { members } = readRows(table.rows, sorted);
  const extra = asJson(readExtra(sorted, members, table));
  members['extra'] = extra;
  return members as MetaRecord;
};
