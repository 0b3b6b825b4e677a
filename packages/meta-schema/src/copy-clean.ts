import { isClean } from './clean-text.ts';
import { type Guarding } from './guarding.ts';
import { type Json } from './json.ts';
import { type Bounds } from './limits.ts';

/** Says that a value is not clean JSON within its limits: it has to be copied with more care. */
export const unclean = Symbol('unclean');

type Copy = Json | typeof unclean;

/** Calls nest no deeper than this; what lies deeper is copied with more care. */
const maxCalls = 64;

/** Whether a text can be taken as it is. */
export const isCleanText = (text: string, { maxText }: Bounds): boolean =>
  text.length <= maxText && isClean(text);

/** Whether an object is a record of its own keys alone, and no instance of anything. */
export const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const copyList = (list: readonly unknown[], guarding: Guarding, depth: number): Copy => {
  const { length } = list;
  if (length > guarding.limits.maxItems) return unclean;
  const copy: Json[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = copyValue(list[index], guarding, depth);
    if (item === unclean) return unclean;
    copy.push(item);
  }
  return copy;
};

const copyRecord = (record: object, guarding: Guarding, depth: number): Copy => {
  if (!isPlain(record)) return unclean;
  const { maxKey, maxKeys } = guarding.limits;
  const copy: Record<string, Json> = {};
  let keys = 0;
  for (const key in record) {
    keys += 1;
    if (keys > maxKeys || key.length > maxKey || key === '__proto__' || !isClean(key)) {
      return unclean;
    }
    const value = copyValue(record[key], guarding, depth);
    if (value === unclean) return unclean;
    copy[key] = value;
  }
  return copy;
};

const copyValue = (value: unknown, guarding: Guarding, depth: number): Copy => {
  const { limits, budget } = guarding;
  budget.values -= 1;
  if (typeof value === 'string') return isCleanText(value, limits) ? value : unclean;
  // Adding 0 makes 0 of -0, which JSON cannot tell apart.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : unclean;
  if (typeof value === 'boolean' || value === null) return value;
  const isTooMuch = depth >= limits.maxDepth || depth >= maxCalls || budget.values < 0;
  if (typeof value !== 'object' || isTooMuch) return unclean;
  return Array.isArray(value)
    ? copyList(value, guarding, depth + 1)
    : copyRecord(value, guarding, depth + 1);
};

/** Whether something put enumerable members into the prototype of all records. */
export const isPolluted = (): boolean => {
  for (const _ in Object.prototype) return true;
  return false;
};

/**
 * Copies JSON that is clean and within its limits, as most records are; gives {@link unclean} for all
 * else, whatever it is, and reports nothing.
 */
export const copyClean = (root: unknown, depth: number, guarding: Guarding): Copy => {
  const { budget } = guarding;
  const { values } = budget;
  try {
    const copy = isPolluted() ? unclean : copyValue(root, guarding, depth);
    if (copy !== unclean && budget.values >= 0) return copy;
  } catch {
    // A getter or a proxy that throws: whoever copies with more care will report it.
  }
  budget.values = values;
  return unclean;
};
