import { lexicalToBlocks } from '@alphanode/import/ghost';
import { type Block } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';

import { say, text } from './said.ts';

const blocksOf = (card: object): readonly Block[] =>
  lexicalToBlocks({ root: { type: 'root', children: [card] } }).blocks;

const linked = (href: string, words: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', href, children: [text(words)] }],
});

describe('a card of Ghost shows what is switched on', () => {
  const product = {
    type: 'product',
    productTitle: 'A book',
    productUrl: 'https://example.com/b',
    productButton: 'Buy',
    productStarRating: 4,
  };
  const call = {
    type: 'call-to-action',
    textValue: '<p>Words</p>',
    sponsorLabel: '<p>Sponsored</p>',
    buttonUrl: 'https://example.com/c',
    buttonText: 'Learn more',
  };
  const head = { type: 'header', buttonUrl: 'https://example.com/h', buttonText: 'Join' };
  const title: Block = { type: 'heading', level: 2, children: [text('A book')] };
  const buy = linked('https://example.com/b', 'Buy');
  const more = linked('https://example.com/c', 'Learn more');

  test.each<readonly [string, object, readonly Block[]]>([
    ['a product with its button', { ...product, productButtonEnabled: true }, [title, buy]],
    ['a product of a version without switches', product, [title, buy]],
    ['a product without a button', { ...product, productButtonEnabled: false }, [title]],
    [
      'a rated product',
      { ...product, productButtonEnabled: false, productRatingEnabled: true },
      [title, say('★★★★☆')],
    ],
    [
      'a product rated with more stars than there are',
      { ...product, productStarRating: 9, productButtonEnabled: false, productRatingEnabled: true },
      [title, say('★★★★★')],
    ],
    [
      'a product without a star',
      { ...product, productStarRating: 0, productButtonEnabled: false, productRatingEnabled: true },
      [title],
    ],
    ['a call with its button', { ...call, showButton: true }, [say('Words'), more]],
    ['a call without a button', { ...call, showButton: false }, [say('Words')]],
    [
      'a call of a sponsor',
      { ...call, showButton: false, hasSponsorLabel: true },
      [say('Sponsored'), say('Words')],
    ],
    [
      'a head with a button',
      { ...head, buttonEnabled: true },
      [linked('https://example.com/h', 'Join')],
    ],
    ['a head without a button', { ...head, buttonEnabled: false }, []],
  ])('%s', (_, card, blocks) => {
    expect(blocksOf(card)).toEqual(blocks);
  });
});

test.each<readonly [string, object]>([
  ['a card for e-mail', { type: 'email', html: '<p>Hi</p>' }],
  ['a card that the web does not show', { visibility: { showOnEmail: true, showOnWeb: false } }],
  ['a card for members alone', { visibility: { web: { nonMember: false } } }],
])('%s is left out and told', (_, facts) => {
  const card = { type: 'html', html: '<p>Private</p>', ...facts };
  const { blocks, issues } = lexicalToBlocks({ root: { type: 'root', children: [card] } });
  expect(blocks).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['import/html-dropped']);
});
