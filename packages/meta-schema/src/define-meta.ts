import { ArticleError } from './article-error.ts';
import { type MetaField, metaFields } from './meta-fields.ts';
import { guard } from './guard-record.ts';
import { misuse } from './messages.ts';
import { type ParseOptions } from './parse-options.ts';
import { type ArticleResult, type MetaResult, createParser } from './parser.ts';
import { parsePostMeta } from './parse-post-meta.ts';
import { type PostMeta } from './post-meta.ts';
import { completer, customReader } from './read-custom.ts';
import { isRecord } from './reading.ts';
import { tableOf } from './row.ts';
import { type StandardResult, type StandardSchema } from './standard-schema.ts';

/** A site's own field: its schema, and the names it goes by. */
export interface CustomField<Schema extends StandardSchema = StandardSchema> {
  /** Any that answers at once. */
  readonly schema: Schema;
  /** Shown beside the value; the key where absent. */
  readonly label?: string | undefined;
  /** Other names sites use; case, spaces, `_` and `-` are folded before comparing. */
  readonly aliases?: readonly string[] | undefined;
}

/** A site's own fields by canonical key, each a Standard Schema or a field with one. */
export type CustomFieldMap = Readonly<Record<string, StandardSchema | CustomField>>;

type OutputOf<Field> =
  Field extends StandardSchema<unknown, infer Output>
    ? Output
    : Field extends CustomField<StandardSchema<unknown, infer Output>>
      ? Output
      : never;

/** The keys of the fields whose schemas may give nothing. */
type OptionalKey<Fields extends CustomFieldMap> = {
  [Key in keyof Fields]: undefined extends OutputOf<Fields[Key]> ? Key : never;
}[keyof Fields];

/**
 * What a site's own fields come to: absent only where its schema gives nothing for what is absent, and in
 * the mode `salvage`, which leaves out what a schema refuses.
 */
export type FieldOutputs<Fields extends CustomFieldMap> = {
  readonly [Key in Exclude<keyof Fields, OptionalKey<Fields>>]: OutputOf<Fields[Key]>;
} & {
  readonly [Key in OptionalKey<Fields>]?: OutputOf<Fields[Key]>;
};

/** The post meta of a site: the field table and fields of its own. A Standard Schema by itself. */
export interface MetaDefinition<Own> extends StandardSchema<unknown, PostMeta & Own> {
  /** All rows, the site's own last; a `text` where the kind is not known. */
  readonly fields: readonly MetaField[];
  /** The site's own fields, those of `extends` first. */
  readonly custom: CustomFieldMap;
  /**
   * Reads a post meta record, as `parsePostMeta` does.
   * @throws {ArticleError} where the record cannot be read
   * @throws {TypeError} for an option that cannot be used, and for a schema that has to wait
   */
  readonly parse: (record: unknown, options?: ParseOptions) => PostMeta & Own;
  /**
   * Reads a post meta record, as `safeParsePostMeta` does.
   * @throws {TypeError} for an option that cannot be used, and for a schema that has to wait
   */
  readonly safeParse: (record: unknown, options?: ParseOptions) => MetaResult<PostMeta & Own>;
  /**
   * Reads an article record, as `safeParseArticle` does, whose meta has the site's own fields.
   * @throws {TypeError} for an option that cannot be used, and for a schema that has to wait
   */
  readonly safeParseArticle: (
    record: unknown,
    options?: ParseOptions,
  ) => ArticleResult<PostMeta & Own>;
  /** The meta as a renderer takes it: the site's own fields first in `extra`, under their labels. */
  readonly toPostMeta: (meta: PostMeta & Own) => PostMeta;
}

const isSchema = (field: StandardSchema | CustomField): field is StandardSchema =>
  '~standard' in field;

const schemaOf = (field: StandardSchema | CustomField): StandardSchema =>
  isSchema(field) ? field : field.schema;

const rowOf = (key: string, field: StandardSchema | CustomField): MetaField => {
  const { label = key, aliases = [] } = isSchema(field) ? {} : field;
  return { key, label, aliases, kind: 'text' };
};

/** No core knows the canonical form of a site's own fields: every record is read. */
const never = { isArticle: () => false, isPostMeta: () => false };

const toStandard = <Own>(result: MetaResult<PostMeta & Own>): StandardResult<PostMeta & Own> => {
  if (result.ok) return { value: result.meta };
  return { issues: result.issues.filter(({ severity }) => severity === 'error') };
};

/** Moves the fields of some rows into `extra`, as plain data of any shape. */
const moveToExtra = (meta: PostMeta, own: readonly MetaField[]): PostMeta => {
  // Whatever the site's schemas gave.
  const values: Readonly<Record<string, unknown>> = { ...meta };
  const shown = own.filter(({ key }) => values[key] !== undefined);
  const extra = shown.map(({ key, label }) => ({ label, value: guard(values[key]).value ?? null }));
  const rest = Object.entries(values).filter(([name]) => !own.some(({ key }) => key === name));
  const record = { ...Object.fromEntries(rest), extra: [...extra, ...meta.extra] };
  return parsePostMeta(record, { mode: 'salvage' });
};

/**
 * Adds a site's own fields to the post meta, each read by any Standard Schema (zod, valibot, ArkType). A
 * schema is asked of an absent field as well: it may give a default, and refuses where it is not optional.
 * Their keys are spelled as freely as all others; `extends` takes over the fields of another definition.
 * @throws {TypeError} where `fields` is no record
 * @example
 * defineMeta({ fields: { series: z.string() } }).parse({ Series: 'caching' }).series //=> 'caching'
 */
export function defineMeta<const Fields extends CustomFieldMap, Inherited = unknown>(definition: {
  readonly fields: Fields;
  readonly extends?: MetaDefinition<Inherited> | undefined;
}): MetaDefinition<Inherited & FieldOutputs<Fields>> {
  type Own = Inherited & FieldOutputs<Fields>;
  // Without types it may be given anything.
  const { fields } = (definition as typeof definition | undefined) ?? {};
  if (!isRecord(fields)) throw misuse('fields', 'a record of schemas', fields);
  const all: CustomFieldMap = { ...definition.extends?.custom, ...fields };
  const standard = metaFields.filter(({ key }) => !Object.hasOwn(all, key));
  const entries = Object.entries(all);
  const own = entries.map(([key, field]) => rowOf(key, field));
  const read = entries.map(([key, field]) => ({
    ...rowOf(key, field),
    custom: customReader(schemaOf(field)),
  }));
  const table = tableOf([...standard, ...read]);
  const parser = createParser({ ...never, complete: completer(table) }, table);
  // The parser fills the site's own fields with what their schemas gave.
  const safeParse = (record: unknown, options?: ParseOptions) =>
    parser.safeParsePostMeta(record, options) as MetaResult<PostMeta & Own>;
  return {
    fields: [...standard, ...own],
    custom: all,
    toPostMeta: (meta) => moveToExtra(meta, own),
    safeParse,
    parse: (record, options) => {
      const result = safeParse(record, options);
      if (result.ok) return result.meta;
      throw new ArticleError(result.issues);
    },
    safeParseArticle: (record, options) =>
      // As above.
      parser.safeParseArticle(record, options) as ArticleResult<PostMeta & Own>,
    '~standard': {
      version: 1,
      vendor: 'alphanode',
      validate: (value) => toStandard(safeParse(value)),
    },
  };
}
