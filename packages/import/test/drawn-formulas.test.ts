import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say, text } from './said.ts';

const math = '<math><mi>x</mi></math>';
const frame = (id: number): string =>
  `<span class="MathJax" id="MathJax-Element-${id}-Frame"><nobr aria-hidden="true"><span class="math">x</span></nobr><span class="MJX_Assistive_MathML">${math}</span></span>`;
const source = (id: number): string =>
  `<script type="math/tex" id="MathJax-Element-${id}">x^2</script>`;

test.each<readonly [string, string, ReturnType<typeof text> | string]>([
  [
    'MathJax 3',
    `<mjx-container class="MathJax"><mjx-math class="MJX-TEX" aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`,
    'x',
  ],
  [
    'MathJax 2',
    `<span class="MathJax_Preview">x</span>${frame(1)}${source(1)}`,
    text('x^2', 'code'),
  ],
  [
    'MathJax 2 in a line of its own',
    `<span class="MathJax_Display">${frame(1)}</span>${source(1)}`,
    text('x^2', 'code'),
  ],
  [
    'MediaWiki',
    `<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;">${math}</span><img src="/a.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="x"></span>`,
    'x',
  ],
  ['Pandoc', '<span class="math inline">\\(x^2\\)</span>', text('x^2', 'code')],
  ['Sphinx', '<span class="math notranslate">\\[ x^2 \\]</span>', text('x^2', 'code')],
])('reads a formula of %s once', (_, html, said) => {
  expect(htmlToBlocks(`<p>${html}</p>`).blocks).toEqual([say(said)]);
});

test('keeps what alone shows a formula', () => {
  expect(
    htmlToBlocks(
      `<p>${frame(1)}${frame(2)}${source(2)}<script type="math/tex">y</script></p><p><mjx-math id="y">y</mjx-math></p>`,
    ).blocks,
  ).toEqual([say('xx', text('x^2', 'code'), { type: 'wordBreak' }, text('y', 'code')), say('y')]);
  expect(
    htmlToBlocks('<p>a <img class="mwe-math-fallback-image-inline" src="/a.svg" alt=""></p>')
      .blocks,
  ).toMatchObject([{ children: [{}, { type: 'image' }] }]);
  expect(htmlToBlocks('<div class="MathJax_Display">z</div>').blocks).toEqual([say('z')]);
});

test('reads a formula on a line of its own, and keeps what is none', () => {
  expect(htmlToBlocks('a<div class="arithmatex">\\[x\\]</div>b').blocks).toEqual([
    say('a'),
    say(text('x', 'code')),
    say('b'),
  ]);
  expect(
    htmlToBlocks('<p><span class="math">\\( \\)</span><span class="math">$x$</span></p>').blocks,
  ).toEqual([say('\\( \\)$x$')]);
});
