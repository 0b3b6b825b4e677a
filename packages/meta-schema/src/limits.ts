/** How much of a record is read; what lies beyond is left out and reported. */
export interface Limits {
  /** Levels of nesting; 64 where absent. */
  readonly maxDepth?: number | undefined;
  /** Values in all, containers included; 100,000 where absent. */
  readonly maxValues?: number | undefined;
  /** Items of one list; 10,000 where absent. */
  readonly maxItems?: number | undefined;
  /** Keys of one record; 2,000 where absent. */
  readonly maxKeys?: number | undefined;
  /** Characters of one text; 1,000,000 where absent. */
  readonly maxText?: number | undefined;
  /** Characters of one key; 256 where absent. */
  readonly maxKey?: number | undefined;
}

/** The limits that hold for one record. */
export type Bounds = { readonly [Limit in keyof Limits]-?: number };

/** The limits that hold where an option names none. */
const defaultLimits: Bounds = {
  maxDepth: 64,
  maxValues: 100_000,
  maxItems: 10_000,
  maxKeys: 2_000,
  maxText: 1_000_000,
  maxKey: 256,
};

/** The limits of an option, those that it names. */
export const limitsOf = (limits: Limits | undefined): Bounds => {
  if (limits === undefined) return defaultLimits;
  const named = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return { ...defaultLimits, ...Object.fromEntries(named) };
};

const widen = (limits: Bounds): Bounds => ({
  ...limits,
  maxDepth: 4 * limits.maxDepth + 16,
  maxValues: 10 * limits.maxValues,
  maxItems: 10 * limits.maxItems,
});

const defaultOfCanonical = /* @__PURE__ */ widen(defaultLimits);

/**
 * Limits of canonical records: what the parser gives has more levels, values and items than what it read,
 * as texts become blocks and records become entries.
 */
export const limitsOfCanonical = (limits: Limits | undefined): Bounds =>
  limits === undefined ? defaultOfCanonical : widen(limitsOf(limits));
