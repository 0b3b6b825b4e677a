import { excerpt } from './describe.ts';
import { type Member } from './body-member.ts';
import { type Row, type RowDefinition, type RowKind } from './row.ts';

const percentage = 'a number from 0 to 100';
const record = 'a record';
const blocks = 'a list of blocks';
const inlines = 'a text, or a list of texts and inlines';

/** What the values of rows and of members of blocks are, by their kind. */
const kindPhrases: Record<RowKind | Member['kind'], string> = {
  text: 'a text',
  textList: 'a list of texts',
  keyValueList: 'a list of { key, value } with texts',
  choice: 'one of the options',
  wholeNumber: 'a whole number from 0 up',
  percentage,
  date: 'a date as YYYY-MM-DD',
  dateTime: 'a date as YYYY-MM-DD or a time as YYYY-MM-DDThh:mm:ssZ',
  hex: 'hexadecimal digits as text',
  flag: '0 or 1',
  url: 'a URL',
  record,
  recordList: 'a list of records',
  slug: 'letters, digits, - and _ as text',
  languageTag: 'a language tag such as pt-BR',
  boolean: 'true or false',
  level: 'a level from 2 to 6',
  integer: 'a whole number',
  choices: 'a list of options',
  image: 'an image source with a url',
  images: 'a list of image sources',
  json: 'any data',
  inlines,
  spans: 'a text, or a list of texts and inlines without links',
  inlineLists: 'a list of texts, or of lists of inlines',
  cells: 'a list of cells, each a text or a list of inlines',
  rows: 'a list of rows, each a list of cells',
  blocks,
  items: 'a list of items',
};

const oneOf = (options: readonly (string | null)[]): string =>
  `one of ${options.map(String).join(', ')}`;

const quote = (text: string): string => `"${excerpt(text)}"`;

const anyData = 'data as JSON has it';

/** What the guard expects, in words. */
export const guardPhrases = {
  json: anyData,
  cleanText: 'text without control characters, open direction marks and broken characters',
  atMost: (count: number, what: string): string => `at most ${count} ${what}`,
  longText: (length: number, start: string): string =>
    `a text of ${length} characters that begins with ${quote(start)}`,
  otherKey: 'another name',
  otherValue: 'no part of itself',
};

/** What the values of a row are, in words. */
export const phraseOf = (
  { kind, options, nonEmpty }: RowDefinition | Row,
  fields: readonly Pick<RowDefinition, 'key'>[],
): string => {
  if (options !== undefined) return oneOf(options);
  if (nonEmpty === true) return 'a text that is not empty';
  const keys = fields.map(({ key }) => key).join(', ');
  return keys === '' ? kindPhrases[kind] : `${kindPhrases[kind]} with ${keys}`;
};

/** What was expected, in words. */
export const phrases = {
  numberOf: (text: string): string => `the number in ${quote(text)}`,
  percentage,
  record,
  entries: 'a list of { label, value }',
  key: (key: string): string => `the key ${key}`,
  version: (version: number): string => `a schemaVersion of at most ${version}`,
  block: 'a block with a known type',
  blocks,
  inlines,
  cells: 'a list of cells',
  pair: '{ key, value } with texts',
  member: ({ kind, options }: Member): string =>
    options === undefined ? kindPhrases[kind] : oneOf(options),
  keys: (keys: readonly string[]): string => `the keys ${keys.join(', ')}`,
  figure: 'a figure',
  paragraph: 'its text as a paragraph',
  plainText: 'its text',
  nothing: 'nothing',
  oneItem: 'one item',
  moreOf: (key: string): string => `more of ${key}`,
  throwing: 'it throws',
  withRest: (what: string, label: string): string => `${what}, the rest as meta.extra "${label}"`,
};
