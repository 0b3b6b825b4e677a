type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Leaves out the keys that hold nothing. */
export const present = <T extends object>(record: T): Present<T> => {
  const kept: Partial<T> = {};
  for (const key in record) if (record[key] !== undefined) kept[key] = record[key];
  // Only keys without a value went, which the compiler cannot follow through a loop.
  return kept as unknown as Present<T>;
};
