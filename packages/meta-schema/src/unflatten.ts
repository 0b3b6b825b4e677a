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

/** A list that is put together of its flattened keys, under the key that stands for all of them. */
interface FlatList {
  readonly key: string;
  /** The count, or the first of the values. */
  readonly given: unknown;
  /** By their indices, which may leave some out. */
  readonly items: Json[];
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

/** Whether a value is the count that stands where the list was. */
const isCount = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{0,4}$/.test(value));

/** Puts lists that a form plugin flattened (`entities_0_name`) together again, as if they had been found. */
export const unflatten = (sorted: Sorted, table: Table): Sorted => {
  if (!sorted.spare.some(({ key }) => /[_[]\d/.test(key))) return sorted;
  const { place, reading } = sorted;
  const keys = [...sorted.keys];
  const values = [...sorted.values];
  const spare: Spare[] = [];
  const lists = new Map<Row, FlatList>();
  for (const one of sorted.spare) {
    const flat = one.winner === undefined ? flatOf(one.key, table, sorted) : undefined;
    const counter = flat && sorted.keys[flat.row.index];
    const count = flat && sorted.values[flat.row.index];
    if (flat === undefined || (counter !== undefined && !isCount(count))) {
      spare.push(one);
      continue;
    }
    const value = copyAt(one.value, at(place, one.key), reading);
    if (value === undefined) continue;
    const { row, index, member } = flat;
    const key = counter ?? one.key;
    const given = counter === undefined ? value : count;
    const list = lists.get(row) ?? { key, given, items: [] };
    const item = list.items[index];
    const members = isRecord(item) ? item : {};
    list.items[index] = member === undefined ? value : { ...members, [member]: value };
    lists.set(row, list);
  }
  for (const [row, { key, given: value, items }] of lists) {
    keys[row.index] = key;
    // Those that are there, in the order of their indices.
    values[row.index] = mended(reading, at(place, key), { value, row }, Object.values(items));
  }
  return { ...sorted, keys, values, spare };
};
