import { type SimilarInput, createSimilarIndex } from '@alphanode/similar-posts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const post = (slug: string, meta: SimilarInput['meta'] = {}, rest = {}): SimilarInput => ({
  slug,
  title: '',
  meta,
  ...rest,
});
const slugs = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

const site: readonly SimilarInput[] = [
  post('cache-headers', {
    topic: 'caching / headers',
    stack: ['http'],
    tools: ['curl', 'nginx'],
    entities: [{ name: 'cache-control' }],
  }),
  post('edge-caching', {
    topic: 'caching / edge',
    stack: ['http', 'workers'],
    tools: ['curl'],
    entities: [{ name: 'cache-control' }],
  }),
  post('http-errors', { topic: 'error messages', stack: ['http'] }),
  post('focus-order', { topic: 'accessibility', stack: ['html'], tools: ['axe'] }),
];

describe('a post', () => {
  test('is most similar to the post that shares its rare values', () => {
    const [first, second, ...rest] = createSimilarIndex(site).similarTo('cache-headers', {
      threshold: 0,
    });
    expect(first?.slug).toBe('edge-caching');
    expect(second?.slug).toBe('http-errors');
    expect(rest).toEqual([]);
  });

  test('is told apart from others with reasons, the weightiest first', () => {
    const [first] = createSimilarIndex(site).similarTo('cache-headers');
    expect(first?.reasons).toEqual([
      'shares the topic "caching"',
      'shares the subject "cache-control"',
      'shares the tool "curl"',
      'shares the stack "http"',
    ]);
  });

  test('names at most three values in one reason', () => {
    const tools = ['a1', 'b2', 'c3', 'd4'];
    const index = createSimilarIndex([post('one', { tools }), post('two', { tools })]);
    expect(index.similarTo('one')[0]?.reasons).toEqual(['shares the tools "a1", "b2" and "c3"']);
  });

  test('counts a tag of one post and a tool of another as one value', () => {
    const index = createSimilarIndex([
      post('one', { tools: ['Vite'] }),
      post('two', {}, { tags: ['vite'] }),
    ]);
    expect(index.similarTo('one')).toEqual([
      { slug: 'two', title: '', score: 1, reasons: ['shares the tool "Vite"'] },
    ]);
    expect(index.similarTo('two')[0]?.reasons).toEqual(['shares the tag "vite"']);
  });

  test('is compared by its title where it has no meta, with less weight', () => {
    const index = createSimilarIndex([
      { slug: 'a', title: 'Streaming HTML', meta: { topic: 'streams' } },
      { slug: 'b', title: 'HTML for print' },
      { slug: 'c', meta: { topic: 'streams' } },
    ]);
    expect(slugs(index.similarTo('a', { threshold: 0 }))).toEqual(['c', 'b']);
    expect(index.similarTo('b')[0]?.reasons).toEqual(['shares the title word "HTML"']);
    expect(index.similarTo('a')[0]?.title).toBe('c');
  });

  test.each([
    ['缓存头的设置', '边缘缓存', 'shares the title word "缓存"'],
    ['React入門', 'Vue入門', 'shares the title word "入門"'],
    ['サーバー', 'サーバ', 'shares the title words "サー" and "ーバ"'],
    ['การแคช', 'แคชหน้าเว็บ', 'shares the title words "คช" and "แค"'],
    ['हिन्दी', 'हिन्दी लेख', 'shares the title word "हिन्दी"'],
  ])('shares words of the title %s with %s, spaces or none', (first, second, reason) => {
    const index = createSimilarIndex([
      { slug: 'one', title: first },
      { slug: 'two', title: second },
    ]);
    expect(index.similarTo('one', { threshold: 0 })[0]?.reasons).toEqual([reason]);
  });

  test.each([
    ['缓冲', '缓存'],
    ['\u0e31\u0e34', '\u0e31\u0e34'],
  ])('shares no single letter of a script without spaces, nor signs alone: %s, %s', (one, two) => {
    const index = createSimilarIndex([
      { slug: 'one', title: one },
      { slug: 'two', title: two },
    ]);
    expect(index.similarTo('one', { threshold: 0 })).toEqual([]);
  });

  test('meets full-width and upper-case spellings of a value', () => {
    const index = createSimilarIndex([
      post('one', { stack: ['ＣＳＳ'] }),
      post('two', { stack: ['css'] }),
    ]);
    expect(slugs(index.similarTo('one'))).toEqual(['two']);
  });

  test('meets no post of another language, unless asked to', () => {
    const posts = [
      post('en', { topic: 'fonts' }, { lang: 'en-GB' }),
      post('us', { topic: 'fonts' }, { lang: 'en' }),
      post('de', { topic: 'fonts' }, { lang: 'de' }),
    ];
    expect(slugs(createSimilarIndex(posts).similarTo('en'))).toEqual(['us']);
    const open = createSimilarIndex(posts, { sameLanguage: false });
    expect(slugs(open.similarTo('en'))).toEqual(['de', 'us']);
  });

  test('takes ties in the order of slugs', () => {
    const posts = ['c', 'a', 'b', 'd'].map((slug) => post(slug, { topic: 'same' }));
    expect(slugs(createSimilarIndex(posts).similarTo('b'))).toEqual(['a', 'c', 'd']);
  });

  test('takes ties that are nearest in time first, then those without a day', () => {
    const days = {
      a: '2024-01-01',
      b: '2024-06-30T23:00:00',
      c: '2024-05-01',
      d: undefined,
      e: 'x',
    };
    const posts = Object.entries(days).map(([slug, publishedAt]) =>
      post(slug, { topic: 'same' }, publishedAt === undefined ? {} : { publishedAt }),
    );
    const index = createSimilarIndex(posts);
    expect(slugs(index.similarTo('b'))).toEqual(['c', 'a', 'd', 'e']);
    expect(slugs(index.similarTo('b', { limit: 1 }))).toEqual(['c']);
    expect(slugs(index.similarTo('d'))).toEqual(['a', 'b', 'c', 'e']);
  });

  test('compares releases by their first number', () => {
    const titles = ['Tool v7.13.0 released', 'Tool v3.13.0 released', 'Tool v7.2.1 released'];
    const index = createSimilarIndex(titles.map((title, at) => ({ slug: `p${at}`, title })));
    expect(slugs(index.similarTo('p0'))).toEqual(['p2', 'p1']);
  });

  test('keeps the best of many where only few are asked for', () => {
    const tools = ['a1', 'b2', 'c3', 'd4'];
    const posts = [3, 2, 4, 1].map((count, place) =>
      post(`${place}-has-${count}`, { tools: tools.slice(0, count) }),
    );
    const index = createSimilarIndex([...posts, post('own', { tools })]);
    expect(slugs(index.similarTo('own', { limit: 2, threshold: 0 }))).toEqual([
      '2-has-4',
      '0-has-3',
    ]);
  });

  test('with an unknown slug has no similar posts', () => {
    expect(createSimilarIndex(site).similarTo('nowhere')).toEqual([]);
  });

  test('with the slug of an earlier post is ignored', () => {
    const index = createSimilarIndex([
      post('a', { topic: 'x' }),
      post('a', { topic: 'y' }),
      post('b', { topic: 'y' }),
    ]);
    expect(index.similarTo('a')).toEqual([]);
  });

  test('with values that are not text shares nothing and does no harm', () => {
    // As a site that skips validation would pass it.
    const odd = { slug: 'odd', meta: { topic: 4, stack: 'css', entities: [null, { name: 7 }] } };
    const index = createSimilarIndex([
      odd as unknown as SimilarInput,
      post('css', { stack: ['css', ''] }),
    ]);
    expect(index.similarTo('odd')).toEqual([]);
  });
});

describe('the caller', () => {
  test('limits the number of posts and sets the lowest score', () => {
    const index = createSimilarIndex(site);
    expect(index.similarTo('cache-headers', { limit: 1 })).toHaveLength(1);
    expect(index.similarTo('cache-headers', { threshold: 1 })).toEqual([]);
  });

  test('weighs fields anew, and leaves one out with the weight 0', () => {
    const index = createSimilarIndex(site, { weights: { stack: 0 } });
    expect(slugs(index.similarTo('http-errors', { threshold: 0 }))).toEqual([]);
  });

  test.each([
    [{ limit: 0 }, 'limit is 0. Give a whole number from 1.'],
    [{ limit: 1.5 }, 'limit is 1.5. Give a whole number from 1.'],
    [{ threshold: 2 }, 'threshold is 2. Give a number from 0 to 1.'],
    [{ threshold: Number.NaN }, 'threshold is NaN. Give a number from 0 to 1.'],
  ])('that asks for %o is told so at once', (options, message) => {
    expect(() => createSimilarIndex(site).similarTo('cache-headers', options)).toThrow(message);
  });

  test.each([Number.NaN, -1, Infinity, 'high' as unknown as number])(
    'that weighs a field by %o is told so at once',
    (tags) => {
      expect(() => createSimilarIndex(site, { weights: { tags } })).toThrow(
        `The weight of tags is ${tags}. Give a number from 0.`,
      );
    },
  );

  test('that names no weight gets the usual one', () => {
    const unset = createSimilarIndex(site, { weights: { tags: undefined, topic: undefined } });
    expect(unset.similarTo('cache-headers')).toEqual(
      createSimilarIndex(site).similarTo('cache-headers'),
    );
  });
});

const value = fc.constantFrom(
  'css',
  'html',
  'http',
  'Vite',
  'ＣＳＳ',
  '__proto__',
  'constructor',
  '',
);
const anyPost = fc.record({
  slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'),
  title: fc.string(),
  lang: fc.constantFrom('en', 'de'),
  tags: fc.array(value),
  meta: fc.record({
    topic: value,
    stack: fc.array(value),
    tools: fc.array(value),
    entities: fc.array(fc.record({ name: value })),
  }),
});
const anySite = fc.uniqueArray(anyPost, { selector: ({ slug }) => slug });
const all = { limit: 100, threshold: 0 };

describe('in any site', () => {
  test('a post is never similar to itself, and scores lie above 0 and up to 1', () => {
    fc.assert(
      fc.property(anySite, (posts) => {
        const index = createSimilarIndex(posts);
        for (const { slug } of posts) {
          const found = index.similarTo(slug, all);
          expect(slugs(found)).not.toContain(slug);
          for (const { score, reasons } of found) {
            expect(score > 0 && score <= 1 && reasons.length > 0).toBe(true);
          }
        }
      }),
    );
  });

  test('the order of posts changes nothing, and asking twice gives the same', () => {
    fc.assert(
      fc.property(anySite, (posts) => {
        const index = createSimilarIndex(posts);
        const turned = createSimilarIndex([...posts].reverse());
        for (const { slug } of posts) {
          expect(turned.similarTo(slug, all)).toEqual(index.similarTo(slug, all));
          expect(index.similarTo(slug, all)).toEqual(index.similarTo(slug, all));
        }
      }),
    );
  });

  test('two posts are as similar one way as the other', () => {
    fc.assert(
      fc.property(anySite, (posts) => {
        const index = createSimilarIndex(posts);
        for (const { slug } of posts) {
          for (const { slug: other, score } of index.similarTo(slug, all)) {
            expect(index.similarTo(other, all).find((back) => back.slug === slug)?.score).toBe(
              score,
            );
          }
        }
      }),
    );
  });

  test('a higher threshold only leaves posts out, from the end', () => {
    fc.assert(
      fc.property(anySite, fc.double({ min: 0, max: 1, noNaN: true }), (posts, threshold) => {
        const index = createSimilarIndex(posts);
        for (const { slug } of posts) {
          const found = index.similarTo(slug, { ...all, threshold });
          expect(found).toEqual(index.similarTo(slug, all).slice(0, found.length));
        }
      }),
    );
  });

  test('the posts themselves stay as they were', () => {
    fc.assert(
      fc.property(anySite, (posts) => {
        const before = structuredClone(posts);
        const index = createSimilarIndex(posts);
        for (const { slug } of posts) index.similarTo(slug, all);
        expect(posts).toEqual(before);
      }),
    );
  });
});
