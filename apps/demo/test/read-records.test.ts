import { closeSync, ftruncateSync, openSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecords } from '../src/input/read-records.ts';
import { asOtherUser } from './as-other-user.ts';
import { tempFolder } from './temp-folder.ts';

/** What a file gives: values as they are, issues as `code:line`. */
function read(content: string | Uint8Array, name = 'posts.jsonl', limitBytes?: number): unknown[] {
  return readPath(join(tempFolder({ [name]: content }), name), limitBytes);
}

function readPath(path: string, limitBytes?: number): unknown[] {
  return [...readRecords(path, 'posts.jsonl', limitBytes)].map((record) =>
    'issue' in record
      ? `${record.issue.code}:${record.issue.location?.line ?? ''}`
      : [record.value, record.span.line],
  );
}

test.each([
  ['JSON Lines', 'a.jsonl', '{"a":1}\n\n{"b":2}\n'],
  ['JSON Lines with Windows line ends', 'a.ndjson', '{"a":1}\r\n\r\n{"b":2}\r\n'],
  ['JSON Lines behind a byte order mark', 'a.jsonl', '\ufeff{"a":1}\n\n{"b":2}'],
  ['JSON Lines in a .json file', 'a.json', '{"a":1}\n\n{"b":2}'],
  ['an array', 'a.json', '[{"a":1},\n\n{"b":2}]'],
  ['an array behind a byte order mark', 'a.json', '\ufeff[{"a":1},\n\n{"b":2}]'],
  ['an array in a .jsonl file', 'a.jsonl', ' [{"a":1},\n\n{"b":2}]'],
])('reads %s', (_, name, content) => {
  expect(read(content, name)).toEqual([
    [{ a: 1 }, 1],
    [{ b: 2 }, 3],
  ]);
});

test('reads one post that is spread over lines', () => {
  expect(read('{\n  "a": [\n    1\n  ]\n}\n', 'a.json')).toEqual([[{ a: [1] }, 1]]);
});

test.each([
  ['JSON Lines', 'a.jsonl', '{"a":1}\n{"b":{"c'],
  ['an array', 'a.json', '[{"a":1},\n{"b":{"c'],
  ['a character of a JSON Lines file', 'a.jsonl', Buffer.from('{"a":1}\n{"é').subarray(0, -1)],
])('keeps the whole posts of a file that was cut inside %s', (_, name, content) => {
  expect(read(content, name)).toEqual([[{ a: 1 }, 1], 'demo/cut-record:2']);
});

test('says that reading a cut file again can help', () => {
  const [record] = readRecords(join(tempFolder({ 'a.json': '{"a' }), 'a.json'), 'a.json');
  expect(record).toMatchObject({
    issue: { retry: 'same-input', received: '3 bytes beginning "{\\"a"' },
  });
});

test('reads the lines around one that is not UTF-8', () => {
  const latin1 = Buffer.from('"caf\xe9"', 'latin1');
  const content = Buffer.concat([Buffer.from('1\n'), latin1, Buffer.from('\n3')]);
  expect(read(content)).toEqual([[1, 1], 'demo/not-utf8:2', [3, 3]]);
});

test.each([
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le')],
  ['big-endian UTF-16', Buffer.from('\ufeff{}', 'utf16le').swap16()],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
])('refuses a file of %s as a whole', (_, content) => {
  expect(read(content)).toEqual(['demo/not-utf8:1']);
});

test('passes over a line of 100 MB without holding it, and reads the lines after it', () => {
  const path = join(tempFolder(), 'long.jsonl');
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, '1\n');
  // The hole reads as 100 million NUL bytes.
  ftruncateSync(descriptor, 100_000_000);
  writeSync(descriptor, '\n3\n', 100_000_000);
  closeSync(descriptor);
  const before = process.memoryUsage().arrayBuffers;
  let highest = 0;
  const found: string[] = [];
  for (const record of readRecords(path, 'long.jsonl')) {
    highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
    found.push(
      'issue' in record
        ? `${record.issue.code} ${record.issue.received ?? ''}`
        : `${record.span.line}`,
    );
  }
  expect(found).toEqual(['1', 'demo/record-too-long 100 MB', '3']);
  expect(highest).toBeLessThan(2_000_000);
});

test('reads a record of exactly the longest length', () => {
  expect(read('12345\n123456', 'a.jsonl', 5)).toEqual([[12345, 1], 'demo/record-too-long:2']);
});

test('tells the line and column where JSON stops being JSON', () => {
  const path = join(tempFolder({ 'a.json': '[1,\n{"a": 1,\n "b" 1}]' }), 'a.json');
  expect([...readRecords(path, 'a.json')].at(-1)).toMatchObject({
    issue: {
      code: 'demo/not-json',
      location: { file: 'a.json', line: 3, column: 6 },
      message: expect.stringContaining('(stopped at line 3, column 6)') as string,
    },
  });
});

test('tells the line alone where the parser does not say how far it came', () => {
  const [record] = readRecords(join(tempFolder({ 'a.jsonl': '{"a": oops}\n' }), 'a.jsonl'), 'a');
  expect(record).toMatchObject({ issue: { location: { file: 'a', line: 1 } } });
});

test('tells the end of a record as the place where JSON ends too early', () => {
  expect([
    ...readRecords(join(tempFolder({ 'a.jsonl': '{"a":\n' }), 'a.jsonl'), 'a'),
  ]).toMatchObject([{ issue: { code: 'demo/not-json', location: { line: 1, column: 6 } } }]);
});

test('describes a broken record in few characters and without what a terminal would obey', () => {
  const content = `\u001b[2J\u202e${'x'.repeat(200)}\n`;
  const [record] = readRecords(join(tempFolder({ 'a.jsonl': content }), 'a.jsonl'), 'a');
  const received = record !== undefined && 'issue' in record ? record.issue.received : '';
  expect(received).toMatch(/^207 bytes beginning " \[2J x+"$/);
  expect(received?.length).toBeLessThanOrEqual(80);
});

test.each(['', '\n\n', '[]', '\ufeff'])('warns of a file without a post: %j', (content) => {
  expect(read(content, 'a.json')).toEqual(['demo/empty-file:1']);
});

test('reports a file that is gone', () => {
  const folder = tempFolder();
  symlinkSync(join(folder, 'nowhere'), join(folder, 'a.json'));
  expect(readPath(join(folder, 'a.json'))).toEqual(['demo/unreadable-file:1']);
});

test('reports a file that may not be read', () => {
  const path = join(tempFolder({ 'a.json': '1' }), 'a.json');
  expect(asOtherUser(path, () => readPath(path))).toEqual(['demo/unreadable-file:1']);
});

test('closes the file when the reader has enough', () => {
  const path = join(tempFolder({ 'a.jsonl': '1\n2\n' }), 'a.jsonl');
  const [first] = readRecords(path, 'a.jsonl');
  expect(first).toMatchObject({ value: 1 });
});
