import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

/** The meta that a record is read as, and the rules of its issues. */
const read = (record: unknown) => {
  const result = safeParsePostMeta(record, { mode: 'salvage' });
  return {
    meta: result.ok ? result.meta : undefined,
    codes: result.issues.map(({ code }) => code.replace('meta-schema/', '')),
  };
};

const absent = Symbol('absent');

/** What one field is read as, or that it is absent, with the rules of its issues. */
const field = (key: string, value: unknown) => {
  const { meta = {}, codes } = read({ [key]: value });
  return [
    key in meta ? Object.entries(meta).find(([name]) => name === key)?.[1] : absent,
    ...codes,
  ];
};

test.each([
  ['aiOutline'],
  ['ai outline'],
  ['ai_outline'],
  ['AI-Outline'],
  ['AIOutline'],
  ['ai.outline'],
  [' Ai  Outline '],
  ['_alphanode_ai_outline'],
  ['alphanodeAiOutline'],
  ['anp ai outline'],
  ['ＡＩ　outline'],
  ['outline'],
])('knows the key %j', (key) => {
  expect(read({ [key]: [{ key: 'a', value: 'b' }] })).toEqual({
    meta: { aiOutline: [{ key: 'a', value: 'b' }], extra: [] },
    codes: [],
  });
});

test('takes a configured prefix of several words off, and no longer the standard one', () => {
  const options = { prefixes: ['my_site_'] };
  expect(safeParsePostMeta({ _my_site_topic: 'a' }, options)).toMatchObject({
    meta: { topic: 'a' },
  });
  expect(safeParsePostMeta({ alphanode_topic: 'a' }, options)).toMatchObject({
    meta: { extra: [{ label: 'alphanode_topic', value: 'a' }] },
  });
});

test('keeps a key that is nothing but a prefix', () => {
  expect(read({ alphanode: 1 }).meta?.extra).toEqual([{ label: 'alphanode', value: 1 }]);
});

test.each([
  [{ Topic: 'one', topic: 'two' }, 'two', { label: 'Topic', value: 'one' }],
  [{ topic: 'one', Topic: 'two' }, 'one', { label: 'Topic', value: 'two' }],
  [{ Topic: 'one', _topic: 'two' }, 'one', { label: '_topic', value: 'two' }],
])(
  'of two keys for one field the canonical wins, else the first, and the other is kept: %j',
  (record, topic, kept) => {
    expect(read(record)).toEqual({ meta: { topic, extra: [kept] }, codes: ['duplicate-key'] });
  },
);

test('two keys with the same value are one', () => {
  expect(read({ Stack: ['a'], stack: ['a'] })).toEqual({
    meta: { stack: ['a'], extra: [] },
    codes: ['repeated-key'],
  });
});

test('keeps the member of a record that another key has won', () => {
  expect(read({ score: { Quality: 1, quality: 2 } })).toEqual({
    meta: { score: { quality: 2 }, extra: [{ label: 'score Quality', value: 1 }] },
    codes: ['duplicate-key'],
  });
});

test.each([
  ['topic', '', '', []],
  ['topic', 'a', 'a', []],
  ['topic', 5, '5', ['re-read']],
  ['topic', 1.5, '1.5', ['kept-ambiguous']],
  ['topic', ['a'], 'a', ['re-read']],
  ['topic', ['a', 'b'], absent, ['wrong-type']],
  ['topic', true, absent, ['wrong-type']],
  ['topic', null, absent, ['empty-as-absent']],
  ['topic', false, absent, ['empty-as-absent']],
  ['topic', [], absent, ['empty-as-absent']],
  ['topic', {}, absent, ['empty-as-absent']],
  ['topic', { a: 1 }, absent, ['wrong-type']],
  ['difficulty', 'beginner', 'beginner', []],
  ['difficulty', ' Beginner', 'beginner', ['re-read']],
  ['difficulty', 'guru', absent, ['not-an-option']],
  ['difficulty', 3, absent, ['wrong-type']],
  ['hash', '44bee324', '44bee324', []],
  ['hash', 'sha256:44BEE324 ', '44BEE324', ['re-read']],
  ['hash', '0xff', 'ff', ['re-read']],
  ['hash', 'XYZ', absent, ['malformed']],
  ['hash', 44, absent, ['ambiguous']],
  ['hash', { a: 1 }, absent, ['wrong-type']],
  ['readingTime', 0, 0, []],
  ['readingTime', '11', 11, ['re-read']],
  ['readingTime', '11 min', 11, ['re-read']],
  ['readingTime', '11 minutes read', 11, ['re-read']],
  ['readingTime', 'PT11M', 11, ['re-read']],
  ['readingTime', 'PT1H30M', 90, ['re-read']],
  ['readingTime', 'PT1H', 60, ['re-read']],
  ['readingTime', 'PT', absent, ['wrong-type']],
  ['readingTime', 'PT90S', absent, ['wrong-type']],
  ['readingTime', '', absent, ['empty-as-absent']],
  ['readingTime', [''], absent, ['re-read', 'empty-as-absent']],
  ['viewCount', '403369.0', 403369, ['re-read']],
  ['viewCount', '403369.00', 403369, ['re-read']],
  ['viewCount', '403,369.00', 403369, ['re-read']],
  ['viewCount', '1.234.567', 1234567, ['re-read']],
  ['viewCount', '403369.5', absent, ['wrong-type']],
  ['viewCount', '1.234.56', absent, ['wrong-type']],
  ['viewCount', '403,369', 403369, ['re-read']],
  ['viewCount', '403 369', 403369, ['re-read']],
  ['viewCount', '１２', 12, ['re-read']],
  ['viewCount', '403\u202f369', 403369, ['re-read']],
  ['viewCount', '1234¹', absent, ['wrong-type']],
  ['viewCount', '①', absent, ['wrong-type']],
  ['viewCount', '12\n345', absent, ['wrong-type']],
  ['viewCount', '403.369', absent, ['ambiguous']],
  ['viewCount', '403.000', absent, ['ambiguous']],
  ['viewCount', '403369.5', absent, ['wrong-type']],
  ['viewCount', '4.03.369', absent, ['wrong-type']],
  ['viewCount', '11 min', absent, ['wrong-type']],
  ['viewCount', '0x10', absent, ['wrong-type']],
  ['viewCount', -1, absent, ['out-of-range']],
  ['viewCount', 1.5, absent, ['out-of-range']],
  ['viewCount', true, absent, ['wrong-type']],
  ['stack', ['a', 'b'], ['a', 'b'], []],
  ['stack', [], [], []],
  ['stack', '["a","b"]', ['a', 'b'], ['re-read']],
  ['stack', 'a:2:{i:0;s:1:"a";i:1;s:1:"b";}', ['a', 'b'], ['re-read']],
  ['stack', ['a:1:{i:0;s:1:"a";}'], ['a'], ['re-read']],
  ['stack', '- a\n- b\n\n3. c', ['a', 'b', 'c'], ['re-read']],
  ['stack', { 0: 'a', 1: 'b' }, ['a', 'b'], ['re-read']],
  ['stack', { 2: 'b', 0: 'a' }, ['a', 'b'], ['re-read']],
  ['stack', { a: 'b' }, absent, ['wrong-type']],
  ['stack', 'python', ['python'], ['re-read']],
  ['stack', 'python, go', ['python, go'], ['kept-ambiguous']],
  ['stack', 'redis,nginx', ['redis,nginx'], ['kept-ambiguous']],
  ['stack', 'redis;nginx', ['redis;nginx'], ['kept-ambiguous']],
  ['stack', '12,13', ['12,13'], ['kept-ambiguous']],
  ['notes', 'for 1,000 users', ['for 1,000 users'], ['re-read']],
  ['notes', 'https://example.com/w_3,h_2/a', ['https://example.com/w_3,h_2/a'], ['re-read']],
  ['stack', true, absent, ['wrong-type']],
  ['stack', [{ item: 'a' }], ['a'], ['re-read']],
  ['stack', [{ a: 1, b: 2 }, 'c'], ['c'], ['wrong-type']],
  ['stack', [1, 'b', null], ['1', 'b'], ['re-read', 'empty-as-absent']],
  ['stack', '[broken', ['[broken'], ['re-read']],
  [
    'aiOutline',
    ['a: b', 'c: d'],
    [
      { key: 'a', value: 'b' },
      { key: 'c', value: 'd' },
    ],
    ['re-read', 're-read'],
  ],
  [
    'aiOutline',
    { b: 'c', a: 'd' },
    [
      { key: 'b', value: 'c' },
      { key: 'a', value: 'd' },
    ],
    [],
  ],
  ['aiOutline', { a: 1 }, [{ key: 'a', value: '1' }], ['re-read', 're-read', 're-read']],
  [
    'aiOutline',
    { 2: 'b', a: 'c' },
    [
      { key: '2', value: 'b' },
      { key: 'a', value: 'c' },
    ],
    ['re-read'],
  ],
  ['aiOutline', [{ a: 'b' }], [{ key: 'a', value: 'b' }], ['re-read']],
  ['aiOutline', [{ label: 'a', text: 1 }], [{ key: 'a', value: '1' }], ['re-read', 're-read']],
  [
    'aiOutline',
    'a: b\nc: d',
    [
      { key: 'a', value: 'b' },
      { key: 'c', value: 'd' },
    ],
    ['re-read', 're-read', 're-read'],
  ],
  ['aiOutline', { 0: 'a: b' }, [{ key: 'a', value: 'b' }], ['re-read', 're-read']],
  ['aiOutline', [{ Key: 'a', Value: 'b' }], [{ key: 'a', value: 'b' }], ['re-read']],
  ['aiOutline', ['no colon'], [], ['malformed']],
  ['aiOutline', [5], [], ['malformed']],
  ['aiOutline', [{ a: 1, b: 2 }], [], ['malformed']],
  ['aiOutline', [{ a: null }], [], ['empty-as-absent']],
])('reads %s %j as %j', (key, value, result, codes) => {
  expect(field(key, value)).toEqual([result, ...codes]);
});

test.each([
  [{ score: { quality: 94.5, depth: 0 } }, { quality: 94.5, depth: 0 }, []],
  [{ score: { quality: '94%' } }, { quality: 94 }, ['re-read']],
  [{ score: { quality: '94,5' } }, { quality: 94.5 }, ['re-read']],
  [{ score: { quality: '94,25 %' } }, { quality: 94.25 }, ['re-read']],
  [{ score: { quality: '94,500' } }, {}, ['wrong-type']],
  [{ score: { quality: '1,000' } }, {}, ['wrong-type']],
  [{ score: { quality: 0.94 } }, { quality: 0.94 }, ['doubtful-percentage']],
  [{ score: { quality: 940 } }, {}, ['out-of-range']],
  [{ score: { quality: -1 } }, {}, ['out-of-range']],
  [{ score: { quality: 'high' } }, {}, ['wrong-type']],
  [
    { score: ['quality: 94', 'depth: 60'] },
    { quality: 94, depth: 60 },
    ['re-read', 're-read', 're-read'],
  ],
  [{ score: [{ key: 'quality', value: 94 }] }, { quality: 94 }, ['re-read']],
  [{ score: '{"quality":94}' }, { quality: 94 }, ['re-read']],
  [{ score: {} }, {}, []],
  [{ score: '' }, undefined, ['empty-as-absent']],
  [{ score: 'good' }, undefined, ['wrong-type']],
  [{ score: 5 }, undefined, ['wrong-type']],
  [{ score: [1, 2] }, undefined, ['wrong-type']],
])('reads the score of %j', (record, score, codes) => {
  const { meta, codes: told } = read(record);
  expect([meta?.score, told]).toEqual([score, codes]);
});

test.each([
  [0, 0, []],
  [1, 1, []],
  ['0', 0, ['re-read']],
  ['1', 1, ['re-read']],
  ['Yes', 1, ['re-read']],
  ['', 0, ['re-read']],
  [true, 1, ['re-read']],
  [false, 0, ['re-read']],
  [2, undefined, ['wrong-type']],
  ['maybe', undefined, ['wrong-type']],
  [null, undefined, ['empty-as-absent']],
])('reads the flag %j as %j', (value, flag, codes) => {
  const { meta, codes: told } = read({ flags: { imageHeavy: value } });
  expect([meta?.flags?.imageHeavy, told]).toEqual([flag, codes]);
});

test.each([
  ['2019-01-25', '2019-01-25', []],
  ['2020-02-29', '2020-02-29', []],
  ['2019-01-25 10:00:00', '2019-01-25', ['re-read']],
  ['2019-01-25T23:30:00-05:00', '2019-01-25', ['re-read']],
  ['2019-01-25 10:00:00 +0200', '2019-01-25', ['re-read']],
  ['2019-01-25 10:00:00+0200', '2019-01-25', ['re-read']],
  ['2019-01-25 10:00:00 UTC', '2019-01-25', ['re-read']],
  ['20190125', '2019-01-25', ['re-read']],
  ['Jan 05 2019', '2019-01-05', ['re-read']],
  ['January 5, 2019', '2019-01-05', ['re-read']],
  ['25 Jan 2019', '2019-01-25', ['re-read']],
  ['Fri, 25 Jan 2019 10:00:00 +0200', '2019-01-25', ['re-read']],
  ['25. January 2019', '2019-01-25', ['re-read']],
  ['Jan. 25, 2019', '2019-01-25', ['re-read']],
  ['Fri, 25 Jan 2019 10:00:00 GMT', '2019-01-25', ['re-read']],
  ['2019-01-25 10:11:12.345+00', '2019-01-25', ['re-read']],
  ['2019-01-25 10:11:12+02', '2019-01-25', ['re-read']],
  ['2019/01/25', '2019-01-25', ['re-read']],
  ['2019/01-25', undefined, ['malformed']],
  ['2019/02/30', undefined, ['malformed']],
  ['1/25/2019 10:11:12', '2019-01-25', ['re-read']],
  ['1/2/2019 10:11:12', undefined, ['ambiguous']],
  ['1/2/19 10:11', undefined, ['ambiguous']],
  ['Feb 30 2019', undefined, ['malformed']],
  ['Ma 5 2019', undefined, ['malformed']],
  ['January 2019', undefined, ['malformed']],
  [1548374400, '2019-01-25', ['re-read']],
  ['1548374400', '2019-01-25', ['re-read']],
  [1548374400000, '2019-01-25', ['re-read']],
  [new Date('2019-01-25T12:00:00Z'), '2019-01-25', ['converted', 're-read']],
  [new Date(Number.NaN), undefined, ['not-data']],
  ['0000-00-00 00:00:00', undefined, ['empty-as-absent']],
  ['1/25/2019', '2019-01-25', ['re-read']],
  ['25.1.2019', '2019-01-25', ['re-read']],
  ['01/01/2019', '2019-01-01', ['re-read']],
  ['01/02/2019', undefined, ['ambiguous']],
  ['1/25/19', undefined, ['ambiguous']],
  ['2/30/2019', undefined, ['malformed']],
  ['13/13/2019', undefined, ['malformed']],
  ['201901251030', undefined, ['ambiguous']],
  ['2019012510', undefined, ['ambiguous']],
  [2019012510, undefined, ['ambiguous']],
  ['2019-02-30', undefined, ['malformed']],
  ['yesterday', undefined, ['malformed']],
  [12, undefined, ['wrong-type']],
  [true, undefined, ['wrong-type']],
])('reads the date %j as %j', (value, date, codes) => {
  const { meta, codes: told } = read({ revision: { lastReviewed: value } });
  expect([meta?.revision?.lastReviewed, told]).toEqual([date, codes]);
});

const source = { url: 'https://example.com/a.png' };

test.each([
  [{ entities: [{ name: 'a', type: 'b' }] }, { entities: [{ name: 'a', type: 'b' }] }, []],
  [{ entities: 'a|b' }, { entities: [{ name: 'a', type: 'b' }] }, ['re-read', 're-read']],
  [{ entities: ['a'] }, { entities: [{ name: 'a' }] }, ['re-read']],
  [{ entities: ['a|b|c'] }, { entities: [] }, ['wrong-type']],
  [{ entities: { name: 'a' } }, { entities: [{ name: 'a' }] }, ['re-read']],
  [{ entities: [{ type: 'b' }] }, { entities: [] }, ['missing-value']],
  [{ entities: [{ name: null }] }, { entities: [] }, ['empty-as-absent', 'missing-value']],
  [{ entities: [null, 5] }, { entities: [] }, ['empty-as-absent', 'wrong-type']],
  [
    { entities: 'a\nb|c' },
    { entities: [{ name: 'a' }, { name: 'b', type: 'c' }] },
    ['re-read', 're-read', 're-read'],
  ],
  [{ images: source.url }, { imageSources: [source] }, ['re-read', 're-read']],
  [{ images: [{ src: source.url }] }, { imageSources: [source] }, []],
  [{ images: [{ url: 'https://EXAMPLE.com/a.png' }] }, { imageSources: [source] }, ['re-read']],
  [
    { images: [{ url: 'javascript:alert(1)' }] },
    { imageSources: [] },
    ['image-source/url-blocked'],
  ],
  [{ images: [{ url: 5 }] }, { imageSources: [] }, ['wrong-type']],
  [{ images: [[source]] }, { imageSources: [source] }, ['re-read']],
  [
    { images: `${source.url}, ${source.url} ${source.url}` },
    { imageSources: [source, source, source] },
    ['re-read', 're-read', 're-read', 're-read'],
  ],
  [
    { images: `${source.url},${source.url}` },
    { imageSources: [{ url: `${source.url},${source.url}` }] },
    ['kept-ambiguous', 're-read'],
  ],
  [{ entities: 'a, b' }, { entities: [{ name: 'a, b' }] }, ['kept-ambiguous', 're-read']],
  [
    { outline: 'a: b; c: d' },
    { aiOutline: [{ key: 'a', value: 'b; c: d' }] },
    ['kept-ambiguous', 're-read'],
  ],
])('reads the list of %j', (record, lists, codes) => {
  const { meta, codes: told } = read(record);
  expect([{ ...meta }, told]).toEqual([{ ...lists, extra: [] }, codes]);
});

test.each([
  [{ a: 1 }, [{ label: 'a', value: 1 }]],
  [{ b: [1, [true, null]] }, [{ label: 'b', value: [1, [true, null]] }]],
  [
    { z: { y: 1, x: { w: 'v' } } },
    [
      {
        label: 'z',
        value: {
          entries: [
            { label: 'y', value: 1 },
            { label: 'x', value: { entries: [{ label: 'w', value: 'v' }] } },
          ],
        },
      },
    ],
  ],
  [
    { p: 'a:1:{s:1:"k";d:1.5;}' },
    [{ label: 'p', value: { entries: [{ label: 'k', value: 1.5 }] } }],
  ],
  [{ j: '[1,2]' }, [{ label: 'j', value: [1, 2] }]],
  [{ extra: { a: 1 } }, [{ label: 'a', value: 1 }]],
  [{ extra: [{ label: 'a', value: { entries: [] } }] }, [{ label: 'a', value: { entries: [] } }]],
  [{ extra: 5 }, [{ label: 'extra', value: 5 }]],
  [{ constructor: 1 }, [{ label: 'constructor', value: 1 }]],
  [{ score: { readability: 7 } }, [{ label: 'score readability', value: 7 }]],
])('keeps what it does not know: %j', (record, extra) => {
  expect(read(record).meta?.extra).toEqual(extra);
});

test.each([
  [
    { stack: [{ name: 'redis', note: 'cache' }, 'nginx'] },
    { stack: ['redis', 'nginx'] },
    [{ label: 'stack redis', value: { entries: [{ label: 'note', value: 'cache' }] } }],
  ],
  [
    { checklist: [{ text: 'Measure', done: true }] },
    { checklist: ['Measure'] },
    [{ label: 'checklist Measure', value: { entries: [{ label: 'done', value: true }] } }],
  ],
  [
    { notes: { title: 'a', by: ['b', { c: 1 }] } },
    { notes: ['a'] },
    [
      {
        label: 'notes a',
        value: {
          entries: [{ label: 'by', value: ['b', { entries: [{ label: 'c', value: 1 }] }] }],
        },
      },
    ],
  ],
  [
    { outline: [{ key: 'a', value: 'b', c: 'd' }] },
    { aiOutline: [{ key: 'a', value: 'b' }] },
    [{ label: 'ai outline a', value: { entries: [{ label: 'c', value: 'd' }] } }],
  ],
  [{ stack: [{ name: 'redis', title: 'redis' }] }, { stack: ['redis'] }, []],
])('keeps what an item of %j says beside its text', (record, lists, extra) => {
  const { meta, codes } = read(record);
  expect(meta).toEqual({ ...lists, extra });
  expect(new Set(codes)).toEqual(new Set(['re-read']));
  expect(read(record).meta).toEqual(meta);
});

test('says where the rest of an item is kept', () => {
  const { issues } = safeParsePostMeta({ stack: [{ name: 'redis', note: 'cache' }] });
  expect(issues[0]?.message).toBe(
    'stack[0] reads as the text "redis", the rest as meta.extra "stack redis". Expected a text. Received a record of 2 keys. Store it in that form.',
  );
});

test.each([
  [[{ meta_key: 'topic', meta_value: 'a' }], { topic: 'a' }],
  [
    [
      { key: 'stack', value: 'a' },
      { key: 'stack', value: 'b' },
    ],
    { stack: ['a', 'b'] },
  ],
  ['{"topic":"a"}', { topic: 'a' }],
  ['a:1:{s:5:"topic";s:1:"a";}', { topic: 'a' }],
  [
    { topic: ['a'], stack: ['a:1:{i:0;s:1:"x";}'] },
    { topic: 'a', stack: ['x'] },
  ],
  [new Map([['topic', 'a']]), { topic: 'a' }],
  [{ stack: new Set(['a']) }, { stack: ['a'] }],
])('reads a meta stored as %j', (record, meta) => {
  expect(read(record).meta).toEqual({ ...meta, extra: [] });
});

test.each([[''], [null], [false], [[]], [undefined]])(
  'reads %j as a meta without fields',
  (record) => {
    expect(read(record)).toEqual({ meta: { extra: [] }, codes: ['empty-as-absent'] });
  },
);

test.each([[5], ['text'], [['no pair']], ['[1]'], [true]])('refuses %j as a meta', (record) => {
  expect(safeParsePostMeta(record)).toMatchObject({
    ok: false,
    issues: [{ code: 'meta-schema/wrong-type', path: [] }],
  });
});

test('puts a list together that a form plugin flattened', () => {
  const record = {
    entities: '2',
    _entities: 'field_5f2a',
    entities_0_name: 'a',
    entities_0_type: 'b',
    _entities_0_name: 'field_5f2b',
    entities_1_name: 'c',
    stack_1: 'y',
    stack_0: 'x',
    tools: ['git'],
    tools_0: 'kept apart',
    score_0_quality: 5,
    gallery_0_image: 7,
    [`${'long'.repeat(30)}_1`]: 8,
  };
  const { meta, codes } = read(record);
  expect(meta).toEqual({
    entities: [{ name: 'a', type: 'b' }, { name: 'c' }],
    stack: ['x', 'y'],
    tools: ['git'],
    extra: [
      { label: 'tools_0', value: 'kept apart' },
      { label: 'score_0_quality', value: 5 },
      { label: 'gallery_0_image', value: 7 },
      { label: `${'long'.repeat(30)}_1`, value: 8 },
    ],
  });
  expect(codes).toEqual(['form-note', 'form-note', 're-read', 're-read']);
});

test.each<[Record<string, unknown>, object, string[]]>([
  [
    { 'flags[hasImages]': '1', 'flags[needs_human_review]': '0' },
    { flags: { hasImages: 1, needsHumanReview: 0 } },
    ['loose-key', 're-read', 'loose-key', 're-read'],
  ],
  [{ 'outline[]': ['a: b'] }, { aiOutline: [{ key: 'a', value: 'b' }] }, ['re-read']],
  [{ 'stack[]': 'a' }, { stack: ['a'] }, ['re-read']],
  [{ 'tools[1]': 'b', 'tools[0]': 'a' }, { tools: ['a', 'b'] }, ['re-read']],
  [
    { 'entities[0][name]': 'a', 'entities[1][name]': 'b', 'entities[0][type]': 'c' },
    { entities: [{ name: 'a', type: 'c' }, { name: 'b' }] },
    ['re-read'],
  ],
  [{ 'mine[0]': 'a' }, { extra: [{ label: 'mine[0]', value: 'a' }] }, []],
])('folds the keys of a form %j into fields', (record, meta, told) => {
  expect(read(record)).toEqual({ meta: { extra: [], ...meta }, codes: told });
});

test('folds the keys of a form around an article', () => {
  const record = { title: 'a', 'tags[]': ['b', 'c'], 'outline[]': ['d: e'], 'score[depth]': '9' };
  const { article } = safeParseArticle(record);
  expect(article).toMatchObject({
    tags: ['b', 'c'],
    meta: { aiOutline: [{ key: 'd', value: 'e' }], score: { depth: 9 }, extra: [] },
  });
});

test.each([
  ['a:1:{i:0;s:2:"é";}', ['é']],
  ['a:1:{i:0;s:4:"😀";}', ['😀']],
  ['a:1:{i:0;s:3:"€";}', ['€']],
  ['a:1:{i:0;s:3:"";}";}', ['";}']],
  ['a:0:{}', []],
  ['a:2:{i:0;i:5;i:1;b:1;}', ['5']],
])('reads the PHP text %s', (text, stack) => {
  expect(field('stack', text)[0]).toEqual(stack);
});

const broken = 'a:2:{s:7:"context";s:12:"slow";}';

test.each([
  [{ aiOutline: broken }, {}, ['malformed-php'], 'ai outline'],
  [{ stack: [broken] }, {}, ['malformed-php'], 'stack'],
  [{ score: broken }, {}, ['malformed-php'], 'score'],
  [{ entities: broken }, {}, ['malformed-php'], 'entities'],
])('keeps the broken PHP list %j as text', (record, meta, told, label) => {
  expect(read(record)).toEqual({
    meta: { ...meta, extra: [{ label, value: broken }] },
    codes: told,
  });
  expect(safeParsePostMeta(record).ok).toBe(false);
});

test('splits no broken PHP list at its colons', () => {
  expect(field('aiOutline', ['a: b', broken])).toEqual([
    [{ key: 'a', value: 'b' }],
    're-read',
    'malformed',
  ]);
});

test.each([
  ['a:1:{i:0;s:9:"short";}'],
  ['a:1:{i:0;s:1:"ab";}'],
  ['a:2:{i:0;i:5;}'],
  ['a:1:{i:0;i:5;}x'],
  ['a:1:{N;i:5;}'],
  ['a:1:{a:0:{}i:5;}'],
  ['a:1:{i:0;i:5;'],
  ['a:1:{i:0;O:1:"a":0:{}}'],
  ['a:b'],
])('leaves the broken PHP text %s as it is', (text) => {
  expect(field('topic', text)).toEqual([text]);
  const { meta } = read({ stack: text });
  expect(meta?.stack?.[0] ?? meta?.extra[0]?.value).toBe(text);
});

test('reads nested PHP arrays', () => {
  const text = 'a:1:{s:1:"a";a:2:{i:0;N;s:1:"b";b:0;}}';
  expect(read({ mine: text }).meta?.extra).toEqual([
    {
      label: 'mine',
      value: {
        entries: [
          {
            label: 'a',
            value: {
              entries: [
                { label: '0', value: null },
                { label: 'b', value: false },
              ],
            },
          },
        ],
      },
    },
  ]);
});
