import { html, renderArticle, renderHead, articleHead } from '@alphanode/html-renderer';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, paragraph, text } from './articles.ts';
import { broken, drawn } from './render.ts';

const inlines = (...children: unknown[]): Block => ({
  type: 'paragraph',
  // Inlines as no parser gives them.
  children: children as Inline[],
});
const live = { type: 'img', props: { src: 'x', onerror: 'alert(1)' }, key: null, ref: null };
const bare: unknown = Object.assign(Object.create(null), live);

const rows: [string, Block[], string][] = [
  ['a zero that stands alone', [paragraph('0')], '<p>0</p>'],
  ['runs of spaces as they are', [paragraph('a  b')], '<p>a  b</p>'],
  [
    'an ampersand in a URL that could begin an entity',
    [inlines({ type: 'link', href: '/a?b=1&copy=2', children: text('x') })],
    '<p><a href="/a?b=1&amp;copy=2">x</a></p>',
  ],
  [
    'a script link as its text',
    [inlines({ type: 'link', href: 'java\nscript:alert(1)', children: text('x') })],
    '<p>x</p>',
  ],
  [
    'the text of a mark named as a member of every object',
    [inlines({ type: 'text', text: 'x', marks: ['__proto__', 'constructor'] })],
    '<p>x</p>',
  ],
  [
    'the text of what no kind names',
    [broken({ type: 'toString', children: [paragraph('kept')] })],
    '<p>kept</p>',
  ],
  ['no element that data describes as a component', [broken(live), broken(bare)], ''],
  [
    'no member of a block that is none of its kind',
    [broken({ ...paragraph('x'), dangerouslySetInnerHTML: { __html: '<b>' }, onclick: 'y' })],
    '<p>x</p>',
  ],
  [
    'NUL and halves of surrogate pairs as marks of their place',
    [paragraph('a\0b\ud800c')],
    '<p>a\ufffdb\ufffdc</p>',
  ],
  [
    'no attribute that data names',
    [broken({ ...paragraph('x'), 'x onclick=alert(1) y': '1', attributes: { onclick: 'y' } })],
    '<p>x</p>',
  ],
  [
    'no tag that data names',
    [broken({ type: 'section', kind: 'img src=x onerror=alert(1)', children: [paragraph('x')] })],
    '<div class="an-section"><p>x</p></div>',
  ],
  [
    'no class that is none of a language',
    [{ type: 'code', code: 'x', language: 'js" onclick="y' }],
    '<figure class="an-code" data-language="js&quot; onclick=&quot;y"><pre tabindex="0" role="group" aria-label="Code: js&quot; onclick=&quot;y"><code>x</code></pre></figure>',
  ],
  [
    'an empty text and an inline that is nothing',
    [inlines({ type: 'text', text: '' }, undefined)],
    '<p></p>',
  ],
  [
    'a reference that leads nowhere as nothing',
    [inlines({ type: 'footnote', id: 'gone' })],
    '<p></p>',
  ],
  [
    'a list in an item of a list inside that item',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [
              paragraph('a'),
              { type: 'list', ordered: true, items: [{ children: [paragraph('b')] }] },
            ],
          },
        ],
      },
    ],
    '<ul><li><p>a</p><ol><li>b</li></ol></li></ul>',
  ],
];

test.each(rows)('draws %s', (_name, blocks, expected) => {
  expect(drawn(blocks).html).toBe(expected);
});

test('escapes a list of texts once, and leaves it as it was', () => {
  const words = ['a & b', '<c>'];
  for (let turn = 0; turn < 2; turn++) expect(html`${words}`.toString()).toBe('a &amp; b&lt;c&gt;');
  expect(words).toEqual(['a & b', '<c>']);
});

test('writes no HTML escapes inside JSON-LD', () => {
  const head = renderHead(articleHead(articleOf({ title: 'Q & A' })));
  expect(head).toContain(String.raw`"headline":"Q \u0026 A"`);
});

test('gives equal headings ids of their own, without chance', () => {
  const heading: Block = { type: 'heading', level: 2, children: text('Same') };
  const article = articleOf({ body: [heading, { ...heading }] });
  expect(renderArticle(article)).toContain('<h2 id="same">Same</h2><h2 id="same-1">Same</h2>');
  expect(renderArticle(article)).toBe(renderArticle(article));
});

test('does not name the article among its similar posts', () => {
  const article = articleOf({
    canonicalUrl: 'https://site.example/posts/one',
    similar: [
      { title: 'One', url: '/posts/one' },
      { title: 'Two', url: '/posts/two' },
    ],
  });
  const markup = renderArticle(article, { baseUrl: 'https://site.example/' });
  expect(markup).not.toContain('/posts/one');
  expect(markup).toContain('<a href="https://site.example/posts/two"><bdi>Two</bdi></a>');
});
