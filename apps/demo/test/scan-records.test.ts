import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layout, scanRecords } from '../src/input/scan-records.ts';

/** The text cut into chunks, as a file is read. */
function* chunksOf(text: string, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const scan = (text: string, layout: Layout, chunkBytes = 7) =>
  [...scanRecords(chunksOf(text, chunkBytes), layout)].map(({ offset, lengthBytes, ...rest }) => ({
    text: Buffer.from(text)
      .subarray(offset, offset + lengthBytes)
      .toString(),
    ...rest,
  }));

test.each([
  [
    'one record a line',
    '{"a":1}\n{"b":2}\n',
    [
      ['{"a":1}', 1],
      ['{"b":2}', 2],
    ],
  ],
  [
    'a last line without its end',
    '{"a":1}\n{"b":2}',
    [
      ['{"a":1}', 1],
      ['{"b":2}', 2],
    ],
  ],
  [
    'lines that end as on Windows',
    '{"a":1}\r\n2\r\n',
    [
      ['{"a":1}\r', 1],
      ['2\r', 2],
    ],
  ],
  [
    'a blank line, which keeps its number',
    '1\n\n3',
    [
      ['1', 1],
      ['', 2],
      ['3', 3],
    ],
  ],
  ['nothing', '', []],
])('finds in lines %s', (_, text, expected) => {
  const found = scan(text, 'lines');
  expect(found.map((record) => [record.text, record.line])).toEqual(expected);
  expect(found.some(({ cut }) => cut)).toBe(false);
});

test.each([
  ['a map', '{"a":1}', [['{"a":1}', 1]]],
  ['a map over several lines', '\n{\n"a": [1]\n}\n', [['{\n"a": [1]\n}', 2]]],
  [
    'the items of an array',
    '[{"a":1},\n {"b":2}]',
    [
      ['{"a":1}', 1],
      ['{"b":2}', 2],
    ],
  ],
  [
    'arrays in an array',
    '[[1,[2]],[3]]',
    [
      ['[1,[2]]', 1],
      ['[3]', 1],
    ],
  ],
  [
    'numbers and words in an array',
    '[1, null,true]',
    [
      ['1', 1],
      ['null', 1],
      ['true', 1],
    ],
  ],
  [
    'texts with brackets and quotes',
    '["]}", "\\"[{\\\\"]',
    [
      ['"]}"', 1],
      ['"\\"[{\\\\"', 1],
    ],
  ],
  [
    'values one after another',
    '{"a":1}\n{"b":2} 3',
    [
      ['{"a":1}', 1],
      ['{"b":2}', 2],
      ['3', 2],
    ],
  ],
  [
    'two arrays one after another',
    '[1]\n[2]',
    [
      ['1', 1],
      ['2', 2],
    ],
  ],
  ['a value behind a byte order mark', '\ufeff{"a":1}', [['{"a":1}', 1]]],
  [
    'stray text',
    'a } b',
    [
      ['a', 1],
      ['}', 1],
      ['b', 1],
    ],
  ],
  ['an empty array', ' [ ] ', []],
  ['nothing', '', []],
])('finds among values %s', (_, text, expected) => {
  const found = scan(text, 'values');
  expect(found.map((record) => [record.text, record.line])).toEqual(expected);
  expect(found.some(({ cut }) => cut)).toBe(false);
});

test.each<[string, Layout, string, string]>([
  ['a line inside a map', 'lines', '{"a":1}\n{"b":[1', '{"b":[1'],
  ['a line inside a text', 'lines', '1\n"ab\\"', '"ab\\"'],
  ['a map', 'values', '{"a":{"b":1}', '{"a":{"b":1}'],
  ['an item of an array', 'values', '[{"a":1},{"b', '{"b'],
  ['a number of an array', 'values', '[{"a":1},12', '12'],
  ['an array between two items', 'values', '[{"a":1},', ''],
])('knows that the end of the file cut %s', (_, layout, text, last) => {
  const found = scan(text, layout);
  expect(found.map(({ cut }) => cut)).toEqual([false, true].slice(2 - found.length));
  expect(found.at(-1)?.text).toBe(last);
});

test('finds the same records however the file is cut into chunks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 5 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 40 }),
      (values, indent, chunkBytes) => {
        const text = JSON.stringify(values, undefined, indent);
        const items = scan(text, 'values', chunkBytes);
        expect(items.map((item) => JSON.parse(item.text) as unknown)).toEqual(JSON.parse(text));
        const lines = values.map((value) => JSON.stringify(value)).join('\n');
        const records = scan(lines, 'lines', chunkBytes);
        expect(records.map((record) => record.text)).toEqual(lines === '' ? [] : lines.split('\n'));
        expect([...items, ...records].some(({ cut }) => cut)).toBe(false);
      },
    ),
  );
});
