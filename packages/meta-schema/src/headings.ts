import { type Block, type HeadingBlock } from './block.ts';

const isList = (value: unknown): boolean => Array.isArray(value);

interface Walk {
  readonly found: HeadingBlock[];
  /** Blocks that may still be looked at. */
  blocksLeft: number;
}

type Item = Extract<Block, { readonly items: unknown }>['items'][number];

/** A list as it is. Whatever else can be walked, a text by its characters, is none, and throws. */
const listOf = <One>(value: readonly One[]): readonly One[] => {
  if (!isList(value)) throw new TypeError();
  return value;
};

/** Looks into the blocks that a block holds, whatever its kind. */
const walkInto = (walk: Walk, block: Block, depth: number): void => {
  if (block.type === 'paragraph') return;
  if (block.type === 'heading') walk.found.push(block);
  else if ('items' in block) {
    for (const item of listOf<Item>(block.items)) {
      const holders = 'descriptions' in item ? listOf(item.descriptions) : [item];
      for (const { children } of holders) walkBlocks(walk, children, depth);
    }
  } else if ('children' in block) walkBlocks(walk, block.children, depth);
};

const walkBlocks = (walk: Walk, blocks: readonly Block[], depth: number): void => {
  if (depth < 0) return;
  for (const block of listOf(blocks)) {
    walk.blocksLeft -= 1;
    if (walk.blocksLeft < 0) return;
    walkInto(walk, block, depth - 1);
  }
};

/**
 * The headings of a body in reading order, those inside other blocks too, to a depth of blocks in blocks and of
 * so many blocks in all. Never throws: of a body that was never parsed, those before its first fault.
 *
 * @example
 * headingsOf(article.body)[0]?.level //=> 2
 */
export const headingsOf = (
  body: readonly Block[],
  maxDepth = 64,
  maxBlocks = 1_000_000,
): readonly HeadingBlock[] => {
  const walk: Walk = { found: [], blocksLeft: maxBlocks };
  try {
    walkBlocks(walk, body, maxDepth);
  } catch {
    // What is no block has no headings.
  }
  return walk.found;
};
