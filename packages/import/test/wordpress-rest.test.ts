import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

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

test('a fault ends the list, after all posts before it', async () => {
  const all = await collect(importWordpressRest('[{"title":"T"},\n 2 3]', { file: 'a.json' }));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T'],
    [undefined, 'item-type'],
    [undefined, 'json-invalid'],
  ]);
  expect(all.map(({ source }) => source)).toEqual([
    { file: 'a.json', offset: 1, line: 1 },
    { file: 'a.json', offset: 17, line: 2 },
    { file: 'a.json', offset: 19, line: 2 },
  ]);
  expect(all[2]?.issues[0]).toMatchObject({
    location: { file: 'a.json', line: 2 },
    retry: 'never-unchanged',
  });
});

test('a post that is no JSON does not end the others', async () => {
  const all = await collect(importWordpressRest('[{"title":"A"}, {"title":"B" x}, {"title":"C"}]'));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['A'],
    [undefined, 'json-invalid'],
    ['C'],
  ]);
});

test('a cut list gives all whole posts before', async () => {
  const all = await collect(importWordpressRest(streamOf('[{"title":"T"},{"ti', 'tle":')));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T'],
    [undefined, 'stream-cut'],
  ]);
  expect(all[1]?.issues[0]).toMatchObject({ retry: 'same-input' });
});

test('what stands where no value can stand ends the reading', async () => {
  const ends = async (text: string) => (await collect(importWordpressRest(text))).flatMap(codesOf);
  expect(await ends('[]')).toEqual([]);
  expect(await ends('')).toEqual(['stream-cut']);
  expect(await ends('12')).toEqual(['item-type']);
  expect(await ends('"x" ')).toEqual(['item-type']);
  expect(await ends('[1}')).toEqual(['item-type', 'json-invalid']);
  expect(await ends('[1]]')).toEqual(['item-type', 'json-invalid']);
  expect(await ends('"\\"x" "y"')).toEqual(['item-type', 'json-invalid']);
});

test('what Jetpack adds below a post is left out, which is told', async () => {
  const below =
    '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="https://example.com/?share=twitter">Tweet</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>';
  const post = {
    status: 'publish',
    title: { rendered: 'T' },
    content: { rendered: `<p>x</p>${below}` },
  };
  const [first] = await collect(importWordpressRest(JSON.stringify([post])));
  expect(first?.article?.body).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'x' }] },
  ]);
  expect(first === undefined ? [] : codesOf(first)).toEqual(['page-trimmed']);
});
