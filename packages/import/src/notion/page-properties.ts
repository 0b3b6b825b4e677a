import { publishedBy } from '../core/record-dates.ts';
import { saysStatus } from '../core/record-status.ts';
import {
  isObject,
  type JsonObject,
  list,
  listMember,
  member,
  textMember,
} from '../core/json-value.ts';

/** The words of rich text. */
export const plainOf = (texts: unknown): string =>
  list(texts)
    .map((each) => textMember(each, 'plain_text') || textMember(member(each, 'text'), 'content'))
    .join('');

/** The address of a file, which lies with Notion or elsewhere. */
export const fileUrl = (file: unknown): string =>
  ['external', 'file', 'file_upload']
    .map((key) => textMember(member(file, key), 'url'))
    .find(Boolean) ?? '';

const namesOf = (values: unknown): readonly string[] =>
  list(values)
    .map((each) => textMember(each, 'name'))
    .filter(Boolean);

/** A value of one type, without what the API says of it. */
type Read = (value: unknown) => unknown;

const same: Read = (value) => value;
const nameOf: Read = (value) => member(value, 'name');
const typed: Read = (value) => propertyOf(value);

/** The types of properties. */
const types: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...['title', 'rich_text'].map((type) => [type, plainOf] as const),
  ...['number', 'checkbox', 'url', 'email', 'phone_number', 'string', 'boolean'].map(
    (type) => [type, same] as const,
  ),
  ...['created_time', 'last_edited_time'].map((type) => [type, same] as const),
  ...['select', 'status', 'created_by', 'last_edited_by'].map((type) => [type, nameOf] as const),
  ...['multi_select', 'people'].map((type) => [type, namesOf] as const),
  ['files', (value) => list(value).map(fileUrl).filter(Boolean)],
  ['date', (value) => member(value, 'start')],
  ['relation', (value) => list(value).map((each) => member(each, 'id'))],
  ['array', (value) => list(value).map(propertyOf)],
  ['formula', typed],
  ['rollup', typed],
  [
    'unique_id',
    (value) => [member(value, 'prefix'), member(value, 'number')].filter(Boolean).join('-'),
  ],
]);

/** What a property says, as a plain value; `undefined` where it says nothing. */
const propertyOf = (property: unknown): unknown => {
  const type = textMember(property, 'type');
  return types.get(type)?.(member(property, type));
};

/** Whether a value says something. */
const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** The properties of a page as members of a record; the title is called so in every database. */
const propertiesOf = (properties: JsonObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const isTitle = textMember(property, 'type') === 'title';
      const end = textMember(member(property, 'date'), 'end');
      const value = propertyOf(property);
      return [
        ...(isSaid(value) ? [[isTitle ? 'title' : name, value] as const] : []),
        ...(end === '' ? [] : [[`${name} end`, end] as const]),
      ];
    }),
  );

/** Whether a value is a list of blocks of Notion. */
export const isNotionBlocks = (value: unknown): boolean =>
  list(value).some((each) => textMember(each, 'object') === 'block');

/** Blocks that were kept with their page: what the API answers for its children, or a list of them. */
const blocksOf = (page: JsonObject): unknown =>
  ['blocks', 'children', 'content', 'body']
    .map((key) => (Array.isArray(page[key]) ? page[key] : listMember(page[key], 'results')))
    .find(isNotionBlocks);

/**
 * A page as the API of Notion answers it, with its properties as members; blocks that were asked for alone are
 * the body of a record. Any other value is as it is.
 * @see https://developers.notion.com/reference/page
 */
export const notionRecord = (value: unknown): unknown => {
  const blocks = Array.isArray(value) ? value : listMember(value, 'results');
  if (isNotionBlocks(blocks)) return { body: blocks };
  const given = member(value, 'properties');
  if (!isObject(value) || value['object'] !== 'page' || !isObject(given)) return value;
  const isAway = value['archived'] === true || value['in_trash'] === true;
  const [cover, address] = [fileUrl(value['cover']), textMember(value, 'public_url')];
  const body = blocksOf(value);
  const properties = propertiesOf(given);
  const dates = Object.entries(properties).filter(([key, each]) => !saysStatus(key, each));
  return {
    ...publishedBy(Object.fromEntries(dates), textMember(value, 'created_time')),
    updatedAt: value['last_edited_time'],
    ...(cover === '' ? {} : { cover }),
    ...(address === '' ? {} : { canonicalUrl: address }),
    ...properties,
    ...(isAway ? { archived: true } : {}),
    ...(body === undefined ? {} : { body }),
  };
};
