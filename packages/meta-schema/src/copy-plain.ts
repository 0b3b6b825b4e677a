import { cleanText } from './clean-text.ts';
import { describe, excerpt } from './describe.ts';
import { type IssueList } from './issue-list.ts';
import { type Json } from './json.ts';
import { type Limits, defaultLimits } from './limits.ts';
import { type Rule, phrases } from './messages.ts';
import { plainContainer } from './plain-container.ts';

/** A container that is being copied, and how far the copy has come. */
interface Frame {
  readonly source: Readonly<Record<string | number, unknown>>;
  /** Absent for a list. */
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  readonly copy: Record<string | number, Json>;
  index: number;
}

type Scalar = string | number | boolean | null;

interface Copying {
  readonly limits: Required<Limits>;
  readonly issues: IssueList;
  /** From the root to the container being read. */
  readonly frames: Frame[];
  values: number;
}

const report = (
  { frames, issues }: Copying,
  rule: Rule,
  value: unknown,
  details: { readonly expected?: string; readonly detail?: string } = {},
): void => {
  const path = frames.map(({ keys, index }) => keys?.[index] ?? index);
  issues.report(rule, path, { received: describe(value), ...details });
};

const copyText = (text: string, copying: Copying): string => {
  const { maxText } = copying.limits;
  if (text.length > maxText) {
    report(copying, 'text-too-long', text, { expected: phrases.atMost(maxText, 'characters') });
    return cleanText(text.slice(0, maxText));
  }
  const clean = cleanText(text);
  if (clean !== text) report(copying, 'text-cleaned', text, { expected: phrases.cleanText });
  return clean;
};

const copyBigint = (value: bigint, copying: Copying): Scalar => {
  const number = Number(value);
  const copy = Number.isSafeInteger(number) ? number : excerpt(String(value));
  report(copying, 'converted', value, { expected: phrases.json, detail: describe(copy) });
  return copy;
};

const copyScalar = (value: unknown, copying: Copying): Scalar | undefined => {
  if (typeof value === 'string') return copyText(value, copying);
  // Adding 0 makes 0 of -0, which JSON cannot tell apart.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'bigint') return copyBigint(value, copying);
  if (value !== undefined) report(copying, 'not-data', value, { expected: phrases.json });
  return undefined;
};

const keysOf = (source: object, copying: Copying): readonly string[] => {
  const keys = Object.keys(source);
  const { maxKeys } = copying.limits;
  if (keys.length <= maxKeys) return keys;
  report(copying, 'too-many-keys', source, { expected: phrases.atMost(maxKeys, 'keys') });
  return keys.slice(0, maxKeys);
};

const lengthOf = (list: readonly unknown[], copying: Copying): number => {
  const { maxItems } = copying.limits;
  if (list.length <= maxItems) return list.length;
  report(copying, 'too-many-items', list, { expected: phrases.atMost(maxItems, 'items') });
  return maxItems;
};

const isRefused = (value: object, copying: Copying): boolean => {
  const { frames, limits } = copying;
  const circular = frames.some(({ source }) => source === value);
  if (!circular && frames.length < limits.maxDepth) return false;
  report(copying, circular ? 'circular' : 'too-deep', value, {
    expected: phrases.atMost(limits.maxDepth, 'levels'),
  });
  return true;
};

/** Begins the copy of an object: a new frame, or the text it stands for, or nothing and an issue. */
const open = (value: object, copying: Copying): Frame | string | undefined => {
  if (isRefused(value, copying)) return undefined;
  const plain = plainContainer(value);
  if (plain === undefined) {
    report(copying, 'not-data', value, { expected: phrases.json });
    return undefined;
  }
  if (plain !== value) report(copying, 'converted', value, { detail: describe(plain) });
  if (typeof plain === 'string') return plain;
  // A list and a record are read and written alike: by index, by key.
  const source = plain as Frame['source'];
  if (Array.isArray(plain)) {
    const copy = [] as unknown as Frame['copy'];
    return { source, keys: undefined, length: lengthOf(plain, copying), copy, index: 0 };
  }
  const keys = keysOf(plain, copying);
  return { source, keys, length: keys.length, copy: {}, index: 0 };
};

/** The key to write: clean, short, and never one that a script could take for its own. */
const copyKey = (key: string, copying: Copying): string | undefined => {
  if (key === '__proto__') {
    report(copying, 'unsafe-key', undefined);
    return undefined;
  }
  const clean = cleanText(key.slice(0, copying.limits.maxKey));
  if (clean !== key) report(copying, 'key-cleaned', key, { detail: describe(clean) });
  return clean;
};

const put = (frame: Frame, value: Json | undefined, copying: Copying): void => {
  const key = frame.keys?.[frame.index];
  if (key === undefined) {
    // As JSON does it: a hole, or what is no data, keeps its place in a list.
    frame.copy[frame.index] = value ?? null;
  } else if (value !== undefined) {
    const name = copyKey(key, copying);
    if (name !== undefined) frame.copy[name] = value;
  }
};

/** Reads a value once. What a live object throws while it is read is an issue, not ours to pass on. */
const read = (
  source: Frame['source'],
  key: string | number,
  copying: Copying,
): Frame | Scalar | undefined => {
  try {
    const value = source[key];
    return typeof value === 'object' && value !== null
      ? open(value, copying)
      : copyScalar(value, copying);
  } catch {
    report(copying, 'unreadable', undefined, { expected: phrases.json });
    return undefined;
  }
};

/** Steps through the open containers, the innermost first, until none is left or the limit is met. */
const run = (copying: Copying): void => {
  const { frames, limits } = copying;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    if (frame.index === frame.length) {
      frames.pop();
      const outer = frames.at(-1);
      if (outer !== undefined) outer.index += 1;
      continue;
    }
    copying.values += 1;
    if (copying.values > limits.maxValues) {
      report(copying, 'too-many-values', undefined, {
        expected: phrases.atMost(limits.maxValues, 'values'),
      });
      return;
    }
    const value = read(frame.source, frame.keys?.[frame.index] ?? frame.index, copying);
    if (typeof value === 'object' && value !== null) {
      put(frame, value.copy, copying);
      frames.push(value);
    } else {
      put(frame, value, copying);
      frame.index += 1;
    }
  }
};

/**
 * Copies whatever it is given into plain JSON of bounded size, in linear time and without recursion.
 * Each value is read once; live objects, getters and prototypes stay behind.
 */
export const copyPlain = (root: unknown, limits: Limits, issues: IssueList): Json | undefined => {
  const copying: Copying = {
    limits: { ...defaultLimits, ...limits },
    issues,
    frames: [],
    values: 0,
  };
  const first = read({ root }, 'root', copying);
  if (typeof first !== 'object' || first === null) return first;
  copying.frames.push(first);
  run(copying);
  return first.copy;
};
