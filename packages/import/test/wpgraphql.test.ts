import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say, text } from './said.ts';

const read = async (post: object) => {
  const answer = { data: { posts: { edges: [{ node: post }] } } };
  return (await collect(importArticles(JSON.stringify(answer))))[0]?.article;
};

const post = {
  databaseId: 1,
  title: 'Caf&eacute; &amp; co',
  date: '2019-01-01T12:00:00',
  modified: '2019-02-01T12:00:00',
  excerpt: '<p>Short &hellip; <em>words</em></p>\n',
  content: '<p>Body</p>',
  categories: { nodes: [{ name: 'A &amp; B' }] },
  featuredImage: {
    node: {
      sourceUrl: 'https://example.com/a.png',
      altText: 'a < b',
      caption: '<p>Cap &amp; x</p>\n',
      mediaDetails: { width: 6, height: 4 },
    },
  },
};

test('a post of WPGraphQL has words where it gives HTML', async () => {
  expect(await read(post)).toMatchObject({
    title: 'Café & co',
    lead: [text('Short … '), text('words', 'em')],
    publishedAt: '2019-01-01T12:00:00',
    updatedAt: '2019-02-01T12:00:00',
    tags: ['A & B'],
    cover: {
      url: 'https://example.com/a.png',
      alt: 'a < b',
      caption: 'Cap & x',
      width: 6,
      height: 4,
    },
    body: [say('Body')],
  });
});

test('a post of WPGraphQL has its times in UTC', async () => {
  const times = { dateGmt: '2019-01-01T11:00:00', modifiedGmt: '2019-02-01 11:00:00' };
  const article = await read({ ...post, ...times });
  expect(article).toMatchObject({
    publishedAt: '2019-01-01T11:00:00Z',
    updatedAt: '2019-02-01T11:00:00Z',
    meta: { extra: [] },
  });
});

test('a post of WPGraphQL may say little', async () => {
  const article = await read({
    dateGmt: '2019-01-01T11:00:00Z',
    title: 'T',
    content: 'x',
    slug: 5,
  });
  expect(article).toMatchObject({ title: 'T', publishedAt: '2019-01-01T11:00:00Z' });
  expect(await read({ databaseId: 1, excerpt: 'x', content: 'y' })).toMatchObject({
    lead: [text('x')],
  });
});

test('relations without end are read to their depth', async () => {
  const tags = Array.from({ length: 12 }).reduce((node) => ({ node }), { name: 'A' });
  expect(await read({ ...post, tags })).toMatchObject({ title: 'Café & co' });
});

test('a record of another system keeps its signs', async () => {
  expect(await read({ title: 'a &amp; b', content: 'x' })).toMatchObject({ title: 'a &amp; b' });
});
