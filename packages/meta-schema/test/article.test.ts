import {
  ArticleError,
  articleSchema,
  defineMeta,
  migrate,
  parseArticle,
  parsePostMeta,
  postMetaSchema,
  safeParseArticle,
} from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { canonicalArticle } from './canonical-article.ts';
import { seedRecord } from './seed-record.ts';

const read = (record: unknown, mode: 'strict' | 'repair' | 'salvage' = 'salvage') => {
  const result = safeParseArticle(record, { mode });
  return {
    article: result.ok ? result.article : undefined,
    codes: result.issues.map(({ code }) => code.replace('meta-schema/', '')),
  };
};

const url = 'https://example.com/a.png';

test.each([
  [{ title: 'Hello, World!' }, { slug: 'hello-world', lang: 'en', tags: [], similar: [] }, []],
  [{ title: 'Ärger & Öl' }, { slug: 'ärger-öl' }, []],
  [{ title: '!!!' }, { slug: 'post' }, []],
  [{ title: '100%' }, { slug: '100' }, []],
  [{ title: 'a', slug: 'My Slug' }, { slug: 'my-slug' }, ['re-read']],
  [{ title: 'a', slug: 12 }, { slug: '12' }, ['re-read']],
  [{ title: 'a', slug: '%C3%A9t%C3%A9' }, { slug: 'été' }, ['re-read']],
  [{ title: 'a', slug: '!' }, { slug: 'a' }, ['malformed']],
  [{ title: 'a', slug: { b: 1 } }, { slug: 'a' }, ['wrong-type']],
  [{ title: 'a', lang: 'de_DE.UTF-8' }, { lang: 'de-DE' }, ['re-read']],
  [{ title: 'a', lang: 'zh-Hant-TW' }, { lang: 'zh-Hant-TW' }, []],
  [{ title: 'a', lang: 'English' }, { lang: 'en' }, ['unusable']],
  [{ title: 'a', lang: 'Français' }, { lang: 'en' }, ['unusable']],
  [{ title: 'a', lang: '!' }, { lang: 'en' }, ['malformed']],
  [{ title: 'a', lang: 5 }, { lang: 'en' }, ['wrong-type']],
  [{ title: 'a', excerpt: 'b' }, { lead: [{ type: 'text', text: 'b' }] }, []],
  [{ title: 'a', lead: '' }, {}, ['empty-as-absent']],
  [{ title: 'a', lead: null }, {}, ['empty-as-absent']],
  [{ title: 'a', lead: false }, {}, ['empty-as-absent']],
  [{ title: 'a', cover: url }, { cover: { url } }, ['re-read']],
  [{ title: 'a', meta: { images: [{ url }] } }, { cover: { url } }, []],
  [{ title: 'a', author: 'Jane' }, { authors: [{ name: 'Jane' }] }, ['re-read', 're-read']],
  [
    { title: 'a', authors: [{ name: 'Jane', url: '/jane' }] },
    { authors: [{ name: 'Jane', url: '/jane' }] },
    [],
  ],
  [
    { title: 'a', author: { name: 'Jane', 'E-Mail': 'jane@example.com' } },
    { authors: [{ name: 'Jane', email: 'jane@example.com' }], meta: { extra: [] } },
    ['re-read'],
  ],
  [
    { title: 'a', date: '2024-01-31 10:00:00' },
    { publishedAt: '2024-01-31T10:00:00' },
    ['re-read'],
  ],
  [{ title: 'a', updated: 1706695200 }, { updatedAt: '2024-01-31T10:00:00.000Z' }, ['re-read']],
  [
    { title: 'a', canonical: 'https://example.com/a' },
    { canonicalUrl: 'https://example.com/a' },
    [],
  ],
  [{ title: 'a', tags: 'b, c' }, { tags: ['b, c'] }, ['kept-ambiguous']],
  [
    { title: 'a', similar: [{ title: 'b', url: '/b' }] },
    { similar: [{ title: 'b', url: '/b' }] },
    [],
  ],
  [{ title: 'a', similar: [{ title: 'b' }] }, { similar: [] }, ['missing-value']],
  [{ title: 'a', description: 'b' }, { meta: { summary: 'b', extra: [] } }, ['moved-key']],
  [{ title: 'a', meta: { description: 'b' } }, { meta: { summary: 'b', extra: [] } }, []],
  [
    { title: 'a', description: 'b', summary: 'c' },
    { meta: { summary: 'c', extra: [{ label: 'description', value: 'b' }] } },
    ['moved-key', 'moved-key'],
  ],
  ...['pubDate', 'date', 'published_at', 'publishDate', 'datePublished'].map(
    (key): [object, object, string[]] => [
      { title: 'a', [key]: '2024-01-31' },
      { publishedAt: '2024-01-31', meta: { extra: [] } },
      [],
    ],
  ),
  ...[
    ...['lastmod', 'last_modified_at', 'updatedDate', 'updated', 'modified', 'date_modified'],
    ...['dateModified', 'Last-Modified'],
  ].map((key): [object, object, string[]] => [
    { title: 'a', [key]: '2024-01-31' },
    { updatedAt: '2024-01-31', meta: { extra: [] } },
    [],
  ]),
  ...[
    ...['image', 'thumbnail', 'featured_image', 'feature_image', 'heroImage', 'mainImage'],
    ...['og_image', 'cover'],
  ].flatMap((key): [object, object, string[]][] => [
    [{ title: 'a', [key]: url }, { cover: { url }, meta: { extra: [] } }, ['re-read']],
    [{ title: 'a', [key]: { src: url } }, { cover: { url }, meta: { extra: [] } }, []],
  ]),
  [{ title: 'a', image: 'img/a.jpg' }, { cover: { url: 'img/a.jpg' } }, ['re-read']],
  ...[7, 'sunset', '', true, {}, { asset: 5 }, { url: 5 }, []].map(
    (image): [object, object, string[]] => [
      { title: 'a', image },
      { meta: { extra: [{ label: 'image' }] } },
      ['moved-key'],
    ],
  ),
  [
    { title: 'a', image: url, cover: 'b.png', thumbnail: 'c.png' },
    {
      cover: { url: 'b.png' },
      meta: {
        extra: [
          { label: 'image', value: url },
          { label: 'thumbnail', value: 'c.png' },
        ],
      },
    },
    ['re-read', 'duplicate-key', 'duplicate-key'],
  ],
  [{ title: 'a', og_image: url, image: url }, { cover: { url } }, ['re-read', 'repeated-key']],
  [{ title: 'a', image: url, cover: undefined }, { cover: { url } }, ['re-read']],
  ...['permalink', 'canonical', 'url', 'link'].map((key): [object, object, string[]] => [
    { title: 'a', [key]: 'https://example.com/a' },
    { slug: 'a', canonicalUrl: 'https://example.com/a', meta: { extra: [] } },
    [],
  ]),
  [{ title: 'a', permalink: '/b/c/' }, { slug: 'b-c' }, ['re-read']],
  [
    { title: 'a', url: '/b', link: 'javascript:b' },
    {
      meta: {
        extra: [
          { label: 'url', value: '/b' },
          { label: 'link', value: 'javascript:b' },
        ],
      },
    },
    ['moved-key', 'moved-key'],
  ],
  [
    { title: 'a', lastmod: 'soon', pubDate: false },
    {
      meta: {
        extra: [
          { label: 'lastmod', value: 'soon' },
          { label: 'pubDate', value: false },
        ],
      },
    },
    ['moved-key', 'moved-key'],
  ],
  [{ title: 'a', lastmod: 1706695200 }, { updatedAt: '2024-01-31T10:00:00.000Z' }, ['re-read']],
  [
    { title: 'a', lastmod: new Date('2024-01-31T10:00:00Z') },
    { updatedAt: '2024-01-31T10:00:00.000Z' },
    ['converted'],
  ],
  [{ title: 'a', categories: ['b', 'c'] }, { tags: ['b', 'c'], meta: { extra: [] } }, []],
  [{ title: 'a', category: 'b' }, { tags: ['b'], meta: { extra: [] } }, ['re-read']],
  [{ title: 'a', tags: null, categories: ['b'] }, { tags: ['b'], meta: { extra: [] } }, []],
  [
    {
      title: 'a',
      tags: [
        { id: 1, name: 'b' },
        { _id: 'x', title: 'c' },
        { id: 2, label: 'd' },
      ],
    },
    { tags: ['b', 'c', 'd'] },
    ['re-read', 're-read', 're-read'],
  ],
  [{ title: 'a', tags: [{ id: 1, name: 5 }, 'b'] }, { tags: ['b'] }, ['wrong-type']],
  [
    { title: 'a', category: { id: 1, name: 'b' } },
    {
      tags: ['b'],
      meta: { extra: [{ label: 'tags b', value: { entries: [{ label: 'id', value: 1 }] } }] },
    },
    ['re-read', 're-read'],
  ],
  ...[[1, 2], [{ _ref: 'x', _type: 'reference' }], { id: 1 }].map(
    (categories): [object, object, string[]] => [
      { title: 'a', categories },
      { tags: [], meta: { extra: [{ label: 'categories' }] } },
      ['moved-key'],
    ],
  ),
  [{ title: 'a', category: 5 }, { tags: [], meta: { extra: [{ value: 5 }] } }, ['moved-key']],
  [
    { title: 'a', tags: ['b'], categories: ['b', 'c'], keywords: ['d'] },
    { tags: ['b', 'c', 'd'], meta: { extra: [] } },
    ['re-read', 're-read'],
  ],
  [
    { title: 'a', categories: ['b'], category: 'c' },
    { tags: ['b', 'c'], meta: { extra: [] } },
    ['re-read', 're-read'],
  ],
  [
    { title: 'a', tags: true, categories: ['b'] },
    { tags: [], meta: { extra: [{ label: 'categories', value: ['b'] }] } },
    ['wrong-type', 'duplicate-key'],
  ],
  [
    { title: 'a', tags: ['b'], keywords: '{"c":"d"}' },
    { tags: ['b'], meta: { extra: [] } },
    ['re-read', 're-read', 'wrong-type'],
  ],
  [
    { title: 'a', related: [{ title: 'b', link: '/b' }] },
    { similar: [{ title: 'b', url: '/b' }], meta: { extra: [] } },
    [],
  ],
  ...[['/docs/b', 'c.md'], 'b', { title: 'b', url: '/b' }, [{ title: 'b' }]].map(
    (related): [object, object, string[]] => [
      { title: 'a', related },
      { similar: [], meta: { extra: [{ label: 'related' }] } },
      ['moved-key'],
    ],
  ),
  [
    { title: 'a', tags: ['b'], keywords: 'c, d' },
    { tags: ['b'], meta: { extra: [{ label: 'keywords', value: 'c, d' }] } },
    ['duplicate-key'],
  ],
  [{ title: 'a', 'schema version': 0 }, { schemaVersion: 1 }, []],
  [{ title: 'a', schemaVersion: '1' }, { schemaVersion: 1 }, ['re-read']],
  [{ title: 'a', schemaVersion: 2 }, { schemaVersion: 1 }, ['newer-version']],
  [{ title: 'a', topic: 'b' }, { meta: { topic: 'b', extra: [] } }, ['moved-key']],
  [{ title: 'a', topic: 5 }, { meta: { topic: '5', extra: [] } }, ['moved-key', 're-read']],
  [{ title: 'a', hash: 'x y' }, { meta: { extra: [] } }, ['moved-key', 'malformed']],
  [
    { title: 'a', hero_color: 'b' },
    { meta: { extra: [{ label: 'hero_color', value: 'b' }] } },
    ['moved-key'],
  ],
  [
    { title: 'a', topic: 'b', meta: { topic: 'c' } },
    { meta: { topic: 'c', extra: [{ label: 'topic', value: 'b' }] } },
    ['moved-key'],
  ],
  [
    { title: 'a', excerpt: 'b', lead: 'c' },
    { lead: [{ type: 'text', text: 'c' }], meta: { extra: [{ label: 'excerpt', value: 'b' }] } },
    ['duplicate-key'],
  ],
  [{ title: 'a', status: 'private' }, { status: 'private' }, []],
  [{ title: 'a', post_status: 'future' }, { status: 'future' }, []],
  [{ title: 'a', draft: true }, { status: 'draft' }, []],
  [{ title: 'a', 'Is-Draft': 'yes', status: 'publish' }, { status: 'draft' }, []],
  [{ title: 'a', published: false }, { status: 'draft' }, []],
  [{ title: 'a', excerpt: 'b', Excerpt: 'c', draft: true }, { status: 'draft' }, ['duplicate-key']],
  [
    { title: 'a', status: 1, draft: 'first' },
    {
      meta: {
        extra: [
          { label: 'draft', value: 'first' },
          { label: 'status', value: 1 },
        ],
      },
    },
    ['moved-key', 'moved-key'],
  ],
  [
    { title: 'a', cover: { url, blurhash: 'x' } },
    { meta: { extra: [{ label: 'cover blurhash', value: 'x' }] } },
    ['moved-key'],
  ],
  [
    { title: 'a', authors: 'Jane Doe, Bob; Ann' },
    { authors: [{ name: 'Jane Doe, Bob; Ann' }] },
    ['kept-ambiguous', 're-read'],
  ],
  [{ slug: 'a-b' }, { title: 'a b' }, ['missing-value']],
  [{ title: ' ', meta: { topic: 'b' } }, { title: 'b' }, ['missing-value']],
  [{ meta: { topic: ' ' } }, { title: 'untitled' }, ['missing-value']],
  [{}, { title: 'untitled' }, ['missing-value']],
  [{ title: null }, { title: 'untitled' }, ['empty-as-absent', 'missing-value']],
  ['{"title":"a"}', { title: 'a' }, ['re-read']],
])('reads %j', (record, article, codes) => {
  expect(read(record)).toMatchObject({ article, codes });
});

test.each([
  [{ status: ['draft'] }, 'draft', ['re-read']],
  [{ status: [['Draft ']] }, 'Draft ', ['re-read']],
  [{ status: { name: 'draft' } }, 'draft', ['re-read']],
  [{ status: { id: 3, color: 'red', name: 'Draft' } }, 'Draft', ['re-read']],
  [{ status: { label: 'Entwurf', value: 'draft' } }, 'draft', ['re-read']],
  [{ status: { slug: 'draft' } }, 'draft', ['re-read']],
  [{ status: { id: 'draft' } }, 'draft', ['re-read']],
  [{ status: { id: 3, data: { attributes: { title: 'draft' } } } }, 'draft', ['re-read']],
  [{ status: [{ name: '', value: null, key: 'draft' }] }, 'draft', ['re-read']],
  [{ status: '["draft"]' }, 'draft', ['re-read']],
  [{ status: '{"name":"[\\"draft\\"]"}' }, 'draft', ['re-read']],
  [{ post_status: 'a:1:{i:0;s:5:"draft";}' }, 'draft', ['re-read']],
  [{ status: ['draft', 'featured'] }, 'draft, featured', ['re-read']],
  [{ draft: ['true'] }, 'draft', []],
  [{ draft: [true] }, 'draft', []],
  [{ draft: ['on'], status: 'live' }, 'draft', []],
  [{ draft: { value: '1' } }, 'draft', []],
  [{ draft: '[true]' }, 'draft', []],
  [{ published: 'false' }, 'draft', []],
  [{ published: ['no'] }, 'draft', []],
  [{ published: 0 }, 'draft', []],
  [{ status: false }, 'draft', ['re-read']],
  [{ status: 0 }, 'draft', ['re-read']],
  [{ status: [0] }, 'draft', ['re-read']],
  [{ post_status: { value: false } }, 'draft', ['re-read']],
  [{ status: '0' }, '0', []],
  [{ status: 'false' }, 'false', []],
  [{ published: '0' }, 'draft', []],
  [{ isPublished: false }, 'draft', []],
  [{ is_published: 0 }, 'draft', []],
  [{ date: '2024-01-31', published: false }, 'draft', []],
  [{ date: '2024-01-31', published: '0' }, 'draft', []],
  [{ published: false, date: '2024-01-31' }, 'draft', []],
  [{ publishedAt: null }, 'draft', ['empty-as-absent']],
  [{ published_at: null }, 'draft', ['empty-as-absent']],
  [{ meta: { status: false } }, undefined, []],
  [{ meta: { draft: true } }, undefined, []],
])('holds back a post with %j', (record, status, told) => {
  const { article, codes } = read({ title: 'a', ...record });
  expect([article?.status, codes]).toEqual([status, told]);
  expect(article && assessPublication(article).index).toBe(false);
});

test.each([
  [{ status: ['Published'] }],
  [{ status: { name: 'Published', id: 'a-b', color: 'red' } }],
  [{ status: '' }],
  [{ status: [] }],
  [{ status: [1] }],
  [{ published: ['2024-01-31'] }],
  [{ published: new Date('2024-01-31') }],
  [{ published: '' }],
  [{ published: 1 }],
  [{ published: '', date: '' }],
  [{ date: null }],
  [{ published: null }],
  [{ draft: [false, 'first'] }],
])('lists a post with %j', (record) => {
  const { article } = read({ title: 'a', ...record });
  expect(article && assessPublication(article).index).toBe(true);
});

test.each([
  [{ published: true, date: '2024-01-31' }],
  [{ date: '2024-01-31', published: true }],
  [{ date: '2024-01-31', is_published: '1' }],
  [{ published: 'yes', 'post date': '2024-01-31' }],
])('a switch costs no date: %j', (record) => {
  const { article, codes } = read({ title: 'a', ...record });
  expect([article?.status, article?.publishedAt]).toEqual([undefined, '2024-01-31']);
  expect([article?.meta.extra, codes]).toEqual([[], []]);
});

test.each([
  ['2019-01-25 10:11:12', '2019-01-25T10:11:12'],
  ['2019-01-25 10:11:12.345+00', '2019-01-25T10:11:12.345+00:00'],
  ['2019-01-25 10:11:12 +02', '2019-01-25T10:11:12+02:00'],
  ['2019-01-25 10:11:12-0330', '2019-01-25T10:11:12-03:30'],
  ['1/25/2019 9:05:00', '2019-01-25T09:05:00'],
  ['25.1.2019 10:05', '2019-01-25T10:05'],
  ['2019/01/25 10:05', '2019-01-25T10:05'],
])('reads the time %s as %s', (written, time) => {
  const { article, codes } = read({ title: 'a', publishedAt: written });
  expect([article?.publishedAt, codes]).toEqual([time, ['re-read']]);
});

const second = 'https://example.com/b.png';

test.each([
  [[url, second]],
  [`${url}, ${second}`],
  [`${url} ${second}`],
  [{ url: `${url}\n${second}` }],
  [[{ url }, { url: second }]],
])('of two pictures in one place the first is shown and the other is kept: %j', (cover) => {
  const { article, codes } = read({ title: 'a', cover });
  expect(article?.cover).toEqual({ url });
  expect(article?.meta.extra).toEqual([{ label: 'cover url', value: [second] }]);
  expect(codes.at(-1)).toBe('re-read');
});

test.each([[[url]], [[{ url, alt: 'b' }]]])('a list of one picture is that: %j', (cover) => {
  const { article } = read({ title: 'a', cover });
  expect([article?.cover?.url, article?.meta.extra]).toEqual([url, []]);
});

test('leaves several URLs out where a link belongs', () => {
  const { article, codes } = read({ title: 'a', canonicalUrl: `${url}, ${second}` });
  expect([article?.canonicalUrl, codes]).toEqual([undefined, ['unusable']]);
});

test('a URL is no pair of the key https and a value', () => {
  expect(read({ title: 'a', meta: { outline: ['https://a.org'] } }).codes).toEqual(['malformed']);
});

test.each([
  [{ draft: false }],
  [{ published: true }],
  [{ published: '' }],
  [{ published: null }],
  [{ draft: undefined }],
])('a post with %j is no draft', (record) => {
  const { article, codes } = read({ title: 'a', ...record });
  expect([article?.status, article?.publishedAt, codes]).toEqual([undefined, undefined, []]);
});

test.each([[undefined], [null], [5], ['text'], [[]], [() => 1], ['[1]']])(
  'has no article for %j, in no mode',
  (record) => {
    for (const mode of ['strict', 'repair', 'salvage'] as const) {
      expect(read(record, mode).article).toBeUndefined();
    }
    expect(read(record).codes).toContain('not-a-record');
  },
);

test('a later version can be read after an upgrade only', () => {
  const result = safeParseArticle({ ...canonicalArticle, schemaVersion: 2 });
  expect(result).toMatchObject({ ok: false, issues: [{ retry: 'after-upgrade' }] });
});

test('repair refuses a post without a title, salvage names it', () => {
  expect(read({ body: [] }, 'repair').article).toBeUndefined();
  expect(read({ body: [] }).article?.title).toBe('untitled');
});

test('parseArticle gives the article or throws the issues', () => {
  expect(parseArticle(seedRecord).slug).toBe('python-services-notes');
  expect(() => parseArticle({})).toThrow(ArticleError);
  expect(() => parseArticle({})).toThrow(/^title is missing\./);
  const two = { title: 'a', lang: '!', slug: '!' };
  expect(() => parseArticle(two)).toThrow(/\(and 1 more\)$/);
});

test('parsePostMeta gives the meta or throws the issues', () => {
  expect(parsePostMeta({ stack: 'python' }).stack).toEqual(['python']);
  expect(() => parsePostMeta({ hash: 'no' })).toThrow(ArticleError);
});

test('an error without issues says what it is', () => {
  expect(new ArticleError([])).toMatchObject({
    name: 'ArticleError',
    message: 'The record could not be read.',
    issues: [],
  });
});

test('strict mode takes canonical records as they are, and warns of contradictions', () => {
  expect(safeParseArticle(canonicalArticle, { mode: 'strict' })).toEqual({
    ok: true,
    article: canonicalArticle,
    issues: [],
  });
  const meta = { ...canonicalArticle.meta, flags: { hasImages: 0 } };
  expect(read({ ...canonicalArticle, meta }, 'strict').codes).toEqual(['image-flag']);
});

test.each([
  [{ title: undefined }, 'missing-value'],
  [{ slug: undefined }, 'missing-value'],
  [{ meta: undefined }, 'missing-value'],
  [{ meta: {} }, 'missing-value'],
  [{ body: undefined }, 'missing-value'],
  [{ schemaVersion: undefined }, 'missing-value'],
  [{ body: ['a'] }, 'unknown-block'],
  [{ body: 5 }, 'wrong-type'],
  [{ lead: 'a' }, 're-read'],
  [{ lead: ['a'] }, 'unknown-block'],
  [{ lead: [{ text: 'a' }] }, 'unknown-block'],
  [{ body: [{ type: 'paragraph', text: 'a' }] }, 'loose-key'],
  [{ body: [{ type: 'heading', children: [] }] }, 'missing-value'],
  [{ body: [{ type: 'quote', children: 'a' }] }, 're-read'],
  [{ body: [{ type: 'list', ordered: true, items: ['a'] }] }, 'unusable'],
  [{ body: [{ type: 'break' }] }, 'unknown-block'],
  [{ title: 'a\u0000' }, 'text-cleaned'],
  [{ 'Canonical URL': '/a', canonicalUrl: undefined }, 'loose-key'],
  [{ surplus: 1 }, 'unknown-key'],
  [{ draft: true }, 'unknown-key'],
  [{ status: 1 }, 're-read'],
  [{ topic: 'a' }, 'unknown-key'],
  [{ cover: { url, blurhash: 'x' } }, 'unknown-key'],
  [{ meta: { extra: [], mine: 1 } }, 'unknown-key'],
  [{ meta: { extra: {} } }, 'wrong-type'],
])('strict mode refuses %j', (change, code) => {
  const { article, codes } = read({ ...canonicalArticle, ...change }, 'strict');
  expect(article).toBeUndefined();
  expect(codes).toContain(code);
});

test('contradictions between the parts are warnings', () => {
  const record = {
    title: 'a',
    body: ['one', { type: 'figure', image: { url } }],
    meta: {
      reference: 'anp-ref-1-2',
      payload: { sourceId: 'alphanode-3', paragraphs: 4 },
      flags: { hasImages: 0 },
    },
  };
  expect(read(record, 'repair').codes).toEqual([
    'reference-number',
    'paragraph-count',
    'image-flag',
  ]);
  const gallery = {
    ...record,
    body: [{ type: 'gallery', images: [] }],
    meta: { flags: { hasImages: 0 } },
  };
  expect(read(gallery, 'repair').codes).toEqual(['image-flag']);
});

test.each([
  [{ reference: 'a', payload: { sourceId: 'b-1' } }],
  [{ reference: 'a-1', payload: { sourceId: 'b' } }],
  [{ reference: 'a-1' }],
  [{ payload: { sourceId: 'b-1' } }],
  [{ reference: 'a-021914-7', payload: { sourceId: 'b-21914' } }],
])('a reference that contradicts nothing is fine: %j', (meta) => {
  expect(read({ title: 'a', meta }).codes).toEqual([]);
});

test('never changes what it is given, and answers alike each time', () => {
  const record = structuredClone(seedRecord);
  const first = safeParseArticle(record);
  expect(record).toEqual(seedRecord);
  expect(JSON.stringify(safeParseArticle(record))).toBe(JSON.stringify(first));
});

test('the zod schemas read as the parsers do', () => {
  expect(articleSchema.parse({ title: 'Hello' }).lang).toBe('en');
  expect(postMetaSchema.parse({ 'Reading-Time': '11 min' }).readingTime).toBe(11);
  const refused = articleSchema.safeParse({ lang: 'en_US' });
  expect(refused.error?.issues).toMatchObject([{ path: ['title'], code: 'custom' }]);
  expect(postMetaSchema['~standard'].validate({ hash: '!' })).toMatchObject({
    issues: [{ path: ['hash'] }],
  });
});

test('zod tells editors what the records look like', () => {
  const schemas = [
    articleSchema,
    postMetaSchema.optional(),
    postMetaSchema.describe('front matter'),
    z.object({ meta: postMetaSchema }),
  ];
  for (const io of ['input', 'output'] as const) {
    const [article, ...metas] = schemas.map((schema) => z.toJSONSchema(schema, { io }));
    expect(article).toMatchObject({ required: ['title'], properties: { tags: { type: 'array' } } });
    for (const meta of metas) expect(JSON.stringify(meta)).toContain('"reading time"');
  }
});

test.each([
  [
    {
      title: 'a',
      'post meta': { 'reading time': '11 min', entities: [{ Name: 'b' }, 'c'], mine: 1 },
    },
    {
      title: 'a',
      meta: { readingTime: '11 min', entities: [{ name: 'b' }, 'c'], mine: 1 },
      schemaVersion: 1,
    },
  ],
  [
    { Title: 'a', title: 'b' },
    { Title: 'a', title: 'b', schemaVersion: 1 },
  ],
  [
    { title: 'a', schemaVersion: 1 },
    { title: 'a', schemaVersion: 1 },
  ],
  [
    { Title: 'a', schemaVersion: 7 },
    { Title: 'a', schemaVersion: 7 },
  ],
  [[1], [1]],
])('migrates %j', (record, migrated) => {
  expect(migrate(record)).toEqual(migrated);
});

test('a name that a field of the site bears is its own', () => {
  const site = defineMeta({ fields: { category: z.string(), image: z.string() } });
  const result = site.safeParseArticle({ title: 'a', category: 'b', image: url });
  expect(result.article?.meta).toEqual({ category: 'b', image: url, extra: [] });
  expect([result.article?.tags, result.article?.cover]).toEqual([[], undefined]);
});
