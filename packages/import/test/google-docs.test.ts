import { importArticles } from '@alphanode/import';
import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say, text } from './said.ts';

const list = (level: number, items: string, tag = 'ul', more = ''): string =>
  `<${tag} class="c4 lst-kix_a1b2-${level} start"${more}>${items
    .split(' ')
    .map((each) => `<li class="c1 li-bullet-0"><span class="c0">${each}</span></li>`)
    .join('')}</${tag}>`;

const item = (said: string, ...children: readonly object[]) => ({
  children: [say(said), ...children],
});
const bullets = (...items: readonly object[]) => ({ type: 'list', ordered: false, items });

test.each<readonly [string, string, readonly object[]]>([
  [
    'that stand below items',
    list(0, 'a b') + list(1, 'c') + list(2, 'd') + list(1, 'e') + list(0, 'f'),
    [bullets(item('a'), item('b', bullets(item('c', bullets(item('d'))), item('e'))), item('f'))],
  ],
  [
    'of another kind',
    list(0, 'a') + list(1, 'b c', 'ol', ' start="3"') + list(0, 'd'),
    [
      bullets(
        item('a', { type: 'list', ordered: true, start: 3, items: [item('b'), item('c')] }),
        item('d'),
      ),
    ],
  ],
  [
    'that a text divides',
    `${list(0, 'a', 'ol')}<p>x</p>${list(0, 'b', 'ol', ' start="2"')}`,
    [
      { type: 'list', ordered: true, items: [item('a')] },
      say('x'),
      { type: 'list', ordered: true, start: 2, items: [item('b')] },
    ],
  ],
  [
    'that are two',
    list(0, 'a') + list(0, 'b').replace('a1b2', 'c3d4'),
    [bullets(item('a')), bullets(item('b'))],
  ],
  ['without items', `${list(0, 'a')}<ul class="lst-kix_a1b2-1"></ul>`, [bullets(item('a'))]],
])('reads lists of Google Docs %s', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual({ blocks, issues: [] });
});

const sheet = `@import url(https://themes.example/css);.lst-kix_a-0>li:before{content:"● "}ol{margin:0}
  .c0{font-weight:400;font-style:normal;text-decoration:none}.c3 , .b{ color:#000; FONT-WEIGHT: 700 }
  /* .c4{font-style:normal} */ .c4{font-style:italic}.c5{text-decoration:underline}
  .c6{text-decoration-line:line-through}.c7{vertical-align:super}.c8{font-weight:400}.c9{color:red}
  p .d{font-weight:700} @media print{.e{font-weight:700}} }.f{font-weight:700`;

const drawn = (inside: string) => htmlToBlocks(`<style>${sheet}</style><p>${inside}</p>`).blocks;

test.each<readonly [string, string, readonly unknown[]]>([
  ['bold', '<span class="c3 c9">x</span>', [text('x', 'strong')]],
  ['bold, of several classes', '<span class="b">x</span>', [text('x', 'strong')]],
  ['italic', '<span class="c0 c4">x</span>', [text('x', 'em')]],
  ['both', '<span class="c4 c3">x</span>', [text('x', 'em', 'strong')]],
  ['underlined', '<span class="c5">x</span>', [text('x', 'u')]],
  ['struck out', '<span class="c6">x</span>', [text('x', 'del')]],
  ['raised', '<span class="c7">x</span>', [text('x', 'sup')]],
  ['nothing, where a later rule undoes it', '<span class="c8 c3">x</span>', [text('x')]],
  ['nothing, where rules are of what is around', '<span class="d e f">x</span>', [text('x')]],
  [
    'nothing around a link',
    '<span class="c5"><a href="https://e.com/">x</a></span>',
    [{ type: 'link', href: 'https://e.com/', children: [text('x')] }],
  ],
])('words have the marks that a style sheet gives their class: %s', (_, inside, children) => {
  expect(drawn(inside)).toEqual([{ type: 'paragraph', children }]);
});

test('a page has the marks of the style sheet in its head', async () => {
  const html = `<html><head><style>${sheet}</style></head><body class="c0"><p><span class="c3">x</span> y</p></body></html>`;
  const [imported] = await collect(importArticles(html, { format: 'html' }));
  expect(imported?.article?.body).toEqual([say(text('x', 'strong'), ' y')]);
});

test('classes beyond what a word processor writes have no marks', () => {
  const rules = Array.from({ length: 2001 }, (_, index) => `.k${index}{font-weight:700}`).join('');
  const html = `<style>${rules}</style><p><span class="k0">a</span><span class="k2000">b</span></p>`;
  expect(htmlToBlocks(html).blocks).toEqual([say(text('a', 'strong'), 'b')]);
});

test.each(['/*', ' ', ';', ',.a', '{', '}'])(
  'a style sheet of nothing but %s says nothing',
  (signs) => {
    expect(htmlToBlocks(`<style>${signs.repeat(100_000)}</style>x`).blocks).toEqual([say('x')]);
  },
);
