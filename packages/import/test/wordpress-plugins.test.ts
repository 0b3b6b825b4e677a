import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { importWxr } from '@alphanode/import/wxr';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const exported = (terms: string, more = ''): string =>
  `<rss><channel><language>en-US</language><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann B.</wp:author_display_name></wp:author><item><title>T</title><dc:creator>bob</dc:creator><wp:post_type>post</wp:post_type><content:encoded>Hi</content:encoded>${terms}</item>${more}</channel></rss>`;

const category = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;

const post = { title: { rendered: 'T' }, content: { rendered: '<p>Hi</p>' } };

const answered = async (more: object) => {
  const answer = JSON.stringify([{ ...post, ...more }]);
  const [imported] = await collect(importWordpressRest(answer));
  return imported?.article;
};

test.each([
  ['fr', 'fr'],
  ['pt-br', 'pt-br'],
  ['zh_CN', 'zh-CN'],
])('a post of Polylang is in its own language, %s', async (slug, lang) => {
  const [imported] = await collect(importWxr(exported(category('language', slug, 'Its name'))));
  expect(imported?.article).toMatchObject({ lang, meta: { extra: [] } });
  expect((await answered({ lang: slug }))?.lang).toBe(lang);
  const term = { taxonomy: 'language', slug, name: 'Its name' };
  expect((await answered({ _embedded: { 'wp:term': [[term]] } }))?.lang).toBe(lang);
});

test('a taxonomy called language that names none stays in the meta', async () => {
  const [imported] = await collect(
    importWxr(exported(category('language', 'plain-words', 'Plain words'))),
  );
  expect(imported?.article).toMatchObject({
    lang: 'en-US',
    meta: { extra: [{ label: 'language', value: ['Plain words'] }] },
  });
});

test('all who wrote a post by Co-Authors Plus are its authors', async () => {
  const terms = category('author', 'cap-ann', 'ann') + category('author', 'cap-joe', 'joe');
  const guest =
    '<item><title>Joe &amp; Co.</title><wp:post_name>cap-joe</wp:post_name><wp:post_type>guest-author</wp:post_type></item>';
  const [imported, writer] = await collect(importWxr(exported(terms, guest)));
  expect(imported?.article).toMatchObject({
    authors: [{ name: 'Ann B.' }, { name: 'Joe & Co.' }],
    meta: { extra: [] },
  });
  expect(writer && codesOf(writer)).toEqual(['item-joined']);
  const embedded = {
    author: [{ slug: 'ann', name: 'Ann B.' }],
    'wp:term': [
      [
        { taxonomy: 'author', slug: 'cap-ann', name: 'ann' },
        { taxonomy: 'author', slug: 'cap-joe', name: 'joe' },
      ],
    ],
  };
  expect((await answered({ _embedded: embedded }))?.authors).toEqual([
    { name: 'Ann B.' },
    { name: 'joe' },
  ]);
});

test('another taxonomy called author stays in the meta', async () => {
  const [imported] = await collect(importWxr(exported(category('author', 'kafka', 'Kafka'))));
  expect(imported?.article).toMatchObject({
    authors: [{ name: 'bob' }],
    meta: { extra: [{ label: 'author', value: ['Kafka'] }] },
  });
});

test('private properties of a serialised object keep their names', async () => {
  const value = 'O:3:"Cup":2:{s:9:"\0Cup\0size";i:1;s:7:"\0*\0hues";a:1:{i:0;s:3:"red";}}';
  const row = `<wp:postmeta><wp:meta_key>cup</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const [imported] = await collect(importWxr(exported(row)));
  expect(imported?.issues).toEqual([]);
  expect(imported?.article?.meta.extra).toEqual([
    {
      label: 'cup',
      value: {
        entries: [
          { label: 'class', value: 'Cup' },
          { label: 'size', value: 1 },
          { label: 'hues', value: ['red'] },
        ],
      },
    },
  ]);
});

test('properties of one name and one that is called class are all kept', async () => {
  const value =
    'O:3:"Cup":4:{s:9:"\0Cup\0size";i:1;s:9:"\0Mug\0size";i:2;s:4:"size";i:3;s:5:"class";s:1:"k";}';
  const row = `<wp:postmeta><wp:meta_key>cup</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const [imported] = await collect(importWxr(exported(row)));
  expect(imported?.article?.meta.extra).toEqual([
    {
      label: 'cup',
      value: {
        entries: [
          { label: '@class', value: 'Cup' },
          { label: 'size', value: 1 },
          { label: 'Mug::size', value: 2 },
          { label: 'public::size', value: 3 },
          { label: 'class', value: 'k' },
        ],
      },
    },
  ]);
});

test('what the API does not embed is taken from what plugins say of it', async () => {
  const article = await answered({
    author: 2,
    featured_media: 3,
    yoast_head_json: { author: 'Ann &amp; Co.' },
    jetpack_featured_media_url: 'https://example.com/a.png',
    _embedded: { author: [{ code: 'rest_user_cannot_view' }] },
  });
  expect(article).toMatchObject({
    authors: [{ name: 'Ann & Co.' }],
    cover: { url: 'https://example.com/a.png' },
  });
});

test('what posts name by numbers alone is told once', async () => {
  const bare = { ...post, author: 2, featured_media: 3, categories: [4], tags: [] };
  const draft = { ...bare, status: 'draft' };
  const all = await collect(
    importWordpressRest(
      JSON.stringify([draft, bare, bare, { ...bare, featured_media: 0, tags: [5] }]),
    ),
  );
  const told = all.map(({ issues }) =>
    issues.flatMap(({ code, message }) =>
      code === 'import/reference-unresolved' ? [message.split(' ')[0]] : [],
    ),
  );
  expect(told).toEqual([[], ['featured_media', 'author', 'categories'], [], ['tags']]);
  const embeds = { author: [{ name: 'Ann' }], 'wp:term': [[]] };
  const [whole] = await collect(
    importWordpressRest(JSON.stringify([{ ...bare, featured_media: 0, _embedded: embeds }])),
  );
  expect(whole?.issues).toEqual([]);
});
