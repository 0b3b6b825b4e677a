import { type Format, importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const x = { type: 'paragraph', children: [{ type: 'text', text: 'x' }] };
const heading = (level: number, text: string) => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
});

const read = async (
  text: string,
  format: Format,
): Promise<readonly [string | undefined, object | undefined, string[]]> => {
  const [imported] = await collect(importArticles(text, { format }));
  return [imported?.article?.title, imported?.article?.body, codesOf(imported ?? { issues: [] })];
};

test.each<[string, [Format, string], string, object[]]>([
  [
    'Markdown',
    ['markdown', '---\ntitle: A title\n---\n# a Title \n\n## B\nx'],
    'A title',
    [heading(2, 'B'), x],
  ],
  [
    'levels below it',
    ['markdown', '---\ntitle: T\n---\n# T\n\n> ### B'],
    'T',
    [{ type: 'quote', children: [heading(3, 'B')] }],
  ],
  [
    'another heading of its level',
    ['markdown', '---\ntitle: T\n---\n# T\n# B\n## C'],
    'T',
    [heading(2, 'B'), heading(3, 'C')],
  ],
  [
    'a heading that is not first',
    ['markdown', '---\ntitle: T\n---\nx\n\n# T'],
    'T',
    [x, heading(2, 'T')],
  ],
  ['a record of JSON', ['json-lines', '{"title":"T","body":"<h1>t</h1><p>x</p>"}'], 'T', [x]],
  [
    'a page of Notion',
    [
      'html',
      '<title>T</title><body><article class="page"><header><span class="icon">!</span><h1 class="page-title">T</h1></header><div class="page-body"><p>x</p></div></article></body>',
    ],
    'T',
    [
      {
        type: 'section',
        kind: 'header',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: '!' }] }],
      },
      x,
    ],
  ],
  [
    'the heading of a section',
    ['html', '<title>T</title><body><section><h1>T</h1><h2>B</h2></section></body>'],
    'T',
    [{ type: 'section', kind: 'section', children: [heading(2, 'B')] }],
  ],
  [
    'a section without it',
    ['html', '<title>T</title><body><section><p>x</p></section></body>'],
    'T',
    [{ type: 'section', kind: 'section', children: [x] }],
  ],
  ['nothing', ['markdown', '---\ntitle: T\n---\n'], 'T', []],
])('a title is not in the body again: %s', async (_, [format, text], title, body) => {
  expect(await read(text, format)).toEqual([title, body, []]);
});

test.each<[string, string, string, object[]]>([
  ['its first heading', '# A *b* `<c>` [d](/e)\n\n## B\n\nx', 'A b <c> d', [heading(2, 'B'), x]],
  ['a heading with an id', '# T {#t}\n\nx', 'T', [x]],
  ['a heading with a line below', 'T\n=\nx', 'T', [x]],
  ['a heading as HTML', '<h1 align="center">A\n<b>b</b></h1>\n\nx', 'A b', [x]],
  ['a heading below a text', 'x\n\n# T\n', 'T', [x]],
  [
    'a heading in a quotation, which stays',
    '> # T\n\n# U',
    'U',
    [{ type: 'quote', children: [heading(2, 'T')] }],
  ],
  ['a heading of HTML below another', '## B\n\n<h1>T</h1>', 'T', [heading(2, 'B')]],
])('Markdown without a title takes %s', async (_, text, title, body) => {
  expect(await read(text, 'markdown')).toEqual([title, body, []]);
});

test.each<[string, string, string]>([
  ['a heading of level 2', '## B\n\nx', 'B'],
  ['HTML that never ends', '<h1>B', 'B'],
  ['a remark in code', '```\n# no\n```\n\n## B\n', 'no'],
  ['many remarks', `\`\`\`\n${'# no\n'.repeat(30)}\`\`\`\n\n# T`, 'no'],
])('Markdown without a title makes one beside %s', async (_, text, title) => {
  const [found, , codes] = await read(text, 'markdown');
  expect(found).toMatch(title);
  expect(codes).toEqual(['title-made']);
});

test.each([
  ['My first note.md', 'My first note'],
  ['vault/A note - v1_2.md', 'A note - v1_2'],
  ['2024-01-02-a-post.md', 'Words of the text'],
  ['note.md', 'Words of the text'],
])('Markdown without a title in %s is called %s', async (file, title) => {
  const [imported] = await collect(
    importArticles('Words of the text', { format: 'markdown', file }),
  );
  expect([imported?.article?.title, codesOf(imported ?? { issues: [] })]).toEqual([
    title,
    ['title-made'],
  ]);
});

test.each([
  ['Using <script> tags well', 'Using <script> tags well'],
  ['The <TextArea > and <b>you</b>', 'The <TextArea > and you'],
  ['A <scripture> of <script>x()</script>ours', 'A of ours'],
])(
  'the title %j, which is HTML, loses no words to an element that it only names',
  async (written, title) => {
    const post = {
      status: 'publish',
      title: { rendered: written },
      content: { rendered: '<p>x</p>' },
    };
    const [first] = await collect(
      importArticles(JSON.stringify([post]), { format: 'wordpress-rest' }),
    );
    expect(first?.article?.title).toBe(title);
  },
);
