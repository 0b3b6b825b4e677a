import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatDay, formatNoun, formatSeconds } from '../src/format.ts';

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [1234, '1.2 KB'],
  [99_500, '100 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [8_388_608, '8.4 MB'],
  [5e12, '5000 GB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('separates thousands', () => {
  expect([formatCount(9.6), formatCount(50_000)]).toEqual(['10', '50,000']);
});

test('puts a noun in the plural unless there is one thing', () => {
  expect([0, 1, 2].map((count) => formatNoun(count, 'post'))).toEqual([
    '0 posts',
    '1 post',
    '2 posts',
  ]);
});

test.each([
  [0.123, '0.12 s'],
  [12.34, '12.3 s'],
  [125.4, '2 min 5 s'],
])('writes %f seconds as %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

test.each(['2024-05-06', '2024-05-06T23:59:59Z'])('writes the day of %s', (iso) => {
  expect(formatDay(iso)).toBe('6 May 2024');
});
