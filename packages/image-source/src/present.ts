type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out the keys that hold nothing. */
export const present = <T extends object>(record: T): Present<T> =>
  // Only keys without a value go: what is left has the type of T's values.
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Present<T>;
