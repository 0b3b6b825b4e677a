export { articleJsonSchema, postMetaJsonSchema } from './article-json-schema.ts';
export type { JsonSchema } from './row-json-schema.ts';
export { articleJsonSchemaV0 } from './article-json-schema-v0.ts';
