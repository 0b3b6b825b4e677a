import * as renderer from '@alphanode/html-renderer';
import { renderElement } from '@alphanode/html-renderer/element';
import * as parts from '@alphanode/html-renderer/preact';
import { type Article } from '@alphanode/meta-schema';
import { type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { articleOf, full, paragraph, text } from './articles.ts';
import { endlessValues, hostileValues, illFormed } from './hostile-values.ts';

const url = 'https://pictures.example/a.png';

/** A record of which no type is true. */
const untyped = (members: object): Article => ({ ...full, ...members });
const bodyOf = (...body: unknown[]): Article => untyped({ body });
const metaOf = (meta: object): Article => untyped({ meta: { extra: [], ...meta } });

/** One value in each place of an article that takes one. */
const places: Readonly<Record<string, (value: unknown) => unknown>> = {
  whole: (value) => value,
  title: (value) => untyped({ title: value }),
  words: (value) =>
    untyped({
      lang: value,
      slug: value,
      publishedAt: value,
      updatedAt: value,
      canonicalUrl: value,
    }),
  lead: (value) => untyped({ lead: value }),
  body: (value) => untyped({ body: value }),
  blocks: (value) =>
    bodyOf(
      ...[
        value,
        { type: value },
        { type: 'list', items: value },
        { type: 'quote', children: value },
      ],
      ...[
        { type: 'table', header: value, rows: value },
        { type: 'table', rows: [value] },
        { type: 'table', rows: [], footer: value },
      ],
      ...[{ type: 'heading', level: value, id: value, children: value }],
      ...[{ type: 'section', kind: value, label: value, children: value }],
    ),
  otherBlocks: (value) =>
    bodyOf(
      ...[{ type: 'code', code: value, language: value, filename: value }],
      ...[
        { type: 'footnotes', items: value },
        { type: 'definitions', items: value },
      ],
      ...[
        { type: 'gallery', images: value },
        { type: 'figure', image: value, caption: value },
      ],
      ...[
        { type: 'embed', url: value, title: value },
        { type: 'custom', name: value, text: value },
      ],
      ...[{ type: 'media', kind: value, sources: value, tracks: value, poster: value }],
    ),
  inlines: (value) =>
    bodyOf({
      type: 'paragraph',
      children: [
        value,
        { type: 'text', text: value },
        { type: 'text', text: 'x', marks: value, title: value },
        { type: 'text', text: 'x', marks: [value, 'abbr', 'ruby'], title: value, reading: value },
        { type: 'link', href: value, title: value, children: text('x') },
        { type: 'image', image: value },
        { type: 'footnote', id: value },
        { type: 'custom', name: value, text: value },
      ],
    }),
  lists: (value) => untyped({ authors: value, tags: value, similar: value, cover: value }),
  members: (value) =>
    untyped({
      authors: [{ name: 'Ana', url: value }],
      tags: [value],
      similar: [
        { title: value, url: '/a', summary: value },
        { title: 'x', url: value },
      ],
      cover: { url, alt: value, caption: value, credit: value, width: value },
    }),
  author: (value) => untyped({ authors: [{ name: value }] }),
  meta: (value) => untyped({ meta: value }),
  fields: (value) =>
    metaOf({
      ...{ topic: value, tools: value, score: value, aiOutline: value, revision: value },
      ...{ flags: value, entities: value, viewCount: value, hash: value, summary: value },
    }),
  fieldMembers: (value) =>
    metaOf({
      score: { quality: value },
      aiOutline: [{ key: value, value }],
      revision: { status: value, lastReviewed: value },
      flags: { imageHeavy: value },
      entities: [{ name: value, type: value }],
      imageSources: [{ url: value }],
      readingTime: value,
      difficulty: value,
    }),
  extra: (value) =>
    untyped({
      meta: {
        own: value,
        extra: [{ label: value, value: { entries: [{ label: value, value }] } }],
      },
    }),
  extras: (value) => untyped({ meta: { extra: [value] } }),
};

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '&lt;');
const drawn = (vnode: VNode): string => renderToString(vnode);

/** Everything that takes an article. */
const functions: Readonly<Record<string, (article: Article) => string | Promise<string>>> = {
  renderArticle: (article) => renderer.renderArticle(article),
  renderPage: (article) => renderer.renderPage(article),
  streamArticle: (article) => new Response(renderer.streamArticle(article)).text(),
  streamPage: (article) => new Response(renderer.streamPage(article)).text(),
  renderElement: (article) => renderElement(article),
  articleHead: (article) => json(renderer.articleHead(article)),
  renderHead: (article) => renderer.renderHead(renderer.articleHead(article)),
  toUnhead: (article) => json(renderer.toUnhead(renderer.articleHead(article))),
  toNextMetadata: (article) => json(renderer.toNextMetadata(renderer.articleHead(article))),
  toFeedItem: (article) => json(renderer.toFeedItem(article)),
  outline: (article) => json(renderer.outline(article)),
  plainText: (article) => json(renderer.plainText(article)),
  excerpt: (article) => json(renderer.excerpt(article)),
  readingTime: (article) => json(renderer.readingTime(article)),
  Article: (article) => drawn(<parts.Article article={article} />),
};

const partsAlone: Readonly<Record<string, (value: unknown) => string>> = {
  renderMetaBox: (value) => renderer.renderMetaBox(value as never),
  renderSimilarPosts: (value) =>
    renderer.renderSimilarPosts(value as never) +
    renderer.renderSimilarPosts([{ title: value, url: '/a', summary: value }] as never),
  renderFigure: (value) =>
    renderer.renderFigure(value as never) + renderer.renderFigure({ url, caption: value } as never),
  MetaBox: (value) => drawn(<parts.MetaBox meta={value as never} />),
  SimilarPosts: (value) => drawn(<parts.SimilarPosts links={value as never} />),
  Figure: (value) => drawn(<parts.Figure image={value as never} />),
  renderHead: (value) =>
    renderer.renderHead(value as never) +
    renderer.renderHead({ title: value, meta: value, link: value, jsonLd: value } as never) +
    renderer.renderHead({
      title: 'x',
      meta: [value],
      link: [value],
      jsonLd: [value, { a: value }],
    } as never),
  toUnhead: (value) => json(renderer.toUnhead(value as never)),
  toNextMetadata: (value) => json(renderer.toNextMetadata(value as never)),
};

const check = (markup: string): void => {
  expect(markup).not.toMatch(/<(?:img src=x|script>)|\[object |>(?:undefined|NaN|null)</);
  expect(markup).not.toMatch(/[\0\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/u);
  expect(markup).not.toMatch(/(?:href|src)="\s*javascript/i);
  expect(markup.length).toBeLessThan(1_000_000);
};

test.each(Object.entries(functions))('%s takes any value in any place', async (_name, call) => {
  for (const place of Object.values(places)) {
    for (const [, make] of hostileValues) check(await call(place(make()) as Article));
  }
  expect({}).not.toHaveProperty('polluted');
});

test.each(Object.entries(partsAlone))('%s takes any value alone', (_name, call) => {
  for (const [, make] of hostileValues) check(call(make()));
});

test.each(endlessValues)('ends with %s, and bounds what it draws', (_name, make) => {
  for (const place of ['whole', 'title', 'lead', 'body', 'lists', 'meta', 'fields', 'extra']) {
    const article = places[place]?.(make()) as Article;
    const page = renderer.renderPage(article);
    expect(page.length).toBeLessThan(4_000_000);
    expect(page).toMatch(/<\/html>$/);
    expect(renderer.articleHead(article).title.length).toBeLessThan(80);
  }
  expect(functions['Article']?.(untyped({ body: make() }))).toMatch(/<\/article>$/);
  expect(renderer.outline(untyped({ body: make() }))).toEqual([]);
});

test.each(endlessValues)('ends with %s in each block and inline', (_name, make) => {
  for (const place of ['blocks', 'otherBlocks', 'inlines', 'members', 'fieldMembers']) {
    const article = places[place]?.(make()) as Article;
    expect(renderer.renderArticle(article)).toMatch(/<\/article>$/);
  }
});

test('puts a mark in the place of what no page may hold, and takes nothing out', () => {
  const marked = 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh';
  const article = articleOf({ title: illFormed, body: [paragraph(illFormed)] });
  expect(renderer.renderArticle(article)).toContain(`<p>${marked}</p>`);
  expect(renderer.renderPage(article)).toContain(`<title>${marked}</title>`);
  expect(renderer.plainText(article)).toBe(marked);
  expect(renderer.articleHead(article).title).toBe(marked);
  expect(renderer.renderArticle(articleOf({ title: 'a\0b' }))).toContain('>a\ufffdb</h1>');
});

test('keeps pairs of surrogates, Latin text and text of any script as they are', () => {
  for (const words of ['😀 👩‍👩‍👧', 'Ana Díaz', '漢字', 'مرحبا', '\ue000 ＜', '\u200f\u2066a\u2069']) {
    expect(renderer.renderArticle(articleOf({ body: [paragraph(words)] }))).toContain(
      `<p>${words}</p>`,
    );
  }
});

test('keeps apart what stood apart in a URL that is not safe', () => {
  for (const href of ['java\0script:alert(1)', 'java\u202escript:alert(1)', '/\0/evil.example']) {
    const link = { type: 'link' as const, href, children: text('x') };
    const markup = renderer.renderArticle(
      articleOf({ body: [{ type: 'paragraph', children: [link] }] }),
    );
    expect(markup).not.toMatch(/href="(?:javascript|\/\/)/);
  }
});

test('leaves out of a head what no JSON can say', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const jsonLd = [cycle, { list: Array.from({ length: 20_000 }, () => 1) }, { name: 'kept' }];
  expect(renderer.renderHead({ title: 'x', meta: [], link: [], jsonLd })).toBe(
    '<title>x</title><script type="application/ld+json">{"name":"kept"}</script>',
  );
  const [data] = renderer.articleHead(
    metaOf({ topic: 5, readingTime: 5, tools: [5, 'git'] }),
  ).jsonLd;
  expect(data).toMatchObject({ about: 5, timeRequired: 'PT5M', dependencies: [undefined, 'git'] });
});

test('lists no heading where one cannot be read', () => {
  const heading = Object.defineProperty({ type: 'heading', level: 2 }, 'children', {
    get() {
      throw new Error('trap');
    },
  });
  expect(renderer.outline(bodyOf(heading))).toEqual([]);
  expect(renderer.renderArticle(bodyOf(heading, paragraph('next')))).toContain('<p>next</p>');
});

test('fills up no row of a table beyond its limits', () => {
  const wide = { children: text('x'), colSpan: 1000 };
  const rows = Array.from({ length: 50 }, () => [text('y')]);
  const table = bodyOf({ type: 'table', header: Array.from({ length: 500 }, () => wide), rows });
  expect(renderer.renderArticle(table).length).toBeLessThan(600_000);
  const cells = bodyOf({ type: 'table', rows: [Array.from({ length: 50 }, () => text('y'))] });
  expect(renderer.renderArticle(cells, { limits: { nodes: 9 } }).match(/<td>y/g)).toHaveLength(7);
});

test('reports what it could not read, each at its place', () => {
  const places: string[] = [];
  const onIssue = ({ code, path }: renderer.Issue) => places.push(`${code} ${path.join('.')}`);
  const odd = untyped({
    title: 5,
    lang: 5,
    authors: ['Ana'],
    tags: [5],
    meta: { extra: 5 },
    body: 5,
  });
  renderer.renderArticle(odd, { onIssue });
  expect(places.map((place) => place.replace('html-renderer/broken-part ', ''))).toEqual([
    'lang',
    'title',
    'authors',
    'body',
    'tags',
    'meta',
  ]);
});
