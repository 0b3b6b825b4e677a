/** A source of numbers that gives the same sequence for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** Some of the items, each at most once, in random order. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
  /** So many hexadecimal digits. */
  readonly hex: (digits: number) => string;
}

/** Mulberry32, a generator of 32 bits of state by Tommy Ettinger, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Numbers for a seed; only its lowest 32 bits count. */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    // `below` stays below the length, and a list of this type is never empty.
    pick: (items) => items[below(items.length)] as (typeof items)[0],
    some(items, count) {
      const rest = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
}
