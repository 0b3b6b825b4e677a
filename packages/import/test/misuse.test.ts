import { importArticles } from '@alphanode/import';
import { parseFrontMatter } from '@alphanode/import/front-matter';
import { gutenbergToBlocks, parseBlocks } from '@alphanode/import/gutenberg';
import { htmlToBlocks } from '@alphanode/import/html';
import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { unserializePhp } from '@alphanode/import/php';
import { importArticles as importFiles } from '@alphanode/import/node';
import { blocksToPortableText } from '@alphanode/import/portable-text';
import { defineMeta } from '@alphanode/meta-schema';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// As a program without types calls them.
type Loose = (value: unknown) => unknown;

const readers: readonly (readonly [string, Loose])[] = [
  ['htmlToBlocks', htmlToBlocks as Loose],
  ['markdownToBlocks', markdownToBlocks as Loose],
  ['gutenbergToBlocks', gutenbergToBlocks as Loose],
  ['parseBlocks', parseBlocks as Loose],
  ['parseFrontMatter', parseFrontMatter as Loose],
  ['unserializePhp', unserializePhp as Loose],
];

describe('what is no text is told of in a TypeError', () => {
  test.each(readers)('by %s', (name, read) => {
    for (const [value, came] of [
      [undefined, 'undefined'],
      [null, 'null'],
      [7, '7'],
      [['a'], 'a list'],
      [{}, 'an object'],
    ] as const)
      expect(() => read(value)).toThrow(
        new TypeError(`${name} got ${came}. Give a text; where there is none, give ''.`),
      );
  });
});

const writers: readonly (readonly [string, Loose])[] = [
  ['blocksToMarkdown', blocksToMarkdown as Loose],
  ['blocksToPortableText', blocksToPortableText as Loose],
];

describe('what is no list of blocks is told of in a TypeError', () => {
  test.each(writers)('by %s', (name, write) => {
    expect(() => write(undefined)).toThrow(
      new TypeError(
        `${name} got undefined. Give a list of blocks, such as the body of an article.`,
      ),
    );
    const quote: { type: string; children: unknown[] } = { type: 'quote', children: [] };
    quote.children.push(quote);
    expect(() => write([quote])).toThrow(/ got blocks that contain themselves/);
  });
});

// What TypeScript would not let through.
type LooseImport = (input: unknown, options?: unknown) => AsyncGenerator;

describe.each([
  ['importArticles', importArticles as LooseImport],
  ['importArticles of ./node', importFiles as LooseImport],
])('%s refuses at once', (_, read) => {
  test.each([
    [{ prefixes: 'my_' }, 'the option `prefixes` as my_. Give a list of texts.'],
    [{ prefixes: ['a_', 7] }, 'the option `prefixes` as a list. Give a list of texts.'],
    [{ mode: 'Strict' }, 'the option `mode` as Strict. Give one of: strict, repair, salvage.'],
    [{ meta: {} }, 'the option `meta` as an object. Give what defineMeta() gives.'],
    [{ meta: 'x' }, 'the option `meta` as x. Give what defineMeta() gives.'],
    [{ onProgress: 1 }, 'the option `onProgress` as 1. Give a function.'],
    [null, 'null as its options. Give an object.'],
  ])('the options %j', (options, message) => {
    expect(() => read('# Hi', options)).toThrow(new TypeError(`importArticles got ${message}`));
  });

  test('a format that there is not', () => {
    expect(() => read('# Hi', { format: 'docx' })).toThrow(/the format "docx"\. Give one of: wxr,/);
  });
});

test('importArticles takes options that are right', () => {
  expect(() => importArticles('# Hi', { mode: 'strict', prefixes: ['my_'] })).not.toThrow();
});

test.each([[undefined], [null], [5], [['a']], ['']])(
  'importArticles of ./node refuses %j for a path',
  (path) => {
    expect(() => (importFiles as LooseImport)(path)).toThrow(/Give the path of a file or folder/);
  },
);

test('importArticles refuses a schema that has to wait when it first uses it', async () => {
  const late = defineMeta({ fields: { rating: z.string().refine(() => Promise.resolve(true)) } });
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'rated.md');
  writeFileSync(file, '---\nrating: good\n---\n# Hi');
  const message =
    'importArticles cannot use its option `meta`. TypeError: `fields.rating` cannot be used. Expected a schema that answers at once. Received an object of the type Promise.';
  for (const items of [
    importArticles(readFileSync(file, 'utf8'), { meta: late }),
    importFiles(file, { meta: late }),
  ])
    await expect(items.next()).rejects.toThrow(new TypeError(message));
});
