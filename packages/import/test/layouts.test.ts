import { markdownToBlocks } from '@alphanode/import/markdown';
import { type Block } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';
import { say, text } from './said.ts';

const code = (language?: string): Block => ({
  type: 'code',
  code: 'x',
  ...(language === undefined ? {} : { language }),
});

const url = 'https://example.com/a';
const link = (href: string, said: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', href, children: [text(said)] }],
});

describe('a tag of a site', () => {
  test.each<readonly [string, string, readonly Block[]]>([
    [
      'around a fence gives it its title',
      '{% code title="a.js" overflow="wrap" %}\n```js\nx\n```\n{% endcode %}',
      [{ type: 'code', code: 'x', language: 'js', filename: 'a.js' }],
    ],
    ['around a fence says nothing', '{% code %}\n```js\nx\n```\n{% endcode %}', [code('js')]],
    ['that is a fence is one', '{% code lang:js %}\nx\n{% endcode %}', [code('js')]],
    [
      'that is a fence with a title has it',
      `{% codeblock My title lang:js ${url} %}\nx\n{% endcodeblock %}`,
      [{ type: 'code', code: 'x', language: 'js', caption: [text('My title')] }],
    ],
    ['for a drawing is code', '{{< mermaid >}}\nx\n{{< /mermaid >}}', [code('mermaid')]],
    [
      'that ends code that never began',
      'a\n\n{% endcode %}',
      [say('a'), { type: 'code', code: '' }],
    ],
    [
      'that embeds a page keeps the words below',
      `{% embed url="${url}" %}\nSaid\n{% endembed %}`,
      [{ type: 'embed', url }, say('Said')],
    ],
    [
      'that offers a file is a link',
      `{% file src="${url}.pdf" %}\nSaid\n{% endfile %}`,
      [link(`${url}.pdf`, 'a.pdf'), say('Said')],
    ],
    [
      'that arranges parts leaves them under their titles',
      '{% tabs %}\n{% tab title="One" %}\na\n{% endtab %}\n{% tab title="Two" %}\nb\n{% endtab %}\n{% endtabs %}',
      [say('One'), say('a'), say('Two'), say('b')],
    ],
    [
      'that arranges parts by their first word does so',
      '{{< tabs "id" >}}{{< tab "One" >}}a{{< /tab >}}{{< /tabs >}}',
      [say('One'), say('a')],
    ],
    ['that has no title leaves the text', '{% step %}\na\n{% endstep %}', [say('a')]],
    [
      'that opens on demand does',
      '{{< details "More" >}}\na\n{{< /details >}}',
      [{ type: 'details', summary: [text('More')], children: [say('a')] }],
    ],
    [
      'that opens on demand takes all words of its title',
      '{% spoiler Read more %}\na\n{% endspoiler %}',
      [{ type: 'details', summary: [text('Read more')], children: [say('a')] }],
    ],
    [
      'that opens on demand without a title does',
      '{{< collapse >}}\na\n{{< /collapse >}}',
      [{ type: 'details', summary: [text('Details')], children: [say('a')] }],
    ],
  ])('%s', (_, markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual({ blocks, issues: [] });
  });
});

describe('HTML of MDX', () => {
  test.each<readonly [string, readonly Block[]]>([
    [
      '<img src={require("./a.png").default} width={300} alt={\'A\'} onLoad={go} />',
      [{ type: 'figure', image: { url: './a.png', alt: 'A', width: 300 } }],
    ],
    ["<div style={{textAlign: 'center'}}>a</div>", [say('a')]],
    ['a = {b} and f={c}', [say('a = {b} and f={c}')]],
  ])('has its attributes as HTML has them: %s', (markdown, blocks) => {
    expect(markdownToBlocks(markdown).blocks).toEqual(blocks);
  });

  test('loses comments of several lines', () => {
    expect(markdownToBlocks('a\n\n{/* b\n\nc */}\n\nd {/* e\n\nf').blocks).toEqual([
      say('a'),
      say('d {/* e'),
      say('f'),
    ]);
  });
});
