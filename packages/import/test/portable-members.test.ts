import { blocksToPortableText, portableTextToBlocks } from '@alphanode/import/portable-text';
import { expect, test } from 'vitest';

import { say } from './said.ts';

const block = (text: string) => ({ _type: 'block', children: [{ _type: 'span', text }] });

const details = (summary: string, ...children: readonly unknown[]) => ({
  type: 'details',
  summary: summary === '' ? [] : [{ type: 'text', text: summary }],
  children,
});

test.each([
  [
    'the parts of an accordion, with its title',
    {
      _type: 'accordion',
      title: 'All',
      panels: [{ heading: 'One', text: 'Two' }, { question: 'Three', answer: [block('Four')] }, 5],
    },
    [say('All'), details('One', say('Two')), details('Three', say('Four'))],
  ],
  [
    'the one box of an accordion, with what it says besides',
    { _type: 'details', title: 'One', content: [block('Two')], description: 'Three' },
    [details('One', say('Two')), say('Three')],
  ],
  [
    'a box without a title, whose parts are text',
    { _type: 'toggle', text: 'One', items: [block('Two')] },
    [details('', say('One'))],
  ],
  [
    'the code input in an object of its own',
    { _type: 'codeBlock', title: 'T', code: { _type: 'code', code: 'x', language: 'js' } },
    [say('T'), { type: 'code', code: 'x', language: 'js' }],
  ],
  [
    'words behind an embed',
    {
      _type: 'video',
      url: 'https://youtu.be/abc',
      title: 'T',
      caption: 'One',
      transcript: [block('Two')],
    },
    [{ type: 'embed', url: 'https://youtu.be/abc', title: 'T' }, say('One'), say('Two')],
  ],
  [
    'the title of a gallery and of a table',
    [
      { _type: 'gallery', title: 'One', images: [{ url: '/a.jpg' }], caption: 'C' },
      { _type: 'table', title: 'Two', rows: [['a']] },
    ],
    [
      say('One'),
      {
        type: 'gallery',
        images: [{ url: '/a.jpg' }],
        caption: [{ type: 'text', text: 'C' }],
      },
      say('Two'),
      { type: 'table', rows: [[[{ type: 'text', text: 'a' }]]] },
    ],
  ],
  [
    'the role of who said something, and a text beside another',
    [
      { _type: 'quote', quote: 'One', author: 'Ann', role: 'CEO' },
      { _type: 'callout', title: 'T', content: 'Two', text: 'Three' },
    ],
    [
      { type: 'quote', children: [say('One')], cite: [{ type: 'text', text: 'Ann' }] },
      say('CEO'),
      {
        type: 'callout',
        tone: 'note',
        title: [{ type: 'text', text: 'T' }],
        children: [say('Two')],
      },
      say('Three'),
    ],
  ],
  [
    'the picture in a figure, and who is to be named for it',
    { _type: 'figure', caption: 'C', image: { url: '/a.jpg' }, credit: { name: 'Ann' } },
    [{ type: 'figure', image: { url: '/a.jpg', caption: 'C', credit: 'Ann' } }],
  ],
  [
    'the size that a query gives of a file',
    {
      _type: 'image',
      asset: { url: '/a.jpg', metadata: { dimensions: { width: 800, height: 600 } } },
    },
    [{ type: 'figure', image: { url: '/a.jpg', width: 800, height: 600 } }],
  ],
])('portableTextToBlocks keeps %s', (_, value, blocks) => {
  const result = portableTextToBlocks([value].flat());
  expect(result).toEqual({ blocks, issues: [] });
});

test('portableTextToBlocks keeps an accordion of a shape that it does not know as it is', () => {
  const value = { _type: 'accordion', groups: [{ a: 'One' }] };
  expect(portableTextToBlocks([value]).blocks).toEqual([
    { type: 'custom', name: 'accordion', data: value, text: 'One' },
  ]);
});

test('portableTextToBlocks reads accordions in accordions as deep as articles are', () => {
  const deep: unknown = JSON.parse(
    `${'{"_type":"accordion","items":['.repeat(40)}{"title":"x"}${']}'.repeat(40)}`,
  );
  expect(portableTextToBlocks([deep]).blocks).toMatchObject([{ type: 'custom' }]);
});

test.each([
  ['an address', 'https://example.com/'],
  ['an object', { url: 'https://example.com/' }],
])('portableTextToBlocks tells of the link of a picture that is %s', (_, link) => {
  const { blocks, issues } = portableTextToBlocks([{ _type: 'image', url: '/a.jpg', link }]);
  expect(blocks).toEqual([{ type: 'figure', image: { url: '/a.jpg' } }]);
  expect(issues).toMatchObject([{ code: 'import/html-link-dropped' }]);
});

test('portableTextToBlocks makes notes of annotations that hold them', () => {
  const value = [
    {
      _type: 'block',
      markDefs: [
        { _key: 'a', _type: 'footnote', text: [block('First')] },
        { _key: 'b', _type: 'sidenote', note: 'Second' },
        { _key: 'c', _type: 'comment', text: 'of the editors' },
        { _key: 'd', _type: 'footnote', text: [] },
      ],
      children: [
        { _type: 'span', text: 'One ', marks: ['a'] },
        { _type: 'span', text: 'two', marks: ['a', 'strong'] },
        { _type: 'span', text: ' three', marks: ['b', 'c', 'd'] },
      ],
    },
  ];
  const { blocks, issues } = portableTextToBlocks(value);
  expect(blocks).toEqual([
    say(
      'One ',
      { type: 'text', text: 'two', marks: ['strong'] },
      { type: 'footnote', id: 'note-1' },
      ' three',
      { type: 'footnote', id: 'note-2' },
    ),
    {
      type: 'footnotes',
      items: [
        { id: 'note-1', children: [say('First')] },
        { id: 'note-2', children: [say('Second')] },
      ],
    },
  ]);
  expect(issues.map(({ message }) => message.split(' ')[0])).toEqual(['comment', 'footnote']);
  expect(portableTextToBlocks(blocksToPortableText(blocks)).blocks).toEqual(blocks);
});
