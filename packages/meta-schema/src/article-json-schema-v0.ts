import { articleRecordSchema } from './record-json-schema.ts';
import { type JsonSchema } from './row-json-schema.ts';

/**
 * The JSON Schema of the records that name no version: spaced labels, shorthand blocks, values of every
 * type. It tells what such records look like; the parser reads more than it describes.
 */
export const articleJsonSchemaV0: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:alphanode:article:0',
  title: 'Article record, version 0',
  ...articleRecordSchema,
};
