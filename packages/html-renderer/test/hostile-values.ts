const live = '<img src=x onerror=alert(1)>';
const throwing = (key: PropertyKey): object =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get() {
      throw new Error('trap');
    },
  });
const trap = (): never => {
  throw new Error('trap');
};
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cyclic = (): unknown => {
  const record: Record<string, unknown> = { title: live };
  record['children'] = record['items'] = [record];
  return record;
};
const nested = (wrap: (inside: unknown) => unknown): unknown => {
  let value: unknown = live;
  for (let level = 0; level < 5000; level++) value = wrap(value);
  return value;
};
const shared = (): unknown => {
  let value: unknown = ['lol'];
  for (let level = 0; level < 25; level++) value = [value, value];
  return value;
};
const sparse = (): unknown => {
  const list: unknown[] = [];
  list[1e9] = live;
  return list;
};

/** What a page may not hold: NUL, a noncharacter, halves of pairs, an override of direction. */
export const illFormed = 'a\0b\ufdd0c\uffffd\ud800e\udc00f\u202eg\u202dh';

/** Values that no JSON holds, that throw when read, or that are far too much, by name. */
export const hostileValues: readonly (readonly [string, () => unknown])[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['no number', () => NaN],
  ['an infinite number', () => -Infinity],
  ['a bigint', () => 10n ** 40n],
  ['a symbol', () => Symbol(live)],
  ['a function', () => () => live],
  ['a date that is none', () => new Date(NaN)],
  ['a map', () => new Map([['a', live]])],
  ['a promise', () => Promise.resolve(live)],
  ['a text object', () => new String(live)],
  ['a text', () => live],
  ['an empty text', () => ''],
  ['ill-formed text', () => illFormed],
  ['a script URL', () => 'java\0script:alert(1)'],
  ['a script URL with an override', () => 'java\u202escript:alert(1)'],
  ['text that ends a script', () => '</script><script>alert(1)</script><!--'],
  ['text that ends an attribute', () => '" onmouseover="alert(1)'],
  ['a record', () => ({ '': live, 'on error=x': live, type: 'img', props: { onerror: live } })],
  ['a record without a prototype', () => Object.setPrototypeOf({ title: live }, null) as object],
  ['a template of Preact', () => ({ tpl: [live], exprs: [] })],
  [
    'an element of Preact without a prototype',
    () =>
      Object.assign(Object.create(null), {
        type: 'img',
        props: { src: 'x', onerror: live },
      }) as object,
  ],
  ['a tag of Markdoc', () => ({ $$mdtype: 'Tag', name: 'script', children: ['alert(1)'] })],
  [
    'a record named as every member',
    () => JSON.parse(`{"__proto__":{"polluted":1},"constructor":"${live}"}`) as object,
  ],
  ['a record that cannot become text', () => ({ toString: trap, valueOf: trap, toJSON: trap })],
  ['a record that becomes markup', () => ({ toString: () => live, toJSON: () => live })],
  ['a record whose title throws', () => throwing('title')],
  ['a record whose children throw', () => throwing('children')],
  ['a record whose name throws', () => throwing('name')],
  ['a trap', () => new Proxy({}, { get: trap, has: trap, ownKeys: trap })],
  ['a mirror', () => new Proxy({}, { get: () => live })],
  ['a revoked proxy', revoked],
  [
    'an endless walk',
    () => ({
      *[Symbol.iterator]() {
        for (;;) yield 1;
      },
    }),
  ],
  ['a length without items', () => ({ length: 1e9, 0: live })],
  ['a list', () => [live, 5, null, {}, [live]]],
  ['many items', () => Array.from({ length: 300 }, (_, index) => `item ${index}`)],
  [
    'many keys',
    () => Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k ${index}`, index])),
  ],
];

/** Values that are walked for long, by name. */
export const endlessValues: readonly (readonly [string, () => unknown])[] = [
  ['a cycle', cyclic],
  ['deep lists', () => nested((inside) => [inside])],
  ['deep records', () => nested((inside) => ({ children: inside, items: inside }))],
  ['a list of a billion holes', sparse],
  ['lists that share their parts', shared],
  ['a long text', () => '<'.repeat(2_000_000)],
  ['many items', () => Array.from({ length: 100_000 }, (_, index) => `item ${index}`)],
];
