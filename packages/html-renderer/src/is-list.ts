/** Whether a value is the array that its type says; a record that was never parsed may hold anything. */
export const isList = (value: unknown): boolean => Array.isArray(value);

/** A list as it is. Whatever else can be walked, a text by its characters, is none, and throws. */
export const listOf = <Item>(value: readonly Item[]): readonly Item[] => {
  if (!isList(value)) throw new TypeError();
  return value;
};

/** A text as it is. What else stands in the place of a name is none, and throws. */
export const textOnly = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError();
  return value;
};
