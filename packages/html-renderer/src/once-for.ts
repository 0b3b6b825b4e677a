/** Calls `make` once for an object, and keeps what it gives as long as the object is kept. */
export const onceFor = <Key extends object, Value extends object>(make: (key: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (key: Key): Value => {
    const hit = known.get(key);
    if (hit) return hit;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};
