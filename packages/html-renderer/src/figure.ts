import { type Credit, type Image } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';
import { drawCredit, writeCredit } from './credit.ts';
import { Figure } from './parts/figure.tsx';
import { captionOf, readPicture, writeImg } from './picture.ts';
import { type RenderContext } from './render-context.ts';

/** One picture to draw as a figure. */
export interface FigureParts {
  readonly image: Image | undefined;
  /** Ready markup, `''` where there is no caption. */
  readonly caption: string;
  readonly credit: Credit | undefined;
  /** The lead picture, loaded at once. */
  readonly priority: boolean;
  readonly className: string;
}

/** Draws a figure: picture, caption and, apart from it, the credit. */
export function writeFigure(ctx: RenderContext, parts: FigureParts): string {
  const { image, caption, credit, priority, className } = parts;
  if (!image && !caption && !credit) return '';
  const said = caption && `<span class="${ctx.prefix}caption">${caption}</span>`;
  const credited = credit ? drawCredit(ctx, credit) : '';
  return ctx.output.part(Figure, {
    prefix: ctx.prefix,
    className,
    picture: ctx.output.raw(image ? writeImg(ctx, image, priority) : ''),
    below: ctx.output.raw(said && credited ? `${said} ${credited}` : said + credited),
  });
}

/** Draws a picture of the body. Of the lead picture only what is said beside it is drawn again, where it is new. */
export function writePicture(
  ctx: RenderContext,
  image: Image | undefined,
  caption: string,
): string {
  const credit = image?.credit;
  const figure = { image, caption, credit, priority: false, className: 'figure' };
  const { cover, coverCaption } = ctx;
  if (!cover || cover.key !== image?.key) return writeFigure(ctx, figure);
  const known =
    credit && cover.credit && writeCredit(ctx, credit) === writeCredit(ctx, cover.credit);
  return writeFigure(ctx, {
    ...figure,
    image: undefined,
    caption: caption === coverCaption ? '' : caption,
    credit: known ? undefined : credit,
  });
}

/** Draws an image source as a figure under its own caption. */
export function writeImageSource(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source);
  return writePicture(ctx, image, captionOf(image, source));
}
