import { importArticles, type ImportInput } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

/** Text of which each character is one byte. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  for (let index = 0; index <= text.length; index++)
    view.setUint16(index * 2, `\ufeff${text}`.charCodeAt(index), little);
  return new Uint8Array(view.buffer).subarray(mark ? 0 : 2);
};

const page = '<html><body><h1>T</h1><p>Ä – x</p></body></html>';

const wordsOf = async (input: ImportInput, file: string) => {
  const all = await collect(importArticles(input, { file }));
  const text = all.map(({ article }) => JSON.stringify(article?.body)).join();
  return [/"text":"([^"]*)"/.exec(text)?.[1], all.flatMap(codesOf)];
};

test.each<[string, Uint8Array]>([
  ['UTF-16 with a mark', utf16(page, true, true)],
  ['UTF-16 without', utf16(page, true, false)],
  ['UTF-16 the other way round', utf16(page, false, true)],
  ['UTF-16 the other way round, without', utf16(page, false, false)],
  ['UTF-8', new TextEncoder().encode(page)],
  [
    'a page that says so',
    bytes(`<html><head><meta charset="windows-1252"></head><p>\xc4 \x96 x</p>`),
  ],
  ['XML that says so', bytes(`<?xml version="1.0" encoding="iso-8859-1"?><p>\xc4 \x96 x</p>`)],
  [
    'UTF-8 that a page calls Latin',
    new TextEncoder().encode('<html><head><meta charset="iso-8859-1"></head><p>Ä – x</p>'),
  ],
  [
    'an encoding that nobody knows',
    new TextEncoder().encode('<?xml version="1.0" encoding="martian"?><p>Ä – x</p>'),
  ],
  [
    'XML that says UTF-16 and is not',
    new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?><p>Ä – x</p>'),
  ],
])('%s is read', async (_, input) => {
  expect(await wordsOf(input, 'a.html')).toMatchObject([
    'Ä – x',
    expect.not.arrayContaining(['encoding-repaired']),
  ]);
});

test.each([
  ['a single byte', 'caf\xe9', 'café'],
  ['quotes of Windows', '\x93x\x94 \x80', '“x” €'],
  ['both encodings', '\xc3\xa9 \xe9 \xf0\x9f\x98\x80', 'é é 😀'],
  ['what only begins as UTF-8', '\xe9\x80z \xf4\x91\x80\x80 \xed\xa0\x80', 'é€z ô‘€€ í\u00a0€'],
  ['too long a form', '\xe0\x80\x80 \xf0\x80\x80\x80', 'à€€ ð€€€'],
  ['a byte that never is', '\xff\xc0', 'ÿÀ'],
])('%s in UTF-8 is what Windows would write', async (_, written, read) => {
  const text = bytes(`T\n\nx ${written} x`);
  for (const input of [text, streamOf(text.subarray(0, 6), text.subarray(6))]) {
    const [imported] = await collect(importArticles(input, { file: 'a.md', format: 'markdown' }));
    expect(JSON.stringify(imported?.article?.body)).toContain(JSON.stringify(`x ${read} x`));
    expect(imported?.issues[0]).toMatchObject({
      code: 'import/encoding-repaired',
      severity: 'repair',
      location: { file: 'a.md', line: 3 },
    });
  }
});

test.each<[string, string, string]>([
  ['a.jsonl', '{"title":"A","body":"x"}\n{"title":"B","body":"\xe9"}', 'json-lines'],
  [
    'a.json',
    '[{"title":{"rendered":"A"},"content":{"rendered":"<p>x</p>"}},\n{"title":{"rendered":"B"},"content":{"rendered":"<p>\xe9</p>"}}]',
    'wordpress-rest',
  ],
  ['a.json', '{"posts":[{"title":"A","html":"x"},\n{"title":"B","html":"\xe9"}]}', 'ghost'],
  [
    'a.json',
    '{"items":[{"sys":{"id":"1"},"fields":{"title":"A","body":"x"}},{"sys":{"id":"2"},"fields":{"title":"B","body":"\xe9"}}]}',
    'contentful',
  ],
  [
    'a.json',
    '[{"title":"B","body":[{"_type":"block","children":[{"text":"\xe9"}]}]}]',
    'portable-text',
  ],
  [
    'a.xml',
    '<rss><channel><item><title>A</title></item>\n<item><title>B</title><description>\xe9</description></item></channel></rss>',
    'wxr',
  ],
])('%s: %s', async (file, text) => {
  for (const input of [bytes(text), streamOf(bytes(text))]) {
    const all = await collect(importArticles(input, { file }));
    const found = all
      .flatMap(({ issues }) => issues)
      .filter(({ code }) => code.endsWith('encoding-repaired'));
    expect(found).toMatchObject([{ location: { file, line: text.split('\n').length } }]);
    expect(JSON.stringify(all.map(({ article }) => article?.body))).toContain('"é"');
  }
});

test('many faults are told a bounded number of times', async () => {
  const pieces = Array.from({ length: 60 }, () => bytes('\xe9\n'));
  const [imported] = await collect(importArticles(streamOf(...pieces), { file: 'a.md' }));
  expect(imported?.issues.filter(({ code }) => code === 'import/encoding-repaired')).toHaveLength(
    50,
  );
});

test('an encoding of another script keeps to what it declares, also where a few signs could be UTF-8', async () => {
  const input = bytes('<html><head><meta charset="gbk"></head><p>\xc2\xb7</p>');
  expect((await wordsOf(input, 'a.html'))[0]).toBe('路');
});
