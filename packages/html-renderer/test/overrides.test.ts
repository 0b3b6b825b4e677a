import {
  defaultComponents,
  escapeHtml,
  html,
  type Issue,
  type OverrideTools,
  renderArticle,
  trustedHtml,
} from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, full, paragraph, small, text } from './articles.ts';
import { drawn } from './render.ts';

test('draws the same bytes through the default of every part', () => {
  const rich = articleOf({
    ...full,
    body: [
      ...full.body,
      { type: 'paragraph', children: [{ type: 'link', href: '/a', children: text('b') }] },
      { type: 'quote', children: [paragraph('q')] },
    ],
  });
  // A single run in an item is not wrapped, unless the site draws paragraphs itself.
  const names = Object.keys(defaultComponents).filter((name) => name !== 'paragraph');
  const own = (_props: object, { renderDefault }: OverrideTools) => renderDefault();
  const components = Object.fromEntries(names.map((name) => [name, own]));
  expect(renderArticle(rich, { components })).toBe(renderArticle(rich));
  expect(renderArticle(rich, { components: { ...defaultComponents } })).toBe(renderArticle(rich));
});

test('lets an override call the default of its part', () => {
  const figure: Block = { type: 'figure', image: { url: 'https://pictures.example/a.png' } };
  const framed = (props: object, tools: OverrideTools) =>
    html`<div>${defaultComponents.figure(props, tools)}</div>`;
  expect(drawn([figure], { components: { figure: framed } }).html).toBe(
    `<div>${drawn([figure]).html}</div>`,
  );
});

test('gives an override the block, its anchor and what it holds', () => {
  const { html: markup } = drawn(
    [
      { type: 'heading', level: 2, children: text('A & b') },
      { type: 'quote', children: [paragraph('inside')] },
      { type: 'divider' },
      { type: 'paragraph', children: [{ type: 'link', href: '/a', children: text('c') }] },
    ],
    {
      components: {
        heading: ({ block, id }) => html`<h2 id="${id}">${block.level}</h2>`,
        quote: (_props, { renderChildren }) => html`<q>${renderChildren()}</q>`,
        divider: (_props, { renderChildren }) => html`<b>${renderChildren()}</b>`,
        link: ({ inline }, { renderChildren }) =>
          html`<u title="${inline.href}">${renderChildren()}</u>`,
      },
    },
  );
  expect(markup).toBe('<h2 id="a-b">2</h2><q><p>inside</p></q><b></b><p><u title="/a">c</u></p>');
});

test('gives an override what a callout, details or section holds', () => {
  const blocks: Block[] = [
    { type: 'callout', tone: 'tip', children: [paragraph('a')] },
    { type: 'details', summary: [], children: [paragraph('b')] },
    { type: 'section', kind: 'nav', children: [paragraph('c')] },
  ];
  const wrap = (_props: object, { renderChildren }: OverrideTools) =>
    html`<b>${renderChildren()}</b>`;
  const { html: markup } = drawn(blocks, {
    components: { callout: wrap, details: wrap, section: wrap },
  });
  expect(markup).toBe('<b><p>a</p></b><b><p>b</p></b><b><p>c</p></b>');
});

test('gives an override the running text of a paragraph or heading', () => {
  const wrap = (_props: object, { renderChildren }: OverrideTools) =>
    html`<b>${renderChildren()}</b>`;
  const blocks: Block[] = [
    { type: 'heading', level: 2, children: text('a & b') },
    { type: 'paragraph', children: [{ type: 'text', text: 'c', marks: ['em'] }] },
    { type: 'code', code: 'x' },
  ];
  const { html: markup } = drawn(blocks, {
    components: { heading: wrap, paragraph: wrap, code: wrap },
  });
  expect(markup).toBe('<b>a &amp; b</b><b><em>c</em></b><b></b>');
});

test('gives overrides of page parts their props', () => {
  const markup = renderArticle(full, {
    components: {
      Header: ({ title, lead, byline }) => html`<h1>${title}|${lead}|${byline}</h1>`,
      Notice: ({ reasons, disclosure }, { renderChildren }) =>
        html`<p>${reasons.length} ${disclosure}</p>
          ${renderChildren()}`,
      MetaBox: ({ title, rows }, { renderChildren }) =>
        html`<div title="${title}">${rows[0]?.label} ${rows[0]?.html} ${renderChildren()}</div>`,
      MetaField: ({ key, label, value, html: drawnValue }, { renderChildren }) =>
        html`<p>${key ?? 'extra'}=${label}=${typeof value}=${drawnValue}=${renderChildren()}</p>`,
      SimilarPosts: ({ links }, { renderChildren }) =>
        html`<nav>${links.length}${renderChildren()}</nav>`,
    },
  });
  expect(markup).toContain(
    '<h1>Notes on caching &amp; queues|What changed, and how it was measured.|<span>By ',
  );
  expect(markup).toContain('<p>2 This text was');
  expect(markup).toContain(
    '<div title="Post meta">topic <bdi>caching / queues</bdi> <p>topic=topic=string=<bdi>',
  );
  expect(markup).toContain('<p>extra=Owner=string=<bdi>Ana</bdi>=<bdi>Ana</bdi></p>');
  expect(markup).toContain('<nav>2<li><a href="/posts/queues">');
});

test('draws lead, credit and image by their overrides', () => {
  const markup = renderArticle(full, {
    components: {
      Header: (_props, { renderChildren }) => html`<i>${renderChildren()}</i>`,
      Credit: (_props, { renderDefault, renderChildren }) =>
        html`${renderDefault()}${renderChildren()}`,
    },
  });
  expect(markup).toContain('<i>What changed, and how it was measured.</i>');
  expect(markup).toContain('Image source: pictures.example</small>pictures.example');
  const image = { type: 'image', image: { url: '/i.png' } } as const;
  const { html: inline } = drawn([{ type: 'paragraph', children: [image] }], {
    components: { image: (_props, { renderChildren }) => html`[${renderChildren()}]` },
  });
  expect(inline).toBe('<p>[]</p>');
});

const wrong: [string, () => unknown, string][] = [
  [
    'throws',
    () => {
      throw new Error('broken');
    },
    'html-renderer/function-threw',
  ],
  ['returns a string', () => '<script>alert(1)</script>', 'html-renderer/function-result'],
  ['returns nothing', () => undefined, 'html-renderer/function-result'],
  ['is asynchronous', () => Promise.resolve(html`x`), 'html-renderer/function-result'],
  ['rejects', () => Promise.reject(new Error('later')), 'html-renderer/function-result'],
];

test.each(wrong)('draws the default and reports where an override %s', (_name, override, code) => {
  const { html: markup, issues } = drawn([paragraph('kept'), paragraph('also')], {
    components: { paragraph: override as never },
  });
  expect(markup).toBe('<p>kept</p><p>also</p>');
  expect(issues).toEqual([`${code} body.0`, `${code} body.1`]);
});

test('draws the default where an override is no function', () => {
  const { html: markup, issues } = drawn([paragraph('kept')], {
    components: { paragraph: 'x' as never },
  });
  expect(markup).toBe('<p>kept</p>');
  expect(issues).toEqual(['html-renderer/function-threw body.0']);
});

test('ignores an override of undefined', () => {
  expect(drawn([paragraph('a')], { components: { paragraph: undefined as never } }).html).toBe(
    '<p>a</p>',
  );
});

test('hands issues of an override on', () => {
  const issues: Issue[] = [];
  const own: Issue = {
    code: 'site/own',
    severity: 'warning',
    path: [],
    message: 'm',
    retry: 'same-input',
  };
  const components = {
    Header: (_props: object, tools: { onIssue: (issue: Issue) => void }) => {
      tools.onIssue(own);
      return html``;
    },
  };
  renderArticle(small, { components, onIssue: (issue) => issues.push(issue) });
  expect(issues).toEqual([own]);
  expect(renderArticle(small, { components })).not.toContain('<h1');
});

test('escapes every hole of the template but SafeHtml', () => {
  const holes = ['<i>', 0, null, undefined, true, ['x', html`<b>y</b>`]];
  const made = html`<p title="${'"a\' & b'}">${holes}</p>`;
  expect(made.toString()).toBe('<p title="&quot;a&#39; &amp; b">&lt;i&gt;0x<b>y</b></p>');
  expect(trustedHtml('<i>').toString()).toBe('<i>');
  expect(escapeHtml('plain')).toBe('plain');
});

test('prints nothing for an object that only looks like SafeHtml', () => {
  const forged: unknown = JSON.parse(
    '{"markup":"<script>","@alphanode/html-renderer/safe-html":"<script>"}',
  );
  expect(() => html`${forged as never}`).toThrow(TypeError);
});
