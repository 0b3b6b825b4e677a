import { safeParsePostMeta } from '@alphanode/meta-schema';
import { formatIssues, guard, toProblemDetails } from '@alphanode/meta-schema/guard';
import * as entry from '@alphanode/meta-schema/guard';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const read = (value: unknown, limits = {}) => {
  const { value: copy, issues } = guard(value, limits);
  return [
    copy,
    issues.map(({ code, path }) => [code.replace('meta-schema/', ''), ...path].join(' ')),
  ];
};

const cycle: Record<string, unknown> = { a: 1 };
cycle['self'] = { cycle };

class Point {
  readonly x = 1;
  get y() {
    return this.x;
  }
}

test('the guard entry exports these names', () => {
  expect(Object.keys(entry).sort()).toEqual(['formatIssues', 'guard', 'toProblemDetails']);
});

test.each<[string, unknown, unknown, string[]]>([
  ['a text', 'a', 'a', []],
  ['nothing', undefined, undefined, []],
  ['an undefined member', { a: undefined, b: 1 }, { b: 1 }, []],
  ['a hole', Object.assign(new Array(2), { 1: 1 }), [null, 1], []],
  ['minus zero', [-0], [0], []],
  ['no number', { a: Number.NaN }, {}, ['not-data a']],
  ['a small bigint', [5n], [5], ['converted 0']],
  ['a large bigint', [10n ** 40n], [`1${'0'.repeat(40)}`], ['converted 0']],
  ['a function', { f: () => 1 }, {}, ['not-data f']],
  ['a symbol in a list', [Symbol('x')], [null], ['not-data 0']],
  ['a symbol key', { [Symbol('x')]: 1, a: 1 }, { a: 1 }, []],
  ['a pattern', { a: /x/ }, {}, ['not-data a']],
  ['bytes', [new Uint8Array(3)], [null], ['not-data 0']],
  ['an instance', new Point(), { x: 1 }, []],
  ['a boxed text', [Object('x')], [null], ['not-data 0']],
  ['a record without prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }, []],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z', ['converted']],
  ['a map', [new Map([[1, 'a']])], [{ 1: 'a' }], ['converted 0']],
  ['a set', { a: new Set([1]) }, { a: [1] }, ['converted a']],
  [
    'a prototype key',
    JSON.parse('{"a":{"__proto__":{"x":1},"b":1}}'),
    { a: { b: 1 } },
    ['unsafe-key a __proto__'],
  ],
  ['a cycle', cycle, { a: 1, self: {} }, ['circular self cycle']],
  ['shared parts', [cycle['a'], [cycle['a']]], [1, [1]], []],
  ['an unclean key', { 'a\u0000b': 1 }, { ab: 1 }, ['key-cleaned a\\u0000b']],
  [
    'a throwing getter',
    {
      get a() {
        throw new Error('boom');
      },
      b: 1,
    },
    { b: 1 },
    ['unreadable a'],
  ],
  [
    'a throwing item',
    [
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('boom');
          },
        },
      ),
      1,
    ],
    [null, 1],
    ['unreadable 0'],
  ],
  [
    'a throwing root',
    new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error('boom');
        },
      },
    ),
    undefined,
    ['unreadable'],
  ],
])('copies %s', (_, value, copy, issues) => {
  expect(read(value)).toEqual([copy, issues]);
});

const nest = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'leaf';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};

test.each<[string, unknown, object, unknown, string[]]>([
  ['depth', nest(3, (a) => ({ a })), { maxDepth: 2 }, { a: {} }, ['too-deep a a']],
  ['items', [1, 2, 3], { maxItems: 2 }, [1, 2], ['too-many-items']],
  ['keys', { a: 1, b: 2, c: 3 }, { maxKeys: 2 }, { a: 1, b: 2 }, ['too-many-keys']],
  [
    'values',
    { a: [1, 2, { b: 3 }], c: 4 },
    { maxValues: 3 },
    { a: [1, 2, {}] },
    ['too-many-values a'],
  ],
  ['text', { a: 'abcdef' }, { maxText: 3 }, { a: 'abc' }, ['text-too-long a']],
  ['key', { abcdef: 1 }, { maxKey: 3 }, { abc: 1 }, ['key-cleaned abcdef']],
  [
    'long key',
    { ['k'.repeat(40)]: 1 },
    { maxKey: 33 },
    { ['k'.repeat(33)]: 1 },
    [`key-cleaned ${'k'.repeat(40)}`],
  ],
])('bounds %s', (...[, value, limits, copy, issues]) => {
  expect(read(value, limits)).toEqual([copy, issues]);
});

test.each<[string, string]>([
  ['tab\tand line\nend', 'tab\tand line\nend'],
  ['a\r\nb\rc\u0000', 'a\nb\nc'],
  ['a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
  ['a\ufdd0b\uffffc', 'abc'],
  ['\ud800a\udc00', '\ufffda\ufffd'],
  ['😀', '😀'],
  ['é — 日本', 'é — 日本'],
  ['safe\u202egnp.exe', 'safegnp.exe'],
  ['\u202aa\u202c', '\u202aa\u202c'],
  ['\u2067\u202aa\u202c\u2069', '\u2067\u202aa\u202c\u2069'],
  ['\u2066\u2067\u2068a\u2069\u2069\u2069', '\u2066\u2067a\u2069\u2069'],
  ['\u2066a', 'a'],
  ['a\u2069', 'a'],
  ['\u2066a\u202c', 'a'],
])('cleans %j', (text, clean) => {
  expect(guard(text).value).toBe(clean);
  expect(guard(text).issues.length).toBe(text === clean ? 0 : 1);
  expect(guard(clean)).toEqual({ value: clean, issues: [] });
});

test('reads the line ends of Windows and of old Macs as line feeds, and tells nothing', () => {
  expect(guard('a\r\nb\rc')).toEqual({ value: 'a\nb\nc', issues: [] });
  const meta = { extra: [], topic: 'a\r\nb' };
  expect(safeParsePostMeta(meta)).toEqual({
    ok: true,
    meta: { extra: [], topic: 'a\nb' },
    issues: [],
  });
  expect(safeParsePostMeta(meta, { mode: 'strict' }).issues).toMatchObject([
    { code: 'meta-schema/line-ends', severity: 'error', path: ['topic'] },
  ]);
});

test('gives JSON for anything, and the same for what it gave', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withSparseArray: true,
        withNullPrototype: true,
      }),
      (value) => {
        const { value: copy } = guard(value);
        expect(guard(copy)).toEqual({ value: copy, issues: [] });
        if (copy !== undefined) expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
      },
    ),
    { numRuns: 300 },
  );
});

test('lists at most fifty issues and a count, errors first', () => {
  const value = {
    ...Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`k${i}`, '\u0000'])),
    z: {
      get a() {
        throw new Error('boom');
      },
    },
  };
  const { issues } = guard(value);
  expect(issues.length).toBe(51);
  expect(issues.at(-1)).toMatchObject({ code: 'meta-schema/more-issues', severity: 'warning' });
  expect(issues.at(-1)?.message).toContain('31');
  expect(issues.some(({ code }) => code === 'meta-schema/unreadable')).toBe(true);
  const many = guard(
    Array.from({ length: 90 }, () => ({
      get a() {
        throw new Error('boom');
      },
    })),
  );
  expect(many.issues.filter(({ severity }) => severity === 'error').length).toBe(50);
});

test('keeps all issues together under 64 KB', () => {
  const key = '日'.repeat(200);
  const value = nest(60, (inner) =>
    Object.fromEntries([
      [key, inner],
      ['x', Symbol('x')],
    ]),
  );
  const { issues } = guard(value);
  expect(new TextEncoder().encode(JSON.stringify(issues)).length).toBeLessThan(65_536);
  expect(issues.length).toBeGreaterThan(3);
});

test('tells problems as RFC 9457 does', () => {
  const { issues } = guard({
    'a/b~c': {
      get d() {
        throw new Error('boom');
      },
    },
    e: '\u0000',
  });
  expect(toProblemDetails(issues, { type: 'https://example.com/problem', status: 400 })).toEqual({
    type: 'https://example.com/problem',
    title: 'Unprocessable Content',
    status: 400,
    detail: issues[0]?.message,
    retryable: false,
    errors: [
      {
        code: 'meta-schema/unreadable',
        detail: issues[0]?.message,
        pointer: '/a~1b~0c/d',
        retry: 'never-unchanged',
      },
    ],
  });
  expect(toProblemDetails([])).toMatchObject({ status: 422, detail: '', retryable: false });
});

test('formats issues with their place and frame', () => {
  const issue = {
    code: 'x/y',
    severity: 'error',
    path: [],
    message: 'No.',
    retry: 'same-input',
  } as const;
  expect(
    formatIssues([
      issue,
      { ...issue, location: { line: 2 } },
      { ...issue, location: { file: 'a.json', line: 2, column: 3, frame: '> 2 | x' } },
    ]),
  ).toBe('error No. (x/y)\nline:2 error No. (x/y)\na.json:2:3 error No. (x/y)\n> 2 | x');
  expect(toProblemDetails([issue]).retryable).toBe(true);
});

test('a limit of undefined is as an absent one', () => {
  const deep = { a: { b: 1 } };
  expect(guard(deep, { maxDepth: undefined, maxValues: undefined })).toEqual(guard(deep));
  expect(guard(deep, { maxDepth: 1, maxKeys: undefined }).issues).toHaveLength(1);
});
