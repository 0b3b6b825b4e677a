import { type FootnotesBlock } from '@alphanode/meta-schema';
import { writeFootnotes } from '../footnotes.ts';
import { enterList, leaveList, type RenderContext } from '../render-context.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws the notes of the article with links back to the text. */
export function writeNotes(ctx: RenderContext, block: FootnotesBlock): string {
  const { path } = ctx;
  const at = enterList(ctx, 'items');
  const markup = writeFootnotes(ctx, block, (children, index) => {
    path[at] = index;
    return writeBlocks(ctx, children, 'children');
  });
  leaveList(ctx, at);
  return markup;
}
