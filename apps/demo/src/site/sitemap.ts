import { escapeHtml } from '@alphanode/html-renderer';
import { type SitePlan } from '../plan-site.ts';
import { postUrl } from '../post.ts';

/** A sitemap holds at most 50,000 addresses (sitemaps.org/protocol.html). */
export const sitemapLimit = 50_000;

/** Lists the home page and every article that may be listed. */
export function renderSitemap({ listed }: Pick<SitePlan, 'listed'>, origin: string): string {
  const posts = listed.slice(0, sitemapLimit - 1).map((post) => {
    const date = post.updatedAt ?? post.publishedAt;
    return renderUrl(origin + postUrl(post), date);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[renderUrl(`${origin}/`), ...posts].join('\n')}
</urlset>
`;
}

function renderUrl(url: string, lastModified?: string): string {
  const date = lastModified === undefined ? '' : `<lastmod>${escapeHtml(lastModified)}</lastmod>`;
  return `<url><loc>${escapeHtml(url)}</loc>${date}</url>`;
}

/** Tells crawlers where the sitemap is. Pages that are held back say so themselves, which needs crawling. */
export const renderRobots = (origin: string): string => `User-agent: *
Allow: /
Sitemap: ${origin}/sitemap.xml
`;
