import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { safeParsePostMeta as safeParseMetaAlone } from '@alphanode/meta-schema/standalone';
import { expect, test } from 'vitest';
import { faultOf, verdictsOf } from './agreement.ts';
import { canonicalArticle } from './canonical-article.ts';
import { mutated, random } from './mutations.ts';
import { seedRecord } from './seed-record.ts';

/** `scripts/agree.ts` runs a million. */
const rounds = 2500;

test('the canonical article is one to JSON Schema and both parsers', () => {
  const all = { jsonSchema: true, parser: true, standalone: true };
  expect(verdictsOf(canonicalArticle)).toEqual(all);
});

test.each([
  ['canonical articles', canonicalArticle],
  ['records with labels', seedRecord],
])(
  'of mutated %s all judge alike, errors say why, and what repair gives is canonical',
  (_, base) => {
    const pick = random(1);
    const counts = { accepted: 0, repaired: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const record = mutated(base, pick);
      const fault = faultOf(record, counts);
      if (fault !== undefined) expect.fail(`${fault}: ${JSON.stringify(record)}`);
    }
    expect(counts.repaired).toBeGreaterThan(rounds / 5);
    if (base === canonicalArticle) expect(counts.accepted).toBeGreaterThan(rounds / 20);
  },
  120_000,
);

test('both parsers read a meta alike', () => {
  const pick = random(2);
  for (let round = 0; round < 300; round += 1) {
    const record = mutated(canonicalArticle.meta, pick);
    expect(safeParseMetaAlone(record)).toEqual(safeParsePostMeta(record));
  }
});

test('a canonical article is not read a second time', () => {
  expect(safeParseArticle(canonicalArticle)).toEqual({
    ok: true,
    article: canonicalArticle,
    issues: [],
  });
});
