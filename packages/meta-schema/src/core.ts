import * as z from 'zod';
import { articleRows, optionalKeys } from './article-fields.ts';
import { isBody, isLead } from './canonical-body.ts';
import { isCanonicalUrl } from './canonical-url.ts';
import { metaFields } from './fields.ts';
import { type Json } from './json.ts';
import { isExtra } from './meta-value.ts';
import { type Core } from './parser.ts';
import { patterns } from './patterns.ts';
import { type JsonRecord, isList } from './reading.ts';
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
  const { kind, options = [], fields = [] } = row;
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
      return text;
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

/**
 * Nothing here calls back into this package: zod then takes the word of its compiled check for an answer,
 * where it otherwise walks a refused value a second time. What needs a call is checked afterwards.
 */
const metaSchema = z.strictObject({ ...recordOf(metaFields).shape, extra: z.any() });

/** Parts of an article that hold blocks and inlines, which a schema without recursion cannot. */
const parts: Readonly<Record<string, z.ZodType>> = {
  schemaVersion: z.literal(1),
  lead: z.any(),
  body: z.any(),
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

/** Whether each URL of a record is canonical, in the records inside it too. */
const hasCanonicalUrls = (value: Json, rows: readonly RowDefinition[]): boolean =>
  isList(value)
    ? value.every((item) => hasCanonicalUrls(item, rows))
    : rows.every(({ key, kind, fields = [], use = 'link' }) => {
        // The schema has made sure that this is a record, and a text where a URL belongs.
        const inner = (value as JsonRecord)[key];
        if (inner === undefined) return true;
        if (kind === 'url') return isCanonicalUrl(inner as string, use);
        return hasCanonicalUrls(inner, fields);
      });

/** The rows that are URLs or hold some, with no others in them. */
const urlRowsOf = (rows: readonly RowDefinition[]): readonly RowDefinition[] =>
  rows.flatMap((row) => {
    const fields = urlRowsOf(row.fields ?? []);
    return row.kind === 'url' || fields.length > 0 ? [{ ...row, fields }] : [];
  });

const metaUrlRows = urlRowsOf(metaFields);
const articleUrlRows = urlRowsOf(articleRows);

const checkedMeta = z.compile(metaSchema);
const checkedArticle = z.compile(articleSchema);

const isPostMeta = (value: Json): boolean =>
  z.validate(checkedMeta, value) &&
  isExtra((value as JsonRecord)['extra']) &&
  hasCanonicalUrls(value, metaUrlRows);

const isArticle = (value: Json): boolean => {
  if (!z.validate(checkedArticle, value)) return false;
  // The schema has made sure of these members.
  const { lead, body, meta } = value as JsonRecord;
  return (
    (lead === undefined || isLead(lead)) &&
    isBody(body) &&
    isExtra((meta as JsonRecord)['extra']) &&
    hasCanonicalUrls(value, articleUrlRows)
  );
};

/** The strict core: zod, compiled where the platform allows it. It sees only what the guard has copied. */
export const zodCore: Core = { isArticle, isPostMeta };
