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
  // The caption of its cover has a link.
  expect(codes).toEqual(['html-flattened']);
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

const block = { _type: 'block', children: [{ text: 'words' }] };
const ref = 'image-Ab1-600x400-png';

const sanityDocument = {
  _id: '1',
  _type: 'post',
  _rev: 'r',
  _createdAt: '2018-01-01T00:00:00Z',
  _updatedAt: '2020-01-01T00:00:00Z',
  title: 'T',
  slug: { _type: 'slug', current: 't' },
  mainImage: {
    _type: 'image',
    alt: 'Alt',
    caption: [{ _type: 'block', children: [{ text: 'Ca' }, { text: 'p' }] }],
    asset: { _ref: ref },
  },
  author: { name: 'Ann' },
  tags: [{ title: 'A' }],
  body: [block, { _type: 'image', alt: 'Alt', caption: 'C', asset: { _ref: ref } }],
};
const sanity = { projectId: 'p', dataset: 'd' };
const url = 'https://cdn.sanity.io/images/p/d/Ab1-600x400.png';

test.each<[string, unknown]>([
  ['a list', { query: '*', result: [sanityDocument], ms: 1 }],
  ['one document', { result: sanityDocument }],
  ['GraphQL', { data: { allPost: [sanityDocument] } }],
  ['a line of a dataset', sanityDocument],
])('an answer of Sanity becomes articles: %s', async (_, answer) => {
  const [[article, ...codes] = []] = await read(answer, { sanity });
  expect(codes).toEqual([]);
  expect(article).toMatchObject({
    title: 'T',
    slug: 't',
    publishedAt: '2018-01-01T00:00:00Z',
    updatedAt: '2020-01-01T00:00:00Z',
    cover: { url, alt: 'Alt', caption: 'Cap', width: 600 },
    authors: [{ name: 'Ann' }],
    tags: ['A'],
    body: [{ type: 'paragraph' }, { type: 'figure', image: { url } }],
    meta: { extra: [] },
  });
  const [line] = await collect(
    importArticles(JSON.stringify(sanityDocument), { format: 'json-lines', sanity }),
  );
  expect(line?.article).toEqual(article);
});

test('a picture of Sanity without an address leaves its words and is told', async () => {
  const [[article, ...codes] = []] = await read({ result: [sanityDocument] });
  expect(article?.cover).toBeUndefined();
  expect(article?.body.slice(1)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'Alt' }] },
    { type: 'paragraph', children: [{ type: 'text', text: 'C' }] },
  ]);
  expect(codes).toEqual(['image-unresolved', 'image-unresolved']);
});

test('references of Sanity that nobody followed are told, not shown', async () => {
  const reference = { _type: 'reference', _ref: 'a' };
  const document = { ...sanityDocument, author: reference, tags: [reference], others: [] };
  const [[article, ...codes] = []] = await read(document, { sanity });
  expect(article).toMatchObject({ authors: [], tags: [] });
  expect(JSON.stringify(article?.meta)).not.toContain('_ref');
  expect(codes).toEqual(['reference-unresolved', 'reference-unresolved']);
});

test.each<[string, unknown, object]>([
  ['Markdown', { _type: 'post', title: 'T', body: '*x*' }, { body: [{ type: 'paragraph' }] }],
  ['no text', { _type: 'post', title: 'T', topic: 'x' }, { body: [], meta: { topic: 'x' } }],
  ['a text alone', { result: [block] }, { title: 'words' }],
])('a document of Sanity may have %s', async (_, document, expected) => {
  const [[article] = []] = await read(document);
  expect(article).toMatchObject(expected);
});

const flat = { title: 'T', slug: 't', content: '*x*' };
const strapi = {
  id: 1,
  documentId: 'a',
  ...flat,
  createdAt: '2018-01-01',
  publishedAt: '2019-01-01',
  locale: 'de',
  cover: { id: 2, url: '/c.png', alternativeText: 'Alt', caption: 'C', width: 6, height: 4 },
  author: { id: 3, name: 'Ann', website: 'https://example.com/' },
  tags: [{ id: 4, name: 'A' }],
};
const { id, cover, author, tags, ...attributes } = strapi;
const data = (fields: object) => ({ data: { id, attributes: fields } });
const strapi4 = {
  id,
  attributes: {
    ...attributes,
    cover: data(cover),
    author: data(author),
    tags: { data: tags.map(({ id, ...fields }) => ({ id, attributes: fields })) },
    localizations: { data: [] },
  },
};
const strapiArticle = {
  title: 'T',
  slug: 't',
  lang: 'de',
  publishedAt: '2019-01-01',
  cover: { url: '/c.png', alt: 'Alt', caption: 'C', width: 6, height: 4 },
  authors: [{ name: 'Ann', url: 'https://example.com/' }],
  tags: ['A'],
  body: [{ type: 'paragraph' }],
  meta: { extra: [] },
};

test.each<[string, unknown, object]>([
  ['Strapi 5', { data: [strapi], meta: { pagination: {} } }, strapiArticle],
  ['one record of Strapi 5', { data: strapi, meta: {} }, strapiArticle],
  ['Strapi 4', { data: [strapi4], meta: {} }, strapiArticle],
  ['one record of Strapi 4', { data: strapi4, meta: {} }, strapiArticle],
  [
    'Payload',
    {
      docs: [
        {
          id: 1,
          title: 'T',
          content: {
            root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }] },
          },
          heroImage: { id: 2, url: '/c.png', alt: 'Alt' },
          createdAt: '2018-01-01',
          updatedAt: '2019-01-01',
          _status: 'published',
          authors: [{ firstName: 'Ann', lastName: 'Lee' }, 7],
        },
      ],
      totalDocs: 1,
    },
    {
      body: [{ type: 'paragraph', children: [{ text: 'x' }] }],
      cover: { url: '/c.png', alt: 'Alt' },
      publishedAt: '2018-01-01',
      updatedAt: '2019-01-01',
      authors: [{ name: 'Ann Lee' }],
      meta: { extra: [] },
    },
  ],
  [
    'Directus',
    {
      data: [
        {
          ...flat,
          id: 1,
          status: 'published',
          user_created: 'u1',
          user_updated: null,
          date_created: '2018-01-01',
          date_updated: '2019-01-01',
          image: { id: 'f1', filename_disk: 'c.jpg', width: 6, height: 4 },
          author: { id: 'u1', first_name: 'Ann', last_name: 'Lee' },
        },
      ],
    },
    {
      cover: { url: '/assets/f1', width: 6, height: 4 },
      authors: [{ name: 'Ann Lee' }],
      publishedAt: '2018-01-01',
      updatedAt: '2019-01-01',
      meta: { extra: [] },
    },
  ],
  [
    'the author of the starter of Strapi',
    { data: [{ ...flat, authorsBio: { data: { attributes: { name: 'Ann' } } }, author: null }] },
    { authors: [{ name: 'Ann' }], meta: { extra: [] } },
  ],
  [
    'a user of Forem',
    { data: [{ ...flat, user: { name: 'Ann', website_url: 'https://example.com/' } }] },
    { authors: [{ name: 'Ann', url: 'https://example.com/' }], meta: { extra: [] } },
  ],
  [
    'a user beside the author',
    { data: [{ ...flat, user: { name: 'Joe' }, author: { name: 'Ann' } }] },
    { authors: [{ name: 'Ann' }] },
  ],
  [
    'a user without a name',
    { data: [{ ...flat, user: 7 }] },
    { authors: [], meta: { extra: [{ label: 'user', value: 7 }] } },
  ],
  ['results', { count: 1, results: [flat] }, { title: 'T', slug: 't' }],
  ['items', { items: [flat] }, { title: 'T' }],
  ['GraphQL', { data: { posts: [flat] } }, { title: 'T' }],
  ['nodes of GraphQL', { data: { posts: { nodes: [flat] } } }, { title: 'T' }],
  [
    'edges of GraphQL',
    {
      data: {
        posts: {
          edges: [
            {
              node: {
                ...flat,
                featuredImage: { node: { sourceUrl: '/c.png', altText: 'Alt' } },
                author: { node: { name: 'Ann' } },
                tags: { edges: [{ node: { name: 'A' } }] },
                categories: { nodes: [{ name: 'C' }] },
              },
            },
          ],
        },
      },
    },
    {
      cover: { url: '/c.png', alt: 'Alt' },
      authors: [{ name: 'Ann' }],
      tags: ['A', 'C'],
      meta: { extra: [] },
    },
  ],
  [
    'one record of GraphQL',
    { data: { post: { ...flat, image: { url: '/c.png' } } } },
    { cover: { url: '/c.png' } },
  ],
  [
    'a rich text of Contentful',
    {
      data: {
        posts: {
          items: [
            { title: 'T', body: { json: { nodeType: 'document', content: [{ nodeType: 'hr' }] } } },
          ],
        },
      },
    },
    { body: [{ type: 'divider' }] },
  ],
  [
    'a body in an object',
    { data: { posts: [{ title: 'T', content: { html: '<hr>' } }] } },
    { body: [{ type: 'divider' }] },
  ],
  [
    'a body and a picture of other shapes',
    { data: [{ title: 'T', content: { x: 1 }, image: { name: 'c' }, slug: { current: 't' } }] },
    { title: 'T', slug: 't' },
  ],
  [
    'relations without end',
    { data: [{ ...flat, tags: Array.from({ length: 12 }).reduce((node) => ({ node }), 'A') }] },
    { title: 'T' },
  ],
  ['a list under a name of its own', { total: 1, blog: [flat] }, { title: 'T' }],
  [
    'a feed with a title',
    {
      title: 'Site',
      items: [{ title: 'T', content_html: '<hr>', image: '/c.png', date_published: '2019-01-01' }],
    },
    {
      title: 'T',
      body: [{ type: 'divider' }],
      cover: { url: '/c.png' },
      publishedAt: '2019-01-01',
    },
  ],
  [
    'a record and its settings',
    { data: [flat], site: { title: 'Site' }, included: [flat] },
    { title: 'T' },
  ],
])('an answer with %s becomes an article', async (_, answer, expected) => {
  const all = await read(answer);
  expect(all).toHaveLength(1);
  expect(all[0]?.[0]).toMatchObject(expected);
});

test.each<[string, unknown, string]>([
  ['two lists', { posts: [flat], results: [flat] }, 'posts, results'],
  ['two lists of a query', { data: { a: [flat], b: { nodes: [flat] } } }, 'data.a, data.b.nodes'],
])('an answer with %s names their keys', async (_, answer, keys) => {
  const all = await collect(importArticles(JSON.stringify(answer)));
  expect(all.map(codesOf)).toEqual([['list-unclear']]);
  expect(all[0]?.issues[0]?.message).toContain(`string "${keys}"`);
});

test.each<[string, unknown]>([
  ['of a site', { site: { title: 'T', description: 'D' } }],
  ['in lists', { menu: [{ title: 'T' }], data: [{ label: 'L' }] }],
  ['far down', { data: { a: { b: { c: { d: flat } } } } }],
])('settings %s are no answer', async (_, value) => {
  const all = await collect(importArticles(JSON.stringify(value)));
  expect(all.map(codesOf)).toEqual([['item-without-text']]);
});
