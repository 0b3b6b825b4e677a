import { type PhpKey, type PhpValue } from './value.ts';

/** An array or object whose end has not come yet. */
export interface Frame {
  readonly class: string | undefined;
  /** Entries still to come. */
  left: number;
  readonly entries: Map<PhpKey, PhpValue>;
  /** Where the value goes among those that references count. */
  readonly slot: number;
  key?: PhpKey | undefined;
}

/** PHP turns the text of a whole number into the number, in arrays. */
const arrayKey = (key: string | number | bigint): PhpKey => {
  if (typeof key !== 'string' || !/^(?:0|-?[1-9]\d{0,18})$/.test(key)) return key;
  const value = BigInt(key);
  if (BigInt.asIntN(64, value) !== value) return key;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};

/**
 * `\0Class\0name` and `\0*\0name` are private and protected; the second of a name keeps the long form, as one of
 * a class `public` where it is public.
 */
const propertyKey = (key: string, taken: ReadonlyMap<PhpKey, PhpValue>): string => {
  const name = key.slice(key.lastIndexOf('\0') + 1);
  if (!taken.has(name)) return name;
  return name === key ? `\0public\0${name}` : key;
};

/** The key of the next entry, or `undefined` where a value of this type cannot be a key. */
export const toKey = (value: PhpValue, frame: Frame): PhpKey | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    return undefined;
  }
  return frame.class === undefined ? arrayKey(value) : propertyKey(String(value), frame.entries);
};

/** The finished value of a frame: a list where the keys count up from 0. */
export const close = (frame: Frame): PhpValue => {
  if (frame.class !== undefined) return { class: frame.class, properties: frame.entries };
  let next = 0;
  for (const key of frame.entries.keys()) if (key !== next++) return frame.entries;
  return [...frame.entries.values()];
};
