import { htmlToBlocks } from '@alphanode/import/html';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

import { say, text } from './said.ts';

const docusaurus = (kind: string, title: string): string =>
  `<div class="theme-admonition theme-admonition-${kind} admonition_xJq3 alert alert--${kind}"><div class="admonitionHeading_Gvgb"><span class="admonitionIcon_Rf37"><svg></svg></span>${title}</div><div class="admonitionContent_BuS1"><p>x</p></div></div>`;

test.each<readonly [string, string, object]>([
  ['Docusaurus', docusaurus('danger', 'danger'), { tone: 'caution' }],
  ['Docusaurus with a title', docusaurus('tip', 'Mine'), { tone: 'tip', title: [text('Mine')] }],
  [
    'Quarto',
    '<div class="callout callout-style-default callout-tip callout-titled"><div class="callout-header"><div class="callout-icon-container"><i class="callout-icon"></i></div><div class="callout-title-container flex-fill"><span class="screen-reader-only">Tip</span>Mine</div></div><div class="callout-body-container callout-body"><p>x</p></div></div>',
    { tone: 'tip', title: [text('Mine')] },
  ],
  [
    'Starlight',
    '<aside aria-label="Caution" class="starlight-aside starlight-aside--caution"><p class="starlight-aside__title" aria-hidden="true">Caution</p><div class="starlight-aside__content"><p>x</p></div></aside>',
    { tone: 'caution' },
  ],
  ['MDN', '<div class="notecard warning"><p>x</p></div>', { tone: 'warning' }],
  [
    'Asciidoctor',
    '<div class="admonitionblock note"><table><tbody><tr><td class="icon"><div class="title">Notiz</div></td><td class="content"><div class="title">Mine</div><p>x</p></td></tr></tbody></table></div>',
    { tone: 'note', title: [text('Mine')] },
  ],
])('reads a remark as %s writes it', (_, html, remark) => {
  const { blocks, issues } = htmlToBlocks(html);
  expect(blocks).toEqual([{ type: 'callout', ...remark, children: [say('x')] }]);
  expect(issues.filter(({ message }) => !message.startsWith('<svg>'))).toEqual([]);
});

test('keeps lists and code in a remark of Asciidoctor, and tables of others', () => {
  const list: Block = {
    type: 'list',
    ordered: false,
    loose: true,
    items: [{ children: [say('a')] }],
  };
  expect(
    htmlToBlocks(
      '<div class="admonitionblock tip"><table><tr><td class="icon"><i class="fa icon-tip" title="Tip"></i></td><td class="content"><ul><li><p>a</p></li></ul><pre>c\n d</pre></td></tr></table></div>',
    ).blocks,
  ).toEqual([{ type: 'callout', tone: 'tip', children: [list, { type: 'code', code: 'c\n d' }] }]);
  expect(
    htmlToBlocks('<table><tr><td class="icon">a</td><td>b</td></tr></table>').blocks,
  ).toMatchObject([{ type: 'table', rows: [[[text('a')], [text('b')]]] }]);
});

test('keeps what is done in lists of Asciidoctor', () => {
  expect(
    htmlToBlocks(
      '<ul class="checklist"><li><p><i class="fa fa-check-square-o"></i> a</p></li><li><p><i class="fa fa-square-o"></i> b</p></li></ul>',
    ).blocks,
  ).toEqual([
    {
      type: 'checklist',
      items: [
        { checked: true, children: [say('a')] },
        { checked: false, children: [say('b')] },
      ],
    },
  ]);
});
