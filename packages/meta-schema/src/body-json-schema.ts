import { type Member, type MemberKind } from './body-member.ts';
import { blockTable, cellMembers, inlineTable } from './body-table.ts';
import { type JsonSchema, listOf, recordOf, ref } from './row-json-schema.ts';

const shapes: Record<MemberKind, (member: Member) => JsonSchema> = {
  text: () => ref('text'),
  url: () => ref('linkUrl'),
  boolean: () => ({ type: 'boolean' }),
  level: () => ({ enum: [2, 3, 4, 5, 6] }),
  integer: () => ({
    type: 'integer',
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
  }),
  choice: ({ options }) => ({ enum: options }),
  choices: ({ options }) => listOf({ enum: options }),
  image: () => ref('imageSource'),
  images: () => listOf(ref('imageSource')),
  json: () => ref('json'),
  inlines: () => listOf(ref('inline')),
  spans: () => listOf(ref('span')),
  inlineLists: () => listOf(listOf(ref('inline'))),
  cells: () => listOf(ref('cell')),
  rows: () => listOf(listOf(ref('cell'))),
  blocks: () => listOf(ref('block')),
  items: ({ item = [] }) => listOf(recordOfMembers(item)),
};

const recordOfMembers = (
  members: readonly Member[],
  head: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema =>
  recordOf(
    {
      ...head,
      ...Object.fromEntries(members.map((member) => [member.key, shapes[member.kind](member)])),
    },
    [
      ...Object.keys(head),
      ...members.filter(({ required }) => required === true).map(({ key }) => key),
    ],
  );

/** One record schema per type; told apart by `type`, so that a fault is told of the right one. */
const union = (types: readonly (readonly [string, readonly Member[]])[]): JsonSchema => ({
  type: 'object',
  required: ['type'],
  properties: { type: { enum: types.map(([type]) => type) } },
  allOf: types.map(([type, members]) => ({
    if: { type: 'object', properties: { type: { const: type } } },
    then: recordOfMembers(members, { type: { const: type } }),
  })),
});

/** Schemas of blocks and inlines, from the tables that read them. */
export const bodyDefinitions: Readonly<Record<string, JsonSchema>> = {
  block: union([...blockTable]),
  inline: union([...inlineTable]),
  cell: {
    if: { type: 'object' },
    then: recordOfMembers(cellMembers),
    else: listOf(ref('inline')),
  },
  span: union([...inlineTable].filter(([type]) => type !== 'link')),
};
