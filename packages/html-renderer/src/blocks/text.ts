import { type HeadingBlock, type ParagraphBlock, type QuoteBlock } from '@alphanode/meta-schema';
import { linkUrl, writeOuterAnchor } from '../link-url.ts';
import { writeInlines } from '../inlines.ts';
import { type RenderContext, shiftedLevel } from '../render-context.ts';
import { attribute } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws running text. */
export function writeParagraph(ctx: RenderContext, block: ParagraphBlock): string {
  return `<p>${writeInlines(ctx, block.children, 'children')}</p>`;
}

/** Draws a heading with its anchor. */
export function writeHeading(ctx: RenderContext, block: HeadingBlock): string {
  const tag = `h${shiftedLevel(ctx, block.level)}`;
  const id = ctx.headings.get(block);
  const anchor = id === undefined ? '' : attribute('id', ctx.idPrefix + id);
  const inside = writeInlines(ctx, block.children, 'children');
  return inside && `<${tag}${anchor}>${inside}</${tag}>`;
}

/** Draws a quotation, with its source below it where it names one. */
export function writeQuote(ctx: RenderContext, block: QuoteBlock): string {
  const url = linkUrl(ctx, block.citeUrl);
  const quote = `<blockquote${attribute('cite', url)}>${writeBlocks(ctx, block.children, 'children')}</blockquote>`;
  if (!block.cite) return quote;
  const cite = writeInlines(ctx, block.cite, 'cite');
  return `<figure class="${ctx.prefix}quote">${quote}<figcaption>${writeOuterAnchor(url, cite)}</figcaption></figure>`;
}
