import { type Block } from '@alphanode/meta-schema';
import { textOf } from '@alphanode/meta-schema/text';
import { writeInlines } from '../inlines.ts';
import { isList } from '../is-list.ts';
import { draw } from '../overrides.ts';
import { enterList, type RenderContext, report, writeEach } from '../render-context.ts';
import { blockWriters } from './block-writers.ts';
import { writeParagraph } from './text.ts';
import { escapeText } from '../safe-html.ts';

const asText = (block: unknown): string => {
  const text = textOf(block);
  return text && `<p>${escapeText(text)}</p>`;
};

const writeDefault = (ctx: RenderContext, block: Block): string => {
  // Most blocks, which an engine can then draw without a call.
  if (block.type === 'paragraph') return writeParagraph(ctx, block);
  const write = blockWriters.get(block.type);
  if (write) return write(ctx, block);
  report(ctx, 'unknown-kind', block.type);
  return asText(block);
};

const writeChildren = (ctx: RenderContext, block: Block): string => {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return writeInlines(ctx, block.children, 'children');
  }
  return 'children' in block ? writeBlocks(ctx, block.children, 'children') : '';
};

const writeBlock = (ctx: RenderContext, block: Block): string => {
  if (!ctx.overrides?.has(block.type)) return writeDefault(ctx, block);
  const id = block.type === 'heading' ? ctx.headings.get(block) : undefined;
  return draw(ctx, {
    name: block.type,
    props: id === undefined ? { block } : { block, id },
    renderDefault: () => writeDefault(ctx, block),
    renderChildren: () => writeChildren(ctx, block),
  });
};

/** Draws one block; one that does not have the shape of its type is shown as its text. */
function writeBlockSafely(ctx: RenderContext, block: Block | undefined): string {
  if (block === undefined) return '';
  const { depth, at } = ctx;
  try {
    return writeBlock(ctx, block);
  } catch (error) {
    ctx.depth = depth;
    ctx.at = at;
    report(ctx, 'broken-part', error);
    return asText(block);
  }
}

/** Draws blocks in their order. `key` is the name of the member that holds them, for the path of issues. */
export function writeBlocks(ctx: RenderContext, blocks: readonly Block[], key: string): string {
  const isTooDeep = ctx.depth >= ctx.limits.blockDepth;
  if (isTooDeep || !isList(blocks)) {
    report(ctx, isTooDeep ? 'depth-limit' : 'broken-part', blocks, [key]);
    return asText(blocks);
  }
  ctx.depth += 1;
  const markup = writeEach(ctx, key, blocks, writeBlockSafely);
  ctx.depth -= 1;
  return markup;
}

/** Draws one block of the body, for a render that goes block by block. */
export function writeBlockAt(ctx: RenderContext, body: readonly Block[], index: number): string {
  ctx.depth = 1;
  ctx.path[enterList(ctx, 'body')] = index;
  const markup = writeBlockSafely(ctx, body[index]);
  ctx.at = ctx.depth = 0;
  return markup;
}
