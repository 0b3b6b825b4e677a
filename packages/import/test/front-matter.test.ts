import { parseFrontMatter } from '@alphanode/import/front-matter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const codes = (text: string) =>
  parseFrontMatter(text).issues.map(({ code, location }) => `${code} @${location?.line ?? ''}`);

describe('parseFrontMatter reads', () => {
  test.each<[string, string, object, string]>([
    ['nothing where there is none', 'Hi\n', {}, 'Hi\n'],
    [
      'YAML without types',
      '---\na: 44e23325\nb: 1.10\nc: 0123\nd: 2019-01-25\ne:\nf: ~\n---\nHi',
      { a: '44e23325', b: '1.10', c: '0123', d: '2019-01-25', e: '', f: '~' },
      'Hi',
    ],
    [
      'lists and records',
      '---\na: [x, y]\nb:\n  c: d\n  1: e\n...\nHi',
      { a: ['x', 'y'], b: { c: 'd', 1: 'e' } },
      'Hi',
    ],
    ['anchors', '---\na: &x [1]\nb: *x\n---\n', { a: ['1'], b: ['1'] }, ''],
    [
      'an alias to nothing as empty',
      '---\na: *x\nb: !foo bar\n? c\n? [d]\n---\n',
      { a: '', b: 'bar', c: '', '': '' },
      '',
    ],
    ['a byte order mark and CRLF', '\ufeff---\r\na: b\r\n---\r\nHi\r\n', { a: 'b' }, 'Hi\n'],
    [
      'the title block of Pandoc',
      '% T\n  more\n% A; B\n  C\n% 2019\n\nHi',
      { title: 'T more', author: ['A', 'B', 'C'], date: '2019' },
      '\nHi',
    ],
    ['a title block of an author alone', '%\n% A\n\nHi', { author: ['A'] }, '\nHi'],
    ['a percentage as text', '% of all\nHi', {}, '% of all\nHi'],
    ['an empty title block as text', '%\n\nHi', {}, '%\n\nHi'],
    ['a remark of Obsidian as text', '%% x %%\n\nHi', {}, '%% x %%\n\nHi'],
    ['empty front matter', '---\n---\nHi', {}, 'Hi'],
    ['comments alone', '---\n# x\n---\nHi', {}, 'Hi'],
    ['a named language', '---yaml\na: b\n---\n---toml', { a: 'b' }, '---toml'],
    [
      'TOML',
      '+++\na = "b"\nd = 2019-01-25\nn = 9007199254740993\n[t]\nx = [1, true]\n+++\nHi',
      { a: 'b', d: '2019-01-25', n: '9007199254740993', t: { x: [1, true] } },
      'Hi',
    ],
    ['TOML in dashes', '---toml\na = 1\n---\nHi', { a: 1 }, 'Hi'],
    ['JSON', '{"a": "}", "b": {"c": "\\""}}\nHi', { a: '}', b: { c: '"' } }, '\nHi'],
    ['JSON between semicolons', ';;;\n"a": 1\n;;;\nHi', { a: 1 }, 'Hi'],
    ['whole JSON between semicolons', ';;;\n{"a": 1}\n;;;\nHi', { a: 1 }, 'Hi'],
    [
      'YAML without an opening line',
      'title: Hi\ntags:\n- a\n---\nText',
      { title: 'Hi', tags: ['a'] },
      'Text',
    ],
  ])('%s', (_, text, data, body) => {
    const matter = parseFrontMatter(text);
    expect({ data: matter.data, body: matter.body, issues: matter.issues }).toEqual({
      data,
      body,
      issues: [],
    });
  });

  test.each([
    ['a rule at the top', '---\n\nText\n'],
    ['a text that has a colon and a rule', 'Note: this\n\nis text\n---\n'],
    ['braces', '{ text }'],
    ['braces that never close', '{"a": 1\nText'],
    ['one line', 'title: x'],
  ])('no front matter in %s', (_, text) => {
    expect(parseFrontMatter(text)).toMatchObject({ data: {}, body: text, issues: [] });
  });
});

describe('parseFrontMatter repairs', () => {
  test.each<[string, string, object]>([
    [
      'quoted text that goes on at the left edge',
      '---\na: "one\ntwo: x\n\n  three"\nb: c\n---\n',
      { a: 'one two: x\nthree', b: 'c' },
    ],
    [
      'text in single quotes that goes on',
      "---\na: 'it''s\n\\here'\nl:\n- 'x\ny'\n---\n",
      { a: "it's \\here", l: ['x y'] },
    ],
    ['a colon in a value', '---\ntitle: Foo: bar\nb: "c"\n---\n', { title: 'Foo: bar', b: 'c' }],
    ['a quote that never ends', '---\na: "x\nb: y\n---\n', { a: '"x', b: 'y' }],
    ['signs that YAML keeps for itself', '---\na: @x\nb: `y`\n---\n', { a: '@x', b: '`y`' }],
    ['tabs', '---\na:\n\t- x\n---\n', { a: ['x'] }],
  ])('%s', (_, text, data) => {
    const matter = parseFrontMatter(text);
    expect(matter.data).toEqual(data);
    expect([...new Set(matter.issues.map(({ code }) => code))]).toEqual([
      'import/front-matter-repaired',
    ]);
  });

  test('nothing where a long quoted text is deep enough', () => {
    expect(parseFrontMatter('---\na: "one\n  two \\" x"\n---\n')).toMatchObject({
      data: { a: 'one two " x' },
      issues: [],
    });
  });
});

describe('parseFrontMatter reports', () => {
  test('a key that comes twice, with its line', () => {
    expect(parseFrontMatter('---\na: 1\nb:\n  a: x\na: 2\n---\n').data).toEqual({
      a: '2',
      b: { a: 'x' },
    });
    expect(codes('---\na: 1\na: 2\n---\n')).toEqual(['import/front-matter-duplicate @3']);
    expect(codes('---\na: 1\nb: c: d\na: 2\n---\n')).toContain('import/front-matter-repaired @3');
  });

  test('code and does not run it', () => {
    const matter = parseFrontMatter('---js\nthrow new Error()\n---\nHi');
    expect(matter).toMatchObject({ data: {}, body: 'Hi', refused: true });
    expect(codes('---coffee\nx\n---\n')).toEqual(['import/front-matter-code @1']);
  });

  test.each([
    ['YAML', '---\ntitle: x\nText'],
    ['TOML', '+++\ntitle = 1\nText'],
    ['JSON', ';;;\n"a": 1\n'],
  ])('%s that is not closed', (_, text) => {
    expect(codes(text)).toEqual(['import/front-matter-unclosed @1']);
  });

  test.each([
    ['a list', '---\n- a\n---\n', 2],
    ['a text', '---\njust text\n---\n', 2],
    ['TOML', '+++\na = 1\nb = x y\n+++\n', 3],
    ['JSON', ';;;\n{a}\n;;;\n', 2],
  ])('%s that is no front matter', (_, text, line) => {
    expect(parseFrontMatter(text).data).toEqual({});
    expect(codes(text)).toEqual([`import/front-matter-invalid @${line}`]);
  });

  test('lines of values', () => {
    const yaml = parseFrontMatter('---\na: 1\nb:\n  c: d\n---\n');
    expect(yaml.lineOf(['b', 'c', 0])).toBe(4);
    expect(yaml.lineOf(['x'])).toBeUndefined();
    const toml = parseFrontMatter('+++\na = 1\n[b]\n+++\n');
    expect([toml.lineOf(['b']), toml.lineOf(['c']), toml.lineOf([])]).toEqual([
      3,
      undefined,
      undefined,
    ]);
    const json = parseFrontMatter('{\n"a": 1\n}');
    expect([json.lineOf(['a']), json.lineOf(['b'])]).toEqual([2, undefined]);
    expect(parseFrontMatter('x').lineOf(['a'])).toBeUndefined();
    expect(parseFrontMatter('---\ntitle: a: b\n---\n').lineOf(['title'])).toBe(2);
  });
});

describe('parseFrontMatter bounds', () => {
  test('aliases that stand for countless values', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level++)
      lines.push(
        `a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`,
      );
    const { data, issues } = parseFrontMatter(`---\n${lines.join('\n')}\n---\n`);
    expect(Object.keys(data)).toHaveLength(10);
    expect(issues.map(({ code }) => code)).toEqual(['import/front-matter-cut']);
  });

  // Ways of a parser through the whole text for each alias would take minutes.
  test.each<[string, (index: number) => string]>([
    [
      'to what follows other aliases',
      (index) => `k${index}: &k${index} [1]\nl${index}: *k${index}`,
    ],
    ['to what holds them', (index) => `k${index}: &a [*a]`],
    ['to what holds them twice', (index) => `k${index}: &a [*a, *a]`],
    [
      'in keys that are read one by one',
      (index) => `k${index}: ${index % 10 ? '&a [*a, *a]' : 'a: b'}`,
    ],
  ])('thousands of aliases %s', (_, line) => {
    const yaml = Array.from({ length: 3000 }, (__, index) => line(index)).join('\n');
    const { data } = parseFrontMatter(`---\n${yaml}\n---\n`);
    expect(Object.keys(data).length).toBeGreaterThanOrEqual(3000);
  });

  test('an alias to the last value of its name', () => {
    const yaml = 'a: &x [&y 1, *y]\nb: &y 2\nc: *x\nd: *y\n';
    expect(parseFrontMatter(`---\n${yaml}---\n`).data).toEqual({
      a: ['1', '1'],
      b: '2',
      c: ['1', '1'],
      d: '2',
    });
  });

  test.each([
    '? '.repeat(50_000),
    '- '.repeat(50_000),
    '{'.repeat(50_000),
    Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  ])('what would exhaust the parser', (yaml) => {
    expect(parseFrontMatter(`---\na: b\n${yaml}\n---\n`).issues.length).toBeGreaterThan(0);
  });

  test('nesting', () => {
    expect(parseFrontMatter(`---\na: ${'['.repeat(100_000)}\n---\n`).issues.length).toBeGreaterThan(
      0,
    );
    expect(parseFrontMatter(`---\na: ${'['.repeat(5000)}\n---\n`).issues.length).toBeGreaterThan(0);
    expect(codes(`---\na: ${'['.repeat(50)}x${']'.repeat(50)}\n---\n`)).toEqual([]);
    expect(codes(`---\na: ${'['.repeat(100)}x${']'.repeat(100)}\n---\n`)).toEqual([
      'import/front-matter-cut @2',
    ]);
  });
});

test('parseFrontMatter never throws', () => {
  const part = fc.constantFrom(
    '---\n',
    '+++\n',
    ';;;\n',
    '{',
    '}',
    'a: ',
    '"',
    "'",
    '\n',
    '- ',
    '[',
    '&x ',
    '*x',
    'text',
    '\t',
    '|\n',
    '? ',
    ': ',
  );
  fc.assert(
    fc.property(
      fc.array(part),
      (parts) => typeof parseFrontMatter(`---\n${parts.join('')}\n---\n`).body === 'string',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(part),
      (parts) => typeof parseFrontMatter(parts.join('')).body === 'string',
    ),
  );
});

test('items and keys without the space behind their sign are read and told', () => {
  const { data, issues } = parseFrontMatter(
    '---\ntitle:Hello\ntags:\n- a\n-b\nother:\n-c\nurl:http://x.example\n---\nx',
  );
  expect(data).toEqual({ title: 'Hello', tags: ['a', 'b'], other: ['c'], url: 'http://x.example' });
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual(
    [2, 3, 6, 8].map((line) => ['import/front-matter-repaired', line]),
  );
});

test('a title block knows its lines', () => {
  const { lineOf, bodyLine } = parseFrontMatter('% T\n  more\n% A\n% 2019\n\nHi');
  expect([
    lineOf(['title']),
    lineOf(['author']),
    lineOf(['date']),
    lineOf(['x']),
    bodyLine,
  ]).toEqual([1, 3, 4, undefined, 5]);
});
