import { htmlToBlocks } from '@alphanode/import/html';
import { importJsonLines } from '@alphanode/import/json-lines';
import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { blocksToPortableText, portableTextToBlocks } from '@alphanode/import/portable-text';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';

import { collect, streamOf } from './collect.ts';
import { draw, say, text } from './said.ts';

const apart: Inline = { type: 'wordBreak' };

const readHtml = (html: string): readonly Block[] => htmlToBlocks(html).blocks;
const readMarkdown = (markdown: string): readonly Block[] => markdownToBlocks(markdown).blocks;

describe('a remark of Obsidian', () => {
  test.each([
    ['keeps its title', '> [!tip] My *title*\n> text', 'tip', [text('My '), text('title', 'em')]],
    ['keeps its title where it is folded', '> [!warning]- T\n> text', 'warning', [text('T')]],
    [
      'keeps its title where it can be folded',
      '> [!bug|right]+ T  \n> text',
      'caution',
      [text('T')],
    ],
    ['has no title that only names its tone', '> [!Tip] Tip\n> text', 'tip', undefined],
    [
      'of a kind of its own is a note with its name',
      '> [!recipe]\n> text',
      'note',
      [text('Recipe')],
    ],
  ])('%s', (_, markdown, tone, title) => {
    expect(readMarkdown(markdown)).toEqual([
      { type: 'callout', tone, ...(title === undefined ? {} : { title }), children: [say('text')] },
    ]);
  });

  test('stands in another and in an item', () => {
    const inner = { type: 'callout', tone: 'note', title: [text('B')], children: [say('c')] };
    expect(readMarkdown('> [!tip] A\n> > [!todo] B\n> > c')).toEqual([
      { type: 'callout', tone: 'tip', title: [text('A')], children: [inner] },
    ]);
    expect(readMarkdown('- > [!todo] B\n  > c')).toMatchObject([
      { items: [{ children: [inner] }] },
    ]);
  });

  test('begins with the quotation that it is', () => {
    expect(readMarkdown('> a\n> [!tip] b')).toEqual([
      { type: 'quote', children: [say('a [!tip] b')] },
    ]);
  });
});

test('items without a box stay plain beside such that have one', () => {
  const item = (said: string): { children: Block[] } => ({ children: [say(said)] });
  const done = (said: string): object => ({ checked: true, ...item(said) });
  expect(readMarkdown('- [x] a\n- [x] b\n- c\n- [x] d')).toEqual([
    { type: 'checklist', items: [done('a'), done('b')] },
    { type: 'list', ordered: false, items: [item('c')] },
    { type: 'checklist', items: [done('d')] },
  ]);
  expect(readMarkdown('3. a\n4. [x] b\n5. c')).toEqual([
    { type: 'list', ordered: true, start: 3, items: [item('a')] },
    { type: 'checklist', items: [done('b')] },
    { type: 'list', ordered: true, start: 5, items: [item('c')] },
  ]);
});

describe('a reference to a note', () => {
  const refer = (id: string): Inline => ({ type: 'footnote', id });

  test('in a note leads to the other note', () => {
    const blocks = readMarkdown('a[^1]\n\n[^1]: b[^2]\n[^2]: c');
    expect(blocks).toEqual([
      say('a', refer('fn-1')),
      {
        type: 'footnotes',
        items: [
          { id: 'fn-1', children: [say('b', refer('fn-2'))] },
          { id: 'fn-2', children: [say('c')] },
        ],
      },
    ]);
    expect(readMarkdown(blocksToMarkdown(blocks))).toEqual(blocks);
  });

  test('in a heading is not the place of the heading', () => {
    const [heading] = readMarkdown('## H[^1]\n\n[^1]: a');
    expect(heading).toEqual({
      type: 'heading',
      level: 2,
      children: [text('H'), refer('fn-1')],
    });
  });

  test('leads nowhere where the note is nested too deeply to be one', () => {
    const notes = '<section class="footnotes"><ol><li id="n1">deep</li></ol></section>';
    const html = `${'<blockquote>'.repeat(22)}<p>a<a href="#n1">1</a></p>${notes}`;
    const said = JSON.stringify(readHtml(html));
    expect(said).not.toContain('footnote');
    expect(said).toContain('deep');
  });

  test('leaves the picture in it', () => {
    const html =
      '<p>a<a href="#n1"><img src="/a.png"></a></p><div class="footnote" id="n1">b</div>';
    expect(readHtml(html)[0]).toEqual(
      say('a', { type: 'image', image: { url: '/a.png' } }, refer('n1')),
    );
  });
});

describe('elements with edges stay two where they stand side by side', () => {
  test.each([
    ['keys', '<kbd>Ctrl</kbd><kbd>C</kbd>', [text('Ctrl', 'kbd'), apart, text('C', 'kbd')]],
    [
      'quotations, of which one has more in it',
      '<q>a <em>b</em></q><q>c</q>',
      [text('a ', 'q'), text('b', 'q', 'em'), apart, text('c', 'q')],
    ],
    [
      'code in stressed words',
      '<em><code>a</code></em><em><code>b</code></em>',
      [text('a', 'em', 'code'), apart, text('b', 'em', 'code')],
    ],
    ['but not the pieces of one', '<code>a<!-- -->b</code>', [text('ab', 'code')]],
    ['nor other marks', '<b>a</b><b>b</b>', [text('ab', 'b')]],
    ['nor unlike ones', '<code>a</code><kbd>b</kbd>', [text('a', 'code'), text('b', 'kbd')]],
  ])('%s', (_, html, children) => {
    const blocks = [say(...children)];
    expect(readHtml(`<p>${html}</p>`)).toEqual(blocks);
    expect(readMarkdown(blocksToMarkdown(blocks))).toEqual(blocks);
  });
});

test('neighbours that share a mark are written in one element', () => {
  const children = [
    text('a ', 'q', 'b'),
    text('b', 'q', 'em'),
    text(' c', 'q'),
    { ...text('d', 'ruby'), reading: 'e' },
    { ...text('f', 'ruby'), reading: 'g' },
    { ...text('h', 'abbr'), title: 'i' },
    { ...text('j', 'abbr'), title: 'k' },
  ] as const;
  const html =
    '<q><b>a </b><em>b</em> c</q>' +
    '<ruby>d<rp>(</rp><rt>e</rt><rp>)</rp></ruby><ruby>f<rp>(</rp><rt>g</rt><rp>)</rp></ruby>' +
    '<abbr title="i">h</abbr><abbr title="k">j</abbr>';
  expect(blocksToMarkdown([say(...children)])).toBe(html);
  const details: Block = { type: 'details', summary: children, children: [say('x')] };
  expect(blocksToMarkdown([details])).toBe(
    `<details><summary>${html}</summary>\n\nx\n\n</details>`,
  );
});

test.each([
  ['<button>npm</button><button>yarn</button>', 'npm yarn'],
  ['<p>Press <button>Save</button>, or <b>Ctrl</b><button>S</button></p>', 'Press Save, or Ctrl S'],
])('words of buttons stand apart as they do on a page: %s', (html, said) => {
  const [paragraph] = readHtml(html);
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(children.map((each) => (each.type === 'text' ? each.text : '')).join('')).toBe(said);
});

test('the caption of code in a figure stays beside that of the figure around', () => {
  const html =
    '<figure><figure><pre>a</pre><figcaption>In</figcaption></figure><figcaption>Out</figcaption></figure>';
  expect(readHtml(html)).toEqual([{ type: 'code', code: 'a', caption: [text('In')] }, say('Out')]);
});

describe('a picture alone on its line', () => {
  const figure = (caption?: string): object => ({
    type: 'figure',
    image: { url: '/a.png', alt: 'a' },
    ...(caption === undefined ? {} : { caption: [text(caption)] }),
  });

  test.each([
    ['of Markdown', readMarkdown('b *c*\n![a](/a.png "T")\nd'), figure('T')],
    ['of HTML', readHtml('<p>b <em>c</em><br><img src="/a.png" alt="a"><br>d</p>'), figure()],
  ])('%s is a figure between its paragraphs', (_, blocks, picture) => {
    expect(blocks).toEqual([say('b ', text('c', 'em')), picture, say('d')]);
  });

  test.each([
    ['in its line', 'b\nc ![a](/a.png)'],
    ['that is a sign', 'b<br><img src="/a.png" width="20" alt="a">'],
    ['in a link', 'b\n[![a](/a.png)](/x)'],
    ['beside others without words', '[![a](/a.png)](/x)\n![a](/b.png)'],
  ])('%s stays in the text', (_, markdown) => {
    expect(readMarkdown(markdown).map(({ type }) => type)).toEqual(['paragraph']);
  });
});

test('words that look like modules of MDX are read back', () => {
  const blocks: readonly Block[] = [
    say('import a from "b"'),
    say('export const a = 1'),
    { type: 'code', code: 'import a from "b"\n{% x %}\n::: note\n{{< y >}}', filename: 'a.js' },
  ];
  expect(readMarkdown(blocksToMarkdown(blocks))).toEqual(blocks);
});

test('code that is HTML in Markdown keeps all its lines', () => {
  const code = 'import a from "b"\n::: note\n> [!tip] c\n\n$$\nx\n$$';
  expect(readMarkdown(`- <pre>\n  ${code.replaceAll('\n', '\n  ')}</pre>`)).toMatchObject([
    { items: [{ children: [{ type: 'code', code: code.replace('> [', '> [') }] }] },
  ]);
});

test('a list that begins at 0 does so behind Portable Text', () => {
  const blocks: readonly Block[] = [
    { type: 'list', ordered: true, start: 0, items: [{ children: [say('a')] }] },
  ];
  expect(portableTextToBlocks(blocksToPortableText(blocks)).blocks).toEqual(blocks);
});

test('a byte order mark behind an empty piece shifts no place', async () => {
  const lines = '{"title":"A"}\n{"title":"B"}\n';
  const items = await collect(importJsonLines(streamOf('', `\uFEFF${lines}`)));
  expect(items.map(({ source }) => source)).toEqual([
    { offset: 0, line: 1 },
    { offset: 14, line: 2 },
  ]);
});

test('what stands side by side is drawn side by side', () => {
  const body = readHtml('<p><kbd>Ctrl</kbd><kbd>C</kbd></p>');
  expect(draw(body)).toContain('<kbd>Ctrl</kbd><wbr><kbd>C</kbd>');
});
