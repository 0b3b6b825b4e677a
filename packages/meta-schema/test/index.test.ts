import * as main from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

test('the main entry exports these names', () => {
  expect(Object.keys(main).sort()).toEqual([
    'ArticleError',
    'currentSchemaVersion',
    'parseArticle',
    'parsePostMeta',
    'safeParseArticle',
    'safeParsePostMeta',
  ]);
});
