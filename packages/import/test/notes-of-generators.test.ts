import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { say } from './said.ts';

const ref = (id: string): { type: 'footnote'; id: string } => ({ type: 'footnote', id });

test.each<readonly [string, string, string]>([
  [
    'docutils',
    '<p>x<a class="footnote-reference brackets" href="#f1" id="id1" role="doc-noteref">1</a></p><aside class="footnote-list brackets"><aside class="footnote brackets" id="f1" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><span class="backrefs">(<a role="doc-backlink" href="#id1">1</a>,<a role="doc-backlink" href="#id2">2</a>)</span><p>Note.</p></aside></aside>',
    'f1',
  ],
  [
    'docutils beside the text',
    '<p>x<a class="footnote-reference" href="#f1">1</a></p><aside class="footnote" id="f1"><p>Note.</p></aside>',
    'f1',
  ],
  [
    'Python-Markdown',
    '<p>x<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p><div class="footnote"><hr><ol><li id="fn:1"><p>Note.&#160;<a class="footnote-backref" href="#fnref:1">&#8617;</a></p></li></ol></div>',
    'fn:1',
  ],
  [
    'Google Docs',
    '<p>x<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><div><p class="c5"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c8">&nbsp;Note.</span></p></div>',
    'ftnt1',
  ],
  [
    'MediaWiki',
    '<p>x<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1"><sup>a</sup></a> <a href="#cite_ref-2"><sup>b</sup></a></span> <span class="reference-text">Note.</span></li></ol>',
    'cite_note-1',
  ],
  [
    'Asciidoctor',
    '<p>x<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. Note.</div></div>',
    '_footnotedef_1',
  ],
])('reads notes as %s writes them', (_, html, id) => {
  const { blocks, issues } = htmlToBlocks(html);
  expect(JSON.parse(JSON.stringify(blocks).replaceAll('\u00A0"', '"'))).toEqual([
    say('x', ref(id)),
    { type: 'footnotes', items: [{ id, children: [say('Note.')] }] },
  ]);
  expect(issues).toEqual([]);
});

const noted = (note: string): unknown =>
  htmlToBlocks(
    `<p>x<sup><a href="#n1">1</a></sup></p><div id="n1" class="footnote"><a href="#r1">1</a>${note}</div>`,
  ).blocks[1];

test.each<readonly [string, string, object]>([
  ['of marked words', '<b>Note</b>', [{ children: [{ text: 'Note' }] }]],
  ['of a number and more', '. <b>Note</b>', [{ children: [{ text: 'Note' }] }]],
  ['of a list', '<ul><li>Note</li></ul>', [{ type: 'list' }]],
  ['of a link', '<a href="/a">Note</a>', [{ children: [{ type: 'link' }] }]],
  ['of several blocks', '. <p>Note</p>', [{ children: [{ text: 'Note' }] }]],
])('keeps a note %s', (_, note, children) => {
  expect(noted(note)).toMatchObject({ type: 'footnotes', items: [{ children }] });
});

test('keeps a list of sources that no text refers to, and brackets around other links', () => {
  expect(
    htmlToBlocks(
      '<ol class="references"><li>Ann</li></ol><p>x<sup>[<a href="/a">1</a>]</sup><sup>(<i>2</i>)</sup><sup>a<a href="#b">3</a></sup><sup><a name="c">4</a></sup></p><p>footnote</p>',
    ).blocks,
  ).toMatchObject([{ type: 'list' }, { children: { length: 8 } }, {}]);
});

test('keeps words in front of the way back', () => {
  expect(
    JSON.stringify(
      htmlToBlocks(
        '<p>x<a href="#n1">1</a></p><div id="n1" class="footnote">Note. <a href="#r1">1</a></div>',
      ).blocks,
    ),
  ).toContain('"Note."');
});
