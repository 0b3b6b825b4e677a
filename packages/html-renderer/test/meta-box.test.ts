import {
  html,
  type Issue,
  renderArticle,
  renderMetaBox,
  type RenderOptions,
} from '@alphanode/html-renderer';
import { defineMeta, type MetaValue, type PostMeta } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { articleOf, full } from './articles.ts';

const rowsOf = (meta: Partial<PostMeta>, options?: RenderOptions): string =>
  /<dl class="an-fields">(.*)<\/dl><\/details>/s.exec(
    renderMetaBox({ extra: [], ...meta }, options),
  )?.[1] ?? '';

const extra = (value: MetaValue, options?: RenderOptions): string =>
  /<dd>(.*)<\/dd>/s.exec(rowsOf({ extra: [{ label: 'x', value }] }, options))?.[1] ?? '';

test('draws a labelled region that is open', () => {
  expect(renderMetaBox({ topic: 't', extra: [] })).toBe(
    '<section class="an-meta" aria-labelledby="post-meta"><details open><summary><h2 id="post-meta">Post meta</h2></summary><dl class="an-fields"><div><dt>topic</dt><dd><bdi>t</bdi></dd></div></dl></details></section>',
  );
});

test('draws nothing of an empty record', () => {
  expect(renderMetaBox({ extra: [] })).toBe('');
});

const rows: [string, Partial<PostMeta>, string][] = [
  [
    'a count with its digits grouped',
    { viewCount: 403369 },
    '<div><dt>view count</dt><dd><data value="403369">403,369</data></dd></div>',
  ],
  [
    'minutes',
    { readingTime: 11 },
    '<div><dt>reading time</dt><dd><data value="11">11 minutes</data></dd></div>',
  ],
  [
    'a choice',
    { difficulty: 'beginner' },
    '<div><dt>difficulty</dt><dd><bdi>beginner</bdi></dd></div>',
  ],
  ['a hash', { hash: '44e23325' }, '<div><dt>hash</dt><dd><code>44e23325</code></dd></div>'],
  [
    'a zero flag',
    { flags: { imageHeavy: 0 } },
    '<div><dt>flags</dt><dd><dl class="an-record"><div><dt>image heavy</dt><dd><data value="0">0</data></dd></div></dl></dd></div>',
  ],
  [
    'flags that are switched or none',
    { flags: { hasImages: 1, imageHeavy: 'a "b"' } } as never,
    '<div><dt>flags</dt><dd><dl class="an-record"><div><dt>has images</dt><dd><data value="1">1</data></dd></div><div><dt>image heavy</dt><dd><bdi>a "b"</bdi></dd></div></dl></dd></div>',
  ],
  [
    'a score as a meter with text',
    { score: { depth: 0 } },
    '<div><dt>score</dt><dd><dl class="an-record"><div><dt>depth</dt><dd><data value="0">0</data> <meter class="an-meter" min="0" max="100" value="0" aria-label="depth"></meter></dd></div></dl></dd></div>',
  ],
  [
    'a date',
    { revision: { lastReviewed: '2019-01-25' } },
    '<div><dt>revision</dt><dd><dl class="an-record"><div><dt>last reviewed</dt><dd><time datetime="2019-01-25">January 25, 2019</time></dd></div></dl></dd></div>',
  ],
  [
    'a date that does not exist as text',
    { revision: { lastReviewed: '2019-13-45' } },
    '<div><dt>revision</dt><dd><dl class="an-record"><div><dt>last reviewed</dt><dd><bdi>2019-13-45</bdi></dd></div></dl></dd></div>',
  ],
  [
    'a day that its month does not have as text',
    { revision: { lastReviewed: '2019-02-29' } },
    '<div><dt>revision</dt><dd><dl class="an-record"><div><dt>last reviewed</dt><dd><bdi>2019-02-29</bdi></dd></div></dl></dd></div>',
  ],
  [
    'a time of the night before elsewhere as its day in UTC',
    { revision: { lastReviewed: '2019-02-28T23:30:00-02:00' } },
    '<div><dt>revision</dt><dd><dl class="an-record"><div><dt>last reviewed</dt><dd><time datetime="2019-02-28T23:30:00-02:00">March 1, 2019</time></dd></div></dl></dd></div>',
  ],
  [
    'a time on a day that does not exist as text',
    { revision: { lastReviewed: '2019-02-30T10:00:00Z' } },
    '<div><dt>revision</dt><dd><dl class="an-record"><div><dt>last reviewed</dt><dd><bdi>2019-02-30T10:00:00Z</bdi></dd></div></dl></dd></div>',
  ],
  [
    'a seed as stored',
    { payload: { seed: 21914 } },
    '<div><dt>payload</dt><dd><dl class="an-record"><div><dt>seed</dt><dd><data value="21914">21914</data></dd></div></dl></dd></div>',
  ],
  [
    'a list',
    { tools: ['git', 'a < b'] },
    '<div><dt>tools</dt><dd><ul class="an-values"><li><bdi>git</bdi></li><li><bdi>a &lt; b</bdi></li></ul></dd></div>',
  ],
  [
    'items of another type than text',
    { tools: ['', 5] } as never,
    '<div><dt>tools</dt><dd><ul class="an-values"><li><span class="an-none">none</span></li><li><data value="5">5</data></li></ul></dd></div>',
  ],
  [
    'an empty list',
    { tools: [] },
    '<div><dt>tools</dt><dd><span class="an-none">none</span></dd></div>',
  ],
  [
    'an empty text',
    { topic: '' },
    '<div><dt>topic</dt><dd><span class="an-none">none</span></dd></div>',
  ],
  [
    'an empty record',
    { score: {} },
    '<div><dt>score</dt><dd><span class="an-none">none</span></dd></div>',
  ],
  [
    'key/value lists',
    { aiOutline: [{ key: 'k', value: 'v' }] },
    '<div><dt>ai outline</dt><dd><dl class="an-record"><div><dt><bdi>k</bdi></dt><dd><bdi>v</bdi></dd></div></dl></dd></div>',
  ],
  [
    'an empty key/value list',
    { aiOutline: [] },
    '<div><dt>ai outline</dt><dd><span class="an-none">none</span></dd></div>',
  ],
  [
    'records in a list',
    { entities: [{ name: 'n', type: 't' }] },
    '<div><dt>entities</dt><dd><ul class="an-values"><li><dl class="an-record"><div><dt>name</dt><dd><bdi>n</bdi></dd></div><div><dt>type</dt><dd><bdi>t</bdi></dd></div></dl></li></ul></dd></div>',
  ],
  [
    'a URL as a link',
    { imageSources: [{ url: 'https://a.example/i.png' }] },
    '<div><dt>image sources</dt><dd><ul class="an-values"><li><dl class="an-record"><div><dt>url</dt><dd><a href="https://a.example/i.png"><bdi>https://a.example/i.png</bdi></a></dd></div></dl></li></ul></dd></div>',
  ],
  [
    'a URL that is not safe as text',
    { imageSources: [{ url: 'javascript:x' }] },
    '<div><dt>image sources</dt><dd><ul class="an-values"><li><dl class="an-record"><div><dt>url</dt><dd><bdi>javascript:x</bdi></dd></div></dl></li></ul></dd></div>',
  ],
  [
    'values of another type than the field',
    { topic: 5, readingTime: 'long', score: { depth: 'deep' } } as never,
    '<div><dt>topic</dt><dd><data value="5">5</data></dd></div><div><dt>reading time</dt><dd><bdi>long</bdi></dd></div><div><dt>score</dt><dd><dl class="an-record"><div><dt>depth</dt><dd><bdi>deep</bdi></dd></div></dl></dd></div>',
  ],
];

test.each(rows)('draws %s', (_name, meta, expected) => {
  expect(rowsOf(meta)).toBe(expected);
});

const values: [string, MetaValue, string][] = [
  ['null', null, '<span class="an-none">none</span>'],
  ['false', false, '<data value="false">false</data>'],
  ['zero', 0, '<data value="0">0</data>'],
  ['a year without grouping', 2019, '<data value="2019">2019</data>'],
  ['a negative fraction', -1.5, '<data value="-1.5">-1.5</data>'],
  ['a tiny fraction as it is', 1e-7, '<data value="1e-7">0.0000001</data>'],
  ['every digit of a number', 0.1234567, '<data value="0.1234567">0.1234567</data>'],
  ['an empty list', [], '<span class="an-none">none</span>'],
  ['an empty map', { entries: [] }, '<span class="an-none">none</span>'],
  [
    'a nested list',
    ['a', ['b']],
    '<ul class="an-values"><li><bdi>a</bdi></li><li><ul class="an-values"><li><bdi>b</bdi></li></ul></li></ul>',
  ],
  [
    'a nested map',
    { entries: [{ label: 'k', value: [1] }] },
    '<dl class="an-record"><div><dt><bdi>k</bdi></dt><dd><ul class="an-values"><li><data value="1">1</data></li></ul></dd></div></dl>',
  ],
];

test.each(values)('draws an extra value: %s', (_name, value, expected) => {
  expect(extra(value)).toBe(expected);
});

test('keeps extra entries after the known fields, with the label as the site wrote it', () => {
  const meta = { extra: [{ label: '__proto__ <x>', value: 'v' }], notes: ['n'] };
  expect(rowsOf(meta, { meta: { protected: true } })).toMatch(
    /<dt>notes<\/dt>.*<dt><bdi>__proto__ &lt;x&gt;<\/bdi><\/dt><dd><bdi>v<\/bdi><\/dd><\/div>$/,
  );
});

test('says how many items and entries are left out', () => {
  const limits = { limits: { metaItems: 2 } };
  expect(extra(['a', 'b', 'c', 'd'], limits)).toContain(
    '<li class="an-more">… and 2 more</li></ul>',
  );
  const entries = ['a', 'b', 'c'].map((label) => ({ label, value: 1 }));
  expect(extra({ entries }, limits)).toContain(
    '<div class="an-more"><dt>… and 1 more</dt><dd>…</dd></div></dl>',
  );
  expect(rowsOf({ extra: entries }, limits)).toMatch(/<dt>… and 1 more<\/dt><dd>…<\/dd><\/div>$/);
});

test('shows what is nested deeper than the limit as text and reports it', () => {
  const issues: Issue[] = [];
  const options: RenderOptions = {
    limits: { metaDepth: 1 },
    onIssue: (issue) => issues.push(issue),
  };
  expect(extra([['a', 'b']], options)).toBe('<ul class="an-values"><li><bdi>ab</bdi></li></ul>');
  expect(extra([[]], options)).toBe('<ul class="an-values"><li><bdi>…</bdi></li></ul>');
  expect(issues[0]).toMatchObject({
    code: 'html-renderer/depth-limit',
    path: ['meta', 'extra', 0, 'value'],
  });
});

test('shows keys with a leading _, secrets and e-mail addresses only where it is asked to', () => {
  const extra = [
    { label: '_edit_lock', value: '1' },
    { label: 'authors _ref', value: 'x' },
    { label: 'post_password', value: 'x' },
    { label: 'author_email', value: 'ann@example.com' },
    { label: 'contact', value: 'mailto:ann@example.com' },
    { label: 'snake_case', value: 'ask ann@example.com' },
  ];
  const labels = (options?: RenderOptions) =>
    [...rowsOf({ extra }, options).matchAll(/<dt><bdi>([^<]*)/g)].map(([, label]) => label);
  expect(labels()).toEqual(['snake_case']);
  expect(labels({ meta: { protected: true } })).toEqual(extra.map(({ label }) => label));
});

test.each<[string, MetaValue]>([
  [
    'a record',
    {
      entries: [
        { label: 'apiKey', value: 's3cret' },
        { label: 'host', value: 'a' },
      ],
    },
  ],
  [
    'a record in a list',
    [
      {
        entries: [
          { label: 'auth_token', value: 's3cret' },
          { label: 'host', value: 'a' },
        ],
      },
    ],
  ],
])('what is not for readers is hidden in %s as it is beside it', (_, value) => {
  expect(extra(value)).not.toContain('s3cret');
  expect(extra(value)).toContain('host');
  expect(extra(value, { meta: { protected: true } })).toContain('s3cret');
});

test('a password in what a schema of the site gives is hidden', () => {
  const service = { host: 'a', password: 's3cret' };
  const meta = defineMeta({ fields: { service: z.any() } }).parse({ service });
  expect(rowsOf(meta)).not.toContain('s3cret');
  expect(rowsOf(meta)).toContain('host');
});

test('orders, hides, renames and folds by the options', () => {
  const meta = { topic: 't', hash: 'a', notes: [], extra: [{ label: 'Owner', value: 'Ana' }] };
  const shown = rowsOf(meta, {
    meta: { order: ['Owner', 'hash'], hide: ['notes'], labels: { hash: 'Digest', Owner: 'Team' } },
  });
  expect([...shown.matchAll(/<dt>(?:<bdi>)?(\w+)/g)].map(([, label]) => label)).toEqual([
    'Team',
    'Digest',
    'topic',
  ]);
  const closed = renderMetaBox(
    { ...meta, flags: {} },
    { meta: { open: false, density: 'compact' } },
  );
  expect(closed).toMatch(
    /^<section class="an-meta an-compact" aria-labelledby="post-meta"><details><summary>/,
  );
});

test.each([
  ['SafeHtml', () => html`<b>v</b>`, '<b>v</b>'],
  ['text', () => '<b>', '<bdi>&lt;b&gt;</bdi>'],
])('draws a field by a formatter that gives %s', (_name, formatter, expected) => {
  expect(rowsOf({ hash: 'a' }, { meta: { formatters: { hash: formatter } } })).toContain(
    `<dd>${expected}</dd>`,
  );
});

test.each([
  [
    'throws',
    () => {
      throw new Error('x');
    },
    'html-renderer/function-threw',
  ],
  ['gives a number', () => 5 as never, 'html-renderer/function-result'],
])('draws the default where a formatter %s', (_name, formatter, code) => {
  const issues: Issue[] = [];
  const options: RenderOptions = {
    meta: { formatters: { hash: formatter } },
    onIssue: (issue) => issues.push(issue),
  };
  expect(rowsOf({ hash: 'a', topic: 't' }, options)).toContain('<code>a</code>');
  expect(issues).toMatchObject([{ code, path: ['meta', 'hash'] }]);
});

test('shows a value that has not the shape of its field as what it is and reports it', () => {
  const issues: Issue[] = [];
  const options: RenderOptions = { onIssue: (issue) => issues.push(issue) };
  expect(rowsOf({ tools: { title: 'words' }, aiOutline: 'x', score: null } as never, options)).toBe(
    '<div><dt>ai outline</dt><dd><bdi>x</bdi></dd></div>' +
      '<div><dt>tools</dt><dd><dl class="an-record"><div><dt><bdi>title</bdi></dt><dd><bdi>words</bdi></dd></div></dl></dd></div>' +
      '<div><dt>score</dt><dd><span class="an-none">none</span></dd></div>',
  );
  expect(extra({ entries: [null] } as never, options)).toBe('<bdi></bdi>');
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['html-renderer/broken-part', ['meta', 'aiOutline']],
    ['html-renderer/broken-part', ['meta', 'tools']],
    ['html-renderer/broken-part', ['meta', 'score']],
    ['html-renderer/broken-part', ['meta', 'extra', 0, 'value']],
  ]);
});

test('draws nothing of a record that is none, and reports it', () => {
  const issues: Issue[] = [];
  expect(renderMetaBox(null as never, { onIssue: (issue) => issues.push(issue) })).toBe('');
  expect(issues).toMatchObject([{ code: 'html-renderer/broken-part', path: ['meta'] }]);
});

test('never changes the record', () => {
  const frozen = structuredClone(full.meta);
  renderMetaBox(full.meta, { meta: { order: ['notes'] } });
  expect(full.meta).toEqual(frozen);
});

const blog = defineMeta({
  fields: {
    series: { schema: z.string(), label: 'series title' },
    rating: z.number(),
    links: z.array(z.object({ name: z.string(), rank: z.number() })),
    due: { schema: z.coerce.date(), label: 'due <on>' },
    topic: { schema: z.string(), label: 'subject' },
  },
});
const own = blog.parse({
  topic: 't',
  series: 'caching',
  rating: 0,
  links: [{ name: 'a', rank: 1 }],
  due: '2024-05-01',
  Owner: 'Ana',
});

test("draws a site's own fields with their labels, before what is extra", () => {
  expect(rowsOf(own, { meta: { fields: blog.fields } })).toBe(
    '<div><dt>series title</dt><dd><bdi>caching</bdi></dd></div>' +
      '<div><dt>rating</dt><dd><data value="0">0</data></dd></div>' +
      '<div><dt>links</dt><dd><ul class="an-values"><li><dl class="an-record"><div><dt><bdi>name</bdi></dt><dd><bdi>a</bdi></dd></div><div><dt><bdi>rank</bdi></dt><dd><data value="1">1</data></dd></div></dl></li></ul></dd></div>' +
      '<div><dt>due &lt;on&gt;</dt><dd><time datetime="2024-05-01T00:00:00.000Z">May 1, 2024</time></dd></div>' +
      '<div><dt>subject</dt><dd><bdi>t</bdi></dd></div>' +
      '<div><dt><bdi>Owner</bdi></dt><dd><bdi>Ana</bdi></dd></div>',
  );
});

test("orders, hides, renames and formats a site's own fields by their keys", () => {
  const shown = rowsOf(own, {
    meta: {
      fields: blog.fields,
      order: ['rating'],
      hide: ['links', 'due', 'topic', 'Owner'],
      labels: { series: 'Series' },
      formatters: { rating: (value) => html`<b>${Number(value)} of 5</b>` },
    },
  });
  expect(shown).toBe(
    '<div><dt>rating</dt><dd><b>0 of 5</b></dd></div><div><dt>Series</dt><dd><bdi>caching</bdi></dd></div>',
  );
});

test('draws own fields under their keys where no table is given, and never loses one', () => {
  expect(rowsOf(own, { meta: { labels: { series: 'Series' } } })).toMatch(
    /^<div><dt>topic<.*<bdi>Series<.*<bdi>rating<.*<bdi>links<.*<bdi>due<.*<dt><bdi>Owner</,
  );
  const symbol = { mark: Symbol('m') } as unknown as Partial<PostMeta>;
  expect(rowsOf(symbol)).toBe(
    '<div><dt><bdi>mark</bdi></dt><dd><span class="an-none">none</span></dd></div>',
  );
});

test('draws any number of boxes, each with an id of its own', () => {
  for (let index = 0; index < 40; index++) {
    const idPrefix = `post-${index % 20}-`;
    expect(renderMetaBox({ topic: 't', extra: [] }, { idPrefix })).toBe(
      `<section class="an-meta" aria-labelledby="${idPrefix}post-meta"><details open><summary><h2 id="${idPrefix}post-meta">Post meta</h2></summary><dl class="an-fields"><div><dt>topic</dt><dd><bdi>t</bdi></dd></div></dl></details></section>`,
    );
  }
});

test('stops at the limit of values of one box, and goes on after it', () => {
  const issues: Issue[] = [];
  let value: MetaValue = 'x';
  for (let level = 0; level < 12; level++) value = [value, value];
  const extra = [{ label: 'many', value }];
  const options: RenderOptions = {
    limits: { metaValues: 100 },
    onIssue: (issue) => issues.push(issue),
  };
  const markup = renderArticle(articleOf({ meta: { extra }, similar: full.similar }), options);
  expect(markup).toMatch(/<li>…<\/li>.*<section class="an-similar".*<\/article>$/);
  expect(markup.length).toBeLessThan(4000);
  expect(issues).toMatchObject([
    { code: 'html-renderer/size-limit', path: ['meta', 'extra', 0, 'value'] },
  ]);
});
