import { type Article } from '@alphanode/meta-schema';
import { directionOf } from './direction.ts';
import { headOf, type HeadOptions, prepareHead } from './head/article-head.ts';
import { writeHead } from './head/head.ts';
import { prepare, writeArticle } from './render-article.ts';
import { type RenderContext } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { escapeAttribute } from './safe-html.ts';
import { type StylesheetOptions, writeStylesheets } from './stylesheets.ts';
import { wellFormed } from './well-formed.ts';

/** Options of {@link renderPage}. */
export interface PageOptions extends HeadOptions, StylesheetOptions {}

/** Everything before the article in its page. */
export const writePageOpening = (
  ctx: RenderContext,
  article: Article,
  options: PageOptions,
): string => {
  // A page that does not show the lead picture is still told of by it.
  const told = options.features?.cover === false ? prepareHead(article, options) : ctx;
  return (
    `<!DOCTYPE html><html lang="${escapeAttribute(ctx.lang)}" dir="${directionOf(ctx.lang)}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    writeHead(headOf(told, article, options).head, options) +
    `${writeStylesheets(ctx, options)}</head><body class="${ctx.prefix}page"><main>`
  );
};

/** Everything after the article in its page. */
export const pageClosing = '</main></body></html>';

/**
 * Renders an article as a whole HTML document with its head. Runs under a content security policy without
 * any inline style or script.
 *
 * @example
 * renderPage(article).startsWith('<!DOCTYPE html><html lang="en" dir="ltr">'); //=> true
 */
export function renderPage(article: Article, options: PageOptions = {}): string {
  const ctx = createStringContext(options, article);
  prepare(ctx, article);
  return wellFormed(
    writePageOpening(ctx, article, options) + writeArticle(ctx, article) + pageClosing,
  );
}
