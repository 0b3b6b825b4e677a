import { articleRows, optionalKeys } from './article-fields.ts';
import { bodyDefinitions } from './body-json-schema.ts';
import { cleanTextPattern } from './clean-text-pattern.ts';
import { imageSourceFields, metaFields } from './meta-fields.ts';
import { urlPatterns } from './url-patterns.ts';
import {
  type JsonSchema,
  listOf,
  recordOf,
  recordOfRows,
  ref,
  schemaOfRow,
} from './row-json-schema.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** What is no text, list or record. Apart, as validators warn of a union of types. */
const scalars: readonly JsonSchema[] = ['number', 'boolean', 'null'].map((type) => ({ type }));

const jsonSchema: JsonSchema = {
  anyOf: [
    ref('text'),
    ...scalars,
    listOf(ref('json')),
    { type: 'object', propertyNames: ref('text'), additionalProperties: ref('json') },
  ],
};

const entries = listOf(
  recordOf({ label: ref('text'), value: ref('metaValue') }, ['label', 'value']),
);

const definitions: Readonly<Record<string, JsonSchema>> = {
  text: { type: 'string', pattern: cleanTextPattern },
  linkUrl: { type: 'string', minLength: 1, maxLength: 65_536, pattern: urlPatterns.link },
  mediaUrl: { type: 'string', minLength: 1, maxLength: 65_536, pattern: urlPatterns.media },
  json: jsonSchema,
  metaValue: {
    anyOf: [ref('text'), ...scalars, listOf(ref('metaValue')), recordOf({ entries }, ['entries'])],
  },
  imageSource: recordOfRows(imageSourceFields),
  ...bodyDefinitions,
  postMeta: recordOf(
    {
      ...Object.fromEntries(metaFields.map((row) => [row.key, schemaOfRow(row)])),
      extra: entries,
    },
    ['extra'],
  ),
};

/** What the members of an article hold that no kind describes. */
const partSchemas: Readonly<Record<string, JsonSchema>> = {
  schemaVersion: { const: 1 },
  lead: listOf(ref('inline')),
  body: listOf(ref('block')),
  meta: ref('postMeta'),
};

/**
 * The JSON Schema of a canonical article, version 1: what `mode: 'strict'` takes. Draft 2020-12.
 * Of the URL policy it has what patterns can say: no other scheme, no space, no quote. For the letter of it
 * put a format into `$defs.linkUrl` and `$defs.mediaUrl` that asks `safeUrl` of `@alphanode/image-source`.
 */
export const articleJsonSchema: JsonSchema = {
  $schema: dialect,
  $id: 'urn:alphanode:article:1',
  title: 'Article',
  ...recordOf(
    Object.fromEntries(
      articleRows.map((row) => [row.key, partSchemas[row.key] ?? schemaOfRow(row)]),
    ),
    articleRows.map(({ key }) => key).filter((key) => !optionalKeys.has(key)),
  ),
  $defs: definitions,
};

/** The JSON Schema of a canonical post meta record alone, version 1. */
export const postMetaJsonSchema: JsonSchema = {
  $schema: dialect,
  $id: 'urn:alphanode:post-meta:1',
  title: 'PostMeta',
  ...ref('postMeta'),
  $defs: definitions,
};
