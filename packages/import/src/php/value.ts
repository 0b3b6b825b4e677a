/** Key of a PHP array; beyond 2^53 a bigint. */
export type PhpKey = string | number | bigint;

/** An object: its class and its properties by name, in order. */
export interface PhpObject {
  readonly class: string;
  readonly properties: ReadonlyMap<PhpKey, PhpValue>;
}

/** An object that serialised itself into a text of its own. */
export interface PhpCustom {
  readonly class: string;
  readonly data: string;
}

/** A case of an enumeration. */
export interface PhpEnum {
  readonly enum: string;
  readonly case: string;
}

/**
 * A PHP value. An array with the keys 0, 1, 2, ... in this order is a list, any other array a `Map`.
 * Whole numbers beyond 2^53 are bigints.
 */
export type PhpValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PhpValue[]
  | ReadonlyMap<PhpKey, PhpValue>
  | PhpObject
  | PhpCustom
  | PhpEnum;
