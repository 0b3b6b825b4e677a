import { portableTextToBlocks } from '@alphanode/import/portable-text';
import { describe, expect, test } from 'vitest';
import { say, text } from './said.ts';

const words = (said: string) => [{ _type: 'block', children: [{ _type: 'span', text: said }] }];

const url = 'https://example.com/a.png';

describe('a quotation of a studio', () => {
  const quote = { type: 'quote', children: [say('Q')] };
  test.each<readonly [string, object, object]>([
    ['a text', { _type: 'quote', quote: 'Q', author: 'A' }, { cite: [text('A')] }],
    [
      'rich text',
      { _type: 'pullQuote', quote: words('Q'), attribution: words('A') },
      { cite: [text('A')] },
    ],
    ['somebody', { _type: 'blockquote', text: 'Q', author: { name: 'A' } }, { cite: [text('A')] }],
    ['nobody', { _type: 'pullquote', text: 'Q', author: null }, {}],
  ])('keeps its words and its source, which is %s', (_, object, source) => {
    expect(portableTextToBlocks([object])).toEqual({
      blocks: [{ ...quote, ...source }],
      issues: [],
    });
  });

  test('tells of a source that is not here', () => {
    const object = { _type: 'quote', text: 'Q', author: { _ref: 'ann' } };
    const { blocks, issues } = portableTextToBlocks([object]);
    expect(blocks).toEqual([quote]);
    expect(issues.map(({ code }) => code)).toEqual(['import/reference-unresolved']);
  });
});

test.each([
  ['youtube', { videoId: 'abc' }, 'https://www.youtube.com/watch?v=abc'],
  ['vimeo', { id: '12' }, 'https://vimeo.com/12'],
])('a film of %s of which only the id is given is an embed', (_type, facts, address) => {
  expect(portableTextToBlocks([{ _type, ...facts }]).blocks).toEqual([
    { type: 'embed', url: address },
  ]);
});

test('a film of nowhere is told', () => {
  const { blocks, issues } = portableTextToBlocks([
    { _type: 'youtube', videoId: '"><x' },
    { _type: 'video', id: 'a' },
  ]);
  expect(blocks).toEqual([]);
  expect(issues.map(({ code }) => code)).toContain('import/html-url-dropped');
});

test('all words of an object that only its site knows are its text', () => {
  const object = { _type: 'callToAction', link: url, text: 'Read it', title: 'New' };
  expect(portableTextToBlocks([object]).blocks).toEqual([
    { type: 'custom', name: 'callToAction', data: object, text: 'New Read it' },
  ]);
});

test('a picture keeps who is to be named for it, and what the library says of it', () => {
  const asset = { url, altText: 'Alt', creditLine: 'Library' };
  const figures = [
    { _type: 'image', asset },
    { _type: 'image', asset, attribution: 'Ann', alt: '' },
  ];
  expect(portableTextToBlocks(figures).blocks).toEqual([
    { type: 'figure', image: { url, alt: 'Alt', credit: 'Library' } },
    { type: 'figure', image: { url, alt: '', credit: 'Ann' } },
  ]);
});

test('the rich caption of a picture in a gallery or a text is a text', () => {
  const image = { _type: 'image', asset: { url }, caption: words('C') };
  const blocks = portableTextToBlocks([
    { _type: 'gallery', images: [image] },
    { _type: 'block', children: [image] },
  ]);
  expect(blocks.blocks).toEqual([
    { type: 'gallery', images: [{ url, caption: 'C' }] },
    { type: 'paragraph', children: [{ type: 'image', image: { url, caption: 'C' } }] },
  ]);
});
