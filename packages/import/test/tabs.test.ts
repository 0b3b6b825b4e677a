import { htmlToBlocks } from '@alphanode/import/html';
import { markdownToBlocks } from '@alphanode/import/markdown';
import { expect, test } from 'vitest';

import { say } from './said.ts';

const code = { type: 'code', language: 'c', code: 'int x;' };
const block = '<div class="highlight language-c"><pre><code>int x;</code></pre></div>';

const material = (labels: string, ...blocks: readonly string[]): string =>
  `<p>Before</p><div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked="checked" id="t1" name="t" type="radio"><input id="t2" name="t" type="radio"><div class="tabbed-labels">${labels}</div><div class="tabbed-content">${blocks.map((each) => `<div class="tabbed-block">${each}</div>`).join('')}</div></div><p>After</p>`;

const two = '<label for="t1">C</label> <label for="t2"><code>npm</code> i</label>';

test.each<readonly [string, string, readonly object[]]>([
  [
    'Material for MkDocs',
    material(two, block, '<p>b</p>'),
    [say('Before'), say('C'), code, say('npm i'), say('b'), say('After')],
  ],
  [
    'Material for MkDocs, one in another',
    material(two, material('<label>D</label>', '<p>d</p>'), '<p>b</p>'),
    [
      say('Before'),
      say('C'),
      say('Before'),
      say('D'),
      say('d'),
      say('After'),
      say('npm i'),
      say('b'),
      say('After'),
    ],
  ],
  [
    'Material for MkDocs, without a part',
    material(two, '<p>a</p>'),
    [say('Before'), say('npm i'), say('C'), say('a'), say('After')],
  ],
  [
    'Material for MkDocs, without a title',
    material('<label>C</label>', '<p>a</p>', '<p>b</p>'),
    [say('Before'), say('C'), say('a'), say('b'), say('After')],
  ],
  [
    'Python-Markdown',
    '<div class="tabbed-set"><input type="radio"><label>C</label><div class="tabbed-content"><p>a</p></div><input type="radio"><label>D</label><div class="tabbed-content"><p>b</p></div></div>',
    [say('C'), say('a'), say('D'), say('b')],
  ],
  [
    'Sphinx',
    '<div class="sd-tab-set docutils"><input type="radio"><label class="sd-tab-label">C</label><div class="sd-tab-content docutils"><p>a</p></div></div>',
    [say('C'), say('a')],
  ],
  [
    'VitePress',
    `<div class="vp-code-group"><div class="tabs"><input type="radio" id="t1" checked><label for="t1">C</label><input type="radio" id="t2"><label for="t2">D</label></div><div class="blocks">${block}<div class="language-sh active"><button class="copy"></button><span class="lang">c</span><pre class="shiki"><code>int x;</code></pre></div></div></div>`,
    [say('C'), code, say('D'), { ...code, language: 'sh' }],
  ],
  [
    'Docusaurus',
    '<p>x</p><div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab" class="tabs__item">C</li><li role="tab"><b>npm</b>\n i</li></ul><div><div role="tabpanel"><p>a</p></div><div role="tabpanel" hidden><p>b</p></div></div></div>',
    [say('x'), say('C'), say('a'), say('npm i'), say('b')],
  ],
  [
    'Bootstrap, in another order',
    '<ul role="tablist"><li><button role="tab" id="t1" aria-controls="p1">C</button></li><li><button role="tab" aria-controls="p2">D</button></li></ul><div class="tab-content"><div id="p2" role="tabpanel">b</div><div role="tabpanel" aria-labelledby="t1">a</div></div>',
    [say('D'), say('b'), say('C'), say('a')],
  ],
  [
    'Starlight, one in another',
    '<div><div class="tablist-wrapper"><ul role="tablist"><li role="presentation"><a role="tab" href="#p1" id="t1">C</a></li></ul></div><div role="tabpanel" id="p1"><div role="tablist"><i role="tab">D</i></div><div role="tabpanel">d</div></div></div>',
    [say('C'), say('D'), say('d')],
  ],
  [
    'roles, with a title that has no part',
    '<ul role="tablist"><li role="tab">C</li><li role="tab">D</li></ul><div role="tabpanel"><p>a</p></div>',
    [say('D'), say('C'), say('a')],
  ],
  [
    'roles, with a title that is an icon',
    '<div role="tablist"><i role="tab"><svg></svg></i></div><div role="tabpanel">a</div>',
    [say('a')],
  ],
  [
    'roles, without any part',
    '<ul role="tablist"><li role="tab">C</li><li role="tab">D</li></ul><div role="tabpane">a</div>',
    [
      { type: 'list', ordered: false, items: [{ children: [say('C')] }, { children: [say('D')] }] },
      say('a'),
    ],
  ],
  [
    'roles, with a part that has no title',
    '<div role="tabpanel">z</div><div role="tablist"><p role="tab">C</p></div><div role="tabpanel">a</div><div role="tabpanel">b</div>',
    [say('z'), say('C'), say('a'), say('b')],
  ],
])('tabs of %s stand under their titles', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual({ blocks, issues: [] });
});

test('a button of another kind is told', () => {
  expect(htmlToBlocks('<div><input type="radio">x</div>').issues).toHaveLength(1);
});

test.each<readonly [string, string, readonly object[]]>([
  [
    'code',
    '=== "C"\n\n    ``` c\n    int x;\n    ```\n\n=== "D"\n\n    Words\n\nAfter',
    [say('C'), code, say('D'), say('Words'), say('After')],
  ],
  ['text at once', "text\n=== 'C'\n    a\n", [say('text'), say('C'), say('a')]],
  [
    'one that is shown',
    '===+ "C"\n    a\n===! "D"\n    b\n',
    [say('C'), say('a'), say('D'), say('b')],
  ],
  ['others', '=== "A"\n\n    === "B"\n\n        b\n', [say('A'), say('B'), say('b')]],
])(
  'tabs of MkDocs in Markdown stand under their titles, with %s in them',
  (_, markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual({ blocks, issues: [] });
  },
);

test('a line of equals signs stays what it is', () => {
  expect(markdownToBlocks('Title\n===\n\na === "b" c').blocks).toMatchObject([
    { type: 'heading' },
    say('a === "b" c'),
  ]);
});
