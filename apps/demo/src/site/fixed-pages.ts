import { type SiteAssets } from '../load-assets.ts';
import { type SiteWriter } from '../output/site-writer.ts';
import { type SitePlan } from '../plan-site.ts';
import { renderJsonFeed, renderRssFeed } from './feeds.ts';
import { renderHeldPage, renderHomePage } from './list-page.ts';
import { renderNotFoundPage } from './not-found-page.ts';
import { renderRobots, renderSitemap } from './sitemap.ts';

/** Writes everything but the articles: lists, feeds, sitemap, 404 and assets. */
export async function writeFixedPages(
  plan: SitePlan,
  writer: SiteWriter,
  { origin, assets }: { readonly origin: string; readonly assets: SiteAssets },
): Promise<void> {
  for (const [path, render] of fixedPages(plan, origin, assets)) {
    if (plan.files.has(path)) await writer.put(path, render());
  }
}

function* fixedPages(
  plan: SitePlan,
  origin: string,
  assets: SiteAssets,
): Generator<readonly [path: string, render: () => string]> {
  for (const page of plan.homePages) yield [page.path, () => renderHomePage(page, plan, origin)];
  for (const page of plan.heldPages) yield [page.path, () => renderHeldPage(page, plan)];
  yield ['404.html', () => renderNotFoundPage(plan.held.length > 0)];
  yield ['sitemap.xml', () => renderSitemap(plan, origin)];
  yield ['robots.txt', () => renderRobots(origin)];
  yield ['feed.xml', () => renderRssFeed(plan, origin)];
  yield ['feed.json', () => renderJsonFeed(plan, origin)];
  yield ['assets/article.css', () => assets.articleCss];
  yield ['assets/site.css', () => assets.siteCss];
  yield ['assets/icon.svg', () => assets.icon];
}
