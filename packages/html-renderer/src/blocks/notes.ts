import { type FootnotesBlock } from '@alphanode/meta-schema';
import { writeFootnotes } from '../footnotes.ts';
import { type RenderContext } from '../render-context.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws the notes of the article with links back to the text. */
export const writeNotes = (ctx: RenderContext, block: FootnotesBlock): string =>
  writeFootnotes(ctx, block, (children) => writeBlocks(ctx, children, 'children'));
