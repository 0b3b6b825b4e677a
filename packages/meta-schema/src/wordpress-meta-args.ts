import { metaFields } from './fields.ts';
import { type JsonSchema } from './row-json-schema.ts';
import { type RowDefinition } from './row.ts';

/** Arguments of WordPress's `register_post_meta( $post_type, $meta_key, $args )`. */
export interface WordPressMetaArgs {
  readonly type: 'string' | 'integer' | 'array' | 'object';
  readonly label: string;
  readonly single: true;
  readonly show_in_rest: { readonly schema: JsonSchema };
}

const typeOf = ({ kind }: RowDefinition): WordPressMetaArgs['type'] => {
  if (kind === 'record') return 'object';
  if (kind === 'wholeNumber') return 'integer';
  return kind === 'textList' || kind === 'keyValueList' || kind === 'recordList'
    ? 'array'
    : 'string';
};

const text: JsonSchema = { type: 'string' };

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const record = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

/** The subset of JSON Schema draft 4 that WordPress reads: no references, no patterns of our own. */
const restSchema = ({ kind, fields = [], options }: RowDefinition): JsonSchema => {
  const members = record(Object.fromEntries(fields.map((field) => [field.key, restSchema(field)])));
  if (kind === 'record') return members;
  if (kind === 'recordList') return list(members);
  if (kind === 'textList') return list(text);
  if (kind === 'keyValueList') return list(record({ key: text, value: text }));
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
    metaFields.map((row) => [
      `${prefix}${snakeCase(row.key)}`,
      {
        type: typeOf(row),
        label: row.label,
        single: true,
        show_in_rest: { schema: restSchema(row) },
      },
    ]),
  );
