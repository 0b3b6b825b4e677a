import { lexicalToBlocks } from '@alphanode/import/ghost';
import { htmlToBlocks } from '@alphanode/import/html';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { say, text } from './said.ts';

const filled = (facts: unknown, tag = 'div', inside = ''): string =>
  `<${tag} data-attrs="${(typeof facts === 'string' ? facts : JSON.stringify(facts)).replaceAll('"', '&quot;')}">${inside}</${tag}>`;

const url = 'https://example.com/a.png';

test.each<readonly [string, string, readonly Block[]]>([
  ['a mention', `<p>By ${filled({ name: 'Ann' }, 'span')}.</p>`, [say('By Ann.')]],
  [
    'a gallery',
    filled({ gallery: { images: [{ src: url, alt: 'A' }, { src: 'x:y' }], caption: 'C' } }),
    [{ type: 'gallery', images: [{ url, alt: 'A' }], caption: [text('C')] }],
  ],
  [
    'a gallery that is one picture',
    filled({ gallery: { staticGalleryImage: { src: url } } }),
    [{ type: 'gallery', images: [{ url }] }],
  ],
  [
    'a gallery of an older kind',
    filled({ images: [{ url }] }),
    [{ type: 'gallery', images: [{ url }] }],
  ],
  [
    'a post of another service',
    filled({ full_text: 'Words', username: 'ann', url: 'https://x.com/ann/status/1' }),
    [
      {
        type: 'quote',
        children: [say('Words')],
        cite: [text('ann')],
        citeUrl: 'https://x.com/ann/status/1',
      },
    ],
  ],
  [
    'a post of nobody',
    filled({ full_text: 'Words', url: 'javascript:x' }),
    [{ type: 'quote', children: [say('Words')] }],
  ],
  [
    'a formula',
    filled({ persistentExpression: 'x^2' }),
    [{ type: 'code', language: 'latex', code: 'x^2' }],
  ],
  [
    'a card',
    filled({ title: 'T', caption: 'C', canonical_url: 'https://example.com/p' }),
    [
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: 'https://example.com/p', children: [text('T')] },
          { type: 'break' },
          text('C'),
        ],
      },
    ],
  ],
  [
    'a card without more words',
    filled({ title: 'T', url: '/p' }),
    [{ type: 'paragraph', children: [{ type: 'link', href: '/p', children: [text('T')] }] }],
  ],
])('%s that a script would fill in keeps what it says', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual({ blocks, issues: [] });
});

test('an element that a script would fill in with what is nowhere is told', () => {
  const { blocks, issues } = htmlToBlocks(filled({ id: 1 }) + filled({ title: 'T' }, 'span'));
  expect(blocks).toEqual([]);
  expect(issues.map(({ message }) => message.split(' was')[0])).toEqual([
    '<div data-attrs>',
    '<span data-attrs>',
  ]);
});

test('an element that says by itself what it shows is read like any other', () => {
  expect(htmlToBlocks(filled({ name: 'x' }, 'div', 'Words')).blocks).toEqual([say('Words')]);
  expect(htmlToBlocks(`<p>a${filled('{no', 'span')}b</p>`)).toEqual({
    blocks: [say('ab')],
    issues: [],
  });
  expect(htmlToBlocks(`<img src="${url}" data-attrs="{&quot;id&quot;:1}">`).blocks).toEqual([
    { type: 'figure', image: { url } },
  ]);
});

test('notes of a feed, in which all links are absolute, are notes', () => {
  const page = 'https://example.com/p';
  const html =
    `<p>x<a class="footnote-anchor" href="${page}#footnote-1">1</a> <a href="${page}#footnote-1">y</a></p>` +
    `<div class="footnote"><a id="footnote-1" class="footnote-number" href="${page}#footnote-anchor-1">1</a><p>Note</p></div>`;
  expect(htmlToBlocks(html).blocks).toEqual([
    {
      type: 'paragraph',
      children: [
        text('x'),
        { type: 'footnote', id: 'footnote-1' },
        text(' '),
        { type: 'link', href: `${page}#footnote-1`, children: [text('y')] },
      ],
    },
    { type: 'footnotes', items: [{ id: 'footnote-1', children: [say('Note')] }] },
  ]);
});

test('choices of Notion stand apart', () => {
  const html =
    '<p><span class="selected-value">one</span><span class="selected-value">two</span></p>';
  expect(htmlToBlocks(html).blocks).toEqual([say('one two')]);
});

test('what a card of Ghost asks readers to agree to is kept', () => {
  const card = { type: 'signup', header: 'Join', disclaimer: 'No spam' };
  const { blocks } = lexicalToBlocks({ root: { children: [card] } });
  expect(blocks.at(-1)).toEqual(say('No spam'));
});
