import { type SafeHtml, html } from '@alphanode/html-renderer';
import { formatCount, formatDay, formatNoun } from '../format.ts';
import { type ListPage, type SitePlan } from '../plan-site.ts';
import { type Post, postUrl, shortText } from '../post.ts';
import { type Site, renderShell, siteHead, siteName } from './site-shell.ts';

/** Posts that the home page shows of those that are held back. */
const heldOnHome = 6;

/** One page of the list of articles; the first is the home page and also shows what is held back. */
export function renderHomePage(page: ListPage, plan: SitePlan, site: Site): string {
  const { listed, held, homePages } = plan;
  const title = page.number === 1 ? siteName : `Articles, page ${page.number}: ${siteName}`;
  const description = `${formatNoun(listed.length, 'article')} rendered from records with post meta.`;
  const canonicalUrl = site.origin + page.url;
  const intro = describeList(listed, held.length);
  return renderShell({
    head: siteHead(
      listed.length > 0 ? { title, description, canonicalUrl } : { title, description },
    ),
    frame: site.frame,
    here: page.url,
    main: html`<h1>Articles</h1>
<p class="site-intro">${intro}</p>
${renderCards(page.posts, 'h2')}${renderPager(page, homePages)}${
      page.number === 1 && held.length > 0 && renderHeldSection(held)
    }`,
  });
}

/** One page of the list of posts that are held back. */
export function renderHeldPage(page: ListPage, plan: SitePlan, { frame }: Site): string {
  const { held, heldPages } = plan;
  const title = page.number === 1 ? 'Held back' : `Held back, page ${page.number}`;
  const intro = `${formatNoun(held.length, 'post')} with a page, but not in the sitemap, the feeds or search engines.`;
  return renderShell({
    head: siteHead({
      title: `${title}: ${siteName}`,
      description: 'Posts that are not for publication yet, each with its reasons.',
    }),
    frame,
    here: page.url,
    main: html`<h1>${title}</h1>
<p class="site-intro">${intro}</p>
${renderCards(page.posts, 'h2')}${renderPager(page, heldPages)}`,
  });
}

function describeList(listed: readonly Post[], held: number): string {
  if (listed.length > 0) {
    const order = listed.some((post) => post.publishedAt !== undefined) ? ', newest first' : '';
    return `${formatNoun(listed.length, 'article')}${order}.`;
  }
  if (held === 0) return 'No article yet.';
  const which = held === 1 ? 'the one post is' : `all ${formatCount(held)} posts are`;
  return `No article is listed: ${which} held back.`;
}

function renderHeldSection(held: readonly Post[]): SafeHtml {
  const all = `All ${formatCount(held.length)} posts that are held back`;
  return html`
<section class="site-held" aria-labelledby="held-back">
<h2 id="held-back">Held back</h2>
<p>These posts have a page, but are not listed anywhere else until an editor has seen them.</p>
${renderCards(held.slice(0, heldOnHome), 'h3')}<p><a href="/held-back/">${
    held.length > heldOnHome ? all : 'The list with all reasons'
  }</a></p>
</section>`;
}

function renderCards(posts: readonly Post[], heading: 'h2' | 'h3'): SafeHtml {
  const cards = posts.map((post) => renderCard(post, heading));
  return posts.length === 0 ? html`` : html`<ul class="site-cards">\n${cards}</ul>\n`;
}

function renderCard(post: Post, heading: 'h2' | 'h3'): SafeHtml {
  // What the author wrote is in the language of the post, and may run in either direction.
  const own = html`lang="${post.lang}" dir="auto"`;
  // The home page is in search engines, which are not to have the words of a draft.
  const words = heading === 'h2' ? shortText(post) : '';
  const link = html`<a href="${postUrl(post)}">${post.title}</a>`;
  return html`<li class="site-card">
${heading === 'h2' ? html`<h2 ${own}>${link}</h2>` : html`<h3 ${own}>${link}</h3>`}
${post.topic !== undefined && html`<p class="site-topic" ${own}>${post.topic}</p>\n`}${
    words !== '' && html`<p class="site-summary" ${own}>${words}</p>\n`
  }${renderFacts(post)}${post.held.map(({ message }) => html`<p class="site-reason">${message}</p>\n`)}</li>
`;
}

function renderFacts({ publishedAt, readingTimeMinutes: minutes }: Post): SafeHtml | undefined {
  if (publishedAt === undefined && minutes === undefined) return undefined;
  const facts = [
    minutes !== undefined && html`<span>${minutes} min read</span>`,
    publishedAt !== undefined &&
      html`<time datetime="${publishedAt}">${formatDay(publishedAt)}</time>`,
  ];
  return html`<p class="site-facts">${facts}</p>\n`;
}

function renderPager(page: ListPage, pages: readonly ListPage[]): SafeHtml | undefined {
  if (pages.length === 1) return undefined;
  const newer = pages[page.number - 2];
  const older = pages[page.number];
  return html`<nav class="site-pager" aria-label="Pages">
${newer && html`<a href="${newer.url}" rel="prev">Newer</a>\n`}<span>Page ${page.number} of ${formatCount(pages.length)}</span>
${older && html`<a href="${older.url}" rel="next">Older</a>\n`}</nav>`;
}
