import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say, text } from './said.ts';

const link = '<a class="headerlink" href="#id5" title="Link">¶</a>';

test('captions, terms and text lose the link to themselves', () => {
  expect(
    htmlToBlocks(
      `<figure><img src="/a.png" alt=""><figcaption>Cap${link}</figcaption></figure><dl><dt>Term${link}</dt><dd>Text</dd></dl><p>Line${link}</p>`,
    ).blocks,
  ).toEqual([
    { type: 'figure', image: { url: '/a.png', alt: '' }, caption: [text('Cap')] },
    {
      type: 'definitions',
      items: [{ terms: [[text('Term')]], descriptions: [{ children: [say('Text')] }] }],
    },
    say('Line'),
  ]);
});

test('other links of one sign stay', () => {
  expect(
    htmlToBlocks(
      '<p><a href="#a">§</a> <a class="anchor" href="/b">#</a> <a class="anchor" href="#c">c</a></p>',
    ).blocks,
  ).toMatchObject([{ children: [{ href: '#a' }, {}, { href: '/b' }, {}, { href: '#c' }] }]);
});
