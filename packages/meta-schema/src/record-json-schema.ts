import { fieldRows } from './article-fields.ts';
import { metaFields } from './meta-fields.ts';
import { labelOf } from './label-of.ts';
import { type JsonSchema, listOf } from './row-json-schema.ts';
import { type RowDefinition } from './row.ts';

const scalar: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };

/** Records of version 0 name their fields by label and hold scalars, lists and records freely. */
const shapeOf = ({ kind, fields = [] }: RowDefinition): JsonSchema => {
  if (kind === 'record') return { type: 'object', properties: propertiesOf(fields) };
  if (kind === 'recordList') return listOf({ type: 'object', properties: propertiesOf(fields) });
  if (kind === 'textList') return listOf(scalar);
  return kind === 'keyValueList' ? { type: ['array', 'object'] } : scalar;
};

const propertiesOf = (rows: readonly RowDefinition[]): JsonSchema =>
  Object.fromEntries(rows.map((row) => [labelOf(row), shapeOf(row)]));

/** What an article record may look like, its fields under their labels. */
export const articleRecordSchema: JsonSchema = {
  type: 'object',
  required: ['title'],
  properties: {
    ...propertiesOf(fieldRows),
    lead: { type: ['string', 'array'] },
    body: listOf({ type: ['string', 'object'] }),
    meta: { type: 'object', properties: propertiesOf(metaFields) },
  },
};

/** What a post meta record may look like, its fields under their labels. */
export const postMetaRecordSchema: JsonSchema = {
  type: 'object',
  properties: propertiesOf(metaFields),
};
