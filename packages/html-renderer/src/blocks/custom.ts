import { type CustomBlock } from '@alphanode/meta-schema';
import { drawCustom } from '../custom.ts';
import { type RenderContext } from '../render-context.ts';
import { escapeText } from '../safe-html.ts';

/** Draws a site's own block, in a paragraph where it is text. */
export const writeCustom = (ctx: RenderContext, block: CustomBlock): string =>
  drawCustom(ctx, block, () => (block.text ? `<p>${escapeText(block.text)}</p>` : ''));
