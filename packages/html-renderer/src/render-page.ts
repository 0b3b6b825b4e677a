import { type Article } from '@alphanode/meta-schema';
import { directionOf } from './direction.ts';
import { headOf, type HeadOptions, prepareHead } from './head/article-head.ts';
import { writeHead } from './head/head.ts';
import { linkUrl } from './link-url.ts';
import { prepare, writeArticle } from './render-article.ts';
import { type RenderContext, report } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { escapeAttribute } from './safe-html.ts';
import { wellFormed } from './well-formed.ts';

/** A stylesheet with the hash that the browser checks it against. */
export interface Stylesheet {
  readonly href: string;
  /** E.g. the `stylesheetHash` of `@alphanode/html-renderer/static-css`. */
  readonly integrity?: string | undefined;
}

/** Options of {@link renderPage}. */
export interface PageOptions extends HeadOptions {
  /** Addresses of stylesheets, e.g. where the site serves `@alphanode/html-renderer/styles.css`. */
  readonly stylesheets?: string | readonly (string | Stylesheet)[] | undefined;
}

const writeStylesheet = (ctx: RenderContext, { href, integrity }: Stylesheet): string => {
  const url = linkUrl({ options: {} }, href);
  if (url === undefined) {
    report(ctx, 'unsafe-url', href, ['options', 'stylesheets']);
    return '';
  }
  // Of another origin, a browser checks only what it may read.
  const hash =
    integrity === undefined
      ? ''
      : ` integrity="${escapeAttribute(integrity)}" crossorigin="anonymous"`;
  return `<link rel="stylesheet" href="${escapeAttribute(url)}"${hash}>`;
};

const stylesheetsOf = (ctx: RenderContext, options: PageOptions): string => {
  let links = '';
  for (const sheet of [options.stylesheets ?? []].flat()) {
    links += writeStylesheet(ctx, typeof sheet === 'string' ? { href: sheet } : sheet);
  }
  return links;
};

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
    `${stylesheetsOf(ctx, options)}</head><body class="${ctx.c}page"><main>`
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
