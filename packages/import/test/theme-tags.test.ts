import { importMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

describe('tags of themes', () => {
  test.each<[string, string, readonly object[]]>([
    [
      'a remark whose title has code in it',
      '{{% note "`a` and `b`" %}}\nText\n{{% /note %}}',
      [
        {
          type: 'callout',
          tone: 'note',
          title: [
            { text: 'a', marks: ['code'] },
            { text: ' and ' },
            { text: 'b', marks: ['code'] },
          ],
          children: [{ children: [{ text: 'Text' }] }],
        },
      ],
    ],
    [
      'a remark in a line',
      'a {{% notice %}} b {{% /notice %}} c',
      [
        { type: 'paragraph', children: [{ text: 'a' }] },
        { type: 'callout', children: [{ children: [{ text: 'b' }] }] },
        { type: 'paragraph', children: [{ text: 'c' }] },
      ],
    ],
    [
      'a remark that holds nothing',
      '{{< callout emoji="x" text="Words" >}}\n\nb',
      [{ type: 'callout', children: [{ children: [{ text: 'Words' }] }] }, { type: 'paragraph' }],
    ],
    [
      'a tone by name, with the title behind it',
      '{{< admonition "tip" "Do so" >}}\nx\n{{< /admonition >}}\n\n{{< admonition type=tip "No" title="Yes" >}}\nx\n{{< /admonition >}}',
      [{ title: [{ text: 'Do so' }] }, { title: [{ text: 'Yes' }] }],
    ],
    [
      'a tag over several lines',
      '{% include image.html\n   image = "/a.png"\n   caption = "C"\n   alt-text = "A"\n%}',
      [{ type: 'figure', image: { url: '/a.png', alt: 'A' }, caption: [{ text: 'C' }] }],
    ],
    [
      'a picture by any name',
      '{{< img src="a.jpg" caption="C" width="700px" >}}\n\n{{< image src="b.webp" link="b.webp" >}}',
      [
        { image: { url: 'a.jpg', width: 700 }, caption: [{ text: 'C' }] },
        { image: { url: 'b.webp' } },
      ],
    ],
    [
      'a picture behind classes, with its size',
      '{% img left /a.png 200 100 Some words %}',
      [{ image: { url: '/a.png', alt: 'Some words' } }],
    ],
    [
      'a film',
      '{{< video src="/a.mp4" image="/a.png" >}}',
      [{ type: 'media', kind: 'video', sources: [{ url: '/a.mp4' }] }],
    ],
    [
      'a recording',
      '{{< audio mp3="/a.mp3" >}}',
      [{ type: 'media', kind: 'audio', sources: [{ url: '/a.mp3' }] }],
    ],
    [
      'players with other names',
      '{{< youtubeLite id="SgXhGb-7QbU" >}}\n\n{{< bilibili BV1xx411c7mD >}}',
      [
        { url: 'https://www.youtube.com/watch?v=SgXhGb-7QbU' },
        { url: 'https://www.bilibili.com/video/BV1xx411c7mD' },
      ],
    ],
    [
      'a button around its words, and one with them',
      '{{< button href="/x" >}}Go{{< /button >}} {{< link href="https://e.example" text="There" >}}',
      [
        {
          children: [
            { type: 'link', href: '/x', children: [{ text: 'Go' }] },
            { text: ' ' },
            { type: 'link', href: 'https://e.example', children: [{ text: 'There' }] },
          ],
        },
      ],
    ],
    [
      'a quotation by name',
      '{{< quote author="Ann" link="https://a.example/" >}}\nSaid\n{{< /quote >}}',
      [{ type: 'quote', cite: [{ text: 'Ann' }] }],
    ],
    [
      'formulas',
      '{{< katex >}}\nx^2\n{{< /katex >}}\n\na {{< katex >}}y^2{{< /katex >}}',
      [
        { type: 'code', language: 'latex', code: 'x^2' },
        { children: [{ text: 'a ' }, { text: 'y^2', marks: ['code'] }] },
      ],
    ],
    [
      'code of settings',
      '{{< code-toggle file="config" >}}\n[a]\n  b = 1\n{{< /code-toggle >}}',
      [{ type: 'code', code: '[a]\n  b = 1' }],
    ],
    ['what parts columns, and icons', 'a\n\n<--->\n\n{{< icon "x" >}} b', [{}, {}]],
  ])('%s', (_, markdown, blocks) => {
    const result = markdownToBlocks(markdown);
    expect(result.issues).toEqual([]);
    expect(result.blocks).toMatchObject(blocks);
    expect(result.blocks).toHaveLength(blocks.length);
  });

  test('a tag around text that nobody knows leaves its text and is told once', () => {
    const { blocks, issues } = markdownToBlocks(
      'a {{< badge >}}New{{< /badge >}} b\n\n{{< lead title="T" >}}\nWords\n{{< /lead >}}\n\n{% api %}\nMore\n{% endapi %}\n\n{{< badge >}}x{{< /badge >}}',
    );
    expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('import/html-unwrapped'));
    expect(blocks).toMatchObject(
      ['a New b', 'T', 'Words', 'More', 'x'].map((words) => ({ children: [{ text: words }] })),
    );
  });

  test('code that nothing ends is no code, a tag that nothing ends is none', () => {
    const { blocks, issues } = markdownToBlocks(
      '{{< code-toggle config="a" />}}\n\n{{< callout x >}}\n\n{{< button href="/a" >}}\n\n{% note\n\nText',
    );
    expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('import/template-unresolved'));
    expect(blocks).toHaveLength(5);
  });
});

test('values of the front matter stand where a tag asks for them', async () => {
  const text =
    '---\ntitle: A & B\nsummary: S\ndate: 2020-01-01\n---\n# {{ page.title }}\n{: .no_toc }\n\n1. TOC\n{:toc}\n\n{{ summary }} {{< param "summary" >}} {{ page.other }}';
  const [imported] = await collect(importMarkdown(text));
  expect(imported && codesOf(imported)).toEqual(['template-unresolved']);
  expect(imported?.article?.title).toBe('A & B');
  expect(imported?.article?.body).toMatchObject([{ children: [{ text: 'S S {{ page.other }}' }] }]);
});

test('contents and attributes that other builders write are left out', () => {
  const { blocks } = markdownToBlocks(
    '@[TOC](Contents)\n\n[toc]\n\n![x](a.png "T"){ loading=lazy }\n\n*a*{:.b} [c](/d){:target="_blank"} `e`{:.f} [g][1]{: .h}\n\n[1]: /i',
  );
  expect(blocks).toMatchObject([
    { type: 'figure', image: { url: 'a.png' } },
    {
      children: [
        { text: 'a' },
        { text: ' ' },
        { href: '/d' },
        { text: ' ' },
        { text: 'e' },
        { text: ' ' },
        { href: '/i', children: [{ text: 'g' }] },
      ],
    },
  ]);
});

test('a tag that never ends takes no lines with it', () => {
  const { blocks } = markdownToBlocks('{% a\n{% b\n\n{% include a.html\n   src="a.png" %}');
  expect(blocks).toMatchObject([
    { children: [{ text: '{% a {% b' }] },
    { type: 'figure', image: { url: 'a.png' } },
  ]);
});

test('a link to an address that only the site knows keeps its words', () => {
  const { blocks, issues } = markdownToBlocks(
    'See [the *issue*]({{ site.repository }}/issues/1) and [2].\n\n[2]: {{ site.repository }}/issues/2',
  );
  expect(issues.map(({ code }) => code)).toEqual([
    'import/template-unresolved',
    'import/html-url-dropped',
  ]);
  expect(blocks).toMatchObject([
    { children: [{ text: 'See the ' }, { text: 'issue', marks: ['em'] }, { text: ' and 2.' }] },
  ]);
});
