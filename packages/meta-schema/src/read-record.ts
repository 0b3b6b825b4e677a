import { type Json } from './json.ts';
import { phrases } from './messages.ts';
import { toMetaValue } from './meta-value.ts';
import { type Place, at } from './path.ts';
import {
  type JsonRecord,
  type ReadValue,
  type Reading,
  isList,
  isRecord,
  mended,
  refuse,
  refused,
  say,
} from './reading.ts';
import { resolveKeys } from './resolve-keys.ts';
import { type Row } from './row.ts';

type Pair = readonly [key: string, value: Json];

const colon = /^([^:\n]{1,80}):\s*/;

const own = (record: JsonRecord, names: readonly string[]): Json | undefined => {
  const name = names.find((candidate) => Object.hasOwn(record, candidate));
  return name === undefined ? undefined : record[name];
};

/** `{ key, value }` as sites name the two, or a record with one key, or `key: value` as text. */
export const pairOf = (item: Json): Pair | undefined => {
  if (typeof item === 'string') {
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

/** Keeps the members that no row knows for the `extra` of the meta. */
const keepUnknown = (
  members: readonly (readonly [key: string, value: Json])[],
  row: Row,
  place: Place,
  reading: Reading,
): void => {
  for (const [key, value] of members) {
    const label = `${row.label} ${key}`;
    if (reading.strict) say(reading, 'unknown-key', at(place, key), { value });
    else say(reading, 'moved-key', at(place, key), { value, detail: `meta.extra "${label}"` });
    reading.spare.push({ label, value: toMetaValue(value, reading) });
  }
};

/** Reads the members of a record by its rows. Refused when a required one is missing or refused. */
const readMembers = (
  record: JsonRecord,
  row: Row,
  place: Place,
  reading: Reading,
): JsonRecord | typeof refused => {
  const { found, unknown } = resolveKeys(record, row.table, place, reading);
  const members: Record<string, Json> = {};
  let complete = true;
  for (const member of row.table.rows) {
    const here = found.get(member.key);
    const outcome =
      here === undefined
        ? undefined
        : reading.field(here.value, member, at(place, here.key), reading);
    if (outcome === undefined && member.required === true) {
      say(reading, 'missing-value', at(place, member.key), {
        value: undefined,
        expected: phrases.row(member),
      });
    }
    if (outcome === undefined || outcome === refused) complete &&= member.required !== true;
    else members[member.key] = outcome;
  }
  // Own keys, as they were just listed.
  const strangers = unknown.map((key) => [key, record[key] as Json] as const);
  keepUnknown(strangers, row, place, reading);
  return complete ? members : refused;
};

/** The record that a text stands for: a URL where the record needs that alone, else its members between bars. */
const recordOfText = (text: string, { table: { rows: fields } }: Row): JsonRecord | undefined => {
  const first = fields.find(({ required }) => required === true);
  if (first?.kind === 'url') return { [first.key]: text };
  const parts = text.split('|').map((part) => part.trim());
  if (first === undefined || parts.length > fields.length) return undefined;
  return Object.fromEntries(
    // As many as there are parts.
    fields.slice(0, parts.length).map(({ key }, index) => [key, String(parts[index])]),
  );
};

const recordOf = (value: Json, row: Row): JsonRecord | undefined => {
  if (typeof value === 'string') return recordOfText(value, row);
  if (!isList(value)) return undefined;
  const only = value.length === 1 ? value[0] : undefined;
  return recordOfRows(value) ?? (isRecord(only) ? only : undefined);
};

/** A record of known members, from a record, rows of key and value, or a text. */
export const readRecord: ReadValue = (value, row, place, reading) => {
  if (isRecord(value)) return readMembers(value, row, place, reading);
  const record = recordOf(value, row);
  if (record === undefined) return refuse(reading, 'wrong-type', place, { value, row });
  mended(reading, place, { value, row }, record);
  return readMembers(record, row, place, reading);
};
