import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say } from './said.ts';

const blocksOf = (html: string): unknown => htmlToBlocks(html).blocks;

test.each<readonly [string, string]>([
  ['the first line of a newsletter', '<div style="display:none;max-height:0">Preview</div>'],
  ['a text that the page hides', '<div hidden>Preview</div>'],
  ['what only Outlook hides', '<p style="mso-hide: all">Preview</p>'],
  ['a closed dialog', '<a href="#d"><b></b></a><div id="d" role="dialog" hidden>Preview</div>'],
])('leaves out %s and tells it', (_, html) => {
  const { blocks, issues } = htmlToBlocks(`${html}<p>Text</p>`);
  expect(blocks).toEqual([say('Text')]);
  expect(issues[0]?.message).toMatch(/^Hidden <\w+> was dropped\./);
  expect(issues[0]?.received).toBe('string "Preview"');
});

test('tells each hidden text, and keeps the words beside it apart from it', () => {
  const { blocks, issues } = htmlToBlocks(
    '<p>a<span style="display:none">one</span><span hidden>two<script>x</script></span></p>',
  );
  expect(blocks).toEqual([say('a')]);
  expect(issues.map(({ received }) => received)).toEqual(['string "one"', 'string "two"']);
});

test.each<readonly [string, string]>([
  ['a tab', '<div role="tabpanel" hidden><p>Text</p></div>'],
  ['a tab by its class', '<div class="tab-pane" style="display: none"><p>Text</p></div>'],
  ['an answer', '<div class="faq-item"><div style="display:none">Text</div></div>'],
  ['a slide', '<ul class="slides"><li style="display:none">Text</li></ul>'],
  [
    'a caption that opens over its picture',
    '<div class="large-image-caption" style="display:none">Text</div>',
  ],
  ['what a button opens', '<a aria-controls="x"></a><div id="x" hidden>Text</div>'],
  ['what a link opens', '<a href="#x" data-target="#y"></a><div id="x" hidden>Text</div>'],
  ['what a search in the page finds', '<div hidden="until-found">Text</div>'],
  ['a page that waits for its script', '<main style="display:none">Text</main>'],
  ['the formula behind a picture', '<span class="mwe-math-mathml-a11y" hidden>Text</span>'],
])('keeps %s', (_, html) => {
  const { blocks, issues } = htmlToBlocks(html);
  expect(JSON.stringify(blocks)).toContain('"Text"');
  expect(issues).toEqual([]);
});

test('keeps pictures that are hidden until they are loaded', () => {
  expect(blocksOf('<div style="display:none"><img src="/a.png" alt=""></div>')).toEqual([
    { type: 'figure', image: { url: '/a.png', alt: '' } },
  ]);
});

test('keeps hidden notes, which are opened at their references', () => {
  expect(
    blocksOf(
      '<p>a<a href="#fn1">1</a></p><div hidden><ol class="footnotes"><li id="fn1">Note</li></ol></div>',
    ),
  ).toMatchObject([{}, { type: 'footnotes', items: [{ children: [say('Note')] }] }]);
});
