import { type SiteAssets } from '../load-assets.ts';
import { type IssueLog } from '../output/issue-log.ts';
import { type SiteWriter } from '../output/site-writer.ts';
import { type SitePlan } from '../plan-site.ts';
import { renderJsonFeed, renderRssFeed } from './feeds.ts';
import { renderHeldPage, renderHomePage } from './list-page.ts';
import { renderNotFoundPage } from './not-found-page.ts';
import { renderReportPage } from './report-page.ts';
import { type Site } from './site-shell.ts';
import { renderRobots, renderSitemap } from './sitemap.ts';

/** What the pages that are no articles depend on. */
interface FixedPageOptions extends Site {
  readonly assets: SiteAssets;
  readonly log: IssueLog;
}

/** Writes everything but the articles: lists, feeds, sitemap, 404 and assets. */
export async function writeFixedPages(
  plan: SitePlan,
  writer: SiteWriter,
  options: FixedPageOptions,
): Promise<void> {
  for (const [path, render] of fixedPages(plan, options)) {
    if (plan.files.has(path)) await writer.put(path, render());
  }
}

function* fixedPages(
  plan: SitePlan,
  site: FixedPageOptions,
): Generator<readonly [path: string, render: () => string]> {
  const { origin, assets, log } = site;
  for (const page of plan.homePages) yield [page.path, () => renderHomePage(page, plan, site)];
  for (const page of plan.heldPages) yield [page.path, () => renderHeldPage(page, plan, site)];
  yield ['report/index.html', () => renderReportPage(plan, log, site)];
  yield ['404.html', () => renderNotFoundPage(site.frame)];
  yield ['sitemap.xml', () => renderSitemap(plan, origin)];
  yield ['robots.txt', () => renderRobots(origin)];
  yield ['feed.xml', () => renderRssFeed(plan, origin)];
  yield ['feed.json', () => renderJsonFeed(plan, origin)];
  yield ['assets/article.css', () => assets.articleCss];
  yield ['assets/site.css', () => assets.siteCss];
  yield ['assets/icon.svg', () => assets.icon];
}
