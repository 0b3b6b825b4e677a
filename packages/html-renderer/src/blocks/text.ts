import { type HeadingBlock, type ParagraphBlock, type QuoteBlock } from '@alphanode/meta-schema';
import { linkUrl } from '../link-url.ts';
import { writeInlines } from '../inlines.ts';
import { type RenderContext, shiftedLevel } from '../render-context.ts';
import { escapeAttribute } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws running text. */
export function writeParagraph(ctx: RenderContext, block: ParagraphBlock): string {
  return `<p>${writeInlines(ctx, block.children, 'children')}</p>`;
}

const tagsOf = (level: number) => ({
  plain: `<h${level}>`,
  start: `<h${level} id="`,
  end: `</h${level}>`,
});
const headingTags = [1, 2, 3, 4, 5, 6].map(tagsOf);

/** Draws a heading with its anchor. */
export function writeHeading(ctx: RenderContext, block: HeadingBlock): string {
  const level = shiftedLevel(ctx, block.level);
  // An offset may be a fraction, and a level anything in a record that was never parsed.
  const { plain, start, end } = headingTags[level - 1] ?? tagsOf(2);
  const id = ctx.headings.get(block);
  const inside = writeInlines(ctx, block.children, 'children');
  return id === undefined
    ? plain + inside + end
    : `${start}${escapeAttribute(ctx.idPrefix + id)}">${inside}${end}`;
}

/** Draws a quotation, with its source below it where it names one. */
export function writeQuote(ctx: RenderContext, block: QuoteBlock): string {
  const url = block.citeUrl ? linkUrl(block.citeUrl, ctx.options.baseUrl) : undefined;
  const source = url === undefined ? '' : ` cite="${escapeAttribute(url)}"`;
  const quote = `<blockquote${source}>${writeBlocks(ctx, block.children, 'children')}</blockquote>`;
  if (!block.cite) return quote;
  const cite = writeInlines(ctx, block.cite, 'cite');
  const linked = url === undefined ? cite : `<a href="${escapeAttribute(url)}">${cite}</a>`;
  return `<figure class="${ctx.c}quote">${quote}<figcaption>${linked}</figcaption></figure>`;
}
