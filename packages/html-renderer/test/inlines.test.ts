import { html } from '@alphanode/html-renderer';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { drawn } from './render.ts';

const lines = (...children: Inline[]) => drawn([{ type: 'paragraph', children }]);
const link = (href: string): Inline => ({
  type: 'link',
  href,
  children: [{ type: 'text', text: 'here' }],
});

const rows: [string, Inline[], string][] = [
  [
    'marks, outermost first',
    [{ type: 'text', text: 'a', marks: ['strong', 'em'] }],
    '<strong><em>a</em></strong>',
  ],
  [
    'an abbreviation with its expansion',
    [{ type: 'text', text: 'CSP', marks: ['abbr'], title: 'a "policy"' }],
    '<abbr title="a &quot;policy&quot;">CSP</abbr>',
  ],
  [
    'an abbreviation without one',
    [{ type: 'text', text: 'CSP', marks: ['abbr'] }],
    '<abbr>CSP</abbr>',
  ],
  [
    'marks with what machines read',
    [
      { type: 'text', text: 'today', marks: ['time'], datetime: '2024-02-29' },
      { type: 'text', text: 'three', marks: ['data'], value: '<3>' },
      { type: 'text', text: 'abc', marks: ['bdo'], dir: 'rtl' },
      { type: 'text', text: 'oui', marks: ['em', 'lang'], lang: 'fr' },
      { type: 'text', text: '漢', marks: ['ruby'], reading: 'k<n' },
    ],
    '<time datetime="2024-02-29">today</time><data value="&lt;3&gt;">three</data><bdo dir="rtl">abc</bdo><em><span lang="fr">oui</span></em><ruby>漢<rp>(</rp><rt>k&lt;n</rt><rp>)</rp></ruby>',
  ],
  [
    'text for the eye or the ear alone',
    [
      { type: 'text', text: '★', marks: ['ariaHidden'] },
      { type: 'text', text: 'four stars', marks: ['b', 'visuallyHidden'] },
    ],
    '<span aria-hidden="true">★</span><b><span class="an-visually-hidden">four stars</span></b>',
  ],
  [
    'text alone where a mark lacks what it needs',
    [
      { type: 'text', text: 'a', marks: ['time'], datetime: 'some day' },
      { type: 'text', text: 'b', marks: ['data', 'lang'], lang: 'a b' },
      { type: 'text', text: 'c', marks: ['bdo'], dir: 'up' as never },
      { type: 'text', text: 'd', marks: ['ruby', 'u'], reading: '' },
    ],
    'abc<u>d</u>',
  ],
  [
    'a place where a word may break',
    [{ type: 'text', text: 'a' }, { type: 'wordBreak' }, { type: 'text', text: 'b' }],
    'a<wbr>b',
  ],
  ['text of an unknown mark', [{ type: 'text', text: 'a', marks: ['script' as never] }], 'a'],
  [
    'a link',
    [link('https://a.example/?a=1&copy=2')],
    '<a href="https://a.example/?a=1&amp;copy=2">here</a>',
  ],
  ['a link within the site', [link('/posts/a')], '<a href="/posts/a">here</a>'],
  [
    'a link with a title',
    [{ type: 'link', href: '#a', title: 't', children: [{ type: 'text', text: 'a' }] }],
    '<a href="#a" title="t">a</a>',
  ],
  [
    'a link without words, which nobody could follow, not',
    [{ type: 'link', href: '/a', children: [] }],
    '',
  ],
  [
    'a line break',
    [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }],
    'a<br>b',
  ],
  [
    'a picture in text',
    [{ type: 'image', image: { url: 'https://a.example/i.png', width: 16, height: 16, alt: 'i' } }],
    '<img src="https://a.example/i.png" width="16" height="16" alt="i" loading="lazy" decoding="async">',
  ],
  [
    'one quotation around a stressed word, and one element for neighbours of a mark',
    [
      { type: 'text', text: 'to be ', marks: ['q'] },
      { type: 'text', text: 'or', marks: ['q', 'em'] },
      { type: 'text', text: ' not', marks: ['q'] },
      { type: 'text', text: ' x', marks: ['em'] },
    ],
    '<q>to be <em>or</em> not</q><em> x</em>',
  ],
  [
    'neighbours whose marks say different things, and readings, each in an element of its own',
    [
      { type: 'text', text: 'a', marks: ['abbr'], title: '1' },
      { type: 'text', text: 'b', marks: ['abbr'], title: '2' },
      { type: 'text', text: '々', marks: ['ruby'], reading: 'k' },
      { type: 'text', text: '々', marks: ['ruby'], reading: 'k' },
    ],
    '<abbr title="1">a</abbr><abbr title="2">b</abbr><ruby>々<rp>(</rp><rt>k</rt><rp>)</rp></ruby><ruby>々<rp>(</rp><rt>k</rt><rp>)</rp></ruby>',
  ],
  ['zero', [{ type: 'text', text: '0' }], '0'],
];

test.each(rows)('draws %s', (_name, children, expected) => {
  expect(lines(...children)).toEqual({ html: `<p>${expected}</p>`, issues: [] });
});

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  '//user:pw@evil.example',
])('shows the text of a link to %j without the link', (href) => {
  expect(lines(link(href))).toEqual({
    html: '<p>here</p>',
    issues: ['html-renderer/unsafe-url body.0.children.0.href'],
  });
});

test.each([
  ['a', 'https://site.example/posts/a'],
  ['#here', '#here'],
  ['#é', '#é'],
])('resolves a link to %s against the base, but never a place in the page', (href, expected) => {
  const { html: markup } = drawn([{ type: 'paragraph', children: [link(href)] }], {
    baseUrl: 'https://site.example/posts/',
  });
  expect(markup).toBe(`<p><a href="${expected}">here</a></p>`);
});

test('puts the prefix of ids before places in the page that are linked to', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 2, id: 'one', children: [{ type: 'text', text: 'One' }] },
    { type: 'paragraph', children: [link('#one'), link('/a#one')] },
  ];
  expect(drawn(blocks, { idPrefix: 'post-$&-' }).html).toBe(
    '<h2 id="post-$&amp;-one">One</h2><p><a href="#post-$&amp;-one">here</a><a href="/a#one">here</a></p>',
  );
});

test('draws no link around another, nor around a footnote', () => {
  const outer = (...children: Inline[]): Inline => ({ type: 'link', href: '/a', children });
  const { html: markup } = drawn([
    {
      type: 'paragraph',
      children: [outer(link('/b')), outer({ type: 'footnote', id: 'n' }), link('/c')],
    },
    { type: 'footnotes', items: [{ id: 'n', children: [] }] },
  ]);
  expect(markup).toMatch(
    /^<p><a href="\/b">here<\/a><sup class="an-note-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1<\/a><\/sup><a href="\/c">here<\/a><\/p>/,
  );
});

test('shows the words of a picture that is not safe to load', () => {
  const image = (words: object): Inline => ({
    type: 'image',
    image: { url: 'javascript:x', ...words },
  });
  const { html: markup, issues } = lines(image({ alt: 'a' }), image({ caption: 'b' }), image({}));
  expect(markup).toBe('<p>ab</p>');
  expect(issues).toContain('html-renderer/image-left-out body.0.children.0.image');
});

test('shows an inline of an unknown kind as its text', () => {
  expect(lines({ type: 'constructor', text: 'words' } as never)).toEqual({
    html: '<p>words</p>',
    issues: ['html-renderer/unknown-kind body.0.children.0'],
  });
});

test('shows a custom inline as its text, or by the override of its name', () => {
  const custom: Inline = { type: 'custom', name: 'user', text: '@bo' };
  expect(lines(custom, { type: 'custom', name: 'user' })).toEqual({
    html: '<p>@bo</p>',
    issues: [
      'html-renderer/no-override body.0.children.0',
      'html-renderer/no-override body.0.children.1',
    ],
  });
  const user = (_props: object, { renderDefault }: { renderDefault: () => object }) =>
    html`<b>${renderDefault() as never}</b>`;
  const paragraph = { type: 'paragraph', children: [custom] } as const;
  expect(drawn([paragraph], { components: { custom: { user } } }).html).toBe('<p><b>@bo</b></p>');
});

test('draws footnotes with links there and back', () => {
  const { html: markup, issues } = drawn([
    {
      type: 'paragraph',
      children: [
        { type: 'footnote', id: 'a' },
        { type: 'footnote', id: 'a' },
        { type: 'footnote', id: 'missing' },
      ],
    },
    {
      type: 'footnotes',
      items: [
        { id: 'a', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'note' }] }] },
        { id: 'a', children: [] },
        { id: 'unused', children: [] },
      ],
    },
  ]);
  expect(markup).toBe(
    '<p><sup class="an-note-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup><sup class="an-note-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup></p>' +
      '<section class="an-footnotes" role="doc-endnotes" aria-label="Footnotes"><ol><li id="fn-1"><p>note</p><p class="an-note-links"><a class="an-note-back" href="#fnref-1" role="doc-backlink" aria-label="Back to the text 1">↩</a> <a class="an-note-back" href="#fnref-1-2" role="doc-backlink" aria-label="Back to the text 1-2">↩</a></p></li><li></li><li id="fn-3"></li></ol></section>',
  );
  expect(issues).toEqual(['html-renderer/footnote-missing body.0.children.2']);
});

test('numbers the notes of several lists as one, also inside other blocks', () => {
  const notes = (...ids: string[]): Block => ({
    type: 'footnotes',
    items: ids.map((id) => ({ id, children: [] })),
  });
  const refs = ['a', 'b', 'c'].map((id) => ({ type: 'footnote', id }) as const);
  const { html: markup, issues } = drawn([
    { type: 'paragraph', children: refs },
    notes('a', 'b'),
    { type: 'section', kind: 'section', children: [notes('c', 'd')] },
  ]);
  expect(markup).toContain('<a href="#fn-3" id="fnref-3" role="doc-noteref">3</a>');
  expect(markup).toContain('<ol><li id="fn-1"><p');
  expect(markup).toContain('<ol><li id="fn-3" value="3"><p');
  expect(markup).toContain('<li id="fn-4" value="4"></li></ol>');
  expect(issues).toEqual([]);
});
