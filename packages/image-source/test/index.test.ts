import * as main from '@alphanode/image-source';
import * as unpic from '@alphanode/image-source/unpic';
import { expect, test } from 'vitest';

test('the main entry exports these names', () => {
  expect(Object.keys(main).sort()).toEqual([
    'createImageNormalizer',
    'defineProvider',
    'imageAttributes',
    'imageKey',
    'imageObject',
    'issuesBy',
    'parseImageUrl',
    'safeUrl',
    'sameImage',
    'splitCredit',
  ]);
});

test('the unpic entry exports one adapter', () => {
  expect(Object.keys(unpic)).toEqual(['fromUnpic']);
});

test('reads the size of a dummyimage.com record and reports its cut text', () => {
  const url =
    'https://dummyimage.com/1200x630/111827/ffffff.png&text=improving+asset+delivery+with+python+s';
  const caption = 'improving asset delivery with python services visual reference 1';
  const result = main.createImageNormalizer().one({ source: 'dummyimage.com', url, caption });
  expect(result.image).toMatchObject({
    url,
    caption,
    width: 1200,
    height: 630,
    credit: { text: 'dummyimage.com' },
  });
  expect(result.issues.map((issue) => issue.code)).toEqual(['image-source/text-truncated']);
});
