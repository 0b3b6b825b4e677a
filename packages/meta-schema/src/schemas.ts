import { type Issue } from '@alphanode/image-source';
import { NEVER, type ZodType, transform, unknown } from 'zod';
import { type Article } from './article.ts';
import { articleRecordSchema, postMetaRecordSchema } from './record-json-schema.ts';
import { safeParseArticle, safeParsePostMeta } from './standalone.ts';
import { type PostMeta } from './post-meta.ts';
import { type JsonSchema } from './row-json-schema.ts';

type Parsed<Output> = { readonly value: Output } | { readonly issues: readonly Issue[] };

/**
 * A zod schema that reads by a parser and tells its errors in the parser's words. What `z.toJSONSchema`
 * says of it is what records may look like, for editors: zod asks a schema itself before it looks inside.
 */
const schemaOf = <Output>(
  parse: (record: unknown) => Parsed<Output>,
  jsonSchema: JsonSchema,
): ZodType<Output> => {
  const input = unknown();
  const output = transform((record: unknown, context): Output => {
    const parsed = parse(record);
    if ('value' in parsed) return parsed.value;
    for (const { severity, message, path } of parsed.issues) {
      if (severity !== 'error') continue;
      context.issues.push({ code: 'custom', message, path: [...path], input: record });
    }
    return NEVER;
  });
  // In both, as a schema that is described anew keeps its parts and nothing else.
  for (const part of [input, output]) part._zod.toJSONSchema = () => structuredClone(jsonSchema);
  return input.pipe(output);
};

/**
 * The parser of articles as a zod schema, e.g. of an Astro content collection. It mends as
 * `safeParseArticle` does and is a Standard Schema.
 * @example
 * articleSchema.parse({ title: 'Hello' }).lang //=> 'en'
 */
export const articleSchema: ZodType<Article> = schemaOf<Article>((record) => {
  const result = safeParseArticle(record);
  return result.ok ? { value: result.article } : result;
}, articleRecordSchema);

/**
 * The parser of post meta records as a zod schema, e.g. of the front matter of an Astro content
 * collection. It mends as `safeParsePostMeta` does and is a Standard Schema.
 * @example
 * postMetaSchema.parse({ 'Reading-Time': '11 min' }).readingTime //=> 11
 */
export const postMetaSchema: ZodType<PostMeta> = schemaOf<PostMeta>((record) => {
  const result = safeParsePostMeta(record);
  return result.ok ? { value: result.meta } : result;
}, postMetaRecordSchema);
