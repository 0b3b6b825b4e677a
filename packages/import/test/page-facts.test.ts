import { importArticles } from '@alphanode/import';
import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';

const read = async (text: string, options = {}) =>
  (await collect(importArticles(text, { format: 'html', ...options })))[0]?.article;

const page = (head: string, matter = ''): string =>
  `${matter}<!doctype html><html><head><meta charset="utf-8"><title>T | Site</title>${head}</head><body><article><p>x</p></article></body></html>`;

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const article = {
  '@type': 'NewsArticle',
  headline: 'H',
  datePublished: '2019-01-25',
  dateModified: '2019-02-01',
  author: [{ '@type': 'Person', name: 'Ann' }, 'Bob', { url: '/x' }],
  image: [{ url: 'https://example.com/c.png' }],
};
const found = {
  title: 'H',
  publishedAt: '2019-01-25',
  updatedAt: '2019-02-01',
  authors: [{ name: 'Ann' }, { name: 'Bob' }],
  cover: { url: 'https://example.com/c.png' },
};

test.each<[string, string, object]>([
  [
    'its meta elements',
    '<meta name="author" content="Ann"><meta name="description" content="D"><meta name="description" content="E"><meta property="article:published_time" content="2019-01-25T10:00:00Z"><meta property="article:modified_time" content="2019-02-01"><meta property="og:image" content="/c.png"><meta property="og:image:alt" content="Alt"><link rel="canonical"><link rel="canonical" href="https://example.com/t"><meta name="empty">',
    {
      lead: [{ type: 'text', text: 'D' }],
      authors: [{ name: 'Ann' }],
      publishedAt: '2019-01-25T10:00:00Z',
      updatedAt: '2019-02-01',
      cover: { url: 'https://example.com/c.png', alt: 'Alt' },
    },
  ],
  ['JSON-LD', ld(article), found],
  ['a list of JSON-LD', ld([{ '@type': 'WebSite' }, article]), found],
  ['a graph of JSON-LD', ld({ '@graph': [{ ...article, '@type': ['BlogPosting'] }] }), found],
  [
    'JSON-LD of plain texts',
    ld({ ...article, author: 'Ann', image: 'https://example.com/c.png' }),
    { ...found, authors: [{ name: 'Ann' }] },
  ],
  [
    'JSON-LD that is broken',
    '<script type="application/ld+json">{</script>',
    { title: 'T | Site' },
  ],
  [
    'the canonical address, against which others are resolved',
    '<link rel="canonical" href="https://example.com/a/"><meta property="og:image" content="c.png">',
    { canonicalUrl: 'https://example.com/a/', cover: { url: 'https://example.com/a/c.png' } },
  ],
  [
    'an author that is an address',
    '<meta property="article:author" content="https://example.com/ann">',
    { authors: [] },
  ],
])('a page says by %s', async (_, head, expected) => {
  expect(await read(page(head))).toMatchObject(expected);
});

test('front matter comes before what the page says, and that before the name of the file', async () => {
  const matter =
    '---\nexcerpt: L\nbyline: Bob\ndate: 2020-01-01\nmodified: 2020-02-02\nhero: /own.png\ncanonical: https://example.com/own\n---\n';
  const head = `<meta name="description" content="D"><link rel="canonical" href="https://example.com/t">${ld(article)}`;
  expect(await read(page(head, matter))).toMatchObject({
    lead: [{ text: 'L' }],
    authors: [{ name: 'Bob' }],
    publishedAt: '2020-01-01',
    updatedAt: '2020-02-02',
    cover: { url: '/own.png' },
    canonicalUrl: 'https://example.com/own',
  });
  expect(await read(page(head), { file: '2018-01-01-t.html' })).toMatchObject({
    slug: 't',
    publishedAt: '2019-01-25',
  });
});

test.each<[string, string]>([
  ['Docusaurus', '<a href="#a" class="hash-link" aria-label="Direct link to A">\u200b</a>'],
  ['Sphinx', '<a class="headerlink" href="#a" title="Link to this heading">¶</a>'],
  ['VitePress', '<a class="header-anchor" href="#a">&ZeroWidthSpace;</a>'],
  ['another', '<a href="#a">#</a>'],
])('a heading loses its link to itself: %s', (_, anchor) => {
  expect(htmlToBlocks(`<h2 id="a">A${anchor}</h2>`).blocks).toEqual([
    { type: 'heading', level: 2, id: 'a', children: [{ type: 'text', text: 'A' }] },
  ]);
});

test.each(['<a href="/x">#</a>', '<a href="#a">#1</a>', '<a href="#a"><img src="/a.png"></a>'])(
  'a heading keeps another link: %s',
  (anchor) => {
    expect(htmlToBlocks(`<h2>A ${anchor}</h2>`).blocks).toMatchObject([{ children: [{}, {}] }]);
  },
);

test.each<[string, string, string | undefined]>([
  [
    'a WordPress export',
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>T</title><link>https://example.com/t/</link></item></channel></rss>',
    'https://example.com/t/',
  ],
  [
    'the REST API',
    '[{"title":{"rendered":"T"},"link":"https://example.com/t/"}]',
    'https://example.com/t/',
  ],
  ['the REST API without a domain', '[{"title":{"rendered":"T"},"link":"/t/"}]', undefined],
])('the address of a post is that of its article: %s', async (_, text, canonicalUrl) => {
  const [imported] = await collect(importArticles(text));
  expect(imported?.article?.title).toBe('T');
  expect(imported?.article?.canonicalUrl).toBe(canonicalUrl);
});
