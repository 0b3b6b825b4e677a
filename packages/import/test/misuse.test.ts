import { importArticles } from '@alphanode/import';
import { parseFrontMatter } from '@alphanode/import/front-matter';
import { gutenbergToBlocks, parseBlocks } from '@alphanode/import/gutenberg';
import { htmlToBlocks } from '@alphanode/import/html';
import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { unserializePhp } from '@alphanode/import/php';
import { blocksToPortableText } from '@alphanode/import/portable-text';
import { describe, expect, test } from 'vitest';

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

test.each([
  [{ prefixes: 'my_' }, '`prefixes` as my_. Give a list of texts.'],
  [{ prefixes: ['a_', 7] }, '`prefixes` as a list. Give a list of texts.'],
  [{ mode: 'Strict' }, '`mode` as Strict. Give one of: strict, repair, salvage.'],
])('importArticles refuses the options %j at once', (options, message) => {
  expect(() =>
    (importArticles as (input: string, options: unknown) => unknown)('# Hi', options),
  ).toThrow(new TypeError(`importArticles got the option ${message}`));
});

test('importArticles takes options that are right', () => {
  expect(() => importArticles('# Hi', { mode: 'strict', prefixes: ['my_'] })).not.toThrow();
});
