import { safeParseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { agree, verdictsOf } from './agreement.ts';
import { canonicalArticle } from './canonical-article.ts';
import { mutated, random } from './mutations.ts';

const count = 4000;

test('the canonical article is one to all three', () => {
  expect(verdictsOf(canonicalArticle)).toEqual({
    jsonSchema: true,
    parser: true,
    standalone: true,
  });
});

test('JSON Schema, the parser and the standalone parser agree on mutated articles', () => {
  const pick = random(1);
  let accepted = 0;
  for (let round = 0; round < count; round += 1) {
    const record = mutated(canonicalArticle, pick);
    const verdicts = verdictsOf(record);
    if (!agree(verdicts)) expect.fail(`${JSON.stringify(verdicts)} ${JSON.stringify(record)}`);
    if (verdicts.parser) accepted += 1;
  }
  expect(accepted).toBeGreaterThan(count / 20);
});

test('what is refused in strict mode has an error that says why', () => {
  const pick = random(2);
  for (let round = 0; round < count; round += 1) {
    const record = mutated(canonicalArticle, pick);
    const result = safeParseArticle(record, { mode: 'strict' });
    const errors = result.issues.filter(({ severity }) => severity === 'error');
    if (result.ok !== (errors.length === 0)) expect.fail(JSON.stringify(record));
  }
  expect.assertions(0);
});

test('what repair gives, strict mode takes unchanged', () => {
  const pick = random(3);
  let repaired = 0;
  for (let round = 0; round < count; round += 1) {
    const record = mutated(canonicalArticle, pick);
    const result = safeParseArticle(record, { mode: round % 2 === 0 ? 'repair' : 'salvage' });
    if (!result.ok) continue;
    repaired += 1;
    const again = safeParseArticle(result.article, { mode: 'strict' });
    if (!again.ok || JSON.stringify(again.article) !== JSON.stringify(result.article)) {
      expect.fail(`${JSON.stringify(record)} ${JSON.stringify(again.issues)}`);
    }
  }
  expect(repaired).toBeGreaterThan(count / 4);
});
