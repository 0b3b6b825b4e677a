import { blocksToMarkdown, importMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { type Block } from '@alphanode/meta-schema';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';
import { say } from './said.ts';

const read = async (text: string, options = {}) => {
  const [imported] = await collect(importMarkdown(text, options));
  if (imported === undefined) throw new Error('There is no item.');
  return imported;
};

describe('importMarkdown', () => {
  test('reads front matter as the article and its meta', async () => {
    const { article, issues } = await read(
      '---\ntitle: T\ndate: 2013-05-06 02:12:52 +0200\nauthor: ann\ntags: [a]\nversion: 1.10\npermalink: /a/b/\npublished: true\nmeta:\n  topic: x\n---\nHi',
      { file: 'posts/2013-05-07-name.md' },
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(article).toMatchObject({
      title: 'T',
      slug: 'name',
      publishedAt: '2013-05-06T02:12:52+02:00',
      authors: [{ name: 'ann' }],
      tags: ['a'],
      meta: {
        topic: 'x',
        extra: [
          { label: 'version', value: '1.10' },
          { label: 'permalink', value: '/a/b/' },
        ],
      },
    });
  });

  test.each<[string, string, object]>([
    [
      '2019-01-25 10:00 UTC',
      '---\ntitle: T\ndate: 2019-01-25 10:00 UTC\n---\n',
      { publishedAt: '2019-01-25T10:00:00Z' },
    ],
    ['2019-01-25', '---\ntitle: T\ndate: 2019-01-25\n---\n', { publishedAt: '2019-01-25' }],
    ['the file name', '---\ntitle: T\n---\n', { publishedAt: '2013-05-07', slug: 'v1-0-x' }],
  ])('takes the date %s', async (_, text, expected) => {
    expect((await read(text, { file: '2013-05-07-v1.0-x.md' })).article).toMatchObject(expected);
  });

  test.each<[string, unknown[]]>([
    ['author: ""', []],
    ['authors: [a, b]', [{ name: 'a' }, { name: 'b' }]],
    ['authors:\n- name: c', [{ name: 'c' }]],
    ['author:\n  name: d', [{ name: 'd' }]],
  ])('reads %s', async (yaml, authors) => {
    expect((await read(`---\ntitle: T\n${yaml}\n---\n`)).article?.authors).toEqual(authors);
  });

  test.each(['lang', 'language', 'locale'])(
    'marks text in another language than %s',
    async (key) => {
      const { article } = await read(
        `---\ntitle: T\n${key}: de\n---\n<i lang="de">a</i> <i lang="en">b</i>`,
      );
      expect(article?.body).toMatchObject([
        { children: [{ marks: ['i'] }, {}, { marks: ['lang', 'i'], lang: 'en' }] },
      ]);
    },
  );

  test.each(['draft: true', 'published: false', 'status: Draft'])('holds back %s', async (line) => {
    const held = await read(`---\ntitle: T\n${line}\n---\nHi`);
    expect(held.article).toBeUndefined();
    expect(codesOf(held)).toEqual(['item-unpublished']);
    expect((await read(`---\ntitle: T\n${line}\n---\nHi`, { drafts: true })).article).toBeDefined();
  });

  test('refuses front matter that is code', async () => {
    const refused = await read('---js\nx\n---\nHi', { file: 'a.md' });
    expect(refused).toMatchObject({ source: { file: 'a.md', line: 1 } });
    expect([refused.article, codesOf(refused)]).toEqual([undefined, ['front-matter-code']]);
  });

  test.each<[string, string, string | undefined, string | undefined]>([
    ['blog/2021-08-26-welcome/index.md', 'welcome', '2021-08-26', 'welcome'],
    ['blog/2021-08-26-welcome/index.de.mdx', 'welcome', '2021-08-26', 'welcome'],
    ['2021-08-26-welcome.md', 'welcome', '2021-08-26', 'welcome'],
    ['blog/2021/8/6/welcome.md', 'welcome', '2021-08-06', 'welcome'],
    ['blog\\2021\\08-26-welcome-all.md', 'welcome all', '2021-08-26', 'welcome-all'],
    ['2021/08/26/index.md', '2021 08 26', '2021-08-26', undefined],
    ['copies/2021-08-26/welcome.md', 'welcome', undefined, undefined],
    ['releases/2021-13-01-welcome.md', 'welcome', undefined, undefined],
    ['releases/3021-01-01-welcome.md', 'welcome', undefined, undefined],
    ['guide/setup/index.md', 'setup', undefined, undefined],
  ])('reads the name of %s', async (file, title, date, slug) => {
    const { article } = await read('---\ntopic: t\n---\n', { file });
    expect([article?.title, article?.publishedAt]).toEqual([title, date]);
    if (slug !== undefined) expect(article?.slug).toBe(slug);
  });

  test('names the line of a value that the schema reports', async () => {
    const { issues } = await read('---\ntitle: T\nmeta:\n  score:\n    quality: 940\n---\n', {
      file: 'a.md',
    });
    expect(issues.find(({ code }) => code.startsWith('meta-schema/'))?.location).toMatchObject({
      file: 'a.md',
      line: 5,
    });
  });

  test('makes a title of the text and resolves addresses', async () => {
    const imported = await read('Words [a](b)', { baseUrl: 'https://example.com/' });
    expect(imported.article).toMatchObject({
      title: 'Words a',
      body: [{ children: [{}, { href: 'https://example.com/b' }] }],
    });
  });
});

test('a text without end is cut', () => {
  const { blocks, issues } = markdownToBlocks('x'.repeat(1_000_001));
  expect([blocks.length, issues.map(({ code }) => code)]).toEqual([1, ['import/text-too-long']]);
});

const fixtures = JSON.parse(
  readFileSync(new URL('fixtures/html.json', import.meta.url), 'utf8'),
) as Record<string, { blocks: Block[] }>;

const hard: Record<string, Block[]> = {
  signs: [
    '# a',
    '- b',
    '+ c',
    '1. d',
    '2) e',
    '> f',
    '| g |',
    '`h`',
    '*i* _j_',
    '[k](l)',
    '![m]',
    '<n>',
    '&amp;',
    '\\o',
    'https://example.com',
    'www.example.com',
    'a@example.com',
    '---',
    '===',
    '~~p~~',
    ': q',
    '{% raw %}',
    '[^1]: r',
    '[!NOTE] s',
    '    t'.trim(),
    'a\u00a0',
  ].map((line) => say(line)),
  marks: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'b', marks: ['strong'] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'c-d', marks: ['em'] },
        { type: 'text', text: ' e' },
        { type: 'text', text: 'f', marks: ['del'] },
        { type: 'text', text: 'g*', marks: ['em', 'strong'] },
        { type: 'text', text: '`|`', marks: ['code'] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'a`b', marks: ['code'] },
        { type: 'text', text: 'x', marks: ['code', 'em'] },
        { type: 'text', text: '`c', marks: ['code'] },
      ],
    },
  ],
  code: [
    { type: 'code', code: '```\na\n```', language: 'md' },
    { type: 'code', code: '', language: 'x' },
    { type: 'code', code: 'a\n\n<b>', filename: 'a.html', language: 'html' },
    { type: 'code', code: '\nx', filename: 'y' },
  ].filter((block) => block.code !== '') as Block[],
  lists: [
    { type: 'list', ordered: false, items: [{ children: [say('a'), say('b')] }] },
    { type: 'list', ordered: false, items: [{ children: [say('c')] }] },
    {
      type: 'checklist',
      items: [
        { checked: true, children: [say('d')] },
        { checked: false, children: [say('e')] },
      ],
    },
  ],
  tables: [
    {
      type: 'table',
      header: [[{ type: 'text', text: 'a|b' }], []],
      rows: [[[{ type: 'text', text: '1' }], [{ type: 'text', text: 'c', marks: ['code'] }]]],
      align: [null, 'center'],
    },
    {
      type: 'table',
      header: [
        [{ type: 'text', text: 'a' }],
        [{ type: 'text', text: 'b' }],
        [{ type: 'text', text: 'c' }],
      ],
      rows: [[[], [], [{ type: 'text', text: 'x' }]]],
      align: ['left', 'right', null],
    },
    {
      type: 'table',
      header: [[{ type: 'text', text: 'a' }]],
      rows: [[[{ type: 'text', text: '1' }]]],
      align: ['right'],
      caption: [{ type: 'link', href: '/x', title: 't', children: [{ type: 'text', text: 'c' }] }],
    },
  ],
  callouts: [
    { type: 'callout', tone: 'tip', children: [say('a')] },
    {
      type: 'callout',
      tone: 'note',
      title: [{ type: 'text', text: 'T' }],
      children: [say('b'), { type: 'divider' }],
    },
  ],
};

describe('blocksToMarkdown', () => {
  test.each([
    ...Object.entries(fixtures)
      .filter(
        ([name]) => !/^(?:a heading with a picture|text in summaries|oembed|a callout)/.test(name),
      )
      .map(([name, { blocks }]) => [name, blocks] as const),
    ...Object.entries(hard),
  ])('is read back: %s', (_, blocks) => {
    const own = blocks.filter((block) => block.type !== 'callout' || block.children.length > 0);
    expect(markdownToBlocks(blocksToMarkdown(own)).blocks).toEqual(own);
  });

  test('is read back: signs of other kinds of Markdown, and titles', () => {
    const text = (said: string) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: said }],
    });
    const blocks: readonly Block[] = [
      ...[':::note', '!!! note', '??? note', '$x_1$ {#id}', '$$', '{: .a}', '[[toc]]', ': a'].map(
        text,
      ),
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'a {#b}' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'a ' },
          { type: 'image', image: { url: '/a.png', caption: 'Said "so"', alt: '' } },
        ],
      },
    ];
    expect(markdownToBlocks(blocksToMarkdown(blocks)).blocks).toEqual(blocks);
  });

  test('writes what Markdown has no words for as text', () => {
    const custom = { type: 'custom', name: 'own', text: 'a*' } as const;
    expect(
      blocksToMarkdown([
        custom,
        { type: 'paragraph', children: [custom] },
        { type: 'custom', name: 'x' },
      ]),
    ).toBe('a\\*\n\na\\*\n\n');
    expect(
      blocksToMarkdown([
        {
          type: 'figure',
          image: { url: '/a.png', caption: 'C' },
          caption: [custom, { type: 'footnote', id: '1' }, { type: 'custom', name: 'x' }],
        },
      ]),
    ).toBe(
      '<figure><img src="/a.png"><figcaption>a*<sup><a href="#1" role="doc-noteref">1</a></sup></figcaption></figure>',
    );
    expect(blocksToMarkdown([{ type: 'figure', image: { url: '/a.png', caption: 'C' } }])).toBe(
      '<figure><img src="/a.png"><figcaption>C</figcaption></figure>',
    );
    expect(
      blocksToMarkdown([{ type: 'paragraph', children: [{ type: 'custom', name: 'x' }] }]),
    ).toBe('');
  });
});

test.each([
  ['fenced code', '1. Run:\n   ```sh\n   npm ci\n   npm test\n   ```\n2. Done', 'npm ci\nnpm test'],
  ['indented code after a heading', '- # Run\n      npm ci\n      npm test', 'npm ci\nnpm test'],
  ['HTML', '- Run:\n  <pre>npm ci\n  npm test</pre>', 'npm ci\nnpm test'],
])('%s right under the text of a tight item keeps its lines', (_, markdown, code) => {
  const [list] = markdownToBlocks(markdown).blocks;
  const [first] = list?.type === 'list' ? list.items : [];
  expect(first?.children.at(-1)).toMatchObject({ type: 'code', code });
});

describe('a dollar', () => {
  test.each([
    [
      '$x_1$ is',
      [
        { type: 'text', text: 'x_1', marks: ['code'] },
        { type: 'text', text: ' is' },
      ],
    ],
    ['Set $JAVA_HOME/bin:$PATH', [{ type: 'text', text: 'Set $JAVA_HOME/bin:$PATH' }]],
    ['"$A_B" or "$C"', [{ type: 'text', text: '"$A_B" or "$C"' }]],
  ])('in %s', (markdown, children) => {
    expect(markdownToBlocks(markdown).blocks).toEqual([{ type: 'paragraph', children }]);
  });

  test('before a link and in it leaves the link', () => {
    const { blocks } = markdownToBlocks('_$data_: support [$data references](#data-reference)');
    expect(JSON.stringify(blocks)).toContain('"href":"#data-reference"');
  });
});

test('braces behind a link are attributes, and in code they are code', () => {
  const text = (markdown: string) => JSON.stringify(markdownToBlocks(markdown).blocks);
  expect(text('[a](/b){.c} d')).not.toContain('{.c}');
  expect(text('`[a](/b){.c}` d')).toContain('[a](/b){.c}');
});

test('a line without end and quotes without end do not stop the parser', () => {
  const long = markdownToBlocks('word '.repeat(20_000)).blocks;
  expect(JSON.stringify(long).match(/word/g)).toHaveLength(20_000);
  expect(markdownToBlocks('x'.repeat(6000)).blocks).toHaveLength(1);
  expect(markdownToBlocks(`    ${'code '.repeat(2000)}`).blocks).toMatchObject([{ type: 'code' }]);
  expect(markdownToBlocks(`${'>'.repeat(20_000)} deep`).issues.map(({ code }) => code)).toContain(
    'import/html-too-deep',
  );
  expect(markdownToBlocks(`${' '.repeat(80)}x`).blocks).toMatchObject([{ type: 'code' }]);
});

test('a paragraph of countless lines is read as one', () => {
  const words = 'Hi abc\n'.repeat(5000);
  for (const [text, tag] of [
    [`${words}\nend`, 'paragraph'],
    [`*[abc]: d\n\n${words}last\n===\n`, 'heading'],
    [words.trim(), 'paragraph'],
  ] as const) {
    const { blocks, issues } = markdownToBlocks(text);
    expect([blocks[0]?.type, issues]).toEqual([tag, []]);
    expect(JSON.stringify(blocks).match(/Hi /g)).toHaveLength(5000);
  }
  // A part of a second; where each word moved all that is behind it, half a minute now and then.
  const signs = markdownToBlocks('a &amp; b &copy;\n%% c\n'.repeat(5000));
  expect(signs.issues).toEqual([]);
  expect(JSON.stringify(signs.blocks).match(/a & b ©/g)).toHaveLength(5000);
  const code = `~~~\n${words}~~~\n`;
  expect(markdownToBlocks(code).blocks).toMatchObject([{ type: 'code', code: words.trim() }]);
});

test.each<[string, string, number, number]>([
  // Where each list looked at all before it, these took minutes.
  ['lists between paragraphs', 'x\n\n- x\n- x\n\n', 4000, 3],
  ['quotations', '> x\n\n', 2000, 1],
  ['headings with a line under them', 'x\n=\n', 6000, 1],
  ['lists in items', '- x\n  - x\n', 2000, 2],
  ['items in parts', '- x\r\n\r\n  > x\r\n', 2000, 2],
])(
  'thousands of %s are read to the last',
  (_, part, count, words) => {
    const { blocks } = markdownToBlocks(`${part.repeat(count)}\n[l]\n\n[l]: /a\n`);
    expect(JSON.stringify(blocks).match(/"x"/g)).toHaveLength(words * count);
    expect(blocks.at(-1)).toMatchObject({ children: [{ type: 'link', href: '/a' }] });
  },
  60_000,
);

test.each<[string, string]>([
  ['stars', '~a'.repeat(9000)],
  ['brackets', 'a](b'.repeat(10_000)],
  ['comments that never end', 'x <!--a\n'.repeat(1900)],
  ['words behind an open bracket', `[${'a&lt; '.repeat(6000)}`],
])('%s without end are kept as text and told', (_, text) => {
  const { blocks, issues } = markdownToBlocks(`*first*\n\n${text}\n\n*last*\n`, { firstLine: 3 });
  expect(issues.filter(({ code }) => code === 'import/markdown-too-complex')).toMatchObject([
    { severity: 'warning' },
  ]);
  const words = JSON.stringify(blocks).match(/a/g)?.length ?? 0;
  expect(words).toBeGreaterThanOrEqual(text.split('a').length - 1);
  expect(blocks.at(0)).toMatchObject({ children: [{ text: 'first', marks: ['em'] }] });
  expect(blocks.at(-1)).toEqual(say('*last*'));
});

test('blocksToMarkdown leaves a mark out that says nothing without its value', () => {
  const text = { type: 'text', text: 'x', marks: ['ruby', 'em'] } as const;
  expect(blocksToMarkdown([{ type: 'paragraph', children: [text] }])).toBe('<em>x</em>');
});

test('blocksToMarkdown writes notes as Markdown does where Markdown keeps them', () => {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'a' },
        { type: 'footnote', id: 'fn-x' },
        { type: 'link', href: '/a%20b', children: [{ type: 'text', text: 'l' }] },
      ],
    },
    { type: 'footnotes', items: [{ id: 'fn-x', children: [say('one'), say('two')] }] },
  ];
  expect(blocksToMarkdown(blocks)).toBe('a[^x][l](</a%20b>)\n\n[^x]: one\n\n    two');
  expect(markdownToBlocks(blocksToMarkdown(blocks)).blocks).toEqual(blocks);
  const twice: Block[] = [
    ...blocks.slice(0, 1),
    { type: 'paragraph', children: [{ type: 'footnote', id: 'fn-y' }] },
    ...blocks.slice(1),
  ];
  expect(blocksToMarkdown(twice)).toContain('<section class="footnotes">');
  expect(
    blocksToMarkdown([
      { type: 'paragraph', children: [{ type: 'link', href: 'a <b>', children: [] }] },
    ]),
  ).toBe('[](<a%20%3Cb%3E>)');
  expect(
    blocksToMarkdown([
      {
        type: 'figure',
        image: { url: '/a.png' },
        caption: [{ type: 'image', image: { url: '/b.png' } }],
      },
    ]),
  ).toContain('<figcaption><img src="/b.png"></figcaption>');
  expect(blocksToMarkdown([say('  ')])).toBe('&#32;&#32;');
});
