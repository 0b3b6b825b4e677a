import { type Json } from './json.ts';
import { at } from './path.ts';
import { copyAt, isRecord, mended } from './reading.ts';
import { type Sorted, type Spare, rowOf } from './resolve-keys.ts';
import { type Row, type Table } from './row.ts';

interface Flat {
  readonly row: Row;
  readonly index: number;
  /** The member; absent in a list of scalars. */
  readonly member: string | undefined;
}

/** The flattened keys of one list, under the key that stands for all of them. */
interface FlatList {
  readonly key: string;
  /** The count, or the first of the values. */
  readonly given: unknown;
  readonly flats: (Flat & { readonly value: Json })[];
}

const listKinds: ReadonlySet<string> = new Set(['textList', 'keyValueList', 'recordList']);

/** `entities_0_name` and `entities[0][name]` as forms flatten a list: the field, the index and the member. */
const flatOf = (key: string, table: Table, { reading }: Sorted): Flat | undefined => {
  const match = /^(.{1,80}?)[_[](\d{1,4})\]?(?:[_[](.{1,80}?)\]?)?$/.exec(key);
  if (match === null) return undefined;
  const [, base = '', index, member] = match;
  const row = rowOf(base, table, reading.prefixes);
  return row !== undefined && listKinds.has(row.kind)
    ? { row, index: Number(index), member }
    : undefined;
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
const isCount = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{0,4}$/.test(value));

/** The flattened keys of each list, and what is spare beside them. */
const gatherFlats = (
  sorted: Sorted,
  table: Table,
): { readonly lists: ReadonlyMap<Row, FlatList>; readonly spare: Spare[] } => {
  const { keys, values, place, reading } = sorted;
  const lists = new Map<Row, FlatList>();
  const spare: Spare[] = [];
  for (const one of sorted.spare) {
    const flat = one.winner === undefined ? flatOf(one.key, table, sorted) : undefined;
    const counter = flat && keys[flat.row.index];
    if (flat === undefined || (counter !== undefined && !isCount(values[flat.row.index]))) {
      spare.push(one);
      continue;
    }
    const value = copyAt(one.value, at(place, one.key), reading);
    if (value === undefined) continue;
    const key = counter ?? one.key;
    const given = counter === undefined ? value : values[flat.row.index];
    const list = lists.get(flat.row) ?? { key, given, flats: [] };
    list.flats.push({ ...flat, value });
    lists.set(flat.row, list);
  }
  return { lists, spare };
};

/** Puts lists that a form plugin flattened (`entities_0_name`) together again, as if they had been found. */
export const unflatten = (sorted: Sorted, table: Table): Sorted => {
  if (!sorted.spare.some(({ key }) => /[_[]\d/.test(key))) return sorted;
  const { place, reading } = sorted;
  const { lists, spare } = gatherFlats(sorted, table);
  const keys = [...sorted.keys];
  const values = [...sorted.values];
  for (const [row, { key, given: value, flats }] of lists) {
    keys[row.index] = key;
    values[row.index] = mended(reading, at(place, key), { value, row }, itemsOf(flats));
  }
  return { ...sorted, keys, values, spare };
};
