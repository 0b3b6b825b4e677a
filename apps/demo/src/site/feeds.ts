import { escapeHtml } from '@alphanode/html-renderer';
import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { type SitePlan } from '../plan-site.ts';
import { type Post, postUrl, shortText } from '../post.ts';
import { siteName } from './site-shell.ts';

/** Articles in a feed; readers that were away longer go to the site. */
const feedLength = 50;

const description = 'Articles rendered from records with post meta.';

type Listed = Pick<SitePlan, 'listed'>;

/** RSS 2.0. A reader takes a description for HTML, so the summary is escaped as such. */
export function renderRssFeed({ listed }: Listed, origin: string): string {
  return generateRssFeed({
    title: siteName,
    link: `${origin}/`,
    description,
    atom: {
      links: [{ href: `${origin}/feed.xml`, rel: 'self', type: 'application/rss+xml' }],
    },
    items: listed.slice(0, feedLength).map((post) => ({
      title: post.title,
      link: origin + postUrl(post),
      guid: { value: origin + postUrl(post), isPermaLink: true },
      ...(shortText(post) === '' ? {} : { description: escapeHtml(shortText(post)) }),
      ...(post.topic === undefined ? {} : { categories: [{ name: post.topic }] }),
      ...(post.publishedAt === undefined ? {} : { pubDate: new Date(post.publishedAt) }),
    })),
  });
}

/** JSON Feed 1.1. */
export function renderJsonFeed({ listed }: Listed, origin: string): string {
  const feed = generateJsonFeed({
    title: siteName,
    description,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    items: listed.slice(0, feedLength).map((post) => toJsonItem(post, origin)),
  });
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

const toJsonItem = (post: Post, origin: string) => ({
  id: origin + postUrl(post),
  url: origin + postUrl(post),
  title: post.title,
  language: post.lang,
  // An item without any text is none; a post of pictures alone has no excerpt.
  content_text: shortText(post) || post.title,
  ...(post.topic === undefined ? {} : { tags: [post.topic] }),
  ...(post.publishedAt === undefined ? {} : { date_published: new Date(post.publishedAt) }),
  ...(post.updatedAt === undefined ? {} : { date_modified: new Date(post.updatedAt) }),
});
