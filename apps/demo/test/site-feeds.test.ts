import { parseFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { planSite } from '../src/plan-site.ts';
import { type Post } from '../src/post.ts';
import { renderJsonFeed, renderRssFeed } from '../src/site/feeds.ts';
import { renderRobots, renderSitemap, sitemapLimit } from '../src/site/sitemap.ts';
import { hostile, post } from './post.ts';

const origin = 'https://example.com';
const reason = { code: 'not-reviewed', message: 'Not reviewed.' } as const;
const held = (slug: string, facts: Partial<Post> = {}) => post(slug, { ...facts, held: [reason] });
const planOf = (...posts: readonly Post[]) => planSite(posts, new Set(), () => false);

test('lists the home page and the listed posts in the sitemap', () => {
  const plan = planOf(
    post('a', { publishedAt: '2024-01-01', updatedAt: '2024-02-02' }),
    post('عربي', { publishedAt: '2023-01-01' }),
    post('c'),
    held('d'),
  );
  const entries = [...renderSitemap(plan, origin).matchAll(/<url>(.*)<\/url>/g)].map(
    ([, entry]) => entry,
  );
  expect(entries).toEqual([
    '<loc>https://example.com/</loc>',
    '<loc>https://example.com/posts/a/</loc><lastmod>2024-02-02</lastmod>',
    '<loc>https://example.com/posts/%D8%B9%D8%B1%D8%A8%D9%8A/</loc><lastmod>2023-01-01</lastmod>',
    '<loc>https://example.com/posts/c/</loc>',
  ]);
});

test('keeps the sitemap within its limit', () => {
  const listed = Array.from({ length: sitemapLimit + 10 }, (_, at) => post(`p${at}`));
  expect(renderSitemap({ listed }, origin).match(/<url>/g)).toHaveLength(sitemapLimit);
});

test('names the sitemap in robots.txt', () => {
  expect(renderRobots(origin)).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.com/sitemap.xml\n',
  );
});

test('writes an RSS feed that gives back what posts say, as text', () => {
  const { format, feed } = parseFeed(renderRssFeed(planOf(hostile, post('b'), held('c')), origin));
  expect(format).toBe('rss');
  expect(feed).toMatchObject({
    title: 'Alphanode demo',
    items: [
      {
        title: hostile.title,
        link: 'https://example.com/posts/a/',
        description: ']]&gt; &lt;img src=x onerror=alert(1)&gt;',
        categories: [{ name: '<b>topic</b>' }],
        pubDate: 'Mon, 06 May 2024 07:08:09 GMT',
      },
      { title: 'b', link: 'https://example.com/posts/b/' },
    ],
  });
});

test('writes a JSON feed that gives back what posts say, as text', () => {
  const feed: unknown = JSON.parse(renderJsonFeed(planOf(hostile, post('b'), held('c')), origin));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://example.com/feed.json',
    items: [
      {
        id: 'https://example.com/posts/a/',
        title: hostile.title,
        content_text: hostile.summary,
        tags: ['<b>topic</b>'],
        date_published: '2024-05-06T07:08:09.000Z',
        date_modified: '2024-06-01T00:00:00.000Z',
        language: 'en',
      },
      { id: 'https://example.com/posts/b/', content_text: 'b' },
    ],
  });
});

test('keeps to the newest articles in the feeds', () => {
  const posts = Array.from({ length: 60 }, (_, at) =>
    post(`p${at}`, { publishedAt: `2024-01-${String(1 + (at % 28)).padStart(2, '0')}` }),
  );
  const { items } = JSON.parse(renderJsonFeed(planOf(...posts), origin)) as {
    items: { id: string }[];
  };
  expect(items).toHaveLength(50);
  expect(items[0]?.id).toBe('https://example.com/posts/p27/');
});
