import { type FigureBlock, type GalleryBlock, type ImageSource } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { readPicture, writeFigure } from '../picture.ts';
import { enterList, leaveList, type RenderContext } from '../render-context.ts';
import { escapeText } from '../safe-html.ts';

/** Draws a figure, unless it is the lead picture again. */
export function writeFigureBlock(ctx: RenderContext, block: FigureBlock): string {
  const image = readPicture(ctx, block.image);
  if (image && image.key === ctx.cover?.key) return '';
  const caption = block.caption
    ? writeInlines(ctx, block.caption, 'caption')
    : escapeText(image?.caption ?? block.image.caption ?? '');
  return writeFigure(ctx, { image, caption, priority: false, className: 'figure' });
}

const writeGalleryImage = (ctx: RenderContext, source: ImageSource): string => {
  const image = readPicture(ctx, source);
  if (image && image.key === ctx.cover?.key) return '';
  const caption = escapeText(image?.caption ?? source.caption ?? '');
  return writeFigure(ctx, { image, caption, priority: false, className: 'figure' });
};

/** Draws several pictures under one caption. */
export function writeGallery(ctx: RenderContext, block: GalleryBlock): string {
  const { c, path } = ctx;
  const at = enterList(ctx, 'images');
  let figures = '';
  block.images.forEach((source, index) => {
    path[at] = index;
    figures += writeGalleryImage(ctx, source);
  });
  leaveList(ctx, at);
  const caption = block.caption
    ? `<figcaption>${writeInlines(ctx, block.caption, 'caption')}</figcaption>`
    : '';
  return `<figure class="${c}gallery"><div class="${c}gallery-items">${figures}</div>${caption}</figure>`;
}
