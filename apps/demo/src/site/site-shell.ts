import {
  type Head,
  type SafeHtml,
  directionOf,
  html,
  renderHead,
  trustedHtml,
} from '@alphanode/html-renderer';

/** A stylesheet of the site, with the hash that the browser checks it against. */
export interface SiteStylesheet {
  readonly url: string;
  /** Subresource integrity (W3C SRI), e.g. `sha384-...`. */
  readonly integrity: string;
}

/** What is around the main part of every page of one site. */
export interface SiteFrame {
  /** Whether the site has a list of posts that are held back. */
  readonly hasHeldBack: boolean;
  readonly stylesheets: readonly SiteStylesheet[];
}

/** A site while it is built. */
export interface Site {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly frame: SiteFrame;
}

/** A page of the site. */
export interface ShellProps {
  readonly head: Head;
  readonly main: SafeHtml;
  readonly frame: SiteFrame;
  /** Path of the page, so that the navigation can mark it. */
  readonly here?: string;
  /** BCP 47 language of the main part; English where absent. */
  readonly lang?: string;
}

/** Name of the site. */
export const siteName = 'Alphanode demo';

const siteLinks = html`<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${siteName}, RSS" href="/feed.xml">
<link rel="alternate" type="application/feed+json" title="${siteName}, JSON" href="/feed.json">`;

/** Puts the site's head, header and footer around the main part of a page. */
export function renderShell({ head, main, frame, here, lang = 'en' }: ShellProps): string {
  const stylesheets = frame.stylesheets.map(
    ({ url, integrity }) => html`<link rel="stylesheet" href="${url}" integrity="${integrity}">\n`,
  );
  return html`<!DOCTYPE html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${trustedHtml(renderHead(head))}
${stylesheets}${siteLinks}
</head>
<body class="an-page">
<a class="site-skip" href="#main" lang="en" dir="ltr">Skip to the content</a>
${renderSiteHeader(frame, here)}
<main id="main" class="site-main">
${main}
</main>
${siteFooter}
</body>
</html>
`.toString();
}

/** The head of a page that is not an article. */
export const siteHead = (facts: {
  readonly title: string;
  readonly description: string;
  /** Absolute address of a page that search engines may list. */
  readonly canonicalUrl?: string;
}): Head => ({
  title: facts.title,
  meta: [
    { name: 'description', content: facts.description },
    ...(facts.canonicalUrl === undefined ? [{ name: 'robots', content: 'noindex' }] : []),
  ],
  link: facts.canonicalUrl === undefined ? [] : [{ rel: 'canonical', href: facts.canonicalUrl }],
  jsonLd: [],
});

function renderSiteHeader({ hasHeldBack }: SiteFrame, here: string | undefined): SafeHtml {
  const places = [
    { url: '/', label: 'Articles' },
    ...(hasHeldBack ? [{ url: '/held-back/', label: 'Held back' }] : []),
    { url: '/report/', label: 'Report' },
  ];
  const links = places.map(({ url, label }) => {
    const current = url === here && html` aria-current="page"`;
    return html`<li><a href="${url}"${current}>${label}</a></li>`;
  });
  return html`<header class="site-header" lang="en" dir="ltr">
<a class="site-name" href="/">${siteName}</a>
<nav aria-label="Site"><ul>${links}</ul></nav>
</header>`;
}

const siteFooter = html`<footer class="site-footer" lang="en" dir="ltr">
<p>Static pages, made by alphanode from records with post meta.</p>
<ul><li><a href="/feed.xml">RSS feed</a></li><li><a href="/feed.json">JSON feed</a></li><li><a href="/sitemap.xml">Sitemap</a></li></ul>
</footer>`;
