import { safeParseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

const read = (body: unknown) => {
  const result = safeParseArticle({ title: 'a', body }, { mode: 'salvage' });
  return [
    result.ok ? result.article.body : undefined,
    result.issues.map(({ code }) => code.replace('meta-schema/', '')),
  ];
};

const text = (words: string) => ({ type: 'text', text: words });
const p = (words: string) => ({ type: 'paragraph', children: [text(words)] });
const url = 'https://example.com/a.png';

test.each([
  [['a', 'b'], [p('a'), p('b')], []],
  [[''], [p('')], []],
  [[{ type: 'paragraph', text: 'a' }], [p('a')], []],
  [[{ type: 'paragraph', children: 'a' }], [p('a')], []],
  [
    [{ type: 'paragraph', children: ['a', { text: 'b' }] }],
    [{ type: 'paragraph', children: [text('a'), text('b')] }],
    [],
  ],
  [[{ type: 'heading', text: 'a' }], [{ type: 'heading', level: 2, children: [text('a')] }], []],
  [
    [{ type: 'heading', level: 'h3', text: 'a' }],
    [{ type: 'heading', level: 3, children: [text('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'heading', level: 1, text: 'a' }],
    [{ type: 'heading', level: 2, children: [text('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'heading', level: 9, text: 'a' }],
    [{ type: 'heading', level: 6, children: [text('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'heading', level: 'big', text: 'a' }],
    [{ type: 'heading', level: 2, children: [text('a')] }],
    ['replaced'],
  ],
  [
    [{ type: 'heading', Level: 3, text: 'a' }],
    [{ type: 'heading', level: 3, children: [text('a')] }],
    [],
  ],
  [
    [{ type: 'list', items: ['a'] }],
    [{ type: 'list', ordered: false, items: [{ children: [p('a')] }] }],
    [],
  ],
  [
    [
      {
        type: 'list',
        ordered: 'yes',
        start: '3',
        items: [{ text: 'a' }, ['b'], p('c'), { children: p('d') }],
      },
    ],
    [
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: ['a', 'b', 'c', 'd'].map((one) => ({ children: [p(one)] })),
      },
    ],
    ['re-read', 're-read'],
  ],
  [
    [{ type: 'list', start: 1.5, items: [] }],
    [{ type: 'list', ordered: false, items: [] }],
    ['unusable'],
  ],
  [
    [{ type: 'list', items: 'a' }],
    [{ type: 'list', ordered: false, items: [{ children: [p('a')] }] }],
    [],
  ],
  [[{ type: 'list', items: [{}] }], [{ type: 'list', ordered: false, items: [] }], ['unusable']],
  [
    [{ type: 'checklist', items: ['a', { checked: 1, text: 'b' }] }],
    [
      {
        type: 'checklist',
        items: [
          { checked: false, children: [p('a')] },
          { checked: true, children: [p('b')] },
        ],
      },
    ],
    ['re-read'],
  ],
  [
    [{ type: 'checklist', items: [{ checked: 'perhaps', text: 'b' }] }],
    [{ type: 'checklist', items: [{ checked: false, children: [p('b')] }] }],
    ['replaced'],
  ],
  [
    [{ type: 'definitions', items: [{ terms: ['a'], descriptions: ['b', p('c')] }] }],
    [
      {
        type: 'definitions',
        items: [
          { terms: [[text('a')]], descriptions: [{ children: [p('b')] }, { children: [p('c')] }] },
        ],
      },
    ],
    [],
  ],
  [
    [{ type: 'definitions', items: [{ terms: 'a', descriptions: [] }] }],
    [{ type: 'definitions', items: [] }],
    ['unusable', 'unusable'],
  ],
  [
    [{ type: 'figure', image: url, caption: 'a' }],
    [{ type: 'figure', image: { url }, caption: [text('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'figure', image: { url: 'javascript:x' }, caption: 'a' }],
    [p('a')],
    ['image-source/url-blocked', 'broken-block'],
  ],
  [[{ type: 'figure' }], [], ['broken-block']],
  [
    [{ type: 'gallery', images: [url, { url }] }],
    [{ type: 'gallery', images: [{ url }, { url }] }],
    ['re-read'],
  ],
  [
    [{ type: 'quote', text: 'a', cite: 'b', citeUrl: 'https://example.com/' }],
    [{ type: 'quote', children: [p('a')], cite: [text('b')], citeUrl: 'https://example.com/' }],
    [],
  ],
  [[{ type: 'code', text: 'x' }], [{ type: 'code', code: 'x' }], []],
  [[{ type: 'code', code: 5 }], [{ type: 'code', code: '5' }], ['re-read']],
  [[{ type: 'code', code: null }], [], ['empty-as-absent', 'broken-block']],
  [
    [{ type: 'table', header: ['a'], rows: [['b', []], 'c'], align: ['LEFT', null, 'up'] }],
    [
      {
        type: 'table',
        header: [[text('a')]],
        rows: [[[text('b')], []]],
        align: ['left', null, null],
      },
    ],
    ['unusable', 're-read', 'unusable'],
  ],
  [
    [
      {
        type: 'table',
        rows: [[{ text: 'a', colSpan: '2', header: 1 }, { href: 'b' }, { note: 'c' }]],
        footer: [[{ type: 'text', text: 'd' }]],
      },
    ],
    [
      {
        type: 'table',
        rows: [[{ children: [text('a')], header: true, colSpan: 2 }, [], [text('c')]]],
        footer: [[[text('d')]]],
      },
    ],
    ['re-read', 're-read', 'broken-block', 'unknown-key', 'unknown-block'],
  ],
  [[{ type: 'table', rows: 'a' }], [p('a')], ['unusable', 'broken-block']],
  [
    [{ type: 'table', rows: [], align: 'left' }],
    [{ type: 'table', rows: [], align: ['left'] }],
    ['re-read'],
  ],
  [
    [{ type: 'callout', tone: 'TIP', text: 'a' }],
    [{ type: 'callout', tone: 'tip', children: [p('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'callout', tone: 'loud', text: 'a' }],
    [{ type: 'callout', tone: 'note', children: [p('a')] }],
    ['replaced'],
  ],
  [
    [{ type: 'callout', tone: 5, text: 'a' }],
    [{ type: 'callout', tone: 'note', children: [p('a')] }],
    ['replaced'],
  ],
  [
    [{ type: 'details', title: 'a', open: 'no', text: 'b' }],
    [{ type: 'details', summary: [text('a')], open: false, children: [p('b')] }],
    ['re-read'],
  ],
  [
    [{ type: 'section', kind: 'Aside', text: 'a' }],
    [{ type: 'section', kind: 'aside', children: [p('a')] }],
    ['re-read'],
  ],
  [
    [{ type: 'section', kind: 'script', text: 'a' }],
    [{ type: 'section', kind: 'section', children: [p('a')] }],
    ['replaced'],
  ],
  [
    [
      {
        type: 'media',
        kind: 'audio',
        sources: [{ src: '/a.mp3', type: 'audio/mpeg' }, '/b.mp3', { url: 'javascript:x' }],
      },
    ],
    [
      {
        type: 'media',
        kind: 'audio',
        sources: [{ url: '/a.mp3', mimeType: 'audio/mpeg' }, { url: '/b.mp3' }],
      },
    ],
    ['image-source/url-blocked', 'unusable'],
  ],
  [
    [{ type: 'embed', url: 'data:text/html,x', title: 'a' }],
    [p('a')],
    ['image-source/url-blocked', 'broken-block'],
  ],
  [
    [{ type: 'footnotes', items: [{ id: 1, text: 'a' }] }],
    [{ type: 'footnotes', items: [{ id: '1', children: [p('a')] }] }],
    ['re-read'],
  ],
  [[{ type: 'divider' }], [{ type: 'divider' }], []],
  [[{ type: 'divider', color: 'red' }], [{ type: 'divider' }], ['unknown-key']],
  [[{ type: 'paragraph', text: 'a', content: 'b' }], [p('a')], ['unknown-key']],
  [
    [{ type: 'custom', name: 'poll', data: null }],
    [{ type: 'custom', name: 'poll', data: null }],
    [],
  ],
  [[{ type: 'weird', text: 'a', items: ['b', 5, true], url }], [p('a b 5')], ['unknown-block']],
  [[{ type: 'constructor', text: 'a' }], [p('a')], ['unknown-block']],
  [
    [{ type: 5 }, null, 7, ['a']],
    [p('7'), p('a')],
    ['unknown-block', 'unknown-block', 'unknown-block', 'unknown-block'],
  ],
  [
    [text('a'), { type: 'break' }, 'b'],
    [{ type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] }],
    [],
  ],
  [
    [
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'a', bold: true }] },
          { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: ['b'] }] },
        ],
      },
    ],
    [
      {
        type: 'list',
        ordered: true,
        items: [
          { children: [{ type: 'paragraph', children: [{ ...text('a'), marks: ['strong'] }] }] },
          { children: [{ type: 'list', ordered: false, items: [{ children: [p('b')] }] }] },
        ],
      },
    ],
    ['re-read', 're-read'],
  ],
  [
    [{ type: 'list', ordered: 'unordered', items: [{ type: 'list-item' }] }],
    [{ type: 'list', ordered: false, items: [{ children: [] }] }],
    ['re-read', 'unknown-block'],
  ],
  [
    [{ type: 'quote', children: [{ text: 'a ' }, { text: 'b', italic: true }] }],
    [
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('a '), { ...text('b'), marks: ['em'] }] }],
      },
    ],
    [],
  ],
  [
    [{ type: 'code', children: [{ type: 'text', text: 'a\nb' }] }],
    [{ type: 'code', code: 'a\nb' }],
    ['re-read'],
  ],
  [
    [
      {
        type: 'code',
        children: [
          { type: 'code-line', children: [{ text: 'a' }] },
          { type: 'code-line', children: [{ text: 'b' }] },
        ],
      },
    ],
    [{ type: 'code', code: 'a\nb' }],
    ['re-read'],
  ],
  [
    [
      {
        type: 'image',
        image: { url, alternativeText: 'b', width: 2, height: 1, caption: 'c' },
        children: [{ type: 'text', text: '' }],
      },
      { type: 'image', url, alt: 'b', children: [{ text: '' }] },
      { type: 'image', src: url, caption: 'd' },
      { type: 'image', url, children: [{ text: 'e' }] },
      { type: 'image', image: { url }, children: [{ text: 'f' }] },
    ],
    [
      { type: 'figure', image: { url, caption: 'c', alt: 'b', width: 2, height: 1 } },
      { type: 'figure', image: { url, alt: 'b' } },
      { type: 'figure', image: { url }, caption: [text('d')] },
      { type: 'figure', image: { url }, caption: [text('e')] },
      { type: 'figure', image: { url }, caption: [text('f')] },
    ],
    ['re-read', 're-read', 're-read', 're-read', 're-read'],
  ],
  [
    [
      { type: 'image', url: null, children: [] },
      { type: 'image', image: null, caption: 'a' },
    ],
    [p('a')],
    [
      ...['re-read', 'empty-as-absent', 'broken-block'],
      ...['re-read', 'empty-as-absent', 'broken-block'],
    ],
  ],
])('reads the blocks %j', (body, blocks, codes) => {
  expect(read(body)).toEqual([blocks, codes]);
});

const inline = (children: unknown) => {
  const [body, codes] = read([{ type: 'paragraph', children }]);
  return [Array.isArray(body) ? body[0] : undefined, codes];
};

const link = { type: 'link', href: 'https://example.com/', children: [text('a')] };

test.each([
  [
    [{ type: 'text', text: 'a', marks: 'strong' }],
    [{ ...text('a'), marks: ['strong'] }],
    ['re-read'],
  ],
  [
    [{ type: 'text', text: 'a', marks: ['blink', 'em'] }],
    [{ ...text('a'), marks: ['em'] }],
    ['unusable'],
  ],
  [[{ type: 'link', url: 'https://example.com/', text: 'a' }], [link], []],
  [
    [{ text: 'a', bold: true, italic: true, underline: true, strikethrough: true, code: true }],
    [{ ...text('a'), marks: ['strong', 'em', 'u', 's', 'code'] }],
    [],
  ],
  [[{ type: 'text', text: 'a', bold: false }], [text('a')], []],
  [[{ text: 'a', marks: ['kbd'], bold: true }], [{ ...text('a'), marks: ['kbd', 'strong'] }], []],
  [[{ text: 'a', bold: 'very' }], [text('a')], ['unknown-key']],
  [[{ href: 'https://example.com/', text: 'a' }], [link], []],
  [
    [{ type: 'link', href: 'javascript:alert(1)', text: 'a' }],
    [text('a')],
    ['image-source/url-blocked'],
  ],
  [
    [{ type: 'link', href: 'javascript:alert(1)', children: null }],
    [],
    ['image-source/url-blocked'],
  ],
  [[{ type: 'link', href: 'https://example.com/' }], [], ['broken-block']],
  [
    [{ ...link, children: [link, 'b'] }],
    [{ ...link, children: [text('a'), text('b')] }],
    ['nested-link'],
  ],
  [
    [{ type: 'text', text: 'a', marks: ['time'], datetime: 2024 }, { type: 'wordBreak' }],
    [{ ...text('a'), marks: ['time'], datetime: '2024' }, { type: 'wordBreak' }],
    ['re-read'],
  ],
  [[{ type: 'image', image: { url } }], [{ type: 'image', image: { url } }], []],
  [
    [{ type: 'image', image: { url: 'x:y', caption: 'c' } }],
    [text('c')],
    ['image-source/url-blocked', 'broken-block'],
  ],
  [[{ type: 'blink', text: 'a' }], [text('a')], ['unknown-block']],
  [[{ type: 5, text: 'a' }], [text('a')], ['unknown-block']],
  [[{ label: 'a' }], [text('a')], ['unknown-block']],
  [[5, null], [text('5')], ['unknown-block', 'unknown-block']],
  [{ text: 'a' }, [text('a')], []],
])('reads the inlines %j', (children, inlines, codes) => {
  expect(inline(children)).toEqual([{ type: 'paragraph', children: inlines }, codes]);
});

test.each([
  ['one\n\ntwo', [p('one'), p('two')], ['body-is-text']],
  ['<p>one</p>', [], ['body-is-markup']],
  ['# one', [], ['body-is-markup']],
  ['see [x](y)', [], ['body-is-markup']],
  ['["a"]', [p('a')], ['re-read']],
  ['{"type":"divider"}', [p('{"type":"divider"}')], ['body-is-text']],
  ['', [], ['empty-as-absent']],
  [null, [], ['empty-as-absent']],
  [false, [], ['empty-as-absent']],
  [{ type: 'divider' }, [{ type: 'divider' }], ['re-read']],
  [{ a: 1 }, [], ['wrong-type']],
  [5, [], ['wrong-type']],
])('reads the body %j', (body, blocks, codes) => {
  expect(read(body)).toEqual([blocks, codes]);
});

test('refuses a post whose body is markup, and names the package that reads it', () => {
  const result = safeParseArticle({ title: 'a', body: '<p>a</p>' });
  expect(result.ok).toBe(false);
  expect(result.issues[0]?.hint).toContain('@alphanode/import');
});

test.each([
  [{ root: { type: 'root', children: [] } }, 'lexicalToBlocks', '/ghost'],
  ['{"root":{"children":[]}}', 'lexicalToBlocks', '/ghost'],
  [{ version: '0.3.1', cards: [], sections: [] }, 'mobiledocToBlocks', '/ghost'],
  [{ nodeType: 'document', content: [], data: {} }, 'contentfulToBlocks', '/contentful'],
  [[{ _type: 'block', children: [] }], 'portableTextToBlocks', '/portable-text'],
])('refuses the document %j, and names %s, which reads it', (content, name, subpath) => {
  const { ok, issues } = safeParseArticle({ title: 'a', content });
  expect([ok, issues[0]?.code]).toEqual([false, 'meta-schema/body-is-document']);
  expect(issues[0]?.hint).toBe(
    `Turn it into blocks with \`${name}\` of \`@alphanode/import${subpath}\`.`,
  );
  expect(issues[0]?.message).toContain(issues[0]?.hint);
});

test('salvage keeps the text of Portable Text', () => {
  const span = { _type: 'span', text: 'b', marks: ['strong'] };
  expect(read([{ _type: 'block', style: 'h2', children: [span] }])).toEqual([
    [p('b')],
    ['body-is-document', 'unknown-block'],
  ]);
});

test('strict mode takes no block of another shape', () => {
  const shapes = [
    { type: 'paragraph', children: [{ ...text('a'), bold: true }] },
    { type: 'list', ordered: false, items: [{ type: 'list-item', children: [] }] },
    { type: 'image', image: { url } },
  ];
  for (const shape of shapes) {
    expect(safeParseArticle({ title: 'a', body: [shape] }, { mode: 'strict' }).ok).toBe(false);
  }
});

test('nested blocks keep their order and their place', () => {
  const quote = {
    type: 'quote',
    children: ['a', { type: 'quote', children: ['b'] }, { type: 'no' }],
  };
  const result = safeParseArticle({ title: 'a', body: [quote] });
  expect(result).toMatchObject({
    article: { body: [{ children: [p('a'), { type: 'quote', children: [p('b')] }] }] },
    issues: [{ path: ['body', 0, 'children', 2] }],
  });
});

test('of many links that are refused fifty are told and the others counted', () => {
  const children = Array.from({ length: 60 }, () => ({ ...link, href: 'javascript:alert(1)' }));
  const result = safeParseArticle({ title: 'a', body: [{ type: 'paragraph', children }] });
  expect(result.issues).toHaveLength(51);
  expect(result.issues.at(-1)?.message).toContain('10');
});
