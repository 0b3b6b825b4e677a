import { articleSchema, safeParseArticle } from '@alphanode/meta-schema';
import { expect, test, vi } from 'vitest';
import { canonicalArticle } from './canonical-article.ts';
import { mutated, random } from './mutations.ts';

// The lowest zod of the peer range; all other tests run with the newest.
vi.mock('zod', () => import('zod-lowest'));

test('reads and judges alike with the lowest zod of the peer range', () => {
  expect(articleSchema.parse(canonicalArticle)).toEqual(canonicalArticle);
  const pick = random(4);
  for (let round = 0; round < 500; round += 1) {
    const record = mutated(canonicalArticle, pick);
    const read = safeParseArticle(record);
    const { success, data } = articleSchema.safeParse(record);
    expect(success).toBe(read.ok);
    expect(data).toEqual(read.ok ? read.article : undefined);
  }
});
