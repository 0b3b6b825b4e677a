/** A small pseudo-random generator, so that each run mutates alike (mulberry32). */
export const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

/** Values that lie on, just inside and just outside what one kind or another takes. */
const pool: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    2,
    6,
    7,
    -1,
    100,
    100.5,
    94,
    1e300,
    9007199254740991,
    9007199254740992,
  ],
  ...[
    '',
    ' ',
    'a',
    'text',
    'link',
    'paragraph',
    'constructor',
    'strong',
    'left',
    'tip',
    'beginner',
  ],
  ...['2020-02-29', '2019-02-29', '2024-13-01', '2024-01-31T23:59:59.5Z', '2024-01-31T24:00'],
  ...['en', 'pt-BR', 'en_US', 'ff00', 'xyz', '0x12', 'a-slug', 'no slug', 'é'],
  ...[
    'https://example.com/',
    'https://EXAMPLE.com',
    'javascript:alert(1)',
    '/a',
    '#b',
    'mailto:a@b.c',
  ],
  ...['a\u0000b', 'a\u202eb', '\u202aa\u202c', '\u2066x', '\ud800', '😀', 'a\r\nb', 'tab\t'],
  ...[[], {}, [[]], [null], ['a'], [{}], { type: 'divider' }, { type: 'break' }],
  ...[{ type: 'text', text: 'x' }, { type: 'paragraph', children: [] }, { url: '/x.png' }],
  ...[{ entries: [] }, { entries: [{ label: 'a', value: 1 }] }, { label: 'a', value: 1 }],
  ...[
    { key: 'a', value: 'b' },
    { name: 'a' },
    { title: 'a', url: '/a' },
    { id: 'a', children: [] },
  ],
  ...[
    { type: 'link', href: '/a', children: [] },
    { type: 'list', ordered: true, items: [] },
  ],
];

const keys: readonly string[] = [
  ...['type', 'text', 'children', 'url', 'title', 'extra', 'score', 'ai outline', 'constructor'],
  ...['toString', 'items', 'level', 'key', 'value', 'label', 'lead', 'cover', 'caption', 'data'],
];

type Pick = (below: number) => number;

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** Every container of a value, itself included. */
const containersOf = (root: unknown): object[] => {
  const found: object[] = [];
  const open = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (!isContainer(value)) continue;
    found.push(value);
    open.push(...(Object.values(value) as unknown[]));
  }
  return found;
};

const anyOf = <Item>(items: readonly Item[], pick: Pick): Item | undefined =>
  items[pick(items.length)];

const mutate = (container: object, pick: Pick): void => {
  const own = Object.keys(container);
  const key = pick(4) === 0 ? anyOf(keys, pick) : anyOf(own, pick);
  if (key === undefined) return;
  const action = pick(3);
  if (Array.isArray(container)) {
    const index = pick(container.length);
    if (action === 0) container.splice(index, 1);
    else if (action === 1) container.splice(index, 1, structuredClone(anyOf(pool, pick)));
    else container.push(structuredClone(anyOf(pool, pick)));
  } else if (action === 0) Reflect.deleteProperty(container, key);
  else Reflect.set(container, key, structuredClone(anyOf(pool, pick)));
};

/** A copy of a record with one to three changes somewhere in it. */
export const mutated = <Value>(record: Value, pick: Pick): Value => {
  const copy = structuredClone(record);
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    const container = anyOf(containersOf(copy), pick);
    if (container !== undefined) mutate(container, pick);
  }
  return copy;
};
