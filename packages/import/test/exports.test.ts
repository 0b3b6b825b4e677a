import { expect, test } from 'vitest';

test.each([
  ['import', () => import('@alphanode/import'), ['detectFormat', 'formats', 'importArticles']],
  [
    'contentful',
    () => import('@alphanode/import/contentful'),
    ['contentfulToBlocks', 'importContentful'],
  ],
  ['front-matter', () => import('@alphanode/import/front-matter'), ['parseFrontMatter']],
  [
    'ghost',
    () => import('@alphanode/import/ghost'),
    ['importGhost', 'lexicalToBlocks', 'mobiledocToBlocks'],
  ],
  [
    'gutenberg',
    () => import('@alphanode/import/gutenberg'),
    ['gutenbergToBlocks', 'hasBlocks', 'parseBlocks'],
  ],
  ['html', () => import('@alphanode/import/html'), ['htmlToBlocks']],
  ['json-lines', () => import('@alphanode/import/json-lines'), ['importJsonLines']],
  [
    'markdown',
    () => import('@alphanode/import/markdown'),
    ['blocksToMarkdown', 'importMarkdown', 'markdownToBlocks'],
  ],
  ['node', () => import('@alphanode/import/node'), ['importArticles']],
  ['php', () => import('@alphanode/import/php'), ['unserializePhp']],
  [
    'portable-text',
    () => import('@alphanode/import/portable-text'),
    ['blocksToPortableText', 'portableTextToBlocks'],
  ],
  ['wordpress-rest', () => import('@alphanode/import/wordpress-rest'), ['importWordpressRest']],
  ['wxr', () => import('@alphanode/import/wxr'), ['importWxr']],
])('%s exports', async (_, load, names) => {
  expect(Object.keys(await load()).sort()).toEqual(names);
});
