import { safeParseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

const read = (body: unknown) => {
  const result = safeParseArticle({ title: 'a', body }, { mode: 'salvage' });
  return [
    result.ok ? result.article.body : undefined,
    result.issues.map(({ code }) => code.replace('meta-schema/', '')),
  ];
};

const text = (words: string, ...marks: string[]) =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
const p = (...children: unknown[]) => ({ type: 'paragraph', children });
const list = (ordered: boolean, ...items: unknown[][]) => ({
  type: 'list',
  ordered,
  items: items.map((children) => ({ children })),
});
const url = 'https://example.com/a.png';
const bare = [{ text: 'a ', bold: true }, { text: 'b' }];
const inlines = [text('a ', 'strong'), text('b')];

test.each([
  ['h2', { type: 'heading', level: 2, children: inlines }],
  ['h6', { type: 'heading', level: 6, children: inlines }],
  ['heading-three', { type: 'heading', level: 3, children: inlines }],
  ['heading_4', { type: 'heading', level: 4, children: inlines }],
  ['p', p(...inlines)],
  [undefined, p(...inlines)],
  ['blockquote', { type: 'quote', children: [p(...inlines)] }],
  ['block-quote', { type: 'quote', children: [p(...inlines)] }],
])('reads the Slate block %j, and tells nothing', (type, block) => {
  expect(read([{ type, children: bare }])).toEqual([[block], []]);
});

const li = (...children: unknown[]) => ({ type: 'li', children });

test.each([
  [{ type: 'ul', children: [li({ text: 'a' })] }, list(false, [p(text('a'))])],
  [
    { type: 'numbered-list', children: [li({ type: 'lic', children: [{ text: 'a' }] })] },
    list(true, [p(text('a'))]),
  ],
  [
    { type: 'ol', children: [li({ text: 'a' }, { type: 'ul', children: [li({ text: 'b' })] })] },
    list(true, [p(text('a')), list(false, [p(text('b'))])]),
  ],
  [
    { type: 'ul', children: [{ type: 'ul', children: [li({ text: 'b' })] }] },
    list(false, [list(false, [p(text('b'))])]),
  ],
  [{ type: 'hr', children: [{ text: '' }] }, { type: 'divider' }],
  [
    { type: 'upload', relationTo: 'media', value: { url, alt: 'a' }, children: [{ text: '' }] },
    { type: 'figure', image: { url, alt: 'a' } },
  ],
])('reads the Slate block %j', (given, block) => {
  expect(read([given])).toEqual([[block], []]);
});

test('lines of code are joined', () => {
  const lines = ['a', 'b'].map((line) => ({ type: 'code_line', children: [{ text: line }] }));
  expect(read([{ type: 'code_block', children: lines }])).toEqual([
    [{ type: 'code', code: 'a\nb' }],
    ['re-read'],
  ]);
});

test('texts between blocks are paragraphs, each as long as no block comes', () => {
  const items = [{ text: 'a' }, { text: 'b' }, { type: 'hr' }, { text: 'c' }];
  expect(read(items)).toEqual([[p(text('a'), text('b')), { type: 'divider' }, p(text('c'))], []]);
});

const href = 'https://example.com/';

test.each([
  [
    { type: 'link', linkType: 'custom', url: href, newTab: true, children: [{ text: 'a' }] },
    { type: 'link', href, children: [text('a')] },
  ],
  [
    { type: 'link', fields: { url: href, linkType: 'custom' }, children: [{ text: 'a' }] },
    { type: 'link', href, children: [text('a')] },
  ],
  [
    { type: 'a', url: href, children: [{ text: 'a' }] },
    { type: 'link', href, children: [text('a')] },
  ],
  [
    { type: 'image', url, alt: 'a', children: [{ text: '' }] },
    { type: 'image', image: { url, alt: 'a' } },
  ],
  [
    { type: 'image', attrs: { src: url, alt: 'a', title: null } },
    { type: 'image', image: { url, alt: 'a' } },
  ],
  [{ type: 'hardBreak' }, { type: 'break' }],
  [
    { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'kbd' }, 'em'] },
    text('a', 'strong', 'kbd', 'em'),
  ],
  [
    { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href, target: '_blank' } }] },
    { type: 'link', href, children: [text('a')] },
  ],
  [
    {
      type: 'text',
      text: 'a',
      marks: [{ type: 'strike' }, { type: 'link', attrs: { href, title: 't' } }],
    },
    { type: 'link', href, children: [text('a', 's')], title: 't' },
  ],
])('reads the inline %j', (given, inline) => {
  expect(read([{ type: 'paragraph', children: [{ text: '.' }, given] }])).toEqual([
    [p(text('.'), inline)],
    [],
  ]);
});

test('a mark without a name is left out', () => {
  const given = { type: 'text', text: 'a', marks: [{ name: 'bold' }] };
  expect(read([{ type: 'paragraph', children: [given] }])).toEqual([
    [{ type: 'paragraph', children: [{ ...text('a'), marks: [] }] }],
    ['unusable'],
  ]);
});

const paragraph = (words: string) => ({
  type: 'paragraph',
  attrs: { textAlign: null },
  content: [text(words)],
});
const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3, textAlign: null }, content: [text('a')] },
    paragraph('b'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('c')] }] },
    {
      type: 'orderedList',
      attrs: { start: 3, type: null },
      content: [{ type: 'listItem', content: [paragraph('d')] }],
    },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('e')] }],
    },
    { type: 'blockquote', content: [paragraph('f')] },
    { type: 'horizontalRule' },
  ],
};
const blocks = [
  { type: 'heading', level: 3, children: [text('a')] },
  p(text('b')),
  list(false, [p(text('c'))]),
  { ...list(true, [p(text('d'))]), start: 3 },
  { type: 'checklist', items: [{ checked: true, children: [p(text('e'))] }] },
  { type: 'quote', children: [p(text('f'))] },
  { type: 'divider' },
];

test.each([[document], [JSON.stringify(document)]])('reads a document of TipTap %#', (body) => {
  expect(read(body)).toEqual([blocks, ['re-read']]);
});

test.each([
  [[{ object: 'block', type: 'paragraph', paragraph: {} }], 'markdownToBlocks', 'Notion'],
  [[{ type: 'header', data: { text: 'a', level: 2 } }], 'htmlToBlocks', 'Editor.js'],
  [{ time: 1, blocks: [{ type: 'header', data: { text: 'a' } }] }, 'htmlToBlocks', 'Editor.js'],
])('refuses %j, and names %s, which reads what %s gives', (body, name, system) => {
  const { ok, issues } = safeParseArticle({ title: 'a', body });
  expect(ok).toBe(false);
  expect(issues[0]?.code).toBe('meta-schema/body-is-document');
  expect(issues[0]?.hint).toContain(name);
  expect(issues[0]?.hint).toContain(system);
  expect(read(body)).toEqual([[], ['body-is-document']]);
});

const media = (kind: string, rest: object = {}) => ({
  type: 'media',
  kind,
  sources: [{ url: '/a' }],
  ...rest,
});
const linked = (words: string, rest: object = {}) =>
  p({ type: 'link', href: '/a', children: [text(words)], ...rest });
const captioned = { caption: [text('b')] };

test.each([
  [{ type: 'video', url: '/a', caption: 'b' }, media('video', captioned)],
  [{ type: 'video', src: '/a', children: [{ text: 'b' }] }, media('video', captioned)],
  [{ type: 'video', src: '/a', children: [{ text: '' }] }, media('video')],
  [{ type: 'audio', attrs: { src: '/a', title: 'b' } }, media('audio', { title: 'b' })],
  [{ type: 'audio', sources: [{ src: '/a' }], content: 'b' }, media('audio', captioned)],
  [{ type: 'media', kind: 'audio', href: '/a' }, media('audio')],
  [
    { type: 'youtube', attrs: { src: '/a' } },
    { type: 'embed', url: '/a' },
  ],
  [
    { type: 'embed', url: '/a', caption: 'b' },
    { type: 'embed', url: '/a', title: 'b' },
  ],
  [{ type: 'file', url: '/a', caption: 'b' }, linked('b')],
  [{ type: 'file', src: '/a', children: [{ text: 'b' }] }, linked('b')],
  [{ type: 'attachment', href: '/a', name: 'b', children: [{ text: '' }] }, linked('b')],
  [{ type: 'file', url: '/a' }, linked('/a')],
  [{ type: 'file', url: '/a', title: 'b' }, linked('b', { title: 'b' })],
])('reads the film, recording or file %j with its words', (block, expected) => {
  expect(read([block])).toEqual([[expected], []]);
});

test('the words of a film without an address are kept', () => {
  expect(read([{ type: 'video', caption: 'b' }])).toEqual([[p(text('b'))], ['broken-block']]);
  expect(read([{ type: 'file', name: 'b' }])).toEqual([[p(text('b'))], []]);
});

test('strict mode takes no block of an editor', () => {
  const shapes = [
    { type: 'h2', children: [text('a')] },
    p({ type: 'link', fields: { url: href }, children: [text('a')] }),
    p({ type: 'image', url }),
    p({ type: 'text', text: 'a', marks: [{ type: 'bold' }] }),
  ];
  for (const shape of shapes) {
    expect(safeParseArticle({ title: 'a', body: [shape] }, { mode: 'strict' }).ok).toBe(false);
  }
});
