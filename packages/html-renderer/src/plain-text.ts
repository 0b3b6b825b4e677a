import { attempt } from './attempt.ts';

/** Pieces of what stands in the place of a text, which may be named in many places. */
const usualNodes = 100_000;

/** Keys that hold text or further content, in reading order; everything else in a block is machinery. */
const textKeys = [
  'title',
  'summary',
  'text',
  'code',
  'caption',
  'header',
  'terms',
  'descriptions',
  'children',
  'items',
  'rows',
  'footer',
  'cite',
] as const;

/** Inlines that go on in the same line; after any other type comes a new one. */
const runs: ReadonlySet<unknown> = new Set([
  undefined,
  'text',
  'link',
  'wordBreak',
  'image',
  'footnote',
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Members that hold cells or terms, and those that hold rows of cells. */
const cellKeys: ReadonlySet<string> = new Set(['header', 'terms']);
const rowKeys: ReadonlySet<string> = new Set(['rows', 'footer']);

/** A list may be of a billion holes. */
const firstOf = (values: readonly unknown[]): readonly unknown[] => values.slice(0, usualNodes);

/** Each value with a separator after it. */
const apart = (values: unknown, separator: string): unknown[] =>
  Array.isArray(values) ? firstOf(values).flatMap((value: unknown) => [value, separator]) : [];

/** Members that are a line of their own. */
const lineKeys: ReadonlySet<string> = new Set(['title', 'summary', 'caption', 'cite']);

/** A member as parts that keep the words of two cells apart. */
const partOf = (key: string, value: unknown): unknown => {
  if (lineKeys.has(key)) return [value, '\n'];
  if (cellKeys.has(key)) return apart(value, '\n');
  if (!rowKeys.has(key) || !Array.isArray(value)) return value;
  return firstOf(value).map((row) => apart(row, '\n'));
};

const partsOf = (node: Readonly<Record<string, unknown>>): unknown[] => {
  const parts: unknown[] = [];
  const isRun = node['type'] === 'text' || node['type'] === 'link';
  for (const key of textKeys) {
    // The title of running text is about it, not in it.
    if (Object.hasOwn(node, key) && !(isRun && key === 'title')) parts.push(partOf(key, node[key]));
  }
  if (!runs.has(node['type'])) parts.push('\n');
  return parts;
};

/** Puts what a node holds on the stack, its first part on top. */
const pushInside = (stack: unknown[], node: unknown, most: number): void => {
  if (Array.isArray(node)) {
    for (let i = Math.min(node.length, most) - 1; i >= 0; i--) stack.push(node[i]);
  } else if (isRecord(node)) for (const part of partsOf(node).reverse()) stack.push(part);
};

/**
 * The text of any piece of an article, without markup. Walks with a stack of its own, so that no depth
 * of nesting can overflow the call stack; each object is read once per place it stands in, up to a bound.
 */
export function textOf(root: unknown, maxNodes = usualNodes): string {
  const stack: unknown[] = [root];
  let text = '';
  for (let count = 0; stack.length > 0 && count < maxNodes; count++) {
    const node = stack.pop();
    if (typeof node === 'string') text += node;
    else if (typeof node === 'object') {
      // What cannot be read has no text.
      attempt(() => {
        pushInside(stack, node, maxNodes - count);
      });
    }
  }
  return text.replace(/\n{2,}/g, '\n').trim();
}
