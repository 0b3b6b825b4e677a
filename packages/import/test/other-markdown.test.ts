import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';
import { say, text } from './said.ts';

const read = (markdown: string): readonly Block[] => markdownToBlocks(markdown).blocks;

const codes = (markdown: string): string[] =>
  markdownToBlocks(markdown).issues.map(({ code }) => code);

describe('Obsidian', () => {
  test.each([
    ['![[pic.png]]', { url: 'pic.png', alt: '' }],
    ['![[my pic.png|300]]', { url: 'my%20pic.png', alt: '', width: 300 }],
    ['![[pic.JPG|Words|300x200]]', { url: 'pic.JPG', alt: 'Words', width: 300 }],
  ])('embeds a picture by %s', (markdown, image) => {
    expect(read(markdown)).toEqual([{ type: 'figure', image }]);
  });

  test('marks words between signs that touch them', () => {
    expect(read('a ==b *c*== d')).toEqual([
      say('a ', text('b ', 'mark'), { type: 'text', text: 'c', marks: ['mark', 'em'] }, ' d'),
    ]);
    for (const plain of ['x==y and z==w', 'a == b == c', 'a ==> b==> c', '![[note]] [[b]]'])
      expect(read(plain)).toEqual([say(plain)]);
  });
});

describe('the title of code', () => {
  const code = { type: 'code', code: 'x', language: 'js' };
  test.each([
    ['```js title="a.js" {1}\nx\n```', { ...code, filename: 'a.js' }],
    ["~~~js filename='src/a.js'\nx\n~~~", { ...code, filename: 'src/a.js' }],
    ['```js [a.js]\nx\n```', { ...code, filename: 'a.js' }],
    ['```js:src/a.js\nx\n```', { ...code, filename: 'src/a.js' }],
    ['``` title="a.js"\nx\n```', { type: 'code', code: 'x', filename: 'a.js' }],
    ['```js {1} title="In short"\nx\n```', { ...code, caption: [text('In short')] }],
    ['```js {1}\nx\n```', code],
  ])('is kept: %s', (markdown, block) => {
    expect(read(`${markdown}\nafter`)).toEqual([block, say('after')]);
  });

  test('is kept in quotations', () => {
    expect(read('> ```js:a.js\n> x\n> ```\n> after')).toEqual([
      { type: 'quote', children: [{ ...code, filename: 'a.js' }, say('after')] },
    ]);
  });
});

describe('the title of a remark', () => {
  const title = [text('My '), text('own', 'em')];
  test.each([
    [':::note[My *own*]\nx\n:::'],
    ['!!! note "My *own*"\n    x'],
    ['{{% notice note "My *own*" %}}\nx\n{{% /notice %}}'],
    ['{{< admonition note "My *own*" false >}}\nx\n{{< /admonition >}}'],
    ['{% note primary no-icon My *own* %}\nx\n{% endnote %}'],
  ])('is Markdown: %s', (markdown) => {
    expect(read(markdown)).toEqual([
      { type: 'callout', tone: 'note', title, children: [say('x')] },
    ]);
  });

  test('of one that opens on demand is Markdown', () => {
    expect(read('??? note "My *own*"\n    x')).toEqual([
      { type: 'details', summary: title, children: [say('x')] },
    ]);
  });

  test('is not the name of an icon', () => {
    expect(read('{{< alert "fire" >}}\nx\n{{< /alert >}}')).toEqual([
      { type: 'callout', tone: 'note', children: [say('x')] },
    ]);
  });
});

describe('a picture of a theme', () => {
  const image = { url: '/a.png', alt: '' };
  test.each<readonly [string, object]>([
    [
      '{{< figure src="/a.png" title="T" caption="*C*" >}}',
      { image, caption: [text('T'), { type: 'break' }, text('C', 'em')] },
    ],
    ['{{< figure src="/a.png" attr="Ann" >}}', { image: { ...image, credit: 'Ann' } }],
    [
      '{{< figure src="/a.png" attr="Ann" attrlink="/ann" >}}',
      { image, caption: [{ type: 'link', href: '/ann', children: [text('Ann', 'small')] }] },
    ],
    ['{% include figure.html src="/a.png" caption="C" %}', { image, caption: [text('C')] }],
    ['{% include_cached fig image_path="/a.png" alt="A" %}', { image: { ...image, alt: 'A' } }],
  ])('is a figure: %s', (markdown, figure) => {
    expect(read(markdown)).toEqual([{ type: 'figure', ...figure }]);
    expect(codes(markdown)).toEqual([]);
  });

  test('that is a link tells that the link is lost', () => {
    expect(codes('{{< figure src="/a.png" link="/b" >}}')).toEqual(['import/html-link-dropped']);
  });
});

test('a player of a theme is an embed, and any other part is told', () => {
  expect(read('{% include youtubePlayer.html id="abc" %}')).toEqual([
    { type: 'embed', url: 'https://www.youtube.com/watch?v=abc' },
  ]);
  for (const part of ['{% include toc.html %}', '{% include %}'])
    expect([read(part), codes(part)]).toEqual([[say(part)], ['import/template-unresolved']]);
});

test.each<readonly [string, object]>([
  ['{% blockquote %}\na\n{% endblockquote %}', {}],
  ['{% blockquote Ann Lee, Book %}\na\n{% endblockquote %}', { cite: [text('Ann Lee Book')] }],
  [
    '{% pullquote https://example.com/ %}\na\n{% endpullquote %}',
    { citeUrl: 'https://example.com/' },
  ],
])('a quotation of Hexo has its source: %s', (markdown, source) => {
  expect(read(`${markdown}\nb`)).toEqual([
    { type: 'quote', children: [say('a')], ...source },
    say('b'),
  ]);
});

test('a link to a post of Hexo has the words that it was given', () => {
  const link = (href: string, said: string): Inline => ({
    type: 'link',
    href,
    children: [text(said)],
  });
  expect(read('{% post_link my-post My post %} {% post_link other %}')).toEqual([
    say(link('my-post', 'My post'), ' ', link('other', 'other')),
  ]);
  expect(codes('{% post_link %}')).toEqual(['import/template-unresolved']);
});

test('the item in whose place kramdown writes the contents goes', () => {
  expect(read('* Contents\n{:toc}\n\na')).toEqual([say('a')]);
});

test('words that another kind of Markdown or a template would read are read back', () => {
  const words = 'a ==b== $c_1$ [[d]] {% raw %} ![[e.png]]';
  const blocks: readonly Block[] = [
    say(words),
    { type: 'details', summary: [text(words)], children: [say('x')] },
    {
      type: 'details',
      summary: [{ type: 'custom', name: 'n', text: words }],
      children: [say('x')],
    },
  ];
  const plain: Block = { type: 'details', summary: [text(words)], children: [say('x')] };
  expect(read(blocksToMarkdown(blocks))).toEqual([say(words), plain, plain]);
});
