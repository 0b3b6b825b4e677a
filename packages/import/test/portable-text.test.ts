import { blocksToPortableText, portableTextToBlocks } from '@alphanode/import/portable-text';
import { importArticles } from '@alphanode/import';
import { type Block } from '@alphanode/meta-schema';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const fixtures = JSON.parse(
  readFileSync(new URL('fixtures/html.json', import.meta.url), 'utf8'),
) as Record<string, { blocks: Block[] }>;

const others: Block[] = [
  { type: 'custom', name: 'own', data: { x: [1, null] }, text: 't' },
  { type: 'custom', name: 'bare', text: 'b' },
  {
    type: 'paragraph',
    children: [
      { type: 'custom', name: 'own', data: 1, text: 't' },
      { type: 'text', text: 'a', marks: ['abbr'], title: 'T' },
      {
        type: 'link',
        href: '/x',
        children: [{ type: 'image', image: { url: '/i.png' } }, { type: 'break' }],
      },
    ],
  },
  { type: 'gallery', images: [{ url: '/a.png', credit: 'X' }] },
  { type: 'callout', tone: 'caution', children: [] },
  { type: 'quote', children: [], citeUrl: 'https://example.com/' },
];

describe('blocksToPortableText', () => {
  test.each([
    ...Object.entries(fixtures).map(([name, { blocks }]) => [name, blocks] as const),
    ['blocks of the site', others] as const,
  ])('is read back: %s', (_, blocks) => {
    expect(
      portableTextToBlocks(JSON.parse(JSON.stringify(blocksToPortableText(blocks)))).blocks,
    ).toEqual(blocks);
  });
});

test('portableTextToBlocks keeps the files of a picture that may be loaded', () => {
  const unsafe = { _key: 'k1', url: 'javascript:x', width: 3 };
  const { blocks, issues } = portableTextToBlocks([
    {
      _type: 'image',
      url: 'https://example.com/a.png',
      candidates: [unsafe, { _key: 'k2', url: 'https://example.com/b.png', width: 600 }],
      sources: [
        { _key: 'k3', candidates: [unsafe], media: '(max-width: 600px)' },
        { _key: 'k4', candidates: [{ _key: 'k5', url: 'https://example.com/c.avif' }], width: 'x' },
      ],
    },
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['import/html-url-dropped']);
  expect(blocks[0]).toMatchObject({
    image: {
      url: 'https://example.com/a.png',
      candidates: [{ url: 'https://example.com/b.png', width: 600 }],
      sources: [{ candidates: [{ url: 'https://example.com/c.avif' }] }],
    },
  });
});

test('portableTextToBlocks bounds the nesting of objects', () => {
  let value: unknown = { _type: 'quote', content: 'x' };
  for (let depth = 0; depth < 30; depth++) value = { _type: 'quote', content: [value] };
  expect(portableTextToBlocks(value).issues.map(({ code }) => code)).toEqual([
    'import/block-refused',
  ]);
});

test('portableTextToBlocks reports at most a hundred kinds of things', () => {
  const objects = Array.from({ length: 200 }, (_, index) => ({ _type: `kind-${index}` }));
  expect(portableTextToBlocks(objects).issues.length).toBeLessThan(110);
});

test('portableTextToBlocks bounds the words of an object', () => {
  const { blocks } = portableTextToBlocks([
    { _type: 'acme', words: Array.from({ length: 20_000 }, () => 'w') },
  ]);
  expect(JSON.stringify(blocks).length).toBeLessThan(200_000);
});

test('documents of a dataset become articles', async () => {
  const block = { _type: 'block', children: [{ text: 'words' }] };
  const documents = [
    { _id: '1', title: 'T', slug: { current: 'a' }, content: [block], topic: 'x' },
    { slug: 'b', body: [block] },
  ];
  const all = await collect(
    importArticles(JSON.stringify(documents), {
      format: 'portable-text',
      file: 'data.json',
      baseUrl: 'https://example.com/',
    }),
  );
  expect(
    all.map((each) => [
      each.article?.title,
      each.article?.slug,
      each.article?.meta.topic,
      ...codesOf(each),
    ]),
  ).toEqual([
    ['T', 'a', 'x'],
    ['words', 'b', undefined, 'title-made'],
  ]);
  const [bare] = await collect(
    importArticles(JSON.stringify([block]), { format: 'portable-text' }),
  );
  expect(bare?.article).toMatchObject({ title: 'words', body: [{ type: 'paragraph' }] });
  expect(await collect(importArticles('{', { format: 'portable-text' }))).toHaveLength(1);
});

test('documents are read one by one up to where they are cut', async () => {
  const text =
    '[{"_type":"author","name":"A"},{"title":"T","body":[{"_type":"block"}]},{"title" "U"},{"body":';
  const all = await collect(importArticles(text, { format: 'portable-text', file: 'a.json' }));
  expect(all.map((each) => [each.source.offset, each.article?.title, ...codesOf(each)])).toEqual([
    [1, 'A', 'title-made', 'block-kept-as-custom'],
    [31, 'T'],
    [72, undefined, 'json-invalid'],
    [86, undefined, 'stream-cut'],
  ]);
  const bare = await collect(importArticles('[{"_type":"block"},', { format: 'portable-text' }));
  expect(bare.map(codesOf)).toEqual([['stream-cut']]);
  const none = await collect(importArticles('[]', { format: 'portable-text', file: 'a.json' }));
  expect(none.map((each) => each.article?.title)).toEqual(['a']);
});

test('a title is made of the words that an object has', async () => {
  const body = [
    { _type: 'none', value: 1 },
    { _type: 'block', children: [{ _type: 'rating', value: 3 }, { text: 'words' }] },
  ];
  const [imported] = await collect(
    importArticles(JSON.stringify(body), { format: 'portable-text' }),
  );
  expect(imported?.article?.title).toBe('words');
});

test('a title is made of the words of an own block', async () => {
  const [imported] = await collect(
    importArticles(JSON.stringify([{ _type: 'acme', text: 'own words' }]), {
      format: 'portable-text',
    }),
  );
  expect(imported?.article?.title).toBe('own words');
});
