import { setImmediate } from 'node:timers/promises';
import {
  type Article,
  ArticleError,
  type ArticleResult,
  type MetaResult,
  type ParseOptions,
  type StandardSchema,
  defineMeta,
  safeParseArticle,
  safeParsePostMeta,
} from '@alphanode/meta-schema';
import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { canonicalArticle } from './canonical-article.ts';

const boom = () => 1;

// What code without types may pass.
const misdefine = defineMeta as unknown as (definition?: unknown) => unknown;
const misread = (options: unknown) => options as ParseOptions;

const blog = defineMeta({
  fields: {
    series: { schema: z.string().optional(), label: 'series title', aliases: ['course'] },
    audience: z.enum(['beginners', 'experts']).optional(),
  },
});

test("reads a site's own fields by their schemas, spelled as freely as all others", () => {
  const meta = blog.parse({ Course: 'caching', audience: 'experts', 'reading time': '11 min' });
  expect(meta).toEqual({ readingTime: 11, series: 'caching', audience: 'experts', extra: [] });
  expectTypeOf(meta.series).toEqualTypeOf<string | undefined>();
  expectTypeOf(meta.audience).toEqualTypeOf<'beginners' | 'experts' | undefined>();
  expectTypeOf(meta.readingTime).toEqualTypeOf<number | undefined>();
});

test("types of results and articles tell a site's own fields where there are some", () => {
  const { article } = blog.safeParseArticle({ title: 'a', meta: { course: 'caching' } });
  expect(article?.meta.series).toBe('caching');
  expectTypeOf(article?.meta.series).toEqualTypeOf<string | undefined>();
  expectTypeOf(article).toExtend<Article | undefined>();
  expectTypeOf(safeParseArticle).returns.toEqualTypeOf<ArticleResult>();
  expectTypeOf(safeParsePostMeta).returns.toEqualTypeOf<MetaResult>();
});

test('refuses what a schema refuses, in one sentence', () => {
  const result = blog.safeParse({ audience: 'all' });
  expect(result).toMatchObject({
    ok: false,
    issues: [{ code: 'meta-schema/custom-field', path: ['audience'] }],
  });
  expect(() => blog.parse({ audience: 'all' })).toThrow(ArticleError);
  expect(blog.safeParse({ audience: 'all' }, { mode: 'salvage' })).toMatchObject({
    ok: true,
    meta: { extra: [] },
  });
});

const course = defineMeta({
  fields: {
    level: { schema: z.string().default('easy'), aliases: ['stage'] },
    lessons: z.number(),
    room: z.string().optional(),
  },
});

test('a field that is absent has the default of its schema', () => {
  const meta = course.parse({ lessons: 3 });
  expect(meta).toEqual({ level: 'easy', lessons: 3, extra: [] });
  expectTypeOf(meta.level).toEqualTypeOf<string>();
  expectTypeOf(meta.lessons).toEqualTypeOf<number>();
  expectTypeOf(meta.room).toEqualTypeOf<string | undefined>();
  expect(course.parse({ lessons: 3, stage: 'hard' }).level).toBe('hard');
  expect(course.parse({ lessons: 3, level: undefined }).level).toBe('easy');
});

test('a field that is absent and is not optional is refused', () => {
  expect(course.safeParse({}).issues).toMatchObject([
    {
      code: 'meta-schema/custom-field',
      path: ['lessons'],
      message:
        'lessons does not pass its schema: Invalid input: expected number, received undefined. Received nothing. Correct the value.',
    },
  ]);
  expect(course.safeParseArticle({ title: 'a' }).issues).toMatchObject([
    { code: 'meta-schema/custom-field', path: ['meta', 'lessons'] },
  ]);
  expect(course.safeParse({}, { mode: 'salvage' })).toMatchObject({
    ok: true,
    meta: { level: 'easy' },
  });
});

test('a field that its schema refuses is told once, and has no default', () => {
  const { meta, issues } = course.safeParse({ lessons: 3, level: 5 }, { mode: 'salvage' });
  expect(meta).toEqual({ lessons: 3, extra: [] });
  expect(issues.map(({ path }) => path)).toEqual([['level']]);
});

test('a field that lies beside the meta is not absent', () => {
  const record = { title: 'a', Level: 'hard', meta: { lessons: 3 } };
  expect(course.safeParseArticle(record).article?.meta).toEqual({
    level: 'hard',
    lessons: 3,
    extra: [],
  });
});

test('points into the value where the schema does', () => {
  const deep = defineMeta({ fields: { links: z.array(z.object({ rank: z.number() })) } });
  expect(deep.safeParse({ links: [{ rank: 'x' }] }).issues[0]?.path).toEqual(['links', 0, 'rank']);
});

test('takes over the fields of another definition and overrides standard ones', () => {
  const docs = defineMeta({
    fields: { topic: z.number(), version: z.string().optional() },
    extends: blog,
  });
  const meta = docs.parse({ topic: 5, series: 'a' });
  expect(meta).toMatchObject({ topic: 5, series: 'a' });
  expect(docs.fields.filter(({ key }) => key === 'topic').length).toBe(1);
  expect(docs.fields.at(-1)).toMatchObject({ key: 'version', label: 'version' });
});

test('reads articles with such a meta', () => {
  const record = { title: 'a', meta: { series: 'b' }, audience: 'experts' };
  expect(blog.safeParseArticle(record)).toMatchObject({
    ok: true,
    article: { meta: { series: 'b' } },
  });
  expect(blog.safeParseArticle({})).toMatchObject({ ok: false });
});

test("gives a renderer the site's own fields under their labels", () => {
  const shop = defineMeta({
    fields: { price: z.object({ amount: z.number() }), sold: z.coerce.date(), stock: z.any() },
    extends: blog,
  });
  const record = { topic: 'a', series: 'b', price: { amount: 5 }, sold: '2024-01-31', mine: 'c' };
  const meta = shop.parse(record);
  expect(shop.toPostMeta({ ...meta, stock: boom })).toEqual({
    topic: 'a',
    extra: [
      { label: 'series title', value: 'b' },
      { label: 'price', value: { entries: [{ label: 'amount', value: 5 }] } },
      { label: 'sold', value: '2024-01-31T00:00:00.000Z' },
      { label: 'stock', value: null },
      { label: 'mine', value: 'c' },
    ],
  });
  const none = { topic: 'a', extra: [] };
  expect(defineMeta({ fields: {} }).toPostMeta(none)).toEqual(none);
});

test('is a Standard Schema', () => {
  expect(blog['~standard'].validate({ series: 'a' })).toEqual({
    value: { series: 'a', extra: [] },
  });
  expect(blog['~standard'].validate({ audience: 1, hash: '!', score: '' })).toMatchObject({
    issues: [{ path: ['hash'] }, { path: ['audience'] }],
  });
});

const schemaOf = (validate: StandardSchema['~standard']['validate']): StandardSchema => ({
  '~standard': { version: 1, vendor: 'test', validate },
});

test('a schema that throws is an issue, one that answers later a mistake of the programmer', () => {
  const throwing = defineMeta({
    fields: {
      a: schemaOf(() => {
        throw new Error('boom');
      }),
    },
  });
  expect(throwing.safeParse({ a: 1 }).issues[0]?.message).toContain('it throws');
  const late = defineMeta({ fields: { a: schemaOf(() => Promise.resolve({ value: 1 })) } });
  expect(() => late.safeParse({ a: 1 })).toThrow(TypeError);
  const steps = schemaOf(() => ({ issues: [{ message: 'No.', path: [{ key: 'b' }, 0] }] }));
  expect(defineMeta({ fields: { a: steps } }).safeParse({ a: 1 }).issues[0]?.path).toEqual([
    'a',
    'b',
    0,
  ]);
});

/** Rejections of promises that nobody waits for, which end a process of Node. */
const rejections = async (act: () => void): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  const tell = (reason: unknown) => void told.push(reason);
  process.on('unhandledRejection', tell);
  try {
    act();
    // They are told once all that may wait for them has had its turn.
    await setImmediate();
  } finally {
    process.off('unhandledRejection', tell);
  }
  return told;
};

const explode = (): never => {
  throw new Error('boom');
};

test.each<[string, StandardSchema]>([
  ['a transform', z.string().transform((text) => JSON.parse(text) as unknown)],
  ['a refinement', z.string().refine(explode)],
  ['a transform of zod/mini', mini.pipe(mini.string(), mini.transform(explode))],
])('%s of zod that throws is an issue and ends no process', async (_, schema) => {
  const post = { title: 'a', meta: { a: '{bad' } };
  const read = () => {
    expect(defineMeta({ fields: { a: schema } }).safeParseArticle(post)).toMatchObject({
      ok: false,
      issues: [{ code: 'meta-schema/custom-field', path: ['meta', 'a'] }],
    });
  };
  expect(await rejections(read)).toEqual([]);
});

const yes = () => Promise.resolve(true);

test.each<[string, StandardSchema]>([
  ['zod', z.string().refine(yes)],
  ['zod/mini', mini.string().check(mini.refine(yes))],
  ['another library', schemaOf(() => Promise.reject(new Error('boom')))],
])('a schema of %s that has to wait is a mistake of the programmer', async (_, schema) => {
  const late = defineMeta({ fields: { a: schema } });
  const read = () => {
    expect(() => late.safeParse({ a: 'b' })).toThrow(
      '`fields.a` cannot be used. Expected a schema that answers at once. Received an object of the type Promise.',
    );
  };
  expect(await rejections(read)).toEqual([]);
});

const place = z.object({ lat: z.number(), lon: z.number() });
const ranks = z.array(z.object({ rank: z.number() }));

test.each<[object, string, string]>([
  [{ geo: { lat: 'x' } }, 'geo.lat', 'the text "x"'],
  [{ geo: { lat: 'x' } }, 'geo.lon', 'nothing'],
  [{ geo: [1] }, 'geo', 'a list of 1 item'],
  [{ ranks: [{ rank: 1 }, { rank: 'x' }] }, 'ranks.1.rank', 'the text "x"'],
  [{ ranks: [null] }, 'ranks.0', 'null'],
  [{ stored: '[{"rank":"x"}]' }, 'stored.0.rank', 'the text "[{"rank":"x"}]"'],
])('says of %j what came at %s', (record, where, received) => {
  const stored = z.preprocess((text) => JSON.parse(String(text)) as unknown, ranks);
  const fields = { geo: place.optional(), ranks: ranks.optional(), stored: stored.optional() };
  const { issues } = defineMeta({ fields }).safeParse(record);
  expect(issues.find(({ path }) => path.join('.') === where)?.received).toBe(received);
});

test.each<[string, () => unknown, string]>([
  [
    'nothing',
    () => misdefine(),
    '`fields` cannot be used. Expected a record of schemas. Received nothing.',
  ],
  ['fields that are no member of it', () => misdefine({ series: z.string() }), '`fields` cannot'],
  ['a prefix alone', () => safeParseArticle({}, misread({ prefixes: 'my_' })), '`prefixes` cannot'],
  [
    'another mode',
    () => safeParsePostMeta({}, misread({ mode: 'Strict' })),
    '`mode` cannot be used. Expected one of strict, repair, salvage. Received the text "Strict".',
  ],
])('%s as an option throws at once and names it', (_, act, message) => {
  expect(act).toThrow(TypeError);
  expect(act).toThrow(message);
});

test('strict mode takes canonical keys alone', () => {
  expect(blog.safeParse({ series: 'a', extra: [] }, { mode: 'strict' }).ok).toBe(true);
  expect(blog.safeParse({ Series: 'a', extra: [] }, { mode: 'strict' }).ok).toBe(false);
  expect(blog.safeParseArticle(canonicalArticle, { mode: 'strict' })).toMatchObject({
    ok: true,
    article: canonicalArticle,
  });
});
