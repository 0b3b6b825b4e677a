import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { guard } from '@alphanode/meta-schema/guard';
import { safeParseArticle as standalone } from '@alphanode/meta-schema/standalone';
import { expect, test } from 'vitest';

const boom = () => {
  throw new Error('boom');
};

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'leaf';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};

/** A list in a text in a list in a text, as PHP serialises it. */
const storedInStored = (depth: number): string => {
  let text = 'x';
  for (let level = 0; level < depth; level += 1) text = `a:1:{i:0;s:${text.length}:"${text}";}`;
  return text;
};

const cycle: Record<string, unknown> = { title: 'a' };
Object.assign(cycle, { self: cycle, meta: cycle, body: [cycle], entities: [cycle] });

const shared = nested(25, (inner) => [inner, inner]);
const revoked = Proxy.revocable({}, {});
const revokedList = Proxy.revocable([], {});
revoked.revoke();
revokedList.revoke();

const hostile: readonly (readonly [string, unknown])[] = [
  ['depth of lists', nested(20_000, (inner) => [inner])],
  ['depth of records', nested(20_000, (inner) => ({ a: inner }))],
  ['depth of blocks', nested(20_000, (a) => ({ type: 'quote', children: [a] }))],
  ['depth of stored text', storedInStored(2000)],
  ['depth of JSON text', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['many items', Array.from({ length: 11_000 }, () => 5)],
  ['many blocks', Array.from({ length: 11_000 }, () => ({ type: 'x' }))],
  ['many keys', Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, i]))],
  ['a long text', 'x'.repeat(1_000_001)],
  ['a long key', { ['k'.repeat(100_000)]: 1 }],
  ['a long list in a text', `[${'1,'.repeat(11_000)}1]`],
  ['a cycle', cycle],
  ['shared parts', shared],
  ['a sparse list', Object.assign([], { length: 4_294_967_295 })],
  ['holes', [, 1, , 2]], // eslint-disable-line no-sparse-arrays -- holes are what is tested
  ['a list with a key', Object.assign(['a'], { b: 1 })],
  ['a revoked proxy', revoked.proxy],
  ['a revoked list', revokedList.proxy],
  ['a list with a revoked proxy', [revoked.proxy]],
  ['throwing keys', new Proxy({}, { ownKeys: boom })],
  ['throwing reads', new Proxy({ title: 1, topic: 1 }, { get: boom })],
  ['throwing items', new Proxy(['a'], { get: boom })],
  ['throwing prototypes', new Proxy({}, { getPrototypeOf: boom })],
  ['a throwing getter', Object.defineProperty({}, 'title', { enumerable: true, get: boom })],
  ['a throwing length', Object.defineProperty([], 'x', { enumerable: true, get: boom })],
  ['endless keys', new Proxy({}, { get: () => 'x', has: () => true })],
  [
    'a getter that changes',
    Object.defineProperty({}, 'title', { enumerable: true, get: Math.random }),
  ],
  ['a prototype key', JSON.parse('{"__proto__":{"polluted":1},"title":"a"}')],
  ['a constructor key', JSON.parse('{"constructor":{"prototype":{"polluted":1}},"title":"a"}')],
  ['methods as keys', { toString: 1, valueOf: 2, hasOwnProperty: 3, then: 4, toJSON: 5 }],
  ['toJSON', { toJSON: boom, title: 'a' }],
  ['a thenable', { then: boom }],
  ['no prototype', Object.assign(Object.create(null), { title: 'a' })],
  ['an inherited title', Object.create({ title: 'a' })],
  ['a function', boom],
  ['a symbol', Symbol('x')],
  ['symbol keys', { [Symbol('x')]: 1, [Symbol.toPrimitive]: boom }],
  ['a bigint', 10n ** 400n],
  ['numbers that are none', [Number.NaN, Number.POSITIVE_INFINITY, -0]],
  ['a Date of no time', new Date(Number.NaN)],
  [
    'a Map',
    new Map<unknown, unknown>([
      ['title', 'a'],
      [{}, 1],
      [Symbol('x'), 2],
    ]),
  ],
  ['a Set of itself', new Set([new Set()])],
  ['bytes', new Uint8Array(1000)],
  ['a buffer', new ArrayBuffer(8)],
  ['a pattern', /x/],
  ['an error', new Error('boom')],
  ['a promise', Promise.resolve(1)],
  ['a boxed text', Object('a')],
  ['half a pair', '\ud800'],
  ['half a pair as a key', { '\udfff': 'a' }],
  ['controls', '\0\u0007\u007f\u009f\ufdd0\uffff'],
  ['an override', '\u202e\u202d\u2066\u202a'],
  ['closed marks', '\u2066\u202aa\u202c\u2069'],
  ['spaces', ' '.repeat(100_000)],
  ['line feeds', '\n'.repeat(100_000)],
  ['a URL that hides a script', 'java\nscript:alert(1)'],
  ['a serialised object', 'O:8:"stdClass":1:{s:1:"a";i:1;}'],
  ['a wrong length', 'a:999999999:{i:0;s:999999999:"x";}'],
];

const placed = (value: unknown): unknown[] => [
  value,
  { title: value, slug: value, lang: value, cover: value, authors: value, publishedAt: value },
  { title: 'a', body: value, lead: value, tags: value, similar: value },
  { title: 'a', body: [value, { type: 'list', items: value }, { type: value, children: value }] },
  { title: 'a', meta: value },
  { title: 'a', image: value, url: value, categories: value, category: [value], lastmod: value },
  { title: 'a', tags: ['b'], categories: [value, 'c'], thumbnail: { src: value }, keywords: value },
  {
    title: 'a',
    body: [
      { type: 'image', image: value },
      { text: value, bold: true },
    ],
  },
  {
    title: 'a',
    meta: { topic: value, 'ai outline': value, stack: value, score: value, entities: value },
  },
  { title: 'a', meta: { revision: { lastReviewed: value }, entities: [value], mine: value } },
  { title: 'a', meta: { images: value, stack: [value], outline: [value], extra: value } },
  { title: 'a', meta: { entities_0_name: value, stack_0: value, Topic: value, topic: value } },
];

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

test.each(hostile)('%s do no harm', (_, value) => {
  const names = Object.getOwnPropertyNames(Object.prototype).length;
  for (const record of placed(value)) {
    expect(bytesOf(guard(record).issues)).toBeLessThan(65_536);
    for (const mode of ['strict', 'repair', 'salvage'] as const) {
      const result = safeParseArticle(record, { mode });
      expect(bytesOf(result.issues)).toBeLessThan(65_536);
      if (!result.ok) continue;
      const again = standalone(result.article, { mode: 'strict' });
      expect(again.ok && again.article).toEqual(result.article);
    }
  }
  expect(bytesOf(safeParsePostMeta(value).issues)).toBeLessThan(65_536);
  expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(names);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

const told = (record: unknown, options = {}) =>
  safeParseArticle(record, { mode: 'salvage', ...options }).issues.map(({ code, path }) =>
    [code.replace('meta-schema/', ''), ...path].join(' '),
  );

test.each<[string, unknown, object, string[]]>([
  [
    'a getter that throws',
    { title: 'a', meta: Object.defineProperty({}, 'topic', { enumerable: true, get: boom }) },
    {},
    ['unreadable meta topic'],
  ],
  [
    'keys that throw',
    { title: 'a', meta: new Proxy({}, { ownKeys: boom }) },
    {},
    ['unreadable meta'],
  ],
  [
    'an item that throws',
    { title: 'a', meta: { stack: ['b', new Proxy({}, { getPrototypeOf: boom })] } },
    {},
    ['unreadable meta stack 1', 'empty-as-absent meta stack 1'],
  ],
  [
    'a key that has to be cleaned',
    { title: 'a', meta: { 'b\0': 1 } },
    {},
    ['key-cleaned meta b\\u0000'],
  ],
  [
    'a text that has to be cleaned',
    { title: 'a', meta: { score: { quality: 5, 'x\0': 1 }, topic: 'b\0' } },
    {},
    ['text-cleaned meta topic', 'key-cleaned meta score x\\u0000', 'moved-key meta score x'],
  ],
  [
    'too many keys',
    { title: 'a', meta: { a: 1, b: 2, c: 3 } },
    { limits: { maxKeys: 2 } },
    ['too-many-keys meta'],
  ],
  [
    'too many items',
    { title: 'a', meta: { stack: ['a', 'b', 'c'] } },
    { limits: { maxItems: 2 } },
    ['too-many-items meta stack'],
  ],
  [
    'too many values',
    { title: 'a', meta: { stack: ['a', 'b', 'c', 'd'], tools: ['e'] } },
    { limits: { maxValues: 5 } },
    ['too-many-values meta stack', 'too-many-values meta tools'],
  ],
  [
    'too many records',
    { title: 'a', meta: { entities: [{ name: 'a' }, { name: 'b' }] } },
    { limits: { maxItems: 1 } },
    ['too-many-items meta entities'],
  ],
  [
    'a stored text that lies too deep',
    { title: 'a', meta: { stack: '["b"]' } },
    { limits: { maxDepth: 2 } },
    ['too-deep meta stack', 're-read meta stack'],
  ],
  [
    'two keys, one without a value',
    { title: 'a', Topic: undefined, meta: { topic: 'b', Topic: undefined } },
    {},
    [],
  ],
  [
    'a flattened item that is no data',
    { title: 'a', meta: { stack_0: boom, stack_1: 'b' } },
    {},
    ['not-data meta stack_0', 're-read meta stack_1'],
  ],
])('tells where %s lies', (_, record, options, issues) => {
  expect(told(record, options)).toEqual(issues);
});

test('limits of a record leave room for what its texts become', () => {
  const limits = { maxDepth: 4, maxValues: 9, maxItems: 2 };
  const first = safeParseArticle({ title: 'a', body: ['b', 'c'] }, { limits });
  const article = first.ok ? first.article : undefined;
  const again = safeParseArticle(article, { limits, mode: 'strict' });
  expect(again).toEqual({ ok: true, article, issues: [] });
});

test('a list whose items have to be mended counts once against the limit of values', () => {
  const mixed = (from: number) => [...Array.from({ length: 9_999 }, (_, i) => `${from + i}`), 1];
  const meta = Object.fromEntries(
    ['stack', 'tools', 'checklist', 'notes'].map((key, index) => [key, mixed(index)]),
  );
  const limits = { maxValues: 50_000 };
  expect(told({ title: 'a', meta }, { limits })).toEqual(
    ['stack', 'tools', 'checklist', 'notes'].map((key) => `re-read meta ${key} 9999`),
  );
});

test('a prototype that was changed before adds nothing to a record', () => {
  const planted = { value: 'planted', enumerable: true, configurable: true };
  Object.defineProperty(Object.prototype, 'topic', planted);
  const read = [guard({ a: 1 }).value, safeParsePostMeta({ stack: ['b'] })];
  Reflect.deleteProperty(Object.prototype, 'topic');
  expect(read).toEqual([{ a: 1 }, { ok: true, meta: { stack: ['b'], extra: [] }, issues: [] }]);
});
