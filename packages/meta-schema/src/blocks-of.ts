import { type Block } from './block.ts';

const isList = (value: unknown): boolean => Array.isArray(value);

interface Walk {
  readonly type: Block['type'];
  readonly found: Block[];
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
  if (block.type === walk.type) walk.found.push(block);
  if (block.type === 'heading') return;
  if ('items' in block) {
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

/** A block of one type. */
type BlockOf<Type> = Extract<Block, { readonly type: Type }>;

/**
 * The blocks of one type in a body in reading order, those inside other blocks too, to a depth of blocks in
 * blocks and of so many blocks in all. Never throws: of a body that was never parsed, those before its first
 * fault.
 *
 * @example
 * blocksOf(article.body, 'figure').length //=> 1
 */
export const blocksOf = <Type extends Exclude<Block['type'], 'paragraph'>>(
  body: readonly Block[],
  type: Type,
  maxDepth = 64,
  maxBlocks = 1_000_000,
): readonly BlockOf<Type>[] => {
  const walk: Walk = { type, found: [], blocksLeft: maxBlocks };
  try {
    walkBlocks(walk, body, maxDepth);
  } catch {
    // What is no block holds none.
  }
  // Nothing else is put in.
  return walk.found as unknown as readonly BlockOf<Type>[];
};
