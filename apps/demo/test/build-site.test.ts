import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { labels } from '@alphanode/html-renderer';
import { ar } from '@alphanode/html-renderer/labels/ar';
import { de } from '@alphanode/html-renderer/labels/de';
import { expect, test } from 'vitest';
import { exitCodeOf } from '../src/summary.ts';
import { build, lines, record, unreviewed } from './build.ts';

const codes = ({ issues }: { readonly issues: readonly Readonly<Record<string, unknown>>[] }) =>
  issues.map(({ code, line }) => `${String(code)}:${String(line)}`);

test('builds a page for every post, a home page, a sitemap, feeds, assets and a 404 page', async () => {
  const { report, pages, out, read } = await build({
    'a.json': JSON.stringify(record('One')),
    'b.jsonl': lines(record('Two'), record('Three')),
    'deep/c.json': JSON.stringify([record('Four')]),
  });
  expect(report).toMatchObject({ rendered: 4, heldBack: 0, rejected: 0, unwritten: 0 });
  expect(exitCodeOf(report)).toBe(0);
  expect(pages).toEqual([
    'index.html',
    'posts/four/index.html',
    'posts/one/index.html',
    'posts/three/index.html',
    'posts/two/index.html',
  ]);
  expect(readdirSync(out).sort()).toEqual([
    '.alphanode-site.json',
    '404.html',
    'assets',
    'feed.json',
    'feed.xml',
    'index.html',
    'issues.jsonl',
    'posts',
    'report',
    'robots.txt',
    'sitemap.xml',
  ]);
  expect(read('assets/article.css')).toBe('.an-article {}');
  const hash = createHash('sha384').update('.an-article {}').digest('base64');
  expect(read('index.html')).toContain(`href="/assets/article.css" integrity="sha384-${hash}"`);
  expect(report.files.has('posts/one/index.html')).toBe(true);
  expect(report.files.has('issues.jsonl')).toBe(false);
});

test('holds back what waits for a review: noindex, a notice, not in the sitemap and feeds', async () => {
  const { report, read } = await build({ 'a.jsonl': lines(record('Good'), unreviewed('Waiting')) });
  expect(report).toMatchObject({ rendered: 2, heldBack: 1, rejected: 0 });
  expect([...report.heldReasons]).toEqual([['needs-human-review', 1]]);
  const page = read('posts/waiting/index.html');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('still needs a human review');
  for (const file of ['sitemap.xml', 'feed.xml', 'feed.json']) {
    expect(read(file)).toContain('/posts/good/');
    expect(read(file)).not.toContain('waiting');
  }
  expect(read('held-back/index.html')).toContain('/posts/waiting/');
  expect(read('index.html')).toContain('/posts/waiting/');
  expect(read('posts/good/index.html')).not.toContain('noindex');
});

test('holds back what is dated later than the build, and lists it once the day has come', async () => {
  const posts = {
    'a.jsonl': lines(
      record('Past', { published_at: '2026-05-01' }),
      record('Future', { published_at: '2026-05-03' }),
    ),
  };
  const early = await build(posts, { now: new Date('2026-05-02T12:00:00Z') });
  expect(early.report).toMatchObject({ rendered: 2, heldBack: 1 });
  expect([...early.report.heldReasons]).toEqual([['not-yet-published', 1]]);
  expect(early.read('posts/future/index.html')).toContain('<meta name="robots" content="noindex">');
  expect(early.read('posts/future/index.html')).toContain('to be published on 2026-05-03');
  for (const file of ['sitemap.xml', 'feed.xml', 'feed.json']) {
    expect(early.read(file)).toContain('/posts/past/');
    expect(early.read(file)).not.toContain('/posts/future/');
  }
  const late = await build(posts, { now: new Date('2026-05-03T00:00:00Z') });
  expect(late.report.heldBack).toBe(0);
  expect(late.read('feed.json')).toContain('/posts/future/');
  expect(late.read('posts/future/index.html')).not.toContain('noindex');
});

test('begins a post without a summary in the JSON feed with its first words', async () => {
  const long = `First words. ${'word '.repeat(2000)}`;
  const { read } = await build({
    'a.jsonl': lines(
      record('Told', { meta: { summary: 'In short.' } }),
      record('Untold', { body: [long] }),
      record('Empty', { body: [] }),
    ),
  });
  const { items } = JSON.parse(read('feed.json')) as { items: { content_text: string }[] };
  expect(items.map(({ content_text: text }) => text)).toEqual([
    'In short.',
    expect.stringMatching(/^First words\. (?:word )+word…$/),
    'Empty',
  ]);
  expect(items[1]?.content_text.length).toBeLessThanOrEqual(200);
});

test.each([{ publishedAt: null }, { status: 0 }, { meta: { draft: true } }])(
  'holds back a post with %j, and keeps its words from the home page',
  async (facts) => {
    const body = ['Unripe words.'];
    const { report, read } = await build({
      'a.json': JSON.stringify(record('Unripe', { body, ...facts })),
    });
    expect(report).toMatchObject({ rendered: 1, heldBack: 1 });
    expect(read('index.html')).not.toContain('Unripe words.');
    expect(read('feed.xml')).not.toContain('Unripe');
  },
);

test('links a post to the posts like it, never to itself, and a listed one never to a held one', async () => {
  const about = (title: string, facts: object = {}) =>
    record(title, {
      meta: { topic: 'caching', tools: ['curl'], summary: `${title} in short.`, ...facts },
    });
  const waiting = { flags: { needs_human_review: 1 } };
  const { read } = await build({
    'a.jsonl': lines(
      about('First cache'),
      about('Second cache'),
      about('Third cache', waiting),
      about('Fourth cache', { summary: undefined }),
    ),
  });
  const first = read('posts/first-cache/index.html');
  expect(first).toContain('href="/posts/second-cache/"');
  expect(first).toContain('Second cache in short.');
  expect(first).not.toContain('href="/posts/first-cache/"');
  expect(first).not.toContain('third-cache');
  expect(read('posts/third-cache/index.html')).toContain('href="/posts/first-cache/"');
});

test('speaks the language of a post on its page', async () => {
  const { read } = await build({
    'a.jsonl': lines(
      record('النص العربي', { lang: 'ar', slug: 'a', meta: { topic: 'x' } }),
      record('Deutsch', { lang: 'de-AT', slug: 'b', meta: { topic: 'x' } }),
      record('Suomi', { lang: 'fi', slug: 'c', meta: { topic: 'x' } }),
    ),
  });
  expect(read('posts/a/index.html')).toContain('<html lang="ar" dir="rtl">');
  expect(read('posts/a/index.html')).toContain(ar.postMeta);
  expect(read('posts/b/index.html')).toContain(de.postMeta);
  expect(read('posts/c/index.html')).toContain(labels.postMeta);
});

test('keeps the whole posts of a file that was cut', async () => {
  const built = await build({ 'a.jsonl': lines(record('One'), record('Two')).slice(0, -12) });
  expect(built.pages).toEqual(['index.html', 'posts/one/index.html']);
  expect(built.issues).toMatchObject([
    { code: 'demo/cut-record', line: 2, severity: 'error', retry: 'same-input' },
  ]);
  expect(built.report.rejected).toBe(1);
  expect(exitCodeOf(built.report)).toBe(1);
});

test('reports records that are no posts with their place, and builds the others', async () => {
  const built = await build({
    'a.jsonl': `{"title":"Good"}\nnot json\n[1]\n{"body":[]}\n`,
    'b.json': Buffer.from('\ufeff{}', 'utf16le'),
    'c.json': '',
    'd.txt': 'passed over',
  });
  expect(built.report).toMatchObject({ rendered: 1, rejected: 4, passedOver: 1 });
  expect(built.issues.map(({ line, file }) => [String(file).slice(-7), line])).toEqual(
    expect.arrayContaining([
      ['a.jsonl', 2],
      ['a.jsonl', 3],
      ['a.jsonl', 4],
      ['/b.json', 1],
      ['/c.json', 1],
    ]),
  );
  expect(built.report.rejections.count).toBeGreaterThanOrEqual(4);
});

test('tells on which line the post is that the renderer could not draw in full', async () => {
  const custom = { type: 'custom', name: 'map', text: 'A map' };
  const built = await build({ 'a.jsonl': lines(record('One'), record('Two', { body: [custom] })) });
  expect(codes(built)).toEqual(['html-renderer/no-override:2']);
  expect(built.report).toMatchObject({ rendered: 2, rejected: 0 });
});

test('gives the second post with a slug another address and says so', async () => {
  const built = await build({
    'a.jsonl': lines(record('One', { slug: 'same' }), record('Two', { slug: 'same' })),
  });
  expect(built.pages).toEqual(['index.html', 'posts/same-2/index.html', 'posts/same/index.html']);
  expect(built.read('posts/same/index.html')).toContain('About One.');
  expect(built.read('posts/same-2/index.html')).toContain('https://example.com/posts/same-2/');
  expect(codes(built)).toEqual(['demo/slug-taken:2']);
  expect(exitCodeOf(built.report)).toBe(0);
});

test('lets no slug leave the folder', async () => {
  const slugs = [
    '../../../escaped',
    '/etc/passwd',
    '..',
    'a/b',
    '%2e%2e%2fescaped',
    'C:\\x',
    '.git',
  ];
  const { report, out, pages } = await build({
    'a.jsonl': lines(...slugs.map((slug) => record('Title', { slug }))),
  });
  // Dots alone are no slug at all; the others lose what could lead elsewhere.
  expect(report).toMatchObject({ rendered: slugs.length - 1, rejected: 1 });
  expect(
    pages.every((path) => path === 'index.html' || /^posts\/[^/.]+\/index\.html$/.test(path)),
  ).toBe(true);
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
});

test('stops reading after as many posts as were asked for', async () => {
  const { report } = await build(
    { 'a.jsonl': lines(record('One'), record('Two'), record('Three')) },
    { limit: 2 },
  );
  expect(report).toMatchObject({ rendered: 2, rejected: 0 });
});

test('passes over a record that is longer than the limit', async () => {
  const built = await build(
    { 'a.jsonl': lines(record('One'), record('x'.repeat(500)), record('Three')) },
    { maxRecordBytes: 300 },
  );
  expect(built.report).toMatchObject({ rendered: 2, rejected: 1 });
  expect(codes(built)).toEqual(['demo/record-too-long:2']);
});

test.each([
  ['a path that is not there', '/nowhere/posts.jsonl', 'demo/missing-path'],
  ['an empty folder', {}, 'demo/no-posts'],
  ['an empty file', { 'a.json': '' }, 'demo/empty-file'],
  ['a file with a broken post only', { 'a.json': '{"a' }, 'demo/cut-record'],
])('builds nothing from %s', async (_, posts, code) => {
  const { report, issues, out } = await build(posts);
  expect(exitCodeOf(report)).toBe(2);
  expect(issues).toMatchObject([{ code }]);
  expect(readdirSync(out).sort()).toEqual(['.alphanode-site.json', 'issues.jsonl']);
});
