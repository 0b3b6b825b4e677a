import * as renderer from '@alphanode/html-renderer';
import { renderArticle, renderMetaBox, renderPage } from '@alphanode/html-renderer';
import { ar } from '@alphanode/html-renderer/labels/ar';
import { type Article, type Block, type MetaValue } from '@alphanode/meta-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles } from './any-article.ts';
import { articleOf, bodyOf, full, paragraph } from './articles.ts';

// Pages of these tests are short, so that the overlap of the two classes costs nothing.
// eslint-disable-next-line regexp/no-super-linear-backtracking
const tags = /<(\/?)([a-z][^\s>]*)((?:"[^"]*"|[^">])*)>/gi;

const namesOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const elements = namesOf(
  `html head meta link title script body main article header footer nav section aside address h1 h2 h3 h4 h5 h6 p
  div details summary dl dt dd ul ol li blockquote figure figcaption img picture pre hr br wbr video audio source
  track table caption thead tbody tfoot tr th td iframe a abbr b bdi bdo cite code data del dfn em i ins input kbd
  mark meter q rp rt ruby s samp small span strong sub sup time u var`,
);
const attributes = namesOf(
  `alt aria-hidden aria-label aria-labelledby as charset checked cite class colspan content controls data-language
  datetime decoding dir disabled fetchpriority height href hreflang id lang loading max min name open playsinline
  poster preload property rel role rowspan scope src srclang srcset sizes kind label start tabindex title type value
  width`,
);
const policy = /^(?:https?:|mailto:|tel:|[#/.]|[^:]*$)/i;

test('draws only its own elements and attributes, and safe URLs in them, whatever the text', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const page = renderPage(article, { images: { formats: ['avif'] } }).replace(
        /<script type="application\/ld\+json">[^<]*<\/script>/g,
        '',
      );
      const foreign: string[] = [];
      for (const [, , name = '', inside = ''] of page.matchAll(tags)) {
        if (!elements.has(name)) foreign.push(name);
        for (const [, attribute = '', value = ''] of inside.matchAll(
          / ([^\s="]+)(?:="([^"]*)")?/g,
        )) {
          const isUrl = /^(?:href|src|poster|cite)$/.test(attribute);
          if (!attributes.has(attribute) || (isUrl && !policy.test(value))) {
            foreign.push(`${name} ${attribute}="${value}"`);
          }
        }
      }
      expect(foreign).toEqual([]);
      expect(page.replace(/<\/?[a-z](?:"[^"]*"|[^">])*>|<!DOCTYPE html>/gi, '')).not.toContain('<');
    }),
    { numRuns: 300 },
  );
});

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

const pageOptions: renderer.PageOptions = {
  baseUrl: 'https://site.example/',
  siteName: 'Site',
  alternates: [{ lang: 'de', url: '/de' }],
  labels: ar,
  idPrefix: 'x-',
  headingOffset: 1,
  meta: { order: ['tools'], hide: ['hash'], labels: { topic: 'Subject' } },
  images: { formats: ['avif'], preload: true },
  limits: { metaItems: 2 },
  components: { figure: (_props, { renderDefault }) => renderDefault() },
};

/** What every function gives for an article. */
const given = (article: Article, options: renderer.PageOptions): string => {
  const head = renderer.articleHead(article, options);
  return JSON.stringify([
    [renderPage(article, options), renderMetaBox(article.meta, options)],
    [renderer.renderSimilarPosts(article.similar, options), renderer.toFeedItem(article, options)],
    [head, renderer.renderHead(head), renderer.toUnhead(head), renderer.toNextMetadata(head)],
    [renderer.outline(article, options), renderer.plainText(article), renderer.excerpt(article)],
    renderer.readingTime(article),
  ]);
};

test('gives the same bytes for the same article, and changes neither it nor the options', () => {
  const options = frozen(pageOptions);
  fc.assert(
    fc.property(articles, (article) => {
      // What is frozen throws where it is changed, and what throws is reported.
      const onIssue = ({ received }: { received?: string }) => {
        expect(received).not.toMatch(/read.?only|not extensible|delete/i);
      };
      const before = JSON.stringify(article);
      const twice = [frozen(article), structuredClone(article)].map((each) =>
        given(each, { ...options, onIssue }),
      );
      expect(twice[0]).toBe(twice[1]);
      expect(JSON.stringify(article)).toBe(before);
    }),
  );
});

test('closes every element that it opens', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const open: string[] = [];
      for (const [, end, name = ''] of renderArticle(article).matchAll(tags)) {
        if (['img', 'br', 'hr', 'wbr', 'source', 'track', 'input'].includes(name)) continue;
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
