import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type SiteStylesheet } from './site/site-shell.ts';

/** Files that are copied into every site. */
export interface SiteAssets {
  /** The renderer's stylesheet. */
  readonly articleCss: string;
  /** The stylesheet of the demo's own pages. */
  readonly siteCss: string;
  readonly icon: string;
}

/** Reads the assets of this app and of the renderer. */
export function loadAssets(): SiteAssets {
  const own = (name: string) => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
  const stylesheet = createRequire(import.meta.url).resolve('@alphanode/html-renderer/styles.css');
  return {
    articleCss: readFileSync(stylesheet, 'utf8'),
    siteCss: own('site.css'),
    icon: own('icon.svg'),
  };
}

const integrityOf = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Where the stylesheets are served, in the order in which pages link them. */
export const stylesheetsOf = ({ articleCss, siteCss }: SiteAssets): readonly SiteStylesheet[] => [
  { url: '/assets/article.css', integrity: integrityOf(articleCss) },
  { url: '/assets/site.css', integrity: integrityOf(siteCss) },
];
