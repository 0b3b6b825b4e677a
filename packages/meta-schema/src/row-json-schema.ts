import { imageSourceFields } from './meta-fields.ts';
import { labelOf } from './label-of.ts';
import { patterns } from './patterns.ts';
import { type RowDefinition } from './row.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema of the `$defs`. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** A list of what a schema describes. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** A record of these members and no other. */
export const recordOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** The schema of a record of the field table. */
export const recordOfRows = (rows: readonly RowDefinition[]): JsonSchema =>
  recordOf(
    Object.fromEntries(rows.map((row) => [row.key, schemaOfRow(row)])),
    rows.filter(({ required }) => required === true).map(({ key }) => key),
  );

const memberSchema = ({ fields = [] }: RowDefinition): JsonSchema =>
  fields === imageSourceFields ? ref('imageSource') : recordOfRows(fields);

const shapeOf = (row: RowDefinition): JsonSchema => {
  const { kind, options, use = 'link' } = row;
  switch (kind) {
    case 'text':
      return row.nonEmpty === true
        ? { ...ref('text'), type: 'string', pattern: patterns.nonEmpty }
        : ref('text');
    case 'textList':
      return listOf(ref('text'));
    case 'keyValueList':
      return listOf(recordOf({ key: ref('text'), value: ref('text') }, ['key', 'value']));
    case 'choice':
      return { enum: options };
    case 'wholeNumber':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case 'percentage':
      return { type: 'number', minimum: 0, maximum: 100 };
    case 'flag':
      return { enum: [0, 1] };
    case 'url':
      return ref(`${use}Url`);
    case 'record':
      return memberSchema(row);
    case 'recordList':
      return listOf(memberSchema(row));
    case 'date':
    case 'dateTime':
    case 'hex':
    case 'slug':
    case 'languageTag':
      return { type: 'string', pattern: patterns[kind] };
  }
};

/** The schema of a row, under its label. */
export const schemaOfRow = (row: RowDefinition): JsonSchema => ({
  title: labelOf(row),
  ...shapeOf(row),
});
