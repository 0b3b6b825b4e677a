import { type FigureBlock, type GalleryBlock } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { writeImageSource, writePicture } from '../figure.ts';
import { captionOf, readPicture } from '../picture.ts';
import { type RenderContext, writeEach } from '../render-context.ts';
import { writeCaption } from './caption.ts';

/** Draws a figure under the caption of the block, else that of its picture. */
export function writeFigureBlock(ctx: RenderContext, block: FigureBlock): string {
  const image = readPicture(ctx, block.image, ['image']);
  const caption = block.caption
    ? writeInlines(ctx, block.caption, 'caption')
    : captionOf(image, block.image);
  return writePicture(ctx, image, caption);
}

/** Draws several pictures under one caption. */
export function writeGallery(ctx: RenderContext, block: GalleryBlock): string {
  const figures = writeEach(ctx, 'images', block.images, writeImageSource);
  const caption = writeCaption(ctx, block);
  return `<figure class="${ctx.prefix}gallery"><div class="${ctx.prefix}gallery-items">${figures}</div>${caption}</figure>`;
}
