import { type FootnotesBlock } from '@alphanode/meta-schema';
import { writeFootnotes } from '../footnotes.ts';
import { type RenderContext } from '../render-context.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws the notes of the article with links back to the text. */
export function writeNotes(ctx: RenderContext, block: FootnotesBlock): string {
  const { path } = ctx;
  const at = path.push('items', 0) - 1;
  const markup = writeFootnotes(ctx, block, (children, index) => {
    path[at] = index;
    return writeBlocks(ctx, children, 'children');
  });
  path.length = at - 1;
  return markup;
}
