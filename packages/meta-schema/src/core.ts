import * as z from 'zod';
import { articleRows, optionalKeys } from './article-fields.ts';
import { isBody, isLead } from './canonical-body.ts';
import { isCanonicalUrl } from './canonical-url.ts';
import { metaFields } from './fields.ts';
import { type Json } from './json.ts';
import { isExtra } from './meta-value.ts';
import { type Core } from './parser.ts';
import { patterns } from './patterns.ts';
import { type RowDefinition } from './row.ts';

const text = z.string();
const pattern = (source: string) => text.regex(new RegExp(source, 'u'));

const recordOf = (fields: readonly RowDefinition[]) =>
  z.strictObject(
    Object.fromEntries(
      fields.map((row) => {
        const schema = schemaOf(row);
        return [row.key, row.required === true ? schema : schema.exactOptional()];
      }),
    ),
  );

const schemaOf = (row: RowDefinition): z.ZodType => {
  const { kind, options = [], fields = [], use = 'link' } = row;
  switch (kind) {
    case 'text':
      return row.nonEmpty === true ? pattern(patterns.nonEmpty) : text;
    case 'textList':
      return z.array(text);
    case 'keyValueList':
      return z.array(z.strictObject({ key: text, value: text }));
    case 'choice':
      return z.enum(options);
    case 'wholeNumber':
      return z.number().int().min(0);
    case 'percentage':
      return z.number().min(0).max(100);
    case 'flag':
      return z.union([z.literal(0), z.literal(1)]);
    case 'url':
      return text.refine((url) => isCanonicalUrl(url, use));
    case 'record':
      return recordOf(fields);
    case 'recordList':
      return z.array(recordOf(fields));
    case 'date':
    case 'dateTime':
    case 'hex':
    case 'slug':
    case 'languageTag':
      return pattern(patterns[kind]);
  }
};

const any = z.any();
const isExtraEntries = (value: unknown): boolean => isExtra(value as Json);

const metaSchema = z.strictObject({
  ...recordOf(metaFields).shape,
  extra: any.refine(isExtraEntries),
});

/** Parts of an article that hold blocks and inlines, which a schema without recursion cannot. */
const parts: Readonly<Record<string, z.ZodType>> = {
  schemaVersion: z.literal(1),
  lead: any.refine((value: unknown) => isLead(value as Json)),
  body: any.refine((value: unknown) => isBody(value as Json)),
  meta: metaSchema,
};

const articleSchema = z.strictObject(
  Object.fromEntries(
    articleRows.map((row) => {
      const schema = parts[row.key] ?? schemaOf(row);
      return [row.key, optionalKeys.has(row.key) ? schema.exactOptional() : schema];
    }),
  ),
);

const validator = (schema: z.ZodType) => {
  const compiled = z.compile(schema);
  return (value: unknown): boolean => z.validate(compiled, value);
};

/** The strict core: zod, compiled where the platform allows it. It sees only what the guard has copied. */
export const zodCore: Core = {
  isArticle: validator(articleSchema),
  isPostMeta: validator(metaSchema),
};
