import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say, text } from './said.ts';

const box = (name: string, caption: string): string =>
  `<li class="gallerybox" style="width: 155px"><div style="width: 155px">
<div class="thumb" style="width: 150px;"><div style="margin:15px auto;"><a href="/wiki/File:${name}.jpg" class="image"><img alt="" src="https://example.com/${name}.jpg" width="120" height="90"></a></div></div>
<div class="gallerytext">${caption}</div></div></li>`;

const picture = (name: string, more: object = {}) => ({
  url: `https://example.com/${name}.jpg`,
  alt: '',
  width: 120,
  height: 90,
  ...more,
});

test.each<readonly [string, string, readonly object[]]>([
  [
    'its captions',
    `<ul class="gallery mw-gallery-traditional">\n<li class="gallerycaption">All</li>\n${box('a', '<p>Cap A\n</p>')}\n${box('b', '')}\n</ul>`,
    [
      {
        type: 'gallery',
        images: [picture('a', { caption: 'Cap A' }), picture('b')],
        caption: [text('All')],
      },
    ],
  ],
  [
    'one picture',
    `<ul class="gallery mw-gallery-packed">${box('a', 'Cap')}</ul>`,
    [{ type: 'gallery', images: [picture('a', { caption: 'Cap' })] }],
  ],
])('a gallery of MediaWiki is one, with %s', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual({ blocks, issues: [] });
});

test.each<readonly [string, string]>([
  [
    'MediaWiki',
    '<span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/w?action=edit">edit</a><span class="mw-editsection-bracket">]</span></span>',
  ],
  ['older MediaWiki', '<span class="editsection">[<a href="/w?action=edit">edit</a>]</span>'],
])('a heading of %s loses its link for writers', (_, link) => {
  const { blocks, issues } = htmlToBlocks(
    `<h2><span id="Pl.C3.B6t"></span><span class="mw-headline" id="Plöt">Plot</span>${link}</h2><ul><li class="gallerybox">x</li></ul>`,
  );
  expect(blocks).toEqual([
    { type: 'heading', level: 2, children: [text('Plot')], id: 'Plöt' },
    { type: 'list', ordered: false, items: [{ children: [say('x')] }] },
  ]);
  expect(issues).toEqual([]);
});
