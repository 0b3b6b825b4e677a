import { type Json } from './json.ts';
import { type Place, at } from './path.ts';
import { type JsonRecord, type Reading, isRecord, mended, say } from './reading.ts';
import { type Found, rowOf } from './resolve-keys.ts';
import { type Row, type Table } from './row.ts';

/** A meta record that was sorted by its table, for {@link unflatten} to complete. */
export interface Sorted {
  readonly record: JsonRecord;
  readonly found: Map<string, Found>;
  readonly unknown: readonly string[];
  readonly table: Table;
  readonly place: Place | undefined;
  readonly reading: Reading;
}

interface Flat {
  readonly row: Row;
  readonly index: number;
  /** The member; absent in a list of scalars. */
  readonly member: string | undefined;
}

/** The flattened keys of one list, under the key that stands for all of them. */
interface FlatList {
  readonly key: string;
  readonly flats: (Flat & { readonly value: Json })[];
}

const listKinds: ReadonlySet<string> = new Set(['textList', 'keyValueList', 'recordList']);

/** `entities_0_name` as form plugins flatten a list: the field, the index and the member. */
const flatOf = (key: string, { table, reading }: Sorted): Flat | undefined => {
  const match = /^(.{1,80}?)_(\d{1,4})(?:_(.{1,80}))?$/.exec(key);
  if (match === null) return undefined;
  const [, base = '', index, member] = match;
  const row = rowOf(base, table, reading.prefixes);
  return row !== undefined && listKinds.has(row.kind)
    ? { row, index: Number(index), member }
    : undefined;
};

/** `_entities_0_name: field_5f2…`, with which a form plugin finds the definition of a field. */
const isFormNote = (key: string, value: Json | undefined): boolean =>
  key.startsWith('_') && typeof value === 'string' && /^field_\w{1,40}$/.test(value);

/** The record without the notes that a form plugin keeps beside its fields. */
export const withoutFormNotes = (
  record: JsonRecord,
  place: Place | undefined,
  reading: Reading,
): JsonRecord => {
  const notes = Object.keys(record).filter((key) => isFormNote(key, record[key]));
  if (notes.length === 0) return record;
  for (const key of notes) say(reading, 'form-note', at(place, key), { value: record[key] });
  const fields = Object.entries(record).filter(([key]) => !notes.includes(key));
  return Object.fromEntries(fields);
};

/** Items by index; a member makes its item a record. */
const itemsOf = (flats: readonly (Flat & { readonly value: Json })[]): Json[] => {
  const items = new Map<number, Json>();
  for (const { index, member, value } of flats) {
    const item = items.get(index);
    const members = isRecord(item) ? item : {};
    items.set(index, member === undefined ? value : { ...members, [member]: value });
  }
  return [...items].sort(([one], [other]) => one - other).map(([, item]) => item);
};

/** Whether a value is the count that stands where the list was. */
const isCount = (value: Json): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{0,4}$/.test(value));

/**
 * Puts lists that a form plugin flattened (`entities_0_name`) together again, as if they had been found.
 * Gives the unknown keys that are left.
 */
export const unflatten = (sorted: Sorted): readonly string[] => {
  const { record, found, unknown, place, reading } = sorted;
  const lists = new Map<Row, FlatList>();
  const rest: string[] = [];
  for (const key of unknown) {
    const flat = flatOf(key, sorted);
    const there = flat === undefined ? undefined : found.get(flat.row.key);
    if (flat === undefined || (there !== undefined && !isCount(there.value))) {
      rest.push(key);
      continue;
    }
    const list = lists.get(flat.row) ?? { key: there?.key ?? key, flats: [] };
    // An own key, as it was just listed.
    list.flats.push({ ...flat, value: record[key] as Json });
    lists.set(flat.row, list);
  }
  for (const [row, { key, flats }] of lists) {
    // The count, or the first of the flattened keys.
    const value = record[key] as Json;
    const items = mended(reading, at(place, key), { value, row }, itemsOf(flats));
    found.set(row.key, { row, key, value: items });
  }
  return rest;
};
