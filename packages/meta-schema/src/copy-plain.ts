import { cleanText, isPlainText, withLineFeeds } from './clean-text.ts';
import { copyClean, unclean } from './copy-clean.ts';
import { describe, excerpt } from './describe.ts';
import { type IssueDetails } from './make-issue.ts';
import { type Json } from './json.ts';
import { type Guarding } from './guarding.ts';
import { type Path, type Place, depthOf, pathOf } from './path.ts';
import { type Rule } from './messages.ts';
import { guardPhrases as phrases } from './phrases.ts';
import { plainContainer } from './plain-container.ts';

/** A container that is being copied, and how far the copy has come. */
interface Frame {
  readonly source: Readonly<Record<string | number, unknown>>;
  /** The keys of a record, as they are and as they are written; absent for a list. */
  readonly keys: readonly (readonly [key: string, name: string])[] | undefined;
  readonly length: number;
  readonly copy: Record<string | number, unknown>;
  index: number;
}

interface Copying extends Guarding {
  /** Where in the record the root lies. */
  readonly base: Path;
  /** From the root to the container being looked at. */
  readonly frames: Frame[];
}

/** What an issue of a copy says, of a value at a key of what is looked at. */
interface Told extends Omit<IssueDetails, 'path'> {
  readonly key?: string;
}

const report = (copying: Copying, rule: Rule, value: unknown, { key, ...told }: Told): void => {
  const { base, frames, issues } = copying;
  const path = [...base, ...frames.map(({ keys, index }) => keys?.[index]?.[0] ?? index)];
  if (key !== undefined) path.push(key);
  // At once, since a live object may be another one at the end.
  const details = { path, received: describe(value), ...told };
  issues.report(rule, () => details);
};

const copyText = (text: string, copying: Copying): string => {
  const { maxText } = copying.limits;
  if (text.length > maxText) {
    report(copying, 'text-too-long', text, {
      expected: phrases.atMost(maxText, 'characters'),
      received: phrases.longText(text.length, text),
    });
    return cleanText(text.slice(0, maxText));
  }
  const clean = cleanText(text);
  if (clean !== text) {
    const rule = clean === withLineFeeds(text) ? 'line-ends' : 'text-cleaned';
    report(copying, rule, text, { expected: phrases.cleanText });
  }
  return clean;
};

const copyBigint = (value: bigint, copying: Copying): string | number => {
  const number = Number(value);
  const copy = Number.isSafeInteger(number) ? number : excerpt(String(value));
  report(copying, 'converted', value, { expected: phrases.json, detail: describe(copy) });
  return copy;
};

/** What stands for a value that is no list or record; absent where nothing can. */
const copyScalar = (value: unknown, copying: Copying): unknown => {
  if (typeof value === 'string') {
    const isFine = value.length <= copying.limits.maxText && isPlainText(value);
    return isFine ? value : copyText(value, copying);
  }
  // Adding 0 makes 0 of -0, which JSON cannot tell apart.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'bigint') return copyBigint(value, copying);
  if (value !== undefined) report(copying, 'not-data', value, { expected: phrases.json });
  return undefined;
};

const isOpen = (value: object, frames: readonly Frame[]): boolean => {
  for (const frame of frames) if (frame.source === value) return true;
  return false;
};

const openList = (source: readonly unknown[], copying: Copying): Frame => {
  const { maxItems } = copying.limits;
  const length = Math.min(source.length, maxItems);
  if (length < source.length) {
    report(copying, 'too-many-items', source, { expected: phrases.atMost(maxItems, 'items') });
  }
  return {
    // A list is read and written by index alone.
    source: source as unknown as Frame['source'],
    keys: undefined,
    length,
    copy: [] as unknown as Frame['copy'],
    index: 0,
  };
};

/** The key to write: clean and short. */
const nameOf = (key: string, copying: Copying): string => {
  const name = cleanText(key.slice(0, copying.limits.maxKey));
  if (name !== key) report(copying, 'key-cleaned', key, { key, detail: describe(name) });
  return name;
};

/** The keys that are copied: not too many, and none that a script could take for its own. */
const keysOf = (source: Frame['source'], copying: Copying): readonly string[] => {
  const { maxKeys } = copying.limits;
  const keys = Object.keys(source);
  if (keys.length > maxKeys) {
    report(copying, 'too-many-keys', source, { expected: phrases.atMost(maxKeys, 'keys') });
  }
  return keys.slice(0, maxKeys).filter((key) => {
    const isSafe = key !== '__proto__';
    if (!isSafe) report(copying, 'unsafe-key', source[key], { key, expected: phrases.otherKey });
    return isSafe;
  });
};

const openRecord = (source: Frame['source'], copying: Copying): Frame => {
  const keys = keysOf(source, copying).map((key) => [key, nameOf(key, copying)] as const);
  return { source, keys, length: keys.length, copy: {}, index: 0 };
};

/** Begins the copy of an object: a new frame, or the text it stands for, or nothing and an issue. */
const open = (value: object, copying: Copying): Frame | string | undefined => {
  const { base, frames, limits } = copying;
  const circular = isOpen(value, frames);
  if (circular || base.length + frames.length >= limits.maxDepth) {
    const expected = circular ? phrases.otherValue : phrases.atMost(limits.maxDepth, 'levels');
    report(copying, circular ? 'circular' : 'too-deep', value, { expected });
    return undefined;
  }
  const plain = plainContainer(value);
  if (plain === undefined) {
    report(copying, 'not-data', value, { expected: phrases.json });
    return undefined;
  }
  if (plain !== value) report(copying, 'converted', value, { detail: describe(plain) });
  if (typeof plain === 'string') return plain;
  // Told apart by `isArray`, which does not narrow readonly lists.
  return Array.isArray(plain)
    ? openList(plain, copying)
    : openRecord(plain as Frame['source'], copying);
};

/** Copies the values of a container from where it stood. Gives the first container among them. */
const advance = (frame: Frame, copying: Copying): Frame | undefined => {
  const { source, keys, copy, length } = frame;
  while (frame.index < length) {
    const { index } = frame;
    const [key, name] = keys?.[index] ?? [index, index];
    const value = source[key];
    copying.budget.values -= 1;
    const isObject = typeof value === 'object' && value !== null;
    const result = isObject ? open(value, copying) : copyScalar(value, copying);
    const inner = isObject && typeof result === 'object' ? (result as Frame) : undefined;
    const copied = inner === undefined ? result : inner.copy;
    // As JSON does it: a hole, or what is no data, keeps its place in a list.
    if (keys === undefined) copy[name] = copied ?? null;
    else if (copied !== undefined) copy[name] = copied;
    if (inner !== undefined) return inner;
    frame.index += 1;
  }
  return undefined;
};

/** Goes on after a value that throws when it is read, which is an issue, not ours to pass on. */
const advanceSafely = (frame: Frame, copying: Copying): Frame | undefined => {
  for (;;) {
    try {
      return advance(frame, copying);
    } catch {
      report(copying, 'unreadable', undefined, { expected: phrases.json });
      if (frame.keys === undefined) frame.copy[frame.index] = null;
      frame.index += 1;
    }
  }
};

const run = (copying: Copying): void => {
  const { frames, limits } = copying;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const inner = advanceSafely(frame, copying);
    if (copying.budget.values < 0) {
      frames.pop();
      report(copying, 'too-many-values', frame.source, {
        expected: phrases.atMost(limits.maxValues, 'values'),
      });
      return;
    }
    if (inner !== undefined) frames.push(inner);
    else {
      frames.pop();
      const outer = frames.at(-1);
      if (outer !== undefined) outer.index += 1;
    }
  }
};

/**
 * Copies whatever it is given into plain JSON of bounded size, in linear time and without recursion that
 * the input could deepen. Live objects, getters and prototypes stay behind.
 */
export const copyCarefully = (
  root: unknown,
  place: Place | undefined,
  guarding: Guarding,
): Json | undefined => {
  const copying: Copying = { ...guarding, base: pathOf(place), frames: [] };
  // A record around the root, so that the root is read as safely as what it holds.
  const holder: Frame = {
    source: { root },
    keys: [['root', 'root']],
    length: 1,
    copy: {},
    index: 0,
  };
  const first = advanceSafely(holder, copying);
  if (first !== undefined) {
    copying.frames.push(first);
    run(copying);
  }
  // What comes out of here is the JSON that this function is for.
  return holder.copy['root'] as Json | undefined;
};

/** Does what {@link copyCarefully} does, clean JSON twice as fast. */
export const copyPlain = (
  root: unknown,
  place: Place | undefined,
  guarding: Guarding,
): Json | undefined => {
  const clean = copyClean(root, depthOf(place), guarding);
  return clean === unclean ? copyCarefully(root, place, guarding) : clean;
};
