import { type Mark } from './inline.ts';
import { type Json } from './json.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';
import { textOf } from './text-of.ts';

/** Switches by which Slate and Strapi mark a text. */
const markOfSwitch: ReadonlyMap<string, Mark> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
]);

/** A text whose marks are switches as one with a list of marks; any other as it is. */
export const withMarks = (inline: JsonRecord): JsonRecord => {
  const given: Json[] = [];
  const rest: Record<string, Json> = {};
  let isOther = false;
  for (const [key, value] of Object.entries(inline)) {
    const mark = typeof value === 'boolean' ? markOfSwitch.get(key) : undefined;
    if (mark === undefined) rest[key] = value;
    else isOther = true;
    if (mark !== undefined && value === true) given.push(mark);
  }
  if (!isOther) return inline;
  const { marks = [] } = rest;
  return given.length === 0 ? rest : { ...rest, marks: [marks, given].flat() };
};

const aside: ReadonlySet<string> = new Set(['type', 'children', 'caption']);

/** A picture block of Slate or Strapi as a figure. What it must hold there, an empty text, is no caption. */
export const figureOf = (block: JsonRecord): JsonRecord => {
  const { caption = block['children'] ?? null } = block;
  const rest = Object.fromEntries(Object.entries(block).filter(([key]) => !aside.has(key)));
  // A picture that was taken out at its place.
  const image = ['url', 'src', 'href'].some((key) => typeof rest[key] === 'string') ? rest : null;
  return {
    type: 'figure',
    ...(Object.hasOwn(rest, 'image') ? rest : { image }),
    ...(textOf(caption) === '' ? {} : { caption }),
  };
};

/** What a list holds in Slate and Strapi: `{ type: 'list-item', children }`. */
export const isListItem = ({ type, children }: JsonRecord): boolean =>
  typeof type === 'string' && /^(?:list[-_]?item|li)$/i.test(type) && children !== undefined;

/** The text of a list of inlines, or of lines that hold some. */
export const plainTextOf = (items: readonly Json[]): string => {
  const hasLines = items.some((item) => isRecord(item) && isList(item['children']));
  return items.map(textOf).join(hasLines ? '\n' : '');
};

/** What reads a document of another system, where a value is one. */
export const importerOf = (value: Json): string | undefined => {
  if (isList(value)) {
    return value.some((item) => isRecord(item) && typeof item['_type'] === 'string')
      ? '`portableTextToBlocks` of `@alphanode/import/portable-text`'
      : undefined;
  }
  if (!isRecord(value)) return undefined;
  if (isRecord(value['root'])) return '`lexicalToBlocks` of `@alphanode/import/ghost`';
  if (isList(value['sections'])) return '`mobiledocToBlocks` of `@alphanode/import/ghost`';
  return value['nodeType'] === 'document'
    ? '`contentfulToBlocks` of `@alphanode/import/contentful`'
    : undefined;
};
