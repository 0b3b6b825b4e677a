import { parseBlocks } from '@alphanode/import/gutenberg';
import fc from 'fast-check';
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

const jsonParts = fc.constantFrom(
  ...'{ } [ ] " "a" : , 1 - true t null \\" \\u0061 {} []'.split(' '),
  ' ',
);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

test('parseBlocks reads attributes where they are JSON, and tells where they are none', () => {
  fc.assert(
    fc.property(fc.array(jsonParts, { maxLength: 12 }), (parts) => {
      const json = `{${parts.join('')}}`;
      const { blocks } = parseBlocks(`<!-- wp:a ${json} /--><!-- wp:b ${json} /-->`);
      expect(blocks.map(({ attrs }) => attrs)).toEqual([jsonOf(json), jsonOf(json)]);
    }),
    { numRuns: 2000 },
  );
});
