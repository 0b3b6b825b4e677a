import { importArticles } from '@alphanode/import/node';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'sub/node_modules'), { recursive: true });
  mkdirSync(join(folder, '_data'));
  for (const [name, text] of [
    ['b.md', '---\ntitle: B\n---\n'],
    ['a.html', '<h1>A</h1><p>x</p>'],
    ['sub/c.markdown', '# C'],
    ['sub/d.json', '3'],
    ['sub/e.txt', '# E'],
    ['sub/node_modules/f.md', '# F'],
    ['_data/site.json', '{"title":"Site"}'],
    ['g+1.jsonl', '{"title":"G","body":[]}'],
  ] as const)
    writeFileSync(join(folder, name), text);
});

const titles = async (path: string) =>
  (await collect(importArticles(path))).map(
    ({ article, source }) => `${source.file ?? ''}: ${article?.title ?? ''}`,
  );

describe('importArticles of files reads', () => {
  test('a folder with all below it, in order', async () => {
    expect(await titles(folder)).toEqual([
      'a.html: A',
      'b.md: B',
      'g+1.jsonl: G',
      'sub/c.markdown: C',
      'sub/d.json: ',
    ]);
  });

  test('one file', async () => {
    expect(await titles(join(folder, 'sub/e.txt'))).toEqual([`${join(folder, 'sub/e.txt')}: E`]);
  });

  test.each([
    ['*.md', ['B']],
    ['**/*.m*', ['B', 'C']],
    ['{b,a*}.{md,html}', ['A', 'B']],
    ['[ab].????', ['A']],
    ['**', ['A', 'B', 'G', 'C', '']],
    ['g+1.*', ['G']],
    ['none/*.md', ['']],
  ])('the pattern %s', async (pattern, expected) => {
    expect((await titles(join(folder, pattern))).map((each) => each.split(': ')[1])).toEqual(
      expected,
    );
  });

  test('a pattern in the working folder', async () => {
    expect((await titles('./no-such-*.md')).length).toBe(1);
  });
});

test('importArticles of files reports progress', async () => {
  const seen: string[] = [];
  await collect(
    importArticles(folder, {
      format: 'markdown',
      onProgress: ({ file, files, totalFiles, articles }) =>
        seen.push(`${file} ${files}/${totalFiles} ${articles}`),
    }),
  );
  expect(seen.slice(0, 3)).toEqual(['a.html 0/5 1', 'a.html 1/5 1', 'b.md 1/5 2']);
  expect(seen.at(-1)).toBe('sub/d.json 5/5 5');
});

test('importArticles of files tells of what is not there or cannot be read', async () => {
  const [missing] = await collect(importArticles(join(folder, 'none.md')));
  expect(missing && codesOf(missing)).toEqual(['file-missing']);
  const stop = importArticles(join(folder, 'b.md'), {
    onProgress: () => {
      throw new Error('from outside');
    },
  });
  await expect(collect(stop)).rejects.toThrow('from outside');
});
