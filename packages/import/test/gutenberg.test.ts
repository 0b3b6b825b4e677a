import { parseBlocks } from '@alphanode/import/gutenberg';
import { expect, test } from 'vitest';

test('parseBlocks gives the tree that WordPress has', () => {
  expect(
    parseBlocks(
      'x<!-- wp:a --><!-- wp:b/c {"k":1} --><!-- /wp:b/c --> y<!-- wp:d /--><!-- /wp:a -->',
    ),
  ).toEqual({
    blocks: [
      {
        blockName: null,
        attrs: {},
        innerBlocks: [],
        innerHTML: 'x',
        innerContent: ['x'],
        start: 0,
      },
      {
        blockName: 'core/a',
        attrs: {},
        innerBlocks: [
          {
            blockName: 'b/c',
            attrs: { k: 1 },
            innerBlocks: [],
            innerHTML: '',
            innerContent: [''],
            start: 14,
          },
          {
            blockName: 'core/d',
            attrs: {},
            innerBlocks: [],
            innerHTML: '',
            innerContent: [],
            start: 55,
          },
        ],
        innerHTML: ' y',
        innerContent: [null, ' y', null],
        start: 1,
      },
    ],
    unbalanced: [],
  });
});
