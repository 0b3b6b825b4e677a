/** @jsxImportSource preact */
import {
  type BlockProps,
  html,
  type Issue,
  renderArticle,
  trustedHtml,
} from '@alphanode/html-renderer';
import { Article, Figure, MetaBox, SimilarPosts } from '@alphanode/html-renderer/preact';
import * as entry from '@alphanode/html-renderer/preact';
import { type OverrideProps } from '@alphanode/html-renderer/preact';
import { type Block } from '@alphanode/meta-schema';
import { Component, createContext, h } from 'preact';
import { useContext, useState } from 'preact/hooks';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { articles } from './any-article.ts';
import { bodyOf, full, paragraph, small, text } from './articles.ts';
import { trapRows } from './trap-rows.ts';

/** How Preact writes what HTML leaves open: empty attributes, void elements, quotes in text. */
const asHtml = (markup: string): string =>
  markup.replaceAll('/>', '>').replaceAll(' alt ', ' alt="" ').replaceAll('&gt;', '>');
const plain = (markup: string): string => markup.replaceAll('&gt;', '>');

test('exports these names', () => {
  expect(Object.keys(entry).sort()).toEqual(['Article', 'Figure', 'MetaBox', 'SimilarPosts']);
});

const blocks: Block[] = [
  { type: 'list', ordered: true, start: 2, items: [{ children: [paragraph('a < b')] }] },
  { type: 'code', code: 'x\n  y', language: 'py' },
  { type: 'details', summary: text('More'), open: true, children: [{ type: 'divider' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'a' },
      { type: 'break' },
      { type: 'text', text: 'b', marks: ['em'] },
    ],
  },
];

test.each([small, full, bodyOf(...blocks)])('draws the markup of the string entry', (article) => {
  expect(asHtml(renderToString(<Article article={article} />))).toBe(plain(renderArticle(article)));
});

/** Preact ends void elements with a slash, and escapes quotes in text and no `>`. */
const alike = (markup: string): string =>
  asHtml(markup).replaceAll('&quot;', '"').replaceAll(' allowfullscreen ', ' ');

test('draws the markup of the string entry, whatever the article', () => {
  fc.assert(
    fc.property(articles, (article) => {
      expect(alike(renderToString(<Article article={article} />))).toBe(
        alike(renderArticle(article)),
      );
    }),
  );
});

test.each(trapRows)('draws %s, as the string entry does', (_name, blocks) => {
  const article = bodyOf(...blocks);
  expect(alike(renderToString(<Article article={article} />))).toBe(alike(renderArticle(article)));
});

test('draws parts alone', () => {
  expect(renderToString(<MetaBox meta={full.meta} />)).toContain('<section class="an-meta"');
  expect(renderToString(<SimilarPosts links={full.similar} />)).toContain('Queues');
  expect(
    renderToString(
      <Figure image={{ url: '/a.png', caption: 'c' }} options={{ classPrefix: 'x-' }} />,
    ),
  ).toContain('<figure class="x-figure">');
});

test('draws overrides in the tree of the host, with hooks and context', () => {
  const Theme = createContext('light');
  const Quote = ({ block, children }: { block: { type: string }; children?: unknown }) => {
    const [count] = useState(3);
    return <q title={`${useContext(Theme)} ${count} ${block.type}`}>{children as never}</q>;
  };
  const article = bodyOf({ type: 'quote', children: [paragraph('inside')] });
  const markup = renderToString(
    <Theme.Provider value="dark">
      <Article article={article} components={{ quote: Quote }} />
    </Theme.Provider>,
  );
  expect(markup).toContain('<div class="an-body"><q title="dark 3 quote"><p>inside</p></q></div>');
});

test('draws overrides inside overrides and the default of a part', () => {
  const article = bodyOf({ type: 'quote', children: [paragraph('inside')] });
  const markup = renderToString(
    <Article
      article={article}
      components={{
        quote: ({ renderDefault }) => <div class="mine">{renderDefault()}</div>,
        paragraph: ({ renderDefault }) => <b>{renderDefault()}</b>,
      }}
    />,
  );
  expect(markup).toContain('<div class="mine"><blockquote><b><p>inside</p></b></blockquote></div>');
});

class Boxed extends Component<BlockProps<'divider'> & OverrideProps> {
  override render() {
    return h('section', null, 'boxed');
  }
}

test('draws an override that is a class, and one of a custom block', () => {
  const article = bodyOf({ type: 'divider' }, { type: 'custom', name: 'poll', data: 5 });
  const components = {
    divider: Boxed,
    custom: { poll: ({ data }: { data: unknown }) => <i>{String(data)}</i> },
  };
  expect(renderToString(<Article article={article} components={components} />)).toContain(
    '<section>boxed</section><i>5</i>',
  );
});

test.each([
  [
    'throws',
    () => {
      throw new Error('broken');
    },
    'html-renderer/function-threw',
  ],
  ['is asynchronous', () => Promise.resolve(null) as never, 'html-renderer/function-result'],
])('draws the default where an override %s', (_name, override, code) => {
  const issues: Issue[] = [];
  const markup = renderToString(
    <Article
      article={bodyOf(paragraph('kept'))}
      components={{ paragraph: override }}
      options={{ onIssue: (issue) => issues.push(issue) }}
    />,
  );
  expect(markup).toContain('<p>kept</p>');
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});

test('lets an override suspend', () => {
  const never = new Promise(() => undefined);
  const Suspended = () => {
    // What a lazy component throws.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw never;
  };
  expect(() =>
    renderToString(
      <Article article={bodyOf(paragraph('a'))} components={{ paragraph: Suspended }} />,
    ),
  ).toThrow();
});

test('puts in markup that the programmer vouches for', () => {
  const markup = renderToString(
    <Article
      article={{
        ...bodyOf({ type: 'code', code: 'x', language: 'py' }),
        meta: { hash: 'a', extra: [] },
      }}
      options={{
        highlight: () => trustedHtml('<!--0--><b class=k>x</b>'),
        meta: { formatters: { hash: () => html`<u>h</u>` } },
      }}
    />,
  );
  expect(markup).toContain(
    '<code class="language-py"><span><!--0--><b class=k>x</b></span></code>',
  );
  expect(markup).toContain('<dd><span><u>h</u></span></dd>');
});

test('cannot be given a tag or a hole by text', () => {
  const article = bodyOf({ type: 'divider' }, paragraph('<!--0--><script>alert(1)</script>'));
  const markup = renderToString(
    <Article article={article} components={{ divider: () => <hr /> }} />,
  );
  expect(markup).toContain('<hr/><p>&lt;!--0-->&lt;script>alert(1)&lt;/script></p>');
});
