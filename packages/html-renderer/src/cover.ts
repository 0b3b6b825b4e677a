import { type Article, type ImageSource } from '@alphanode/meta-schema';
import { attempt } from './attempt.ts';
import { writeFigure } from './figure.ts';
import { listOf } from './is-list.ts';
import { captionOf, readPicture } from './picture.ts';
import { enter, type RenderContext } from './render-context.ts';

/** The lead picture, with what its copies in the body say of it that it does not, such as who took it. */
const fullCover = (cover: ImageSource, body: Article['body']): ImageSource => {
  let source = cover;
  for (const block of listOf(body)) {
    if (block.type === 'figure' && block.image.url === cover.url) {
      source = { ...block.image, ...source };
    }
  }
  return source;
};

/** Reads the lead picture, of which the whole article must know. */
export const readCover = (ctx: RenderContext, article: Article): string => {
  const { cover } = article;
  enter(ctx, 'cover');
  if (cover) {
    const source = attempt(() => fullCover(cover, article.body)) ?? cover;
    ctx.cover = readPicture(ctx, source);
    ctx.coverCaption = captionOf(ctx.cover, source);
  }
  ctx.at = 0;
  return '';
};

/** Draws the lead picture. */
export const writeCover = (ctx: RenderContext, { cover }: Article): string => {
  if (!cover) return '';
  const { cover: image, coverCaption: caption } = ctx;
  const credit = image?.credit;
  return writeFigure(ctx, { image, caption, credit, priority: true, className: 'cover' });
};
