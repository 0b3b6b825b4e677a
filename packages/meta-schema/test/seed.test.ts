import { safeParseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { seedRecord } from './seed-record.ts';

test('reads the record with spaced labels without a repair', () => {
  const result = safeParseArticle(seedRecord);
  expect(result.issues).toEqual([]);
  expect(result.ok && result.article).toMatchObject({
    schemaVersion: 1,
    slug: 'python-services-notes',
    lang: 'en',
    cover: { source: 'dummyimage.com' },
    meta: { readingTime: 11, viewCount: 403369, flags: { imageHeavy: 0 }, extra: [] },
  });
});

test('takes what it gave as canonical', () => {
  const first = safeParseArticle(seedRecord);
  const article = first.ok ? first.article : undefined;
  expect(safeParseArticle(article, { mode: 'strict' })).toEqual({ ok: true, article, issues: [] });
});
