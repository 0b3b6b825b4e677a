import { renderArticle, renderMetaBox, renderPage } from '@alphanode/html-renderer';
import { type Article, type Block, type Inline, type MetaValue } from '@alphanode/meta-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf, bodyOf, full, paragraph } from './articles.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '__proto__',
    '&amp;',
    '-->',
    ']]>',
  ),
);

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: hostile }),
    fc.record({
      type: fc.constant('link' as const),
      href: hostile,
      children: fc.array(fc.record({ type: fc.constant('text' as const), text: hostile })),
    }),
    fc.record({
      type: fc.constant('text' as const),
      text: hostile,
      marks: fc.constant(['time', 'data', 'bdo', 'lang', 'ruby', 'abbr'] as const),
      datetime: hostile,
      value: hostile,
      lang: hostile,
      reading: hostile,
      title: hostile,
    }),
    fc.record({ type: fc.constant('footnote' as const), id: hostile }),
    fc.record({ type: fc.constant('custom' as const), name: hostile, text: hostile }),
  ),
  { maxLength: 4 },
);

const blocks = fc.letrec<{ block: Block; list: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: inlines,
      id: hostile,
    }),
    fc.record({
      type: fc.constant('code' as const),
      code: hostile,
      language: hostile,
      filename: hostile,
    }),
    fc.record({
      type: fc.constant('figure' as const),
      image: fc.record({ url: hostile, caption: hostile, alt: hostile, credit: hostile }),
    }),
    fc.record({ type: fc.constant('embed' as const), url: hostile, title: hostile }),
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(
        fc.array(
          fc.oneof(
            inlines,
            fc.record({
              children: inlines,
              header: fc.boolean(),
              colSpan: fc.integer(),
              rowSpan: fc.integer(),
            }),
          ),
          { maxLength: 3 },
        ),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constant('media' as const),
      kind: fc.constantFrom('video' as const, 'audio' as const),
      sources: fc.array(fc.record({ url: hostile, mimeType: hostile }), { maxLength: 2 }),
      poster: hostile,
      tracks: fc.array(
        fc.record({
          url: hostile,
          kind: fc.constant('captions' as const),
          lang: hostile,
          label: hostile,
        }),
        { maxLength: 1 },
      ),
      title: hostile,
    }),
    fc.record({
      type: fc.constant('section' as const),
      kind: fc.constantFrom('aside' as const, 'address' as const),
      label: hostile,
      children: tie('list'),
    }),
    fc.record({
      type: fc.constant('definitions' as const),
      items: fc.array(
        fc.record({
          terms: fc.array(inlines, { maxLength: 2 }),
          descriptions: fc.array(fc.record({ children: tie('list') }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      type: fc.constant('quote' as const),
      children: tie('list'),
      citeUrl: hostile,
      cite: inlines,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.record({ children: tie('list') }), { maxLength: 2 }),
    }),
  ),
  list: fc.array(tie('block'), { maxLength: 3 }),
}));

const values = fc.letrec<{ value: MetaValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostile,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record({
      entries: fc.array(fc.record({ label: hostile, value: tie('value') }), { maxLength: 3 }),
    }),
  ),
}));

const articles: fc.Arbitrary<Article> = fc
  .record({
    title: hostile,
    body: blocks.list,
    summary: hostile,
    extra: fc.array(fc.record({ label: hostile, value: values.value }), { maxLength: 3 }),
  })
  .map(({ title, body, summary, extra }) => articleOf({ title, body, meta: { summary, extra } }));

// Pages of these tests are short, so that the overlap of the two classes costs nothing.
// eslint-disable-next-line regexp/no-super-linear-backtracking
const tags = /<(\/?)([a-z][^\s>]*)((?:"[^"]*"|[^">])*)>/gi;

const elements = new Set(
  'html head meta title script body main article header h1 h2 h3 p div section details summary dl dt dd abbr bdi data span ul ol li a figure figcaption img picture small pre aside address video audio source track a time ruby rp rt bdo wbr code blockquote table tbody tr th td sup'.split(
    ' ',
  ),
);

test('draws only its own elements and attributes, whatever the text', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const page = renderPage(article).replace(
        /<script type="application\/ld\+json">[^<]*<\/script>/g,
        '',
      );
      for (const [, , name = '', attributes = ''] of page.matchAll(tags)) {
        if (name === '!DOCTYPE') continue;
        expect(elements).toContain(name);
        expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/\son|style|srcdoc/);
        expect(attributes).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
      }
      expect(page.replace(/<\/?[a-z](?:"[^"]*"|[^">])*>|<!DOCTYPE html>/gi, '')).not.toContain('<');
    }),
    { numRuns: 300 },
  );
});

test('gives the same bytes for the same article, and never changes it', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const before = JSON.stringify(article);
      expect(renderArticle(article)).toBe(renderArticle(article));
      expect(JSON.stringify(article)).toBe(before);
    }),
  );
});

test('closes every element that it opens', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const open: string[] = [];
      for (const [, end, name = ''] of renderArticle(article).matchAll(tags)) {
        if (['img', 'br', 'hr', 'wbr', 'source', 'track'].includes(name)) continue;
        if (end === '') open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
    }),
  );
});

const deep = (depth: number): MetaValue => {
  let value: MetaValue = 'the bottom';
  for (let level = 0; level < depth; level++)
    value = level % 2 ? [value] : { entries: [{ label: 'k', value }] };
  return value;
};

test('takes meta nested 10,000 deep, and says what lies below the limit', () => {
  const markup = renderMetaBox({ extra: [{ label: 'x', value: deep(10_000) }] });
  expect(markup).toContain('</section>');
  expect(markup.length).toBeLessThan(10_000);
});

test('takes blocks nested 10,000 deep without losing their text', () => {
  let block: Block = paragraph('the bottom');
  for (let level = 0; level < 10_000; level++) block = { type: 'quote', children: [block] };
  expect(renderArticle(bodyOf(block))).toContain('<p>the bottom</p>');
});

test('takes a text of a million characters and 100,000 blocks', () => {
  const whole = 'a<'.repeat(250_000);
  expect(renderArticle(bodyOf(paragraph(whole)))).toContain(
    `<p>${whole.replaceAll('<', '&lt;')}</p>`,
  );
  expect(renderArticle(bodyOf(paragraph('x'.repeat(1_000_000))))).toContain('x</p>');
  expect(renderArticle(bodyOf(paragraph('<'.repeat(1_000_000))))).toContain('&lt;…</p>');
  const many = Array.from({ length: 100_000 }, (): Block => ({
    type: 'heading',
    level: 2,
    children: [{ type: 'text', text: 'same' }],
  }));
  expect(renderArticle(bodyOf(...many))).toContain('id="same-99999"');
});

test('draws an article whose every part is hostile', () => {
  const trap = new Proxy(
    {},
    {
      get() {
        throw new Error('trap');
      },
      has() {
        throw new Error('trap');
      },
    },
  );
  for (const key of ['body', 'cover', 'similar', 'tags', 'meta', 'lead', 'authors'] as const) {
    const broken = { ...full, [key]: trap };
    expect(renderArticle(broken)).toMatch(/^<article .*<\/article>$/s);
    expect(renderPage(broken)).toMatch(/^<!DOCTYPE html>.*<title>.*<\/html>$/s);
  }
});

test('draws an article that cannot be read, or is none', () => {
  const throwing = (key: string) =>
    Object.defineProperty({ ...full }, key, {
      get() {
        throw new Error('trap');
      },
    });
  const hostile = [
    ...['lang', 'title', 'body', 'cover', 'similar', 'tags', 'meta', 'lead'].map(throwing),
    { ...full, title: Symbol('x') },
    { ...full, lang: Symbol('x') },
    { ...full, meta: 'x'.repeat(1000), tags: 5, authors: { length: 1e9 } },
    null,
    5,
  ] as Article[];
  for (const article of hostile) {
    const codes: string[] = [];
    const onIssue = ({ code }: { code: string }) => codes.push(code);
    expect(renderArticle(article, { onIssue })).toMatch(/^<article .*<\/article>$/s);
    expect(renderPage(article)).toMatch(/^<!DOCTYPE html>.*<title>.*<\/html>$/s);
    expect(codes).toContain('html-renderer/broken-part');
  }
});

test('keeps the title of an article whose authors and tags are none', () => {
  const empty: string[] = [];
  empty[1e9] = 'x';
  const none = { ...full, authors: [5, null], tags: empty } as unknown as Article;
  const issues: string[] = [];
  const markup = renderArticle(none, { onIssue: ({ path }) => issues.push(path.join('.')) });
  expect(markup).toContain('<h1 class="an-title">Notes on caching &amp; queues</h1>');
  expect(issues).toEqual(['authors', 'tags']);
  const long = '<'.repeat(100_000);
  const texts = {
    ...full,
    tags: long,
    authors: long,
    similar: long,
    lang: long,
    publishedAt: long,
  };
  expect(renderPage(texts as never).length).toBeLessThan(20_000);
  expect(renderPage({ ...full, tags: empty })).toContain('<meta name="robots" content="noindex">');
});

test('takes a list of a billion holes in the place of any text', () => {
  const holes: string[] = ['<b>'];
  holes[1e9] = 'x';
  const odd = { ...full, title: holes, publishedAt: holes, lang: holes } as unknown as Article;
  expect(renderArticle(odd)).toContain('<h1 class="an-title">&lt;b&gt;</h1>');
  expect(renderPage(odd)).toContain('<title>&lt;b&gt;</title>');
  const alt = { url: '/a.png', alt: 5 } as never;
  expect(
    renderArticle(bodyOf({ type: 'code', code: 5 as never, filename: undefined as never })),
  ).toContain('>5</code>');
  expect(renderArticle(articleOf({ cover: alt }))).toContain('alt="5"');
});

test('ends a list that says of itself that it is endless', () => {
  const endless = {
    *[Symbol.iterator]() {
      for (;;) yield 'x';
    },
  };
  const meta = { tools: endless, entities: endless, aiOutline: endless, extra: [] };
  expect(renderMetaBox(meta as never)).toMatch(/<\/section>$/);
});

test('stops at the limit of pieces, once, where blocks are shared', () => {
  const codes: string[] = [];
  const onIssue = ({ code }: { code: string }) => codes.push(code);
  let block: Block = { type: 'heading', level: 2, children: [{ type: 'text', text: 'x' }] };
  let value: MetaValue = 'x';
  for (let level = 0; level < 30; level++) {
    block = { type: 'quote', children: [block, block] };
    value = [value, value];
  }
  const shared = articleOf({ body: [block], meta: { extra: [{ label: 'x', value }] } });
  const limits = { nodes: 1000, metaDepth: 40 };
  expect(renderArticle(shared, { limits, onIssue })).toMatch(/^<article .*<\/article>$/s);
  expect(codes).toEqual(['html-renderer/size-limit']);
});

test('stops at the limit of pieces in lists, tables and running text', () => {
  const many = Array.from({ length: 20 }, () => ({ type: 'text' as const, text: 'x' }));
  const items = many.map(() => ({ checked: false, children: [] }));
  const bodies: Block[] = [
    { type: 'paragraph', children: many },
    { type: 'list', ordered: false, items },
    { type: 'checklist', items },
    { type: 'definitions', items: many.map(() => ({ terms: [], descriptions: [] })) },
    { type: 'table', rows: many.map(() => [many]) },
  ];
  for (const block of bodies) {
    const markup = renderArticle(bodyOf(block), { limits: { nodes: 5 } });
    expect(markup.length).toBeLessThan(700);
    expect(markup).toMatch(/<\/article>$/);
  }
});
