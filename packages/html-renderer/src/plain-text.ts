/** Keys that hold text or further content, in reading order; everything else in a block is machinery. */
const textKeys = [
  'title',
  'summary',
  'header',
  'caption',
  'text',
  'code',
  'children',
  'items',
  'rows',
  'cite',
] as const;

/** What separates the text of two blocks. */
const breaks = new Set([
  'paragraph',
  'heading',
  'code',
  'list',
  'checklist',
  'table',
  'quote',
  'figure',
  'gallery',
  'callout',
  'details',
  'footnotes',
  'custom',
  'embed',
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const partsOf = (node: Readonly<Record<string, unknown>>): unknown[] => {
  const parts: unknown[] = [];
  for (const key of textKeys) if (Object.hasOwn(node, key)) parts.push(node[key]);
  if (node['type'] === 'break') parts.push('\n');
  if (typeof node['type'] === 'string' && breaks.has(node['type'])) parts.push('\n');
  return parts;
};

/**
 * The text of any piece of an article, without markup. Walks with a stack of its own, so that no depth
 * of nesting can overflow the call stack; each object is read once per place it stands in, up to a bound.
 */
export function textOf(root: unknown, maxNodes = 1_000_000): string {
  const stack: unknown[] = [root];
  let text = '';
  for (let count = 0; stack.length > 0 && count < maxNodes; count++) {
    const node = stack.pop();
    if (typeof node === 'string') text += node;
    else if (Array.isArray(node)) {
      for (let i = Math.min(node.length, maxNodes) - 1; i >= 0; i--) stack.push(node[i]);
    } else if (isRecord(node)) for (const part of partsOf(node).reverse()) stack.push(part);
  }
  return text.replace(/\n{2,}/g, '\n').trim();
}
