import { importJsonLines } from '@alphanode/import/json-lines';
import { expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

test('each line becomes an article with its place', async () => {
  const lines = [
    '{"title":"A","body":[{"type":"divider"}]}',
    '',
    '{"title":"B","content":"<p>x <a href=\\"y\\">y</a></p><x-y>"}',
    '{"title":"C","markdown":"*md* <https://example.com>"}',
  ];
  const all = await collect(
    importJsonLines(
      streamOf(`${lines[0] ?? ''}\n${lines[1] ?? ''}\n`, lines[2] ?? '', `\r\n${lines[3] ?? ''}`),
      { file: 'x.jsonl', baseUrl: 'https://example.com/' },
    ),
  );
  expect(all.map(({ source }) => [source.line, source.offset])).toEqual([
    [1, 0],
    [3, 43],
    [4, 104],
  ]);
  expect(all.map(({ article }) => article?.body)).toMatchObject([
    [{ type: 'divider' }],
    [{ type: 'paragraph', children: [{ text: 'x ' }, { href: 'https://example.com/y' }] }],
    [{ type: 'paragraph' }],
  ]);
  expect(all[1]?.issues[0]).toMatchObject({
    code: 'import/html-unwrapped',
    location: { file: 'x.jsonl', line: 3 },
  });
});

test('a body of HTML without a base keeps relative links', async () => {
  const [imported] = await collect(importJsonLines('{"title":"A","body":"text</p>"}\n'));
  expect(imported?.article?.body).toHaveLength(1);
});

test('a line that is no record gives an issue, and reading goes on', async () => {
  const all = await collect(importJsonLines('{bad}\n[1]\n{"title":"T","body":[]}\n{"title":"cut'));
  expect(
    all.map((each) => [each.article?.title, ...codesOf(each), each.issues[0]?.location?.line]),
  ).toEqual([
    [undefined, 'json-invalid', 1],
    [undefined, 'json-invalid', 2],
    ['T', undefined],
    [undefined, 'stream-cut', 4],
  ]);
});

test('a line that is no record is told between records', async () => {
  const all = await collect(importJsonLines('{"title":"A"}\n[1]\n{"title":"B"}'));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['A'],
    [undefined, 'json-invalid'],
    ['B'],
  ]);
});

test('a line that is endless is not held in memory', async () => {
  const piece = 'x'.repeat(8 * 1024 * 1024);
  const [imported] = await collect(
    importJsonLines(
      (async function* () {
        for (let count = 0; count < 10; count++) yield await Promise.resolve(piece);
        yield '\n';
      })(),
    ),
  );
  expect(imported).toBeUndefined();
});

test.each<[string, string]>([
  ['a list', '[{"title":"A","body":[]},{"title":"B","body":[]}]'],
  ['a list over several lines', '\ufeff[\n{"title":"A",\n"body":[]},\n{"title":"B","body":[]}]\n'],
  ['a list under a key', '{"posts":[{"title":"A","body":[]},{"title":"B","body":[]}]}'],
  ['lines that each begin with a mark', '\ufeff{"title":"A","body":[]}\n\ufeff{"title":"B"}'],
])('%s of records becomes articles', async (_, text) => {
  const all = await collect(importJsonLines(text));
  expect(all.map(({ article }) => article?.title)).toEqual(['A', 'B']);
});

test('a record over several lines becomes one article', async () => {
  const all = await collect(importJsonLines('{\n"title": "A",\n"body": []\n}'));
  expect(all.map(({ article }) => article?.title)).toEqual(['A']);
});

test('a document that is too long is read line by line', async () => {
  const long = `{"title":"${'x'.repeat(33 * 1024 * 1024)}`;
  const all = await collect(importJsonLines(`${long}\n${long}\n{"title":"T","body":[]}`));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T'],
    [undefined, 'json-invalid'],
    [undefined, 'json-invalid'],
  ]);
});

test.each<[string, string, string]>([
  ['settings of a folder', '{\n"label": "Tutorial",\n"position": 2\n}', 'item-without-text'],
  ['settings of posts', '{ "tags": ["posts"], "layout": "post.njk" }', 'item-without-text'],
  ['a record with an empty title', '{"title": "", "body": null}', 'item-without-text'],
  ['settings with remarks', '{\n// a remark\n"extends": "base",\n"files": []\n}\n', 'json-invalid'],
  ['a document that is cut', '{\n"title": "T",\n"body": [', 'stream-cut'],
  ['a document that is cut in a text', '{\n"title": "T",\n"body": "te', 'stream-cut'],
])('%s gives one issue and no article', async (_, text, code) => {
  const all = await collect(importJsonLines(text, { file: 'a.json' }));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([[undefined, code]]);
  expect(all[0]?.issues[0]?.location).toEqual({ file: 'a.json', line: 1 });
});

test.each<[string, string, (string | number | undefined)[][]]>([
  [
    'cut',
    '[{"title":"A","body":"a"},\n{"title":"B","body":"b"},\n{"title":"C","bo',
    [
      ['A', 1, 1],
      ['B', 2, 27],
      [undefined, 3, 53, 'stream-cut'],
    ],
  ],
  [
    'with one record that is wrong',
    '[\n{"title":"A","body":"a"},\n{"title":"B","body":"b",},\n{"title":"C","body":"c"}\n]',
    [
      ['A', 2, 2],
      [undefined, 3, 28, 'json-invalid'],
      ['C', 4, 55],
    ],
  ],
  [
    'without a comma between two records',
    '[{"title":"A","body":"a"} {"title":"B","body":"b"}]',
    [
      ['A', 1, 1],
      [undefined, 1, 26, 'json-invalid'],
    ],
  ],
  [
    'of an answer that is cut',
    '{"version":1,"posts":["x",\n{"title":"A","body":"a"},\n{"ti',
    [
      ['A', 2, 27],
      [undefined, 3, 53, 'stream-cut'],
    ],
  ],
  [
    'of an answer to a query that is cut',
    '{"data":{"allPosts":{"edges":[\n{"node":{"title":"A","body":"a"}},\n{"no',
    [
      ['A', 2, 31],
      [undefined, 3, 66, 'stream-cut'],
    ],
  ],
])('a list %s gives its whole records, each in its place', async (_, text, expected) => {
  const all = await collect(importJsonLines(text, { file: 'posts.json' }));
  expect(
    all.map((each) => [
      each.article?.title,
      each.source.line,
      each.source.offset,
      ...codesOf(each),
    ]),
  ).toEqual(expected);
});

test('records of a whole list are in their lines', async () => {
  const text = '[\n{"title":"A","body":"a"},\n{"title":"B","body":"b"}\n]';
  const all = await collect(importJsonLines(text));
  expect(all.map(({ article, source }) => [article?.title, source.line])).toEqual([
    ['A', 2],
    ['B', 3],
  ]);
});

test('lines of a dataset are read as Portable Text, its assets are no articles', async () => {
  const all = await collect(
    importJsonLines(
      '{"_type":"post","title":"A","body":[{"_type":"block","children":[{"text":"x"}]}]}\n{"_type":"asset","url":"/a.png"}',
      { file: 'data.ndjson' },
    ),
  );
  expect(all.map((each) => [each.article?.body, ...codesOf(each), each.source.line])).toEqual([
    [[{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }], 1],
    [undefined, 'item-type', 2],
  ]);
});

test('the same text in another form is read once, in the richest', async () => {
  const record = {
    title: 'T',
    tags: 'a, b',
    content_text: 'plain',
    content_html: '<p>rich</p>',
    dateAdded: '2020-01-01',
  };
  const [imported] = await collect(importJsonLines(JSON.stringify(record)));
  expect(imported?.article).toMatchObject({
    body: [{ children: [{ text: 'rich' }] }],
    tags: ['a', 'b'],
    publishedAt: '2020-01-01',
    meta: { extra: [] },
  });
});

test('a text that is there alone is read, with front matter of its own or without', async () => {
  const read = async (body_markdown: string) =>
    (await collect(importJsonLines(JSON.stringify({ title: 'T', body_markdown }))))[0]?.article;
  expect((await read('---\ntitle: T\n---\n\nHi'))?.body).toMatchObject([
    { children: [{ text: 'Hi' }] },
  ]);
  expect((await read('---\n\nHi'))?.body).toMatchObject([{ type: 'divider' }, {}]);
});

test('a record without a title has the first words of its text', async () => {
  const [imported] = await collect(importJsonLines('{"content_text":"A few words"}'));
  expect(imported?.article?.title).toBe('A few words');
  expect(imported?.issues.map(({ code }) => code)).toEqual(['import/title-made']);
});

test.each<[string, string, string]>([
  ['a list', '[\n]', 'The document holds no posts.'],
  ['an answer', '{"data":[],"meta":{}}', 'The document holds no posts.'],
  ['an answer of GraphQL', '{"data":{"posts":{"nodes":[]}}}', 'The document holds no posts.'],
  ['a line', '{"title":"T"}\n[1]', 'The line is no JSON record.'],
  ['an entry of a list', '[{"title":"T"},1]', 'The entry is no JSON record.'],
  ['an entry of an answer', '{"data":[{"title":"T"},1]}', 'The entry is no JSON record.'],
  ['a file', '{\n// x\n"a": 1 }', 'The file is no JSON record.'],
  ['a setting', '{"name":"x","items":["a"]}', 'The record has neither a title nor a text.'],
])('what holds no article is called by what it is: %s', async (_, text, sentence) => {
  const all = await collect(importJsonLines(text));
  const [issue] = all.flatMap(({ article, issues }) => (article === undefined ? issues : []));
  expect(issue?.message).toContain(`${sentence} Expected`);
});

test('an answer with a title is an article, with or without a list beside it', async () => {
  const [imported] = await collect(importJsonLines('{"title":"T","items":[]}'));
  expect(imported?.article?.title).toBe('T');
});
