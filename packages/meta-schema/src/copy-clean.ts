import { isClean } from './clean-text.ts';
import { type Json } from './json.ts';
import { type Limits } from './limits.ts';

/** Says that a value is not clean JSON within its limits: it has to be copied with more care. */
export const unclean = Symbol('unclean');

type Copy = Json | typeof unclean;

interface Copying {
  readonly limits: Required<Limits>;
  values: number;
}

/** Calls nest no deeper than this; what lies deeper is copied with more care. */
const maxCalls = 64;

const copyList = (list: readonly unknown[], copying: Copying, depth: number): Copy => {
  const { length } = list;
  if (length > copying.limits.maxItems) return unclean;
  const copy: Json[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = copyValue(list[index], copying, depth);
    if (item === unclean) return unclean;
    copy.push(item);
  }
  return copy;
};

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const copyRecord = (record: object, copying: Copying, depth: number): Copy => {
  if (!isPlain(record)) return unclean;
  const { maxKey, maxKeys } = copying.limits;
  const copy: Record<string, Json> = {};
  let keys = 0;
  for (const key in record) {
    keys += 1;
    if (keys > maxKeys || key.length > maxKey || key === '__proto__' || !isClean(key)) {
      return unclean;
    }
    const value = copyValue(record[key], copying, depth);
    if (value === unclean) return unclean;
    copy[key] = value;
  }
  return copy;
};

const copyValue = (value: unknown, copying: Copying, depth: number): Copy => {
  const { limits } = copying;
  copying.values += 1;
  if (typeof value === 'string') {
    return value.length <= limits.maxText && isClean(value) ? value : unclean;
  }
  // Adding 0 makes 0 of -0, which JSON cannot tell apart.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : unclean;
  if (typeof value === 'boolean' || value === null) return value;
  const isTooMuch = depth >= limits.maxDepth || depth >= maxCalls;
  if (typeof value !== 'object' || isTooMuch || copying.values > limits.maxValues) return unclean;
  return Array.isArray(value)
    ? copyList(value, copying, depth + 1)
    : copyRecord(value, copying, depth + 1);
};

/** Whether something put enumerable members into the prototype of all records. */
const isPolluted = (): boolean => {
  for (const _ in Object.prototype) return true;
  return false;
};

/**
 * Copies JSON that is clean and within its limits, as most records are; gives {@link unclean} for all
 * else, whatever it is, and reports nothing.
 */
export const copyClean = (root: unknown, limits: Required<Limits>): Copy => {
  try {
    const copying = { limits, values: 0 };
    const copy = isPolluted() ? unclean : copyValue(root, copying, 0);
    return copying.values > limits.maxValues ? unclean : copy;
  } catch {
    return unclean;
  }
};
