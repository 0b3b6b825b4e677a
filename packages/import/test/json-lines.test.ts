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
