/** So that names of languages in data cannot make a table grow without end. */
const maxKnown = 64;

/** Calls `make` once for each text, and keeps what it gives. */
export const memoOf = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    if (known.size >= maxKnown) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
};
