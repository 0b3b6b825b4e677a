import { importMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const left = (markdown: string) =>
  markdownToBlocks(markdown).issues.flatMap(({ code, received }) =>
    code === 'import/template-unresolved' ? [received] : [],
  );

describe('tags of site builders that say what they show', () => {
  test.each<[string, string, object]>([
    [
      'a figure of Hugo',
      '{{< figure src="/a.png" alt="A & B" caption="C" >}}',
      { type: 'figure', image: { url: '/a.png', alt: 'A & B' }, caption: [{ text: 'C' }] },
    ],
    ['a figure with a bare address', '{{< figure "/a.png" >}}', { image: { url: '/a.png' } }],
    [
      'a film by its number',
      '{{< youtube w7Ft2ymGmfc >}}',
      { type: 'embed', url: 'https://www.youtube.com/watch?v=w7Ft2ymGmfc' },
    ],
    ['a film by name', "{{<vimeo id='146022717'>}}", { url: 'https://vimeo.com/146022717' }],
    [
      'a film by its address',
      '{% youtube https://www.youtube.com/watch?v=w7Ft2ymGmfc %}',
      { url: 'https://www.youtube.com/watch?v=w7Ft2ymGmfc' },
    ],
    [
      'a post of another site',
      '{{< tweet user="GoHugoIO" id="877500564405444608" >}}',
      { url: 'https://twitter.com/GoHugoIO/status/877500564405444608' },
    ],
    ['a gist', '{{< gist spf13 7896402 >}}', { url: 'https://gist.github.com/spf13/7896402' }],
    ['a gist by its number', '{% gist 7896402 %}', { url: 'https://gist.github.com/7896402' }],
    [
      'code of Hugo',
      '{{< highlight go "linenos=table" >}}\na {{ .x }}\n{{< /highlight >}}',
      { type: 'code', language: 'go', code: 'a {{ .x }}' },
    ],
    [
      'code of Jekyll',
      '{%- highlight ruby linenos -%}\nputs 1\n{%- endhighlight -%}',
      { language: 'ruby', code: 'puts 1' },
    ],
    [
      'code of Hexo',
      '{% codeblock lang:js %}\nx\n{% endcodeblock %}',
      { language: 'js', code: 'x' },
    ],
    ['code without a language', '{% code %}\nx\n{% endcode %}', { type: 'code', code: 'x' }],
    [
      'a picture of Hexo',
      '{% asset_img a.jpg A picture %}',
      { image: { url: 'a.jpg', alt: 'A picture' } },
    ],
    [
      'a remark',
      '{{% notice warning %}}\n\nMind *this*.\n\n{{% /notice %}}',
      { type: 'callout', tone: 'warning' },
    ],
    ['a remark by its name alone', '{{< tip >}}\nx\n{{< /tip >}}', { tone: 'tip' }],
    [
      'a remark with a title',
      '{{< callout type="tip" title="Do" >}}\nx\n{{< /callout >}}',
      { type: 'callout', tone: 'tip', title: [{ text: 'Do' }] },
    ],
    [
      'a remark of a tone that another tool names',
      '{{< hint failure >}}\nx\n{{< /hint >}}',
      { type: 'callout', tone: 'caution' },
    ],
    ['a remark of no tone', '{{< hint >}}\nx\n{{< /hint >}}', { type: 'callout', tone: 'note' }],
    [
      'a remark of Hexo',
      '{% note danger %}\nx\n{% endnote %}',
      { type: 'callout', tone: 'caution' },
    ],
  ])('%s', (_, markdown, block) => {
    const { blocks, issues } = markdownToBlocks(markdown);
    expect(issues).toEqual([]);
    expect(blocks).toMatchObject([block]);
  });

  test('addresses of the site are relative to it', () => {
    const { blocks, issues } = markdownToBlocks(
      '[a]({{ site.baseurl }}/a) [b]({{ "/b" | relative_url }}) [c]({{site.url}}/c)',
    );
    expect(issues).toEqual([]);
    expect(JSON.stringify(blocks)).toMatch(/"href":"\/a".*"href":"\/b".*"href":"\/c"/);
  });

  test('an address that only the site knows is what is known of it, and told', () => {
    const markdown = '[a]({{< ref "a.md" >}}) [b]({% post_url 2010-01-01-b %})';
    expect(JSON.stringify(markdownToBlocks(markdown).blocks)).toMatch(
      /"href":"a\.md".*"href":"2010-01-01-b"/,
    );
    expect(left(markdown)).toHaveLength(2);
  });
});

describe('tags that only the site can fill in', () => {
  test.each([
    '{% include player.html id="x" %}',
    '{{ page.title }}',
    '{{< youtube >}}',
    '{{< figure >}}',
    '{{< gist >}}',
    '{{< tweet 1 >}}',
    '{% img %}',
    '{% if a %}x{% endif %}',
    '{{ "x" | upcase }}',
    '{{< ref >}}',
  ])('%s stays as text and is told', (markdown) => {
    const { blocks } = markdownToBlocks(`x ${markdown}`);
    expect(JSON.stringify(blocks).replaceAll('\\"', '"').replace(/[“”]/g, '"')).toContain(markdown);
    expect(left(markdown).length).toBeGreaterThan(0);
  });

  test('are told once, with their line', async () => {
    const text = '---\ntitle: T\n---\nx\n\n{% include a.html %}\n\n{% include b.html %}';
    const [imported] = await collect(importMarkdown(text, { file: 'a.md' }));
    expect(imported?.issues).toMatchObject([
      { code: 'import/template-unresolved', location: { file: 'a.md', line: 6 } },
    ]);
  });

  test('are told a bounded number of times', () => {
    const many = Array.from({ length: 80 }, (_, index) => `{{ x${index} }}`).join('\n');
    expect(left(many)).toHaveLength(50);
  });
});

test('tags in code, and tags that are shown, stay', () => {
  const { blocks, issues } = markdownToBlocks(
    '`{{< figure >}}` ``{{ x }}`` {{</* youtube x */>}}\n\n```\n{{< figure src="x" >}}\n```\n\n~~~\n{% raw %}\n~~~',
  );
  expect(issues).toEqual([]);
  expect(blocks).toMatchObject([
    {
      children: [
        { text: '{{< figure >}}' },
        {},
        { text: '{{ x }}' },
        { text: ' {{< youtube x >}}' },
      ],
    },
    { code: '{{< figure src="x" >}}' },
    { code: '{% raw %}' },
  ]);
});

test('what stands between raw tags is no tag, comments are left out', () => {
  const { blocks, issues } = markdownToBlocks(
    'a {% raw %}{{ x }} {% y %}{% endraw %} b{% comment %}c{% endcomment %}\n\n{% comment %}\nd {{ x }}\n{% endcomment %}\n\ne',
  );
  expect(issues).toEqual([]);
  expect(blocks).toMatchObject([
    { children: [{ text: 'a {{ x }} {% y %} b' }] },
    { children: [{ text: 'e' }] },
  ]);
});

test('modules of MDX are dropped and told', async () => {
  const text =
    'import A from "./a"\nimport { B } from \'b\';\nimport "c"\nexport const meta = {\n  a: 1,\n}\n\n# T\n\n{/* no */}Words in <Tabs b={1}>parts</Tabs>.\n\nimport the words from others\n';
  const [imported] = await collect(importMarkdown(text, { file: 'a.mdx' }));
  expect(imported && codesOf(imported)).toEqual([
    ...Array<string>(4).fill('module-dropped'),
    'html-unwrapped',
  ]);
  expect(JSON.stringify(imported?.article?.body)).toContain('Words in parts.');
  expect(JSON.stringify(imported?.article?.body)).toContain('import the words from others');
});

test('a tick without another is no code', () => {
  expect(left('a ` b {{< gone >}}')).toEqual(['string "{{< gone >}}"']);
});
