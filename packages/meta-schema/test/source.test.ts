import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
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

test('of a long line the frame shows the part around the column', () => {
  const text = JSON.stringify({ title: 'a'.repeat(300), lang: '!' });
  const [, caret] = String(locate(text)[0]?.frame).split('\n');
  expect(locate(`{\n"a":1}`)[0]?.frame).toBe('> 1 | {\n    | ^\n  2 | "a":1}');
  expect(locate(text)[0]).toEqual({
    line: 1,
    column: 320,
    frame: `> 1 | …${'a'.repeat(70)}","lang":"!"}\n${String(caret)}`,
  });
  expect(caret).toBe(`    | ${' '.repeat(80)}^`);
});

test.each([
  ['CRLF', '{\r\n\t"hash": "x y"\r\n}', [2, 10], ' "hash": "x y"', 9],
  ['CR', '{\r\t"hash": "x y"\r}', [2, 10], ' "hash": "x y"', 9],
  ['tabs', '{\t"hash":\t"x y" }', [1, 11], '{ "hash": "x y" }', 10],
  ['wide letters', '{"a":"日本","hash":"x y"}', [1, 18], '{"a":"日本","hash":"x y"}', 19],
  ['wide signs', '{"a":"😀","hash":"x y"}', [1, 18], '{"a":"😀","hash":"x y"}', 17],
  ['accents', '{"a":"e\u0301","hash":"x y"}', [1, 18], '{"a":"e\u0301","hash":"x y"}', 16],
  ['controls', '{"a":"\u202e","hash":"x y"}', [1, 17], '{"a":"\ufffd","hash":"x y"}', 16],
])('the caret stands under the value after %s', (...[, text, [line, column], shown, spaces]) => {
  const { issues } = safeParsePostMeta(JSON.parse(text), { source: { text } });
  const location = issues.find(({ code }) => code === 'meta-schema/malformed')?.location;
  expect(location).toMatchObject({ line, column });
  expect(location?.frame).toContain(`> ${line} | ${shown}\n    | ${' '.repeat(spaces)}^`);
});
