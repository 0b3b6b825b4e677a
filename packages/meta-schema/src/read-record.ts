import { foldName } from './fold-key.ts';
import { type Json } from './json.ts';
import { isRawRecord } from './raw-record.ts';
import { readRecordOf, readRelated } from './read-rows.ts';
import { type JsonRecord, type ReadValue, isList, isRecord, mended, refuse } from './reading.ts';
import { type Row } from './row.ts';
import { isLikePhp } from './stored-text.ts';

type Pair = readonly [key: string, value: Json];

/** A key before its value; a URL is no pair. */
const colon = /^([^:\n]{1,80}):(?!\/\/)\s*/;

const own = (record: JsonRecord, names: readonly string[]): Json | undefined => {
  const name =
    names.find((candidate) => Object.hasOwn(record, candidate)) ??
    Object.keys(record).find((key) => names.includes(foldName(key)));
  return name === undefined ? undefined : record[name];
};

/** `{ key, value }` as sites name the two, or a record with one key, or `key: value` as text. */
export const pairOf = (item: Json): Pair | undefined => {
  if (typeof item === 'string') {
    if (isLikePhp(item)) return undefined;
    const match = colon.exec(item);
    return match?.[1] === undefined ? undefined : [match[1].trim(), item.slice(match[0].length)];
  }
  if (!isRecord(item)) return undefined;
  const key = own(item, ['key', 'label', 'name', 'meta_key']);
  const value = own(item, ['value', 'text', 'meta_value']);
  if (typeof key === 'string' && value !== undefined) return [key, value];
  const [only, ...others] = Object.entries(item);
  return others.length === 0 ? only : undefined;
};

/** Rows of key and value as one record; a key that comes again makes a list of its values. */
export const recordOfRows = (rows: readonly Json[]): JsonRecord | undefined => {
  const values = new Map<string, Json[]>();
  for (const row of rows) {
    const pair = pairOf(row);
    if (pair === undefined) return undefined;
    const earlier = values.get(pair[0]);
    if (earlier === undefined) values.set(pair[0], [pair[1]]);
    else earlier.push(pair[1]);
  }
  return Object.fromEntries(
    // A list is begun with its first value.
    [...values].map(([key, all]) => [key, all.length === 1 ? (all[0] as Json) : all]),
  );
};

/** The record that a text stands for: its members between bars. */
const recordOfText = (text: string, fields: readonly Row[]): JsonRecord | undefined => {
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length > fields.length || !fields.some(({ required }) => required)) return undefined;
  return Object.fromEntries(
    // As many as there are parts.
    fields.slice(0, parts.length).map(({ key }, index) => [key, String(parts[index])]),
  );
};

/** The record that a text or a list stands for: rows, a URL where the record needs that alone, or one record. */
const recordOf = (value: Json, { table: { rows: fields } }: Row): JsonRecord | undefined => {
  const [first, ...others] = isList(value) ? value : [];
  const rows = isList(value) ? recordOfRows(value) : undefined;
  if (rows !== undefined) return rows;
  if (isRecord(first) && others.length === 0) return first;
  const needed = fields.find(({ required }) => required);
  if (needed?.kind === 'url') return { [needed.key]: value };
  return typeof value === 'string' ? recordOfText(value, fields) : undefined;
};

/** A record of known members, from a record, rows of key and value, or a text. */
export const readRecord: ReadValue = (value, row, place, reading) => {
  if (isRecord(value)) {
    const related = readRelated(value, row, place, reading);
    return readRecordOf(isRawRecord(related) ? related : value, row, place, reading);
  }
  const record = recordOf(value, row);
  if (record === undefined) return refuse(reading, 'wrong-type', place, { value, row });
  mended(reading, place, { value, row }, record);
  return readRecordOf(record, row, place, reading);
};
