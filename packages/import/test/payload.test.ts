import { lexicalToBlocks } from '@alphanode/import/ghost';
import { expect, test } from 'vitest';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format, version: 1 });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const state = (...children: unknown[]) => ({ root: { type: 'root', children } });
const block = (blockType: string, fields: object) => ({
  type: 'block',
  fields: { id: 'a b', blockName: 'a b', blockType, ...fields },
});
const upload = (value: unknown, fields?: object) => ({
  type: 'upload',
  relationTo: 'media',
  value,
  ...(fields === undefined ? {} : { fields }),
});
const file = { id: 1, url: '/a.png', alt: 'Alt', width: 6, height: 4, mimeType: 'image/png' };
const words = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', text: value }] });

const read = (...children: unknown[]) => {
  const { blocks, issues } = lexicalToBlocks(state(...children));
  return [blocks, ...issues.map(({ code }) => code.slice(7))];
};

test.each<[string, unknown, object, string[]]>([
  [
    'a picture',
    upload(file, { caption: state(paragraph(text('C', 1))) }),
    {
      type: 'figure',
      image: { url: '/a.png', alt: 'Alt', width: 6, height: 4 },
      caption: [{ type: 'text', text: 'C', marks: ['strong'] }],
    },
    [],
  ],
  [
    'a picture with its own caption',
    upload({ ...file, mimeType: undefined, caption: 'C' }),
    { type: 'figure', caption: [{ text: 'C' }] },
    [],
  ],
  [
    'a film',
    upload({ url: '/a.mp4', mimeType: 'video/mp4' }),
    { type: 'media', kind: 'video' },
    [],
  ],
  ['a recording', upload({ url: '/a.mp3', mimeType: 'audio/mpeg' }), { kind: 'audio' }, []],
  [
    'a document',
    upload({ url: '/a.pdf', filename: 'a.pdf', mimeType: 'application/pdf' }),
    { children: [{ href: '/a.pdf', children: [{ text: 'a.pdf' }] }] },
    [],
  ],
  [
    'a document without a name',
    upload({ url: '/a.pdf', mimeType: 'application/pdf' }),
    { children: [{ href: '/a.pdf', children: [{ text: '/a.pdf' }] }] },
    [],
  ],
  [
    'a picture that is only named',
    upload('64a', { caption: 'C' }),
    words('C'),
    ['image-unresolved'],
  ],
  ['a picture without an address', upload({ alt: 'Alt' }), words('Alt'), ['image-unresolved']],
  [
    'a remark',
    block('banner', { style: 'warning', content: state(paragraph(text('x'))) }),
    { type: 'callout', tone: 'warning', children: [words('x')] },
    [],
  ],
  ['a remark of no tone', block('callout', { text: 'x' }), { type: 'callout', tone: 'note' }, []],
  ['a tip', block('tip', { text: 'x' }), { type: 'callout', tone: 'tip' }, []],
  [
    'code',
    block('code', { language: 'ts', code: 'a <b' }),
    { type: 'code', code: 'a <b', language: 'ts' },
    [],
  ],
  ['code of any language', block('Code', { language: '', code: 'x' }), { type: 'code' }, []],
  [
    'a picture in a block',
    block('mediaBlock', { position: 'default', media: file }),
    { type: 'figure', image: { url: '/a.png' } },
    ['block-unknown'],
  ],
  [
    'a link',
    paragraph({
      type: 'link',
      fields: { url: 'https://example.com/', linkType: 'custom' },
      children: [text('x')],
    }),
    { children: [{ type: 'link', href: 'https://example.com/' }] },
    [],
  ],
  [
    'a link to a document',
    paragraph({
      type: 'link',
      fields: { url: '', linkType: 'internal', doc: { relationTo: 'posts', value: { slug: 'b' } } },
      children: [text('x')],
    }),
    { children: [{ type: 'link', href: 'b' }] },
    [],
  ],
  [
    'a link to a document that is only named',
    paragraph({
      type: 'link',
      fields: { linkType: 'internal', doc: { value: '64a' } },
      children: [text('x')],
    }),
    words('x'),
    ['html-url-dropped'],
  ],
  [
    'a numbered list',
    {
      type: 'list',
      tag: 'ol',
      listType: 'number',
      children: [{ type: 'listitem', children: [text('x')] }],
    },
    { type: 'list', ordered: true },
    [],
  ],
  [
    'a list that has only its element',
    { type: 'list', tag: 'ol', children: [{ type: 'listitem', children: [text('x')] }] },
    { type: 'list', ordered: true },
    [],
  ],
  [
    'a heading and marks',
    { type: 'heading', tag: 'h3', children: [text('x', 1 + 2 + 16)] },
    { type: 'heading', level: 3, children: [{ marks: ['strong', 'em', 'code'] }] },
    [],
  ],
  [
    'a relationship',
    { type: 'relationship', relationTo: 'posts', value: { title: 'T', url: '/t' } },
    { children: [{ href: '/t' }] },
    [],
  ],
  [
    'a table',
    {
      type: 'table',
      children: [
        {
          type: 'tablerow',
          children: [
            { type: 'tablecell', headerState: 1, colSpan: 2, children: [paragraph(text('h'))] },
          ],
        },
        {
          type: 'tablerow',
          children: ['a', 'b'].map((each) => ({ type: 'tablecell', children: [text(each)] })),
        },
      ],
    },
    { type: 'table', rows: [[[{ text: 'a' }], [{ text: 'b' }]]] },
    [],
  ],
])('Lexical of Payload: %s', (_, node, expected, codes) => {
  const [blocks, ...told] = read(node);
  expect(blocks).toMatchObject([expected]);
  expect(told).toEqual(codes);
});

test('a document that was uploaded keeps its caption', () => {
  const value = { url: '/a.pdf', filename: 'a.pdf', mimeType: 'application/pdf' };
  const [blocks] = read(upload(value, { caption: 'C' }));
  expect(blocks).toMatchObject([{ children: [{ href: '/a.pdf' }] }, words('C')]);
});

test('all words of a block that only the site knows are kept', () => {
  const columns = [{ richText: state(paragraph(text('x'))), size: 'half' }, { label: 'L' }, 3];
  const fields = { heading: 'H <b>', columns, note: 'two words', theme: 'dark' };
  expect(read(block('acme', fields))).toEqual([
    ['H <b>', 'x', 'L', 'two words'].map(words),
    'block-unknown',
  ]);
});

test.each<[string, unknown]>([
  ['a block', block('acme', { theme: 'dark', columns: [null] })],
  ['a block without fields', { type: 'block' }],
  ['a relationship', { type: 'relationship', value: '64a' }],
  ['a node', { type: 'acme' }],
])('%s without words is told as dropped', (_, node) => {
  expect(read(node, paragraph(text('x')))).toEqual([[words('x')], 'html-dropped']);
});

test('states and fields without end end', () => {
  let node: unknown = paragraph(text('x'));
  let fields: unknown = { text: 'x' };
  for (let depth = 0; depth < 2000; depth++) {
    node = block('acme', { content: state(node) });
    fields = { fields };
  }
  expect(read(node)[0]).toEqual([]);
  expect(read(block('acme', { fields }))[0]).toEqual([]);
});

test.each<[string, unknown, readonly object[], string[]]>([
  [
    'words under any name',
    block('faq', { heading: 'FAQ', color: 'red', tint: '#ff0000', items: [{ question: 'Why?' }] }),
    [words('FAQ'), words('Why?')],
    ['block-unknown'],
  ],
  [
    'links',
    block('cta', {
      links: [
        { link: { type: 'custom', url: 'https://example.com/', label: 'Go' } },
        { link: { type: 'custom', href: 'https://example.com/b', text: 'There' } },
      ],
      more: 'https://example.com/more',
    }),
    ['https://example.com/', 'https://example.com/b'].map((href, index) => ({
      type: 'paragraph',
      children: [
        { type: 'link', href, children: [{ type: 'text', text: ['Go', 'There'][index] }] },
      ],
    })),
    ['block-unknown'],
  ],
  [
    'a quotation',
    block('pullQuote', { quote: 'Dig it' }),
    [{ type: 'quote', children: [words('Dig it')] }],
    [],
  ],
])('a block that only its site knows keeps %s', (_, node, blocks, codes) => {
  expect(read(node)).toEqual([blocks, ...codes]);
});
