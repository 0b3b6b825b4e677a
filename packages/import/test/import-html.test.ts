import { importArticles } from '@alphanode/import';
import { describe, expect, test } from 'vitest';

import { collect } from './collect.ts';

const read = async (html: string, options = {}) =>
  (await collect(importArticles(html, { format: 'html', ...options })))[0]?.article;

describe('an HTML page becomes an article', () => {
  test.each<[string, string, object]>([
    [
      'of its article, title and language',
      '<!DOCTYPE html><html lang="de"><head><title>T</title></head><body><nav>n</nav><article><p>x</p></article></body></html>',
      { title: 'T', lang: 'de', body: [{ children: [{ text: 'x' }] }] },
    ],
    [
      'of its main part and the title for others',
      '<head><title>T | Site</title><meta property="og:title" content="T"><meta property="og:title"></head><main><h1>T</h1>x</main>',
      { title: 'T', body: [{ children: [{ text: 'x' }] }] },
    ],
    [
      'without its title in the head of the article',
      '<title>T</title><body><article><header><h1>T</h1></header><p>x</p></article><aside>y</aside>',
      { title: 'T', body: [{ type: 'paragraph', children: [{ text: 'x' }] }] },
    ],
    [
      'with what else the head of the article says',
      '<title>T</title><body><header><h1>T</h1><p>by me</p></header><section><h2>Other</h2></section>',
      {
        title: 'T',
        body: [
          { type: 'section', kind: 'header', children: [{ type: 'paragraph' }] },
          { type: 'section', kind: 'section' },
        ],
      },
    ],
    ['of its body', '<body>x</body>', { title: 'x' }],
    [
      'of notes alone',
      '<section class="footnotes"><ol><li id="fn-1">words</li></ol></section>',
      { title: 'words' },
    ],
    ['of all where nothing marks a part', '<title>T</title><h2>O</h2>x', { title: 'T' }],
    [
      'of a fragment',
      '<h1>Other</h1><p>x</p>',
      { title: 'Other', body: [{ children: [{ text: 'x' }] }] },
    ],
    [
      'whose front matter says what its head says too',
      [
        '---\nheadline: Front\nlastmod: 2020-01-01\nthumbnail: https://example.com/front.jpg\n---',
        '<title>Head</title><meta property="og:image" content="https://example.com/og.jpg">',
        '<meta property="article:modified_time" content="2024-01-01T00:00:00Z"><p>x</p>',
      ].join('\n'),
      {
        title: 'Front',
        updatedAt: '2020-01-01',
        cover: { url: 'https://example.com/front.jpg' },
        meta: { extra: [] },
      },
    ],
    [
      'whose permalink is no address of the one page',
      '---\npermalink: hello\n---\n<title>T</title><link rel="canonical" href="https://example.com/a">x',
      { slug: 'hello', canonicalUrl: 'https://example.com/a' },
    ],
    ['whose title is a number', '---\n{"title": 1984}\n---\nx', { title: '1984' }],
    [
      'with front matter',
      '---\ntitle: T\ntopic: t\n---\n<p>x</p>',
      { title: 'T', meta: { topic: 't' } },
    ],
  ])('%s', async (_, html, expected) => {
    expect(await read(html, { baseUrl: 'https://example.com/' })).toMatchObject(expected);
  });

  test('whose folders give the day and the slug where it says neither', async () => {
    const file = 'site/2021/08/26/welcome/index.html';
    const named = { title: 'welcome', slug: 'welcome', publishedAt: '2021-08-26' };
    expect(await read('<hr>', { file })).toMatchObject(named);
    const own = '---\npublished: 2020-01-01\npost-name: mine\n---\n<hr>';
    expect(await read(own, { file })).toMatchObject({ slug: 'mine', publishedAt: '2020-01-01' });
  });

  test('whose file gives the title where it has no words', async () => {
    expect(await read('<hr>', { file: 'a/the-name.html' })).toMatchObject({ title: 'the name' });
  });
});

test('a page whose front matter is code gives no article, as Markdown does', async () => {
  const [imported] = await collect(
    importArticles('---js\n{ title: "T" }\n---\n<p>x</p>', { format: 'html' }),
  );
  expect(imported?.article).toBeUndefined();
  expect(imported?.issues.map(({ code }) => code)).toEqual(['import/front-matter-code']);
});
