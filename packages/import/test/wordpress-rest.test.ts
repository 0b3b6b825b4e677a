import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const read = (value: unknown, options = {}) =>
  collect(importWordpressRest(JSON.stringify(value), options));

const embedded = {
  author: [{ name: 'Ann' }, {}],
  'wp:featuredmedia': [
    {
      source_url: 'https://example.com/a.png',
      alt_text: 'Alt',
      caption: { rendered: '<p>Cap<br>x</p>' },
      media_details: { width: 600, height: 400, image_meta: { credit: 'Jo' } },
    },
  ],
  'wp:term': [
    [{ taxonomy: 'category', name: 'A' }, { name: '' }],
    [{ name: 'A' }, { name: 'B' }],
  ],
};

test('a post becomes an article', async () => {
  const post = {
    status: 'publish',
    slug: 'hi',
    title: { rendered: 'A &amp; B' },
    content: { rendered: '<p>x <a href="y">y</a></p>' },
    excerpt: { rendered: '<p>Short</p>' },
    date_gmt: '2019-01-25T10:00:00',
    modified_gmt: '2019-02-01T00:00:00',
    meta: { topic: 't', list: 'a:1:{i:0;s:1:"x";}', count: 3, empty: null },
    acf: { field: ['a', 'b'] },
    _embedded: embedded,
  };
  const [imported] = await read(post, { baseUrl: 'https://example.com/' });
  expect(imported?.article).toMatchObject({
    title: 'A & B',
    slug: 'hi',
    lead: [{ type: 'text', text: 'Short' }],
    cover: {
      url: 'https://example.com/a.png',
      alt: 'Alt',
      caption: 'Cap x',
      width: 600,
      height: 400,
      credit: 'Jo',
    },
    publishedAt: '2019-01-25T10:00:00Z',
    updatedAt: '2019-02-01T00:00:00Z',
    authors: [{ name: 'Ann' }],
    tags: ['A', 'B'],
    meta: {
      topic: 't',
      extra: [
        { label: 'list', value: ['x'] },
        { label: 'count', value: 3 },
        { label: 'field', value: ['a', 'b'] },
      ],
    },
  });
});

test('raw content of the editor goes before what is rendered', async () => {
  const [imported] = await read(
    [
      {
        title: 'T',
        content: { raw: '<!-- wp:separator --><hr><!-- /wp:separator -->', rendered: 'x' },
      },
    ],
    { file: 'posts.json' },
  );
  expect(imported).toMatchObject({
    article: { title: 'T', body: [{ type: 'divider' }] },
    source: { file: 'posts.json' },
  });
});

test('a picture without words is a bare cover', async () => {
  const [imported] = await read({
    content: { rendered: 'x' },
    _embedded: { 'wp:featuredmedia': [{ source_url: 'https://example.com/a.png' }] },
  });
  expect(imported?.article).toMatchObject({
    title: 'x',
    cover: { url: 'https://example.com/a.png' },
  });
});

test('what is no published post tells why', async () => {
  const all = await read([
    { status: 'draft', title: 'x' },
    { code: 'rest_error' },
    3,
    { title: 'T', content: { protected: true, rendered: '' }, excerpt: { rendered: 'x' } },
  ]);
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    [undefined, 'item-unpublished'],
    [undefined, 'item-type'],
    [undefined, 'item-type'],
    ['T', 'password-protected'],
  ]);
});

test('a text that is no JSON gives one issue with its line', async () => {
  const [imported] = await collect(importWordpressRest('[1,\n 2 3]', { file: 'a.json' }));
  expect(imported?.issues[0]).toMatchObject({
    code: 'import/json-invalid',
    location: { file: 'a.json', line: 2 },
    retry: 'never-unchanged',
  });
  const [cut] = await collect(importWordpressRest('[{"title":'));
  expect(cut?.issues[0]).toMatchObject({ code: 'import/stream-cut', retry: 'same-input' });
});
