import { entriesOf, isEntryList, isExtra, readEntries, toMetaValue } from './meta-value.ts';
import { describe } from './describe.ts';
import { type Json } from './json.ts';
import { phrases } from './messages.ts';
import { type Place, at } from './path.ts';
import { type MetaEntry } from './post-meta.ts';
import { readCustom } from './read-custom.ts';
import { recordOfRows } from './read-record.ts';
import { type JsonRecord, type Reading, isList, isRecord, refused, say } from './reading.ts';
import { resolveKeys } from './resolve-keys.ts';
import { type Table } from './row.ts';
import { parseStoredText } from './stored-text.ts';
import { unflatten, withoutFormNotes } from './unflatten.ts';

const isEmpty = (value: Json): boolean =>
  value === null || value === false || value === '' || (isList(value) && value.length === 0);

/** The record that a meta stands for: itself, rows of key and value, or either stored as text. */
const recordOf = (
  value: Json,
  place: Place | undefined,
  reading: Reading,
): JsonRecord | undefined => {
  if (isRecord(value)) return value;
  const expected = phrases.record;
  if (isEmpty(value)) {
    say(reading, 'empty-as-absent', place, { value, expected });
    return {};
  }
  const stored = typeof value === 'string' ? parseStoredText(value) : undefined;
  const parsed = stored === undefined ? value : reading.copy(stored);
  const record = isList(parsed) ? recordOfRows(parsed) : parsed;
  if (!isRecord(record)) {
    say(reading, 'wrong-type', place, { value, expected });
    return undefined;
  }
  say(reading, 're-read', place, { value, expected, detail: describe(record) });
  return record;
};

/** The entries of a key that no row knows; `extra` itself may come as entries or as a record. */
const entriesAt = (
  key: string,
  value: Json,
  place: Place,
  reading: Reading,
): readonly MetaEntry[] => {
  if (key !== 'extra') {
    if (reading.strict) say(reading, 'unknown-key', place, { value });
  } else {
    if (reading.strict && !isExtra(value)) {
      say(reading, 'wrong-type', place, { value, expected: phrases.entries });
    }
    if (isEntryList(value)) return readEntries(value, reading);
    if (isRecord(value)) return entriesOf(value, reading);
  }
  return [{ label: key, value: toMetaValue(value, reading) }];
};

const readExtra = (
  record: JsonRecord,
  unknown: readonly string[],
  place: Place | undefined,
  reading: Reading,
): MetaEntry[] => {
  if (reading.strict && !unknown.includes('extra')) {
    say(reading, 'missing-value', at(place, 'extra'), {
      value: undefined,
      expected: phrases.entries,
    });
  }
  return unknown.flatMap((key) =>
    // An own key, as it was just listed.
    entriesAt(key, record[key] as Json, at(place, key), reading),
  );
};

/** A meta record as it was read. */
export interface MetaRecord extends JsonRecord {
  readonly extra: readonly Json[];
}

/** Entries are JSON of a known shape, which the compiler cannot see. */
export const asJson = (entries: readonly MetaEntry[]): readonly Json[] =>
  entries as unknown as readonly Json[];

/** Reads a post meta record by its table; what no row knows is kept in `extra`. */
export const readMeta = (
  value: Json,
  table: Table,
  place: Place | undefined,
  reading: Reading,
): MetaRecord => {
  const record = withoutFormNotes(recordOf(value, place, reading) ?? {}, place, reading);
  const { found, unknown } = resolveKeys(record, table, place, reading);
  const rest = unflatten({ record, found, unknown, table, place, reading });
  const meta: Record<string, Json> = {};
  for (const row of table.rows) {
    const here = found.get(row.key);
    if (here === undefined) continue;
    const schema = reading.custom.get(row.key);
    const outcome =
      schema === undefined
        ? reading.field(here.value, row, at(place, here.key), reading)
        : readCustom(here.value, schema, at(place, here.key), reading);
    if (outcome !== undefined && outcome !== refused) meta[row.key] = outcome;
  }
  const extra = readExtra(record, rest, place, reading);
  return { ...meta, extra: asJson([...extra, ...reading.spare.splice(0)]) };
};
