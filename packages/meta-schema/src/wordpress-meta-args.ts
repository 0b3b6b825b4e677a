import { metaFields } from './meta-fields.ts';
import { type JsonSchema, listOf } from './row-json-schema.ts';
import { type RowDefinition } from './row.ts';

/** Arguments of WordPress's `register_post_meta( $post_type, $meta_key, $args )`. */
export interface WordPressMetaArgs {
  readonly type: 'string' | 'integer' | 'array' | 'object';
  readonly label: string;
  readonly single: true;
  readonly show_in_rest: { readonly schema: JsonSchema };
}

const text: JsonSchema = { type: 'string' };

const record = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

/** The subset of JSON Schema draft 4 that WordPress reads: no references, no patterns of our own. */
const restSchema = ({ kind, fields = [], options }: RowDefinition): JsonSchema => {
  const members = record(Object.fromEntries(fields.map((field) => [field.key, restSchema(field)])));
  if (kind === 'record') return members;
  if (kind === 'recordList') return listOf(members);
  if (kind === 'textList') return listOf(text);
  if (kind === 'keyValueList') return listOf(record({ key: text, value: text }));
  if (kind === 'flag') return { type: 'integer', enum: [0, 1] };
  if (kind === 'percentage') return { type: 'number', minimum: 0, maximum: 100 };
  if (kind === 'wholeNumber') return { type: 'integer', minimum: 0 };
  return options === undefined ? text : { type: 'string', enum: options };
};

const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Arguments that register each field of the field table as post meta in WordPress, by meta key. Pass a
 * prefix to keep the keys apart from those of other plugins; the parsers take `alphanode_` off.
 *
 * The REST API gives a registered field that a post lacks as 0 or empty, which nobody can tell from a stored 0:
 * take such keys out in a `rest_prepare_post` filter, where `metadata_exists` says which the post has.
 * @example
 * toWordPressMetaArgs()['alphanode_reading_time']?.type //=> 'integer'
 */
export const toWordPressMetaArgs = (
  prefix = 'alphanode_',
): Readonly<Record<string, WordPressMetaArgs>> =>
  Object.fromEntries(
    metaFields.map((row) => {
      const schema = restSchema(row);
      // The schema of a field has one of these types, and no other member of that name.
      const type = schema['type'] as WordPressMetaArgs['type'];
      const args = { type, label: row.label, single: true, show_in_rest: { schema } } as const;
      return [`${prefix}${snakeCase(row.key)}`, args];
    }),
  );
