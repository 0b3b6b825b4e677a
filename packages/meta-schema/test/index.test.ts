import * as main from '@alphanode/meta-schema';
import * as fields from '@alphanode/meta-schema/fields';
import * as jsonSchema from '@alphanode/meta-schema/json-schema';
import * as keys from '@alphanode/meta-schema/keys';
import * as publication from '@alphanode/meta-schema/publication';
import * as standalone from '@alphanode/meta-schema/standalone';
import * as text from '@alphanode/meta-schema/text';
import { expect, test } from 'vitest';

test('the main entry exports these names', () => {
  expect(Object.keys(main).sort()).toEqual([
    'ArticleError',
    'articleSchema',
    'currentSchemaVersion',
    'defineMeta',
    'migrate',
    'parseArticle',
    'parsePostMeta',
    'postMetaSchema',
    'safeParseArticle',
    'safeParsePostMeta',
    'toWordPressMetaArgs',
  ]);
});

test('the zod-free entries export these names', () => {
  expect(Object.keys(fields).sort()).toEqual([
    'calloutTones',
    'imageSourceFields',
    'markMembers',
    'marks',
    'metaFields',
    'sectionKinds',
    'trackKinds',
  ]);
  expect(Object.keys(jsonSchema).sort()).toEqual([
    'articleJsonSchema',
    'articleJsonSchemaV0',
    'postMetaJsonSchema',
  ]);
  expect(Object.keys(publication).sort()).toEqual([
    'assessPublication',
    'hasAiGeneratedStyle',
    'hasSyntheticViewCount',
    'isLoadTestContent',
    'isPrivateEntry',
  ]);
  expect(Object.keys(keys)).toEqual(['articleKeysOf']);
  expect(Object.keys(text)).toEqual(['blocksOf', 'textOf']);
  expect(Object.keys(standalone).sort()).toEqual(['safeParseArticle', 'safeParsePostMeta']);
});
