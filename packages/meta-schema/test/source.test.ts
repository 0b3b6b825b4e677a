import { safeParseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

const locate = (text: string, path?: string) => {
  const { issues } = safeParseArticle(JSON.parse(text), { source: { text, file: path } });
  return issues.map(({ location }) => location);
};

test('issues of a JSON text carry its file, line and column, and a frame', () => {
  const text = '{\n  "title": "a",\n  "meta": {\n    "score": { "quality": 940 }\n  }\n}';
  expect(locate(text, 'post.json')).toEqual([
    {
      file: 'post.json',
      line: 4,
      column: 27,
      frame:
        '  3 |   "meta": {\n> 4 |     "score": { "quality": 940 }\n    |                           ^\n  5 |   }',
    },
  ]);
});

test.each([
  ['{"title":"a","hash":"!"}', [1, 21]],
  ['{"title":"a","meta":{"stack":[["x"],{"a":1,"b":2}]}}', [1, 31]],
  ['{"title":"a","lang":"f0","tags":[true]}', [1, 21]],
  ['{"title":"a","m\\u0065ta":{"hash":"x \\" y"}}', [1, 34]],
  ['{"lang":"en"}', [1, 1]],
  ['{"title":"a","title":"b","lang":"!"}', [1, 33]],
])('finds the value in %s', (text, [line, column]) => {
  expect(locate(text)[0]).toMatchObject({ line, column });
});

test.each([['}{[,:"'], [',:1'], ['{"a'], ['[1,2'], [']'], ['{"\\x": 1, "title"']])(
  'a source text that is not the record is no trouble: %j',
  (text) => {
    const { issues } = safeParseArticle({ a: [5], hash: '!' }, { source: { text } });
    expect(issues.every(({ location }) => location !== undefined)).toBe(true);
  },
);

test('a reader of another format says where things are', () => {
  const source = {
    text: 'title: a\nmeta:\n\thash: x y\n',
    locate: (path: readonly (string | number)[]) =>
      path.length === 1 && path[0] === 'meta' ? { line: 3 } : undefined,
  };
  const { issues } = safeParseArticle({ title: 'a', meta: { hash: 'x y' }, lang: '!' }, { source });
  expect(issues.map(({ location }) => location)).toEqual([
    undefined,
    { line: 3, column: 1, frame: '  2 | meta:\n> 3 |  hash: x y\n    | ^\n  4 | ' },
  ]);
});

test('a long line is cut in the frame', () => {
  const text = JSON.stringify({ title: 'a'.repeat(300), lang: '!' });
  expect(locate(text)[0]?.frame).toBe(`> 1 | ${text.slice(0, 100)}`);
});
