import { type PhpKey, type PhpObject, type PhpValue } from './value.ts';

/** Values in one meta value; references can make a small text stand for countless ones. */
const maxValues = 50_000;

type MetaData =
  string | number | boolean | null | readonly MetaData[] | { readonly [key: string]: MetaData };

interface Budget {
  left: number;
}

/** Keys that keep their order and harm nobody in a plain object. */
const isPlainKey = (key: PhpKey): key is string =>
  typeof key === 'string' && key !== '__proto__' && !/^\d+$/.test(key);

/** A property that is the second of its name, as PHP's documentation writes it: `Class::name`. */
const labelOf = (key: PhpKey): PhpKey =>
  typeof key === 'string' ? key.replace(/^\0([^\0]*)\0/, '$1::') : key;

const fromMap = (
  map: ReadonlyMap<PhpKey, PhpValue>,
  budget: Budget,
  tag: readonly (readonly [PhpKey, string])[] = [],
): MetaData => {
  const entries = [
    ...tag,
    ...[...map].map(([key, value]) => [labelOf(key), convert(value, budget)] as const),
  ];
  if (entries.every(([key]) => isPlainKey(key))) {
    return Object.fromEntries(entries.map(([key, value]) => [String(key), value] as const));
  }
  return { entries: entries.map(([key, value]) => ({ label: String(key), value })) };
};

/** Depth is bounded by the parser. */
const convert = (value: PhpValue, budget: Budget): MetaData => {
  budget.left--;
  if (budget.left < 0) return null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    // As PHP prints them.
    return Number.isFinite(value)
      ? value
      : Number.isNaN(value)
        ? 'NAN'
        : value > 0
          ? 'INF'
          : '-INF';
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return (value as readonly PhpValue[]).map((item) => convert(item, budget));
  if (value instanceof Map) return fromMap(value as ReadonlyMap<PhpKey, PhpValue>, budget);
  if ('enum' in value) return `${value.enum}::${value.case}`;
  if ('data' in value) return { class: value.class, data: value.data };
  // All other kinds were looked at.
  const { class: name, properties } = value as PhpObject;
  return fromMap(properties, budget, [[properties.has('class') ? '@class' : 'class', name]]);
};

/** A PHP value as post meta: lists, records in their order, scalars. What JSON lacks becomes text. */
export const toMeta = (value: PhpValue): MetaData => convert(value, { left: maxValues });
