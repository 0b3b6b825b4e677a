/** So that what stands in data cannot make a table grow without end. */
const maxKnown = 128;

/**
 * Calls `make` once for each key, and keeps what it gives; not where that is absent, as for a text of any
 * length that is no date.
 */
export const memoOf = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    if (known.size >= maxKnown) known.clear();
    const made = make(key);
    if (made !== undefined) known.set(key, made);
    return made;
  };
};
