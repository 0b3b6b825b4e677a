import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const post = {
  id: 5,
  date: '2024-05-01T10:00:00',
  date_gmt: '2024-05-01T08:00:00',
  guid: { rendered: 'https://example.com/?p=5' },
  modified: '2024-05-02T10:00:00',
  modified_gmt: '2024-05-02T08:00:00',
  slug: 'hello',
  status: 'publish',
  type: 'post',
  link: 'https://example.com/hello/',
  title: { rendered: 'Hello' },
  content: { rendered: '<p>Hi</p>', protected: false },
  excerpt: { rendered: '', protected: false },
  featured_media: 0,
  comment_status: 'open',
  ping_status: 'open',
  sticky: false,
  template: '',
  format: 'standard',
  meta: { footnotes: '' },
  acf: [],
  class_list: ['post-5', 'post'],
  _links: { self: [{ href: 'https://example.com/wp-json/wp/v2/posts/5' }] },
};

const answered = async (more: object) => {
  const [imported] = await collect(importWordpressRest(JSON.stringify([{ ...post, ...more }])));
  return { article: imported?.article, codes: imported === undefined ? [] : codesOf(imported) };
};

test('what WordPress says of its row is left out', async () => {
  const { article } = await answered({});
  expect(article?.meta).toEqual({ extra: [] });
});

test.each<[string, object, object]>([
  ['a field of the schema', { reading_time: 7 }, { readingTime: 7, extra: [] }],
  ['a text', { subtitle: 'Below' }, { extra: [{ label: 'subtitle', value: 'Below' }] }],
  ['a no', { sponsored: false }, { extra: [{ label: 'sponsored', value: false }] }],
  [
    'a text as it is shown',
    { intro: { rendered: '<p>In &amp; out</p>' } },
    { extra: [{ label: 'intro', value: 'In & out' }] },
  ],
  [
    'what Rank Math keeps',
    { rank_math_focus_keyword: 'words' },
    { extra: [{ label: 'rank_math_focus_keyword', value: 'words' }] },
  ],
  [
    'numbers that nobody explains',
    { ranks: [1, 2] },
    { extra: [{ label: 'ranks', value: [1, 2] }] },
  ],
  [
    'a field that the post stores as well',
    { subtitle: 'Made', acf: { subtitle: 'Stored' } },
    { extra: [{ label: 'subtitle', value: 'Stored' }] },
  ],
  [
    'a description of Yoast',
    { yoast_head: '<title>T</title>', yoast_head_json: { title: 'T', description: 'Short.' } },
    { summary: 'Short.', extra: [] },
  ],
  [
    'a description of All in One SEO',
    { aioseo_head: '<title>T</title>', aioseo_head_json: { description: 'Short.' } },
    { summary: 'Short.', extra: [] },
  ],
])('a field that a plugin or the site adds to posts is kept: %s', async (_, more, meta) => {
  expect((await answered(more)).article?.meta).toEqual(meta);
});

test.each<[string, unknown]>([
  ['jetpack_sharing_enabled', true],
  ['jetpack_shortlink', 'https://wp.me/p1'],
  ['jetpack-related-posts', [{ id: 1, title: 'Other' }]],
  ['uagb_author_info', { display_name: 'Ann' }],
  ['featured_image_src', 'https://example.com/a.png'],
  ['empty', ''],
  ['none', null],
  ['nobody', []],
  ['nothing', {}],
])('%s that plugins add for their own use is left out', async (key, value) => {
  expect((await answered({ [key]: value })).article?.meta).toEqual({ extra: [] });
});

test('numbers of terms that are embedded are no field', async () => {
  const terms = [[{ id: 41, name: 'Drama', slug: 'drama', taxonomy: 'genre' }]];
  const { article } = await answered({ genres: [41], _embedded: { 'wp:term': terms } });
  expect(article?.meta).toEqual({ extra: [{ label: 'genre', value: ['Drama'] }] });
});

test.each<[string, object, readonly string[]]>([
  [
    'Co-Authors Plus, as terms',
    {
      coauthors: [31, 32],
      _embedded: {
        author: [{ id: 2, slug: 'ann', name: 'Ann B.' }],
        'wp:term': [
          [
            { id: 31, taxonomy: 'author', slug: 'cap-ann', name: 'ann' },
            { id: 32, taxonomy: 'author', slug: 'cap-joe', name: 'Joe' },
          ],
        ],
      },
    },
    ['Ann B.', 'Joe'],
  ],
  [
    'Co-Authors Plus, as people',
    {
      author: 2,
      coauthors: [
        { id: 31, display_name: 'Ann B.', user_nicename: 'ann' },
        { id: 0, display_name: 'Joe &amp; Co.' },
      ],
      _embedded: { author: [{ name: 'Ann B.' }] },
    },
    ['Ann B.', 'Joe & Co.'],
  ],
  ['PublishPress', { coauthors: [31], authors: [{ term_id: 3, display_name: 'Joe' }] }, ['Joe']],
  ['Newspack', { newspack_author_info: [{ id: 1, display_name: 'Joe' }, {}] }, ['Joe']],
])('all who wrote a post are its authors: %s', async (_, more, authors) => {
  const { article, codes } = await answered(more);
  expect(article?.authors.map(({ name }) => name)).toEqual(authors);
  expect(article?.meta.extra).toEqual([]);
  expect(codes).toEqual([]);
});

test('authors that are numbers alone are told', async () => {
  const { article, codes } = await answered({ coauthors: [31] });
  expect(article?.authors).toEqual([]);
  expect(codes).toEqual(['reference-unresolved']);
});
