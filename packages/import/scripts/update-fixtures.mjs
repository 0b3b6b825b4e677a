// Writes what the fixtures in test/fixtures come to: `node --conditions=@alphanode/source scripts/update-fixtures.mjs`. Read the difference before you commit it.
import { existsSync, writeFileSync } from 'node:fs';

import { contentfulToBlocks } from '@alphanode/import/contentful';
import { lexicalToBlocks, mobiledocToBlocks } from '@alphanode/import/ghost';
import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { htmlToBlocks } from '@alphanode/import/html';
import { markdownToBlocks } from '@alphanode/import/markdown';
import { portableTextToBlocks } from '@alphanode/import/portable-text';

import { readCases, resultOf } from './fixture-cases.mjs';

const json = (read) => (input, options) => read(JSON.parse(input), options);
const readers = {
  html: htmlToBlocks,
  gutenberg: gutenbergToBlocks,
  markdown: markdownToBlocks,
  lexical: json(lexicalToBlocks),
  mobiledoc: json(mobiledocToBlocks),
  'portable-text': json(portableTextToBlocks),
  contentful: json(contentfulToBlocks),
};

for (const [name, read] of Object.entries(readers)) {
  const file = new URL(`../test/fixtures/${name}.txt`, import.meta.url);
  if (!existsSync(file)) continue;
  const results = readCases(file).map((each) => [
    each.name,
    resultOf(read(each.input, each.options)),
  ]);
  writeFileSync(
    new URL(`../test/fixtures/${name}.json`, import.meta.url),
    `${JSON.stringify(Object.fromEntries(results), null, 1)}\n`,
  );
}
