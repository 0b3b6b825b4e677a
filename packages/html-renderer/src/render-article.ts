import {
  type Article,
  type ImageSource,
  type PostMeta,
  type SimilarLink,
} from '@alphanode/meta-schema';
import { readCover, writeCover } from './cover.ts';
import { directionOf } from './direction.ts';
import { writeImageSource } from './figure.ts';
import { notesOf } from './footnotes.ts';
import { writeHeader, writeNotice, writeTags } from './header.ts';
import { headingIdsOf } from './headings.ts';
import { writeMetaBox } from './meta-box.ts';
import { type Features, type RenderOptions } from './options.ts';
import { part } from './part.ts';
import { type RenderContext } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { escapeAttribute } from './safe-html.ts';
import { writeSimilarPosts } from './similar-posts.ts';
import { wellFormed } from './well-formed.ts';
import { writeBlocks } from './blocks/write-blocks.ts';

/** Whether a part is wanted. */
const has = (ctx: RenderContext, feature: keyof Features): boolean =>
  ctx.options.features?.[feature] !== false;

/** Reads what the whole article must know before its parts are drawn: the lead picture. */
export function prepare(ctx: RenderContext, article: Article): void {
  ctx.notes = notesOf(article, ctx.limits.blockDepth, ctx.nodesLeft);
  ctx.headings = headingIdsOf(article, ctx.limits.blockDepth, ctx.nodesLeft);
  if (has(ctx, 'cover')) part(ctx, 'cover', readCover, article);
}

/** Draws the blocks of the body. */
export const writeBody = (ctx: RenderContext, { body }: Article): string =>
  writeBlocks(ctx, body, 'body');

/** Everything before the body's blocks. */
export const writeOpening = (ctx: RenderContext, article: Article): string => {
  const { lang } = ctx;
  let markup = `<article class="${ctx.prefix}article" lang="${escapeAttribute(lang)}" dir="${directionOf(lang)}">`;
  if (has(ctx, 'header')) markup += part(ctx, 'title', writeHeader, article);
  if (has(ctx, 'notice')) markup += part(ctx, 'meta', writeNotice, article);
  if (has(ctx, 'cover')) markup += part(ctx, 'cover', writeCover, article);
  return `${markup}<div class="${ctx.prefix}body">`;
};

/** Everything after the body's blocks. */
export const writeClosing = (ctx: RenderContext, article: Article): string => {
  let markup = '</div>';
  if (has(ctx, 'tags')) markup += part(ctx, 'tags', writeTags, article);
  if (has(ctx, 'metaBox')) markup += part(ctx, 'meta', writeMetaBox, article);
  if (has(ctx, 'similarPosts')) markup += part(ctx, 'similar', writeSimilarPosts, article);
  return `${markup}</article>`;
};

/** Draws a prepared article. */
export const writeArticle = (ctx: RenderContext, article: Article): string =>
  writeOpening(ctx, article) + part(ctx, 'body', writeBody, article) + writeClosing(ctx, article);

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
  return wellFormed(writeArticle(ctx, article));
}

/**
 * Renders the post meta box alone; `''` where the record holds nothing.
 *
 * @example
 * renderMetaBox({ flags: { imageHeavy: 0 }, extra: [] }).includes('<data value="0">0</data>'); //=> true
 */
export function renderMetaBox(meta: PostMeta, options: RenderOptions = {}): string {
  return wellFormed(part(createStringContext(options), 'meta', writeMetaBox, { meta }));
}

/** Renders a list of similar posts alone; `''` where no link is safe. */
export function renderSimilarPosts(
  links: readonly SimilarLink[],
  options: RenderOptions = {},
): string {
  const article = { similar: links };
  return wellFormed(part(createStringContext(options), 'similar', writeSimilarPosts, article));
}

/** Draws one picture as a figure. */
export const writeOneFigure = (ctx: RenderContext, image: ImageSource): string =>
  part(ctx, 'image', writeImageSource, image);

/** Renders one picture as a figure with its caption and, apart from it, its credit. */
export function renderFigure(image: ImageSource, options: RenderOptions = {}): string {
  return wellFormed(writeOneFigure(createStringContext(options), image));
}
