import { importArticles } from '@alphanode/import';
import { contentfulToBlocks, importContentful } from '@alphanode/import/contentful';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const link = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } });
const en = (value: unknown) => ({ 'en-US': value });
const rich = (...content: unknown[]) => ({ nodeType: 'document', content });
const paragraph = (value: string) => ({
  nodeType: 'paragraph',
  content: [{ nodeType: 'text', value, marks: [] }],
});

const space = {
  webhooks: [{ url: 'https://example.com/' }],
  locales: [{ code: 'de' }, { code: 'en-US', default: true }],
  contentTypes: [{ sys: { id: 'person' }, displayField: 'fullName' }],
  entries: [
    {
      sys: { id: '1', publishedAt: '2019-01-25T10:00:00Z', updatedAt: '2019-02-01T00:00:00Z' },
      fields: {
        title: en('T'),
        doc: en(link('Asset', 'pdf')),
        hero: en(link('Asset', 'a')),
        gone: en(link('Asset', 'gone')),
        writer: en(link('Entry', 'p')),
        others: en([link('Entry', 'x'), 'text']),
        intro: en(rich()),
        body: en(
          rich(
            paragraph('x'),
            { nodeType: 'embedded-asset-block', data: { target: link('Asset', 'a') } },
            { nodeType: 'embedded-entry-block', data: { target: link('Entry', 'p') } },
          ),
        ),
      },
    },
    { sys: { id: 'p', contentType: { sys: { id: 'person' } } }, fields: { fullName: en('Ann') } },
    {
      sys: { id: '2', createdAt: '2018-01-01T00:00:00Z' },
      fields: { headline: en('H'), slug: en('two'), content: en('*md* [a](b)') },
    },
    { sys: { id: '3' }, fields: { story: en(rich(paragraph('words'))) } },
    3,
  ],
  assets: [
    {
      sys: { id: 'a' },
      fields: {
        title: en('A'),
        file: en({
          url: '//example.com/a.png',
          contentType: 'image/png',
          details: { image: { width: 600, height: 400 } },
        }),
      },
    },
    {
      sys: { id: 'pdf' },
      fields: { file: en({ url: '//example.com/a.pdf', contentType: 'application/pdf' }) },
    },
  ],
};

test('entries with a text become articles, the others tell why', async () => {
  const all = await collect(
    importContentful(JSON.stringify(space), {
      file: 'space.json',
      baseUrl: 'https://example.com/',
    }),
  );
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T', 'block-kept-as-custom'],
    [undefined, 'item-type'],
    ['md a', 'title-made'],
    ['words', 'title-made'],
    [undefined, 'item-type'],
  ]);
  expect(all[0]?.article).toMatchObject({
    lang: 'en-US',
    cover: { url: 'https://example.com/a.png', alt: 'A', width: 600, height: 400 },
    publishedAt: '2019-01-25T10:00:00Z',
    body: [
      { type: 'paragraph' },
      { type: 'figure' },
      { type: 'custom', name: 'person', text: 'Ann' },
    ],
  });
  expect(all[0]?.article?.meta.extra).toEqual(
    expect.arrayContaining([
      { label: 'doc', value: '//example.com/a.pdf' },
      { label: 'gone', value: 'gone' },
      { label: 'writer', value: 'Ann' },
      { label: 'others', value: ['x', 'text'] },
    ]),
  );
  expect(all[2]?.article).toMatchObject({
    slug: 'two',
    publishedAt: '2018-01-01T00:00:00Z',
    body: [{ children: [{ text: 'md' }, {}, { href: 'https://example.com/b' }] }],
  });
});

test('a response of the delivery API has no locales', async () => {
  const response = {
    items: [
      {
        sys: { id: '1' },
        fields: {
          title: 'T',
          text: rich({ nodeType: 'embedded-asset-block', data: { target: link('Asset', 'a') } }),
        },
      },
    ],
    includes: {
      Asset: [{ sys: { id: 'a' }, fields: { file: { url: '//example.com/a.png' } } }],
      Entry: [],
    },
  };
  const [imported] = await collect(importContentful(JSON.stringify(response)));
  expect(imported?.article).toMatchObject({
    title: 'T',
    body: [{ type: 'figure', image: { url: 'https://example.com/a.png' } }],
  });
  expect(await collect(importContentful('{'))).toHaveLength(1);
});

test('an export that is cut gives the entries before, a row that is no JSON is reported', async () => {
  const text = JSON.stringify(space);
  const cut = text.slice(0, text.indexOf('"headline"'));
  async function* failing(): AsyncGenerator<string> {
    yield cut;
    await Promise.reject(new Error('gone'));
  }
  const all = await collect(importArticles(() => failing(), { format: 'contentful' }));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T', 'image-unresolved', 'block-kept-as-custom'],
    [undefined, 'item-type'],
    [undefined, 'stream-cut'],
  ]);
  const broken = text.replace('"locales":[{"code":"de"}', '"locales":[{"code" "de"}');
  expect((await collect(importContentful(broken))).map(codesOf)[0]).toEqual(['json-invalid']);
});

test('nesting is bounded', () => {
  const quotes = (depth: number): unknown =>
    depth === 0 ? paragraph('x') : { nodeType: 'blockquote', content: [quotes(depth - 1)] };
  expect(contentfulToBlocks(rich(quotes(40))).issues.map(({ code }) => code)).toEqual([
    'import/html-too-deep',
  ]);
  const links = (depth: number): unknown =>
    depth === 0
      ? { nodeType: 'text', value: 'x' }
      : { nodeType: 'hyperlink', data: { uri: '/x' }, content: [links(depth - 1)] };
  expect(contentfulToBlocks(rich({ nodeType: 'paragraph', content: [links(40)] })).blocks).toEqual(
    [],
  );
});

test('an entry in a cell is there in words, where it has some', () => {
  const cellOf = (fields: object) => ({
    nodeType: 'table-cell',
    content: [
      {
        nodeType: 'embedded-entry-block',
        data: { target: { sys: { contentType: { sys: { id: 'person' } } }, fields } },
      },
    ],
  });
  const row = { nodeType: 'table-row', content: [cellOf({ fullName: 'Ann' }), cellOf({})] };
  expect(contentfulToBlocks(rich({ nodeType: 'table', content: [row] })).blocks).toEqual([
    { type: 'table', rows: [[[{ type: 'text', text: 'Ann' }], []]] },
  ]);
});

const plainEntry = {
  sys: { id: '1', locale: 'de-DE' },
  fields: { title: 'A', body: rich(paragraph('x')) },
};

test.each([
  ['one entry', plainEntry],
  ['a list of entries', [plainEntry]],
])('what a client of the API gives is read: %s', async (_, value) => {
  const [imported, ...others] = await collect(importContentful(JSON.stringify(value)));
  expect(imported?.article).toMatchObject({ title: 'A', lang: 'de-DE', body: [{}] });
  expect(others).toEqual([]);
});

test('the day of an entry is that of its first publication', async () => {
  const sys = {
    id: '1',
    firstPublishedAt: '2020-02-02T00:00:00Z',
    publishedAt: '2024-05-31T00:00:00Z',
  };
  const [imported] = await collect(importContentful(JSON.stringify([{ ...plainEntry, sys }])));
  expect(imported?.article?.publishedAt).toBe('2020-02-02T00:00:00Z');
});

test('a text in another locale is told, and read when it is asked for', async () => {
  const both = (one: unknown, other: unknown) => ({ 'en-US': one, de: other });
  const entries = [
    {
      sys: { id: 'both' },
      fields: {
        title: both('Title', 'Titel'),
        body: both(rich(paragraph('Hello')), rich(paragraph('Hallo'))),
      },
    },
    { sys: { id: 'one' }, fields: { title: { de: 'Nur' }, body: { de: rich(paragraph('Nur')) } } },
  ];
  const json = JSON.stringify({ locales: space.locales, entries });
  const read = await collect(importContentful(json));
  expect(read.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['Title', 'locale-left-out'],
    [undefined, 'locale-left-out'],
  ]);
  const german = await collect(importArticles(json, { format: 'contentful', locale: 'de' }));
  expect(german.map(({ article }) => [article?.title, article?.lang])).toEqual([
    ['Titel', 'de'],
    ['Nur', 'de'],
  ]);
});

test('contentfulToBlocks takes kinds of nodes in the fields of an entry for no words', () => {
  const bio = {
    nodeType: 'document',
    content: [
      { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'Writes', marks: [] }] },
    ],
  };
  const target = { sys: { type: 'Entry', id: 'e' }, fields: { name: 'Jane', bio } };
  const node = { nodeType: 'embedded-entry-inline', data: { target }, content: [] };
  const { blocks } = contentfulToBlocks({
    nodeType: 'document',
    content: [{ nodeType: 'paragraph', content: [node] }],
  });
  expect(JSON.stringify(blocks)).toContain('"text":"Jane Writes"');
});

const tagged = {
  sys: { id: '1' },
  metadata: {
    tags: [link('Tag', 'ny'), link('Tag', 'gone')],
    concepts: [link('TaxonomyConcept', 'c1'), link('TaxonomyConcept', 'c2'), {}],
  },
  fields: { title: 'T', body: 'x', tags: ['Own', 'New York'] },
};
const tags = [{ sys: { id: 'ny' }, name: 'New York' }];
const concepts = [
  { sys: { id: 'c1' }, prefLabel: { de: 'Gebäude', 'en-US': 'Buildings' } },
  { sys: { id: 'c2' }, prefLabel: { fr: 'Ponts' } },
];

test.each<[string, object, readonly string[]]>([
  [
    'the delivery API',
    { items: [tagged], includes: { Tag: tags, TaxonomyConcept: concepts } },
    ['Own', 'New York', 'gone', 'Gebäude', 'Ponts'],
  ],
  [
    'an export',
    {
      locales: [{ code: 'en-US', default: true }],
      entries: [{ ...tagged, fields: { title: en('T'), body: en('x') } }],
      tags,
      concepts,
    },
    ['New York', 'gone', 'Buildings', 'Ponts'],
  ],
  [
    'an answer without their names',
    { items: [tagged] },
    ['Own', 'New York', 'ny', 'gone', 'c1', 'c2'],
  ],
])('tags and concepts of an entry are its tags: %s', async (_, document, expected) => {
  const [imported] = await collect(importContentful(JSON.stringify(document)));
  expect(imported?.article?.tags).toEqual(expected);
  expect(imported && codesOf(imported)).toEqual([]);
});
