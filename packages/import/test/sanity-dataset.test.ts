import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

const reference = (id: string) => ({ _type: 'reference', _ref: id });
const asset = 'image-abc123-1200x800-jpg';
const picture = { _type: 'image', asset: reference(asset) };
const block = { _type: 'block', children: [{ _type: 'span', text: 'words' }] };

const post = {
  _id: 'post-1',
  _type: 'post',
  title: 'T',
  slug: { _type: 'slug', current: 't' },
  author: reference('author-1'),
  categories: [{ _key: 'k', ...reference('category-1') }, reference('gone')],
  mainImage: { ...picture, alt: 'Alt' },
  body: [block, picture],
};
const url = 'https://cdn.sanity.io/images/p/d/abc123-1200x800.jpg';
const lines = [
  post,
  { _id: 'post-2', _type: 'post', title: 'Two', related: reference('post-1'), body: [block] },
  { _id: 'author-1', _type: 'author', name: 'Ann Lee', url: 'https://example.com/ann' },
  { _id: 'category-1', _type: 'category', title: 'News' },
  {
    _id: asset,
    _type: 'sanity.imageAsset',
    url,
    metadata: { dimensions: { width: 1200, height: 800 } },
  },
  { _id: 'notes', _type: 'page', title: 'Notes', body: 'Markdown' },
  { _id: 'post-3', _type: 'post', title: 'Three', body: [block], related: [reference('notes')] },
];
const dataset = lines.map((line) => JSON.stringify(line)).join('\n\n');

test('what documents of a dataset refer to is joined to them, and is no article', async () => {
  const all = await collect(importArticles(dataset, { file: 'production.ndjson' }));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T', 'reference-unresolved'],
    ['Two'],
    [undefined, 'item-joined'],
    [undefined, 'item-joined'],
    [undefined, 'item-joined'],
    ['Notes'],
    ['Three'],
  ]);
  expect(all[0]?.article).toMatchObject({
    cover: { url, alt: 'Alt', width: 1200, height: 800 },
    authors: [{ name: 'Ann Lee' }],
    tags: ['News'],
    body: [{ type: 'paragraph' }, { type: 'figure', image: { url } }],
  });
  expect(JSON.stringify(all[0])).not.toContain('_ref');
});

test('of a stream that is read only once references are told', async () => {
  const [first] = await collect(importArticles(streamOf(dataset), { file: 'a.ndjson' }));
  expect(first?.article).toMatchObject({ title: 'T', authors: [] });
  expect(first && codesOf(first)).toContain('reference-unresolved');
});

test('a dataset with a line that is wrong, or cut, is joined all the same', async () => {
  const broken = `${dataset}\n{"_type": x}\nplain\n`;
  const all = await collect(importArticles(broken, { file: 'a.ndjson' }));
  expect(all[0]?.article?.authors).toEqual([{ name: 'Ann Lee', url: 'https://example.com/ann' }]);
  expect(all.slice(-2).flatMap(codesOf)).toEqual(['json-invalid', 'json-invalid']);
  const failing = () =>
    new ReadableStream<string>({
      start: (controller) => {
        controller.enqueue(`${dataset}\n`);
      },
      pull: (controller) => {
        controller.error(new Error('gone'));
      },
    });
  const cut = await collect(importArticles(failing, { file: 'a.ndjson' }));
  expect(cut.at(-1) && codesOf(cut[cut.length - 1] ?? { issues: [] })).toEqual(['stream-cut']);
});

test('references in endless depth are left as they are', async () => {
  const deep = Array.from({ length: 60 }).reduce<object>(
    (inner) => ({ inner }),
    reference('author-1'),
  );
  const document = { ...post, author: { name: 'Joe', deep }, categories: [] };
  const text = [document, ...lines.slice(1)].map((line) => JSON.stringify(line)).join('\n');
  const [first] = await collect(importArticles(text, { file: 'a.ndjson' }));
  expect(first?.article?.authors).toEqual([{ name: 'Joe' }]);
});
