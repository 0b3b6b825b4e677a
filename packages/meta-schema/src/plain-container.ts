/** A list, or a record that is read by its own keys. */
export type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

const fromMap = (map: ReadonlyMap<unknown, unknown>): Container =>
  Object.fromEntries([...map].map(([key, value]) => [String(key), value]));

/**
 * The list, record or text that an object stands for: lists, plain records and class instances
 * themselves, the items of a Set, the entries of a Map, the ISO 8601 text of a Date. Absent for
 * what holds no data of its own to copy, such as a RegExp, a Promise or a typed array.
 */
export const plainContainer = (value: object): Container | string | undefined => {
  // Items of unknown type are just what is asked for.
  if (Array.isArray(value)) return value as readonly unknown[];
  const prototype: unknown = Object.getPrototypeOf(value);
  // Any object can be read by key.
  const record = value as Readonly<Record<string, unknown>>;
  if (prototype === Object.prototype || prototype === null) return record;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value instanceof Set) return [...(value as ReadonlySet<unknown>)];
  if (value instanceof Map) return fromMap(value);
  return Object.prototype.toString.call(value) === '[object Object]' ? record : undefined;
};
