import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

const text = (said: string): Inline => ({ type: 'text', text: said });

/** One block around words, wherever a block has words. */
const around: readonly (readonly [string, (said: string) => Block])[] = [
  ['a paragraph', (said) => ({ type: 'paragraph', children: [text(said), text(said)] })],
  [
    'strong words',
    (said) => ({ type: 'paragraph', children: [{ type: 'text', text: said, marks: ['strong'] }] }),
  ],
  [
    'a link',
    (said) => ({
      type: 'paragraph',
      children: [{ type: 'link', href: 'https://a.example/', children: [text(said)], title: said }],
    }),
  ],
  [
    'a picture in text',
    (said) => ({
      type: 'paragraph',
      children: [{ type: 'image', image: { url: 'https://a.example/b.jpg', alt: said } }],
    }),
  ],
  ['a heading', (said) => ({ type: 'heading', level: 2, children: [text(said)] })],
  [
    'code in a heading',
    (said) => ({
      type: 'heading',
      level: 2,
      children: [{ type: 'text', text: said, marks: ['code'] }],
    }),
  ],
  [
    'a heading with an id',
    (said) => ({ type: 'heading', level: 2, id: 'x', children: [text(said)] }),
  ],
  [
    'a table',
    (said) => ({
      type: 'table',
      header: [[text('h')], [text(said)]],
      rows: [[[text(said)], [text('c')]]],
    }),
  ],
  [
    'a table with a caption',
    (said) => ({ type: 'table', caption: [text(said)], rows: [[[text(said)], [text('c')]]] }),
  ],
  [
    'a figure',
    (said) => ({
      type: 'figure',
      image: { url: 'https://a.example/b.jpg', alt: said },
      caption: [text(said)],
    }),
  ],
  [
    'a checklist',
    (said) => ({
      type: 'checklist',
      items: [{ checked: true, children: [{ type: 'paragraph', children: [text(said)] }] }],
    }),
  ],
  [
    'a summary',
    (said) => ({
      type: 'details',
      summary: [text(said)],
      children: [{ type: 'paragraph', children: [text(said)] }],
    }),
  ],
  ['an embed', (said) => ({ type: 'embed', url: 'https://a.example/', title: said })],
];

/** Blocks in which an end of a line is a space, as pages show it. */
const shown = (blocks: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(blocks).replace(/(?:\\n|\s)+/g, ' '));

test.each(around)('ends of lines in the words of %s are read back', (_, block) => {
  for (const said of ['one\ntwo', 'one\n\ntwo', 'one\n\n\n# two', '- one\n1. two\n> three']) {
    const plain = said.replace(/\n+/g, ' ');
    const read = markdownToBlocks(blocksToMarkdown([block(said)])).blocks;
    expect(shown(read)).toEqual(shown(markdownToBlocks(blocksToMarkdown([block(plain)])).blocks));
    expect(JSON.stringify(shown(read))).toContain(plain);
  }
});

test('a line end at the start of words starts nothing', () => {
  const children = [text('\n\n# one\n'), text('\ntwo')];
  expect(markdownToBlocks(blocksToMarkdown([{ type: 'paragraph', children }])).blocks).toEqual([
    { type: 'paragraph', children: [text('# one two')] },
  ]);
});
