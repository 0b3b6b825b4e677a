import { linkUrl } from './link-url.ts';
import { type RenderContext, report } from './render-context.ts';
import { attribute, escapeAttribute } from './safe-html.ts';

/** A stylesheet with the hash that the browser checks it against. */
export interface Stylesheet {
  readonly href: string;
  /** E.g. the `stylesheetHash` of `@alphanode/html-renderer/static-css`. */
  readonly integrity?: string | undefined;
}

/** What a page or an element links to for its looks. */
export interface StylesheetOptions {
  /**
   * Addresses of stylesheets, e.g. where the site serves `@alphanode/html-renderer/styles.css`. Each stands as
   * it is written, and never resolves against `baseUrl`; one that is not safe is left out and reported.
   */
  readonly stylesheets?: string | readonly (string | Stylesheet)[] | undefined;
}

const writeStylesheet = (ctx: RenderContext, sheet: string | Stylesheet): string => {
  // A host without types may list a variable that is not set.
  const { href, integrity }: Partial<Stylesheet> =
    typeof sheet === 'string' ? { href: sheet } : new Object(sheet);
  // Under `baseUrl` a preview of a site would take its styles from where the site is to be.
  const url = linkUrl({ options: {} }, href);
  if (url === undefined) {
    report(ctx, 'unsafe-url', href, ['options', 'stylesheets']);
    return '';
  }
  // Of another origin, a browser checks only what it may read.
  const hash = integrity ? `${attribute('integrity', integrity)} crossorigin="anonymous"` : '';
  return `<link rel="stylesheet" href="${escapeAttribute(url)}"${hash}>`;
};

/** Writes the links to stylesheets, in their order. */
export const writeStylesheets = (
  ctx: RenderContext,
  { stylesheets }: StylesheetOptions,
): string => {
  let links = '';
  for (const sheet of [stylesheets ?? []].flat()) links += writeStylesheet(ctx, sheet);
  return links;
};
