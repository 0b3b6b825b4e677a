import { toWordPressMetaArgs } from '@alphanode/meta-schema';
import { metaFields } from '@alphanode/meta-schema/fields';
import { expect, test } from 'vitest';

test('registers each field of the table', () => {
  const args = toWordPressMetaArgs();
  expect(Object.keys(args).length).toBe(metaFields.length);
  expect(args['alphanode_reading_time']).toEqual({
    type: 'integer',
    label: 'reading time',
    single: true,
    show_in_rest: { schema: { type: 'integer', minimum: 0 } },
  });
  expect(args['alphanode_difficulty']?.show_in_rest.schema).toMatchObject({ type: 'string' });
  expect(args['alphanode_stack']).toMatchObject({
    type: 'array',
    show_in_rest: { schema: { items: { type: 'string' } } },
  });
  expect(args['alphanode_score']).toMatchObject({
    type: 'object',
    show_in_rest: { schema: { properties: { quality: { type: 'number', maximum: 100 } } } },
  });
  expect(args['alphanode_flags']).toMatchObject({
    show_in_rest: { schema: { properties: { imageHeavy: { enum: [0, 1] } } } },
  });
});

test('takes another prefix', () => {
  expect(Object.keys(toWordPressMetaArgs('my_'))).toContain('my_ai_outline');
});

test('WordPress is given no array without items, which it refuses', () => {
  const schemas = Object.values(toWordPressMetaArgs()).map((one) => JSON.stringify(one));
  for (const schema of schemas) {
    expect(/"type":"array"(?!,"(?:items|label))/.test(schema)).toBe(false);
  }
});
