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

test.each<[string, string, string]>([
  ['its element', '<html lang="de"><body><p>x</p>', 'de'],
  ['its element in XHTML', '<html xml:lang="de"><body><p>x</p>', 'de'],
  ['its element, though it shows nothing', '<html lang="de"><title>T</title>', 'de'],
  ['its body', '<html lang=""><body lang="de_AT"><p>x</p>', 'de-AT'],
  [
    'the article before its element',
    '<html lang="en"><body><article lang="de"><p>x</p></article>',
    'de',
  ],
  [
    'its element before its head',
    '<html lang="de"><head><meta property="og:locale" content="en_US"></head><p>x</p>',
    'de',
  ],
  [
    'its content before its site',
    '<head><meta property="og:locale" content="en_US"><meta http-equiv="Content-Language" content="de"></head>x',
    'de',
  ],
  [
    'JSON-LD before its site',
    `<head><meta name="og:locale" content="en_US">${ld({ ...article, inLanguage: 'de-CH' })}</head>x`,
    'de-CH',
  ],
  [
    'a language of JSON-LD',
    `<body>${ld({ ...article, inLanguage: { '@type': 'Language', alternateName: 'fr' } })}x`,
    'fr',
  ],
  ['Dublin Core', '<head><meta name="DC.language" content="de"></head>x', 'de'],
  ['terms of Dublin Core', '<head><meta name="dcterms.language" content="pt-BR"></head>x', 'pt-BR'],
  ['its site', '<head><meta property="og:locale" content="de_DE"></head>x', 'de-DE'],
  [
    'its site, with an encoding',
    '<head><meta name="language" content="de_DE.UTF-8"></head>x',
    'de-DE',
  ],
  ['a code of three letters', '<html lang="ENG-us"><p>x</p>', 'en-US'],
  ['no list', '<head><meta http-equiv="content-language" content="de, fr"></head>x', 'en'],
  ['no name', '<head><meta name="language" content="Deutsch"></head>x', 'en'],
])('the language of a page is said by %s', async (_, html, lang) => {
  expect((await read(html))?.lang).toBe(lang);
});

const graph = (author: unknown): string =>
  ld({
    '@graph': [
      { ...article, author, image: { '@id': '#picture' } },
      { '@type': 'Person', '@id': '#ann', name: 'Ann' },
      { '@type': 'ImageObject', '@id': '#picture', url: 'https://example.com/g.png' },
    ],
  });

test.each<[string, string, readonly object[]]>([
  ['a reference in JSON-LD', graph({ '@id': '#ann' }), [{ name: 'Ann' }]],
  [
    'several of them',
    graph([{ '@id': '#ann' }, { '@id': '#no' }, 'Bob']),
    [{ name: 'Ann' }, { name: 'Bob' }],
  ],
  [
    'a reference to another script',
    `${ld({ ...article, author: { '@id': '#ann' } })}${ld({ '@id': '#ann', name: 'Ann' })}`,
    [{ name: 'Ann' }],
  ],
  [
    'what papers say',
    '<meta name="citation_author" content="Ann A"><meta name="citation_author" content="Bob B">',
    [{ name: 'Ann A' }, { name: 'Bob B' }],
  ],
  [
    'a name behind an address',
    '<meta name="author" content="https://example.com/ann"><meta property="article:author" content="By Ann">',
    [{ name: 'Ann' }],
  ],
  ['Dublin Core', '<meta name="DC.creator" content="Ann">', [{ name: 'Ann' }]],
])('authors of a page are told by %s', async (_, head, authors) => {
  expect((await read(page(head)))?.authors).toEqual(authors);
});

test('a picture in JSON-LD is found by its reference', async () => {
  expect((await read(page(graph('Ann'))))?.cover).toMatchObject({
    url: 'https://example.com/g.png',
  });
});

test.each<[string, string, readonly object[]]>([
  [
    'the link to its author',
    '<p>By <a rel="nofollow author" href="https://example.com/ann">Ann</a></p><p><a rel="author" href="/ann">Ann</a></p>',
    [{ name: 'Ann', url: 'https://example.com/ann' }],
  ],
  [
    'links side by side',
    '<p><a rel="author" href="/a">Ann</a>, <a rel="author">Bob</a></p>',
    [{ name: 'Ann' }, { name: 'Bob' }],
  ],
  ['none of several posts', '<p><a rel="author">Ann</a></p><p><a rel="author">Bob</a></p>', []],
  [
    'none beside it',
    '<aside><a rel="author">Ann</a></aside><a rel="author" href="https://plus.google.com/1">Google+</a><a rel="author" href="/a"> </a><a rel="tag">t</a>',
    [],
  ],
])('a page without a word of its authors has %s', async (_, body, authors) => {
  expect((await read(`<body>${body}<p>x</p>`))?.authors).toEqual(authors);
});

test.each<[string, string, string]>([
  ['June 7, 2013', 'date', '2013-06-07'],
  ['7 June 2013', 'DC.date', '2013-06-07'],
  ['Friday, June 7, 2013 10:30:00 GMT', 'pubdate', '2013-06-07T10:30:00Z'],
])('a date with its month as a word is read: %s', async (said, name, date) => {
  expect(await read(page(`<meta name="${name}" content="${said}">`))).toMatchObject({
    publishedAt: date,
  });
});

test.each<[string, string]>([
  ['06/07/2013', 'meta-schema/ambiguous'],
  ['yesterday', 'meta-schema/malformed'],
])('a date that cannot be read is told: %s', async (said, code) => {
  const html = page(`<meta name="last-modified" content="${said}">`);
  const [imported] = await collect(importArticles(html, { format: 'html' }));
  expect(imported?.article).not.toHaveProperty('updatedAt');
  expect(imported?.issues.map((issue) => issue.code)).toEqual([code]);
});
