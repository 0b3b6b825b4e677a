import * as api from '@alphanode/similar-posts';
import { expect, test } from 'vitest';

test('exports the index and its default weights', () => {
  expect(Object.keys(api).sort()).toEqual(['createSimilarIndex', 'defaultWeights']);
});
