import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFile } from '../src/input/post-file.ts';
import { readPostRecords } from '../src/input/post-records.ts';
import { tempFolder } from './temp-folder.ts';

/** What a file in a folder of posts gives: values as they are, issues as their codes. */
function read(content: string, { name = 'a.json', isGuess = true } = {}): unknown[] {
  const file = ownFile(join(tempFolder({ [name]: content }), name), { isGuess });
  return [...readPostRecords(file)].map((record) =>
    'issue' in record ? record.issue.code : record.value,
  );
}

test.each([
  ['the configuration of a tool', '{"name": "site", "version": "1.0.0", "scripts": {}}'],
  ['a menu', '{"index": "Home", "about": "About"}'],
  ['a list of authors', '[{"name": "A"}, {"name": "B"}]'],
  ['a list of texts', '["a", "b"]'],
  ['a list of lists', '[[1, 2], [3]]'],
  ['an empty record', '{}'],
  ['much data', JSON.stringify(Array.from({ length: 100 }, (_, id) => ({ id })))],
])('tells once that a file in a folder is no post: %s', (_, content) => {
  expect(read(content)).toEqual(['demo/not-a-post']);
});

test('names the keys of what is no post, and nothing that a terminal would obey', () => {
  const content = JSON.stringify({ 'na\u001b[2Jme': 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 });
  const file = ownFile(join(tempFolder({ 'a.json': content }), 'a.json'), { isGuess: true });
  expect([...readPostRecords(file)]).toMatchObject([
    { issue: { received: 'the keys na [2Jme, b, c, d, e, f', location: { line: 1 } } },
  ]);
});

test.each([
  '{"Title": "A"}',
  '{"post_title": "A"}',
  '{"alphanode_post_meta": {}}',
  '{"excerpt": "A"}',
  '{"blocks": []}',
])('takes a record for a post by any spelling of a key: %s', (content) => {
  expect(read(content)).toEqual([JSON.parse(content)]);
});

test('keeps every record of a file that holds a post, so that the broken ones are told', () => {
  expect(read('[{}, {"id": 1}, {"title": "A"}, {"id": 2}]')).toEqual([
    {},
    { id: 1 },
    { title: 'A' },
    { id: 2 },
  ]);
});

test.each([
  ['{"title": "A" "body": []}', 'demo/not-json'],
  ['', 'demo/empty-file'],
  ['{"na', 'demo/cut-record'],
])('leaves the faults of JSON to their own issues: %s', (content, code) => {
  expect(read(content)).toEqual([code]);
});

test.each([
  { name: 'a.json', isGuess: false },
  { name: 'a.jsonl', isGuess: true },
])('reads records of any kind from a file that is for posts: %o', (options) => {
  expect(read('{"id": 1}', options)).toEqual([{ id: 1 }]);
});
