import { contentfulToBlocks } from '@alphanode/import/contentful';
import { lexicalToBlocks, mobiledocToBlocks } from '@alphanode/import/ghost';
import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { type BlocksResult, htmlToBlocks } from '@alphanode/import/html';
import { markdownToBlocks } from '@alphanode/import/markdown';
import { portableTextToBlocks } from '@alphanode/import/portable-text';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { readCases, resultOf } from '../scripts/fixture-cases.mjs';

type Read = (input: string, options: object) => BlocksResult;

const json =
  (read: (value: unknown, options: object) => BlocksResult): Read =>
  (input, options) =>
    read(JSON.parse(input), options);

const readers: readonly (readonly [string, Read])[] = [
  ['html', htmlToBlocks],
  ['gutenberg', gutenbergToBlocks],
  ['markdown', markdownToBlocks],
  ['lexical', json(lexicalToBlocks)],
  ['mobiledoc', json(mobiledocToBlocks)],
  ['portable-text', json(portableTextToBlocks)],
  ['contentful', json(contentfulToBlocks)],
];

describe.each(readers)('%s becomes blocks', (name, read) => {
  const at = (extension: string): URL => new URL(`fixtures/${name}.${extension}`, import.meta.url);
  const expected = JSON.parse(readFileSync(at('json'), 'utf8')) as Record<string, unknown>;

  test.each(readCases(at('txt')).map((each) => [each.name, each] as const))(
    '%s',
    (caseName, each) => {
      expect(resultOf(read(each.input, each.options))).toEqual(expected[caseName]);
    },
  );
});
