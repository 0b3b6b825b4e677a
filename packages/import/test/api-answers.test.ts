import { detectFormat, importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const read = async (value: unknown, options = {}) => {
  const all = await collect(importArticles(JSON.stringify(value), options));
  return all.map((each) => [each.article, ...codesOf(each)] as const);
};

const ghostPost = {
  id: '6',
  uuid: 'b',
  title: 'T',
  slug: 't',
  html: '<p>x</p>',
  comment_id: '6',
  feature_image: 'https://example.com/c.png',
  feature_image_alt: 'Alt',
  feature_image_caption: 'C <b>x</b>',
  featured: true,
  visibility: 'public',
  published_at: '2019-01-25T10:00:00.000Z',
  canonical_url: null,
  url: 'https://example.com/t/',
  excerpt: 'x',
  reading_time: 1,
  access: true,
  authors: [{ id: '1', name: 'Ann', slug: 'ann' }],
  tags: [{ id: '2', name: 'A', slug: 'a' }, { id: '3' }],
  primary_author: { id: '1', name: 'Ann' },
  primary_tag: { id: '2', name: 'A' },
};

const ghostArticle = {
  title: 'T',
  slug: 't',
  cover: { url: 'https://example.com/c.png', alt: 'Alt', caption: 'C x' },
  authors: [{ name: 'Ann' }],
  tags: ['A'],
  canonicalUrl: 'https://example.com/t/',
  meta: { extra: [{ label: 'featured', value: true }] },
};

test.each<[string, object]>([
  ['posts', { posts: [ghostPost], meta: { pagination: { page: 1 } } }],
  ['pages', { pages: [ghostPost] }],
])('what the Content API of Ghost answers for %s is found out and read', async (_, answer) => {
  expect(detectFormat('', JSON.stringify(answer))).toBe('ghost');
  const [[article, ...codes] = []] = await read(answer);
  expect(article).toMatchObject(ghostArticle);
  expect(codes).toEqual([]);
});

test('an export of Ghost names authors in its tables; an address of its own wins', async () => {
  const data = {
    posts: [{ ...ghostPost, canonical_url: 'https://other.example/t' }],
    users: [{ id: '9', name: 'Bob' }],
    posts_authors: [{ post_id: '6', author_id: '9' }],
  };
  const [[article] = []] = await read({ db: [{ data }] });
  expect(article).toMatchObject({
    authors: [{ name: 'Bob' }],
    tags: ['A'],
    canonicalUrl: 'https://other.example/t',
  });
  const [[relative] = []] = await read({ posts: [{ ...ghostPost, url: '/t/' }] });
  expect(relative?.canonicalUrl).toBeUndefined();
});

test.each<[string, object, string]>([
  ['its own field', { publishDate: '2020-02-02' }, '2020-02-02'],
  ['a field with another name', { publication_date: '2020-02-02' }, '2020-02-02'],
  ['an empty field, and then its system', { publishedAt: '' }, '2018-01-01T00:00:00Z'],
])('an entry of Contentful has the day of %s', async (_, fields, publishedAt) => {
  const sys = { id: '1', createdAt: '2018-01-01T00:00:00Z' };
  const items = [{ sys, fields: { title: 'T', body: 'x', author: 'Ann', ...fields } }];
  const [[article] = []] = await read({ items });
  expect(article).toMatchObject({ publishedAt, authors: [{ name: 'Ann' }] });
  expect(article?.meta.extra).toEqual([]);
});
