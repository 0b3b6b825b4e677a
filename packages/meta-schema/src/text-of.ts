/** Pieces of what stands in the place of a text, which may be named in many places. */
const usualNodes = 100_000;

/** Keys that hold text or further content, the last to be read first; everything else in a block is machinery. */
const textKeys = [
  'cite',
  'footer',
  'rows',
  'items',
  'children',
  'descriptions',
  'terms',
  'header',
  'caption',
  'code',
  'text',
  'summary',
  'title',
] as const;

/** Keys of running text; each other is a line of its own. */
const runKeys: ReadonlySet<string> = new Set(['text', 'children']);

/** Inlines that go on in the same line; after any other object comes a new one. */
const runs: ReadonlySet<unknown> = new Set(['text', 'link', 'wordBreak', 'image', 'footnote']);

/** Puts the items of a list on the stack, its first on top. A list in a list, such as a cell, is a line. */
const pushItems = (stack: unknown[], items: readonly unknown[], most: number): void => {
  for (let i = Math.min(items.length, most) - 1; i >= 0; i--) {
    if (Array.isArray(items[i])) stack.push('\n');
    stack.push(items[i]);
  }
};

/** Puts the members of a node on the stack, its first on top. */
const pushMembers = (stack: unknown[], node: Readonly<Record<string, unknown>>): void => {
  const isRun = runs.has(node['type']);
  if (!isRun) stack.push('\n');
  for (const key of textKeys) {
    // The title of running text is about it, not in it.
    if (!Object.hasOwn(node, key) || (isRun && key === 'title')) continue;
    if (!runKeys.has(key)) stack.push('\n');
    stack.push(node[key]);
  }
};

const push = (stack: unknown[], node: object, most: number): void => {
  try {
    if (Array.isArray(node)) pushItems(stack, node, most);
    else pushMembers(stack, node as Readonly<Record<string, unknown>>); // by its own keys only
  } catch {
    // What cannot be read, as behind a getter that throws, has no text.
  }
};

/**
 * The text of any piece of an article, without markup: a line for each block and each cell, captions and
 * code included. A picture and a reference to a note have none; neither has what is no piece of an article.
 * Never throws, whatever it is given. Walks with a stack of its own, so that no depth of nesting can overflow
 * the call stack; each object is read once per place it stands in, `maxNodes` in all.
 *
 * @example
 * textOf([{ type: 'heading', level: 2, children: [{ type: 'text', text: 'First steps' }] }]) //=> 'First steps'
 */
export function textOf(root: unknown, maxNodes = usualNodes): string {
  const stack: unknown[] = [root];
  let text = '';
  for (let count = 0; stack.length > 0 && count < maxNodes; count++) {
    const node = stack.pop();
    if (typeof node === 'string') text += node;
    else if (typeof node === 'object' && node !== null) push(stack, node, maxNodes - count);
  }
  return text.replace(/\n{2,}/g, '\n').trim();
}
