import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say } from './said.ts';

const blocksOf = (html: string): unknown => htmlToBlocks(html).blocks;

const hugo = (numbers: string, code: string): string =>
  `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre tabindex="0" class="chroma"><code>${numbers}</code></pre></td><td class="lntd"><pre tabindex="0" class="chroma"><code class="language-go" data-lang="go">${code}</code></pre></td></tr></table></div></div>`;

test.each<readonly [string, string]>([
  [
    'in a table',
    hugo('<span class="lnt">1\n</span><span class="lnt">2\n</span>', 'func main() {\n\tx()\n'),
  ],
  [
    'in a table without classes',
    hugo(
      '<span style="white-space:pre;user-select:none;color:#7f7f7f">1\n</span><span style="user-select:none">2\n</span>',
      'func main() {\n\tx()\n',
    ).replaceAll(/ class="(?:chroma|lntable|lntd)"/g, ''),
  ],
  [
    'in the lines',
    '<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="ln">1</span><span class="cl">func main() {\n</span></span><span class="line"><span class="ln">2</span><span class="cl">\tx()\n</span></span></code></pre></div>',
  ],
])('reads code of Hugo with its numbers of lines %s', (_, html) => {
  const { blocks, issues } = htmlToBlocks(html);
  expect(blocks).toEqual([{ type: 'code', language: 'go', code: 'func main() {\n\tx()' }]);
  expect(issues).toEqual([]);
});

test('keeps a table of code that numbers no lines', () => {
  expect(
    blocksOf('<table><tr><td><pre>1</pre></td><td><pre>b</pre></td><td>c</td></tr></table>'),
  ).toMatchObject([{ type: 'table' }]);
});

test.each<readonly [string, string, string | undefined]>([
  [
    'Pandoc',
    '<pre class="sourceCode numberSource haskell number-lines"><code class="sourceCode haskell">x</code></pre>',
    'haskell',
  ],
  [
    'Asciidoctor with Rouge',
    '<pre class="rouge highlight"><code data-lang="ruby">x</code></pre>',
    'ruby',
  ],
  ['Asciidoctor with CodeRay', '<pre class="CodeRay highlight"><code>x</code></pre>', undefined],
  ['Discourse', '<pre><code class="lang-auto">x</code></pre>', undefined],
  ['GitHub', '<div class="highlight highlight-text-html-basic"><pre>x</pre></div>', 'html'],
  [
    'Sphinx',
    '<div class="highlight-python notranslate"><div class="highlight"><pre>x</pre></div></div>',
    'python',
  ],
  [
    'Sphinx where nothing is said',
    '<div class="highlight-default notranslate"><div class="highlight"><pre>x</pre></div></div>',
    undefined,
  ],
  [
    'VuePress',
    '<div class="language-js line-numbers-mode"><pre class="shiki"><code>x</code></pre></div>',
    'js',
  ],
  [
    'VitePress',
    '<div class="language-js vp-adaptive-theme line-numbers-mode"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki"><code>x</code></pre><div class="line-numbers-wrapper" aria-hidden="true"><span class="line-number">1</span><br></div></div>',
    'js',
  ],
  ['cmark', '<pre lang="ruby"><code>x</code></pre>', 'ruby'],
  ['GitHub in two letters', '<pre lang="go"><code>x</code></pre>', 'go'],
  ['people', '<pre lang="de">x</pre>', undefined],
  ['people of a region', '<pre lang="de-AT">x</pre>', undefined],
  ['Gatsby', '<pre><code class="language-js{1,3-4}">x</code></pre>', 'js'],
])('reads the language of code as %s writes it', (_, html, language) => {
  expect(blocksOf(html)).toEqual([
    { type: 'code', code: 'x', ...(language === undefined ? {} : { language }) },
  ]);
});

test('takes no class of a part of the page for the language of its code', () => {
  expect(blocksOf('<div class="language-en"><p>a</p><pre>x</pre></div>')).toMatchObject([
    {},
    { type: 'code', code: 'x' },
  ]);
  expect(
    htmlToBlocks('<div class="language-en"><p>a</p><pre>x</pre></div>').blocks[1],
  ).not.toHaveProperty('language');
});

const pre = '<pre class="language-js"><code>x()</code></pre>';
const called = (facts: object) => [{ type: 'code', language: 'js', code: 'x()', ...facts }];
const caption = (said: string) => ({ caption: [{ type: 'text', text: said }] });

test.each<readonly [string, string, readonly object[]]>([
  [
    'MDN',
    '<div class="code-example"><div class="example-header"><span class="language-name">js</span><button type="button" class="icon copy-icon"><span class="visually-hidden">Copy to Clipboard</span></button></div><pre class="brush: js notranslate"><code>x()</code></pre></div>',
    called({}),
  ],
  [
    'MDN without a language',
    '<div class="code-example"><div class="example-header"><span class="language-name">plain</span><mdn-copy-button></mdn-copy-button></div><pre class="brush: plain"><code>x()</code></pre></div>',
    [{ type: 'code', code: 'x()' }],
  ],
  [
    'Docusaurus',
    `<div class="language-js codeBlockContainer_Ckt0 theme-code-block"><div class="codeBlockTitle_Ktv7">src/a.js</div><div class="codeBlockContent_biex">${pre}<div class="buttonGroup__atx"><button type="button" title="Copy">Copy</button></div></div></div>`,
    called({ filename: 'src/a.js' }),
  ],
  [
    'Docusaurus in words',
    `<div class="theme-code-block"><div class="codeBlockTitle_Ktv7">How to call it</div>${pre}</div>`,
    called(caption('How to call it')),
  ],
  [
    'Python-Markdown',
    `<div class="language-js highlight"><span class="filename">a.js</span>${pre}</div>`,
    called({ filename: 'a.js' }),
  ],
  [
    'Python-Markdown with numbers',
    '<div class="language-js highlight"><table class="highlighttable"><tr><th colspan="2" class="filename"><span class="filename">a.js</span></th></tr><tr><td class="linenos"><div class="linenodiv"><pre>1</pre></div></td><td class="code"><div><pre><code>x()</code></pre></div></td></tr></table></div>',
    called({ filename: 'a.js' }),
  ],
  [
    'Quarto',
    '<div class="code-with-filename"><div class="code-with-filename-file"><pre><strong>a.js</strong></pre></div><div class="sourceCode" data-filename="a.js"><pre class="sourceCode js"><code class="sourceCode js">x()</code><button title="Copy" class="code-copy-button"><i class="bi"></i></button></pre></div></div>',
    called({ filename: 'a.js' }),
  ],
  [
    'a theme, without a title',
    `<div class="theme-code-block"><div class="codeBlockTitle_Ktv7"></div>${pre}</div>`,
    called({}),
  ],
])('code has its title as %s writes it, and no button to copy it', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual({ blocks, issues: [] });
});

test('keeps a title without code, and a button elsewhere', () => {
  expect(
    blocksOf(
      '<div class="code-example"><p class="filename">a.js</p><p>x</p></div><button>y</button>',
    ),
  ).toMatchObject([say('x'), say('a.js'), say('y')]);
});
