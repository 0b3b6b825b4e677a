import {
  type Article,
  type ImageSource,
  type PostMeta,
  type SimilarLink,
} from '@alphanode/meta-schema';
import { directionOf } from './direction.ts';
import { hasNotes, notesOf } from './footnotes.ts';
import { writeHeader, writeNotice, writeTags } from './header.ts';
import { headingIdsOf, headingsOf } from './headings.ts';
import { writeMetaBox } from './meta-box.ts';
import { type Features, type RenderOptions } from './options.ts';
import { readPicture, writeFigure } from './picture.ts';
import { type RenderContext, report } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';
import { writeSimilarPosts } from './similar-posts.ts';
import { writeBlocks } from './blocks/write-blocks.ts';

/** Draws a page part; a part that is not what its type says is left out and reported. */
export const part = (
  ctx: RenderContext,
  key: string,
  feature: keyof Features | undefined,
  write: () => string,
): string => {
  if (feature && ctx.options.features?.[feature] === false) return '';
  try {
    return write();
  } catch (error) {
    ctx.path.length = 0;
    ctx.depth = 0;
    report(ctx, 'html-renderer/broken-part', String(error), [key]);
    return '';
  }
};

/** Reads what the whole article must know before its parts are drawn: the cover, ids and notes. */
export function prepare(ctx: RenderContext, article: Article): void {
  part(ctx, 'body', undefined, () => {
    ctx.headings = headingIdsOf(headingsOf(article.body, ctx.maxBlockDepth, ctx.nodesLeft));
    if (hasNotes(article.body)) ctx.notes = notesOf(article.body);
    return '';
  });
  part(ctx, 'cover', 'cover', () => {
    ctx.path.push('cover');
    if (article.cover) ctx.cover = readPicture(ctx, article.cover);
    ctx.path.length = 0;
    return '';
  });
}

const writeCover = (ctx: RenderContext, cover: ImageSource | undefined): string => {
  if (!cover) return '';
  const { cover: image } = ctx;
  const caption = escapeText(image?.caption ?? cover.caption ?? '');
  return writeFigure(ctx, { image, caption, priority: true, className: 'cover' });
};

/** Everything before the body's blocks. */
export const writeOpening = (ctx: RenderContext, article: Article): string => {
  const { c } = ctx;
  const lang = escapeAttribute(article.lang);
  return (
    `<article class="${c}article" lang="${lang}" dir="${directionOf(article.lang)}">` +
    part(ctx, 'title', 'header', () => writeHeader(ctx, article)) +
    part(ctx, 'meta', 'notice', () => writeNotice(ctx, article)) +
    part(ctx, 'cover', 'cover', () => writeCover(ctx, article.cover)) +
    `<div class="${c}body">`
  );
};

/** Everything after the body's blocks. */
export const writeClosing = (ctx: RenderContext, article: Article): string =>
  `</div>` +
  part(ctx, 'tags', 'tags', () => writeTags(ctx, article.tags)) +
  part(ctx, 'meta', 'metaBox', () => writeMetaBox(ctx, article.meta)) +
  part(ctx, 'similar', 'similarPosts', () => writeSimilarPosts(ctx, article.similar)) +
  `</article>`;

/** Draws a prepared article. */
export const writeArticle = (ctx: RenderContext, article: Article): string =>
  writeOpening(ctx, article) +
  part(ctx, 'body', undefined, () => writeBlocks(ctx, article.body, 'body')) +
  writeClosing(ctx, article);

/**
 * Renders an article as one `<article>` element to put into any page. Never throws on content: what cannot
 * be drawn is shown as its text and reported to `onIssue`.
 *
 * @example
 * renderArticle(article).startsWith('<article class="an-article" lang="en" dir="ltr">'); //=> true
 */
export function renderArticle(article: Article, options: RenderOptions = {}): string {
  const ctx = createStringContext(options, article);
  prepare(ctx, article);
  return writeArticle(ctx, article);
}

/**
 * Renders the post meta box alone; `''` where the record holds nothing.
 *
 * @example
 * renderMetaBox({ flags: { imageHeavy: 0 }, extra: [] }).includes('<data value="0">0</data>'); //=> true
 */
export function renderMetaBox(meta: PostMeta, options: RenderOptions = {}): string {
  const ctx = createStringContext(options);
  return part(ctx, 'meta', undefined, () => writeMetaBox(ctx, meta));
}

/** Renders a list of similar posts alone; `''` where no link is safe. */
export function renderSimilarPosts(
  links: readonly SimilarLink[],
  options: RenderOptions = {},
): string {
  const ctx = createStringContext(options);
  return part(ctx, 'similar', undefined, () => writeSimilarPosts(ctx, links));
}

/** Draws one picture as a figure. */
export const writeOneFigure = (ctx: RenderContext, image: ImageSource): string =>
  part(ctx, 'image', undefined, () => {
    const read = readPicture(ctx, image);
    const caption = escapeText(read?.caption ?? image.caption ?? '');
    return writeFigure(ctx, { image: read, caption, priority: false, className: 'figure' });
  });

/** Renders one picture as a figure with its caption and, apart from it, its credit. */
export function renderFigure(image: ImageSource, options: RenderOptions = {}): string {
  return writeOneFigure(createStringContext(options), image);
}
