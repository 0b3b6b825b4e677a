import { type Issue, safeUrl } from '@alphanode/image-source';
import { type Block, type FootnoteItem, type Json } from '@alphanode/meta-schema';
import { calloutTones, sectionKinds } from '@alphanode/meta-schema/fields';

import { createListBuilder } from '../core/list-builder.ts';
import {
  countMember,
  integerMember,
  isObject,
  list,
  listMember,
  member,
  textMember,
  wordsIn,
} from '../core/json-value.ts';
import { type BlocksResult } from '../html.ts';
import { readInlines } from './read-inlines.ts';
import { media } from './read-media.ts';
import { type PortableReading, type PortableTextOptions, reportOnce } from './reading.ts';
import {
  code,
  divider,
  embed,
  gallery,
  html,
  image,
  inlinesOf,
  optional,
  type Read,
  table,
  textOrNothing,
} from './read-object.ts';

const callout: Read = (value, reading, depth) => {
  const tone = calloutTones.find((each) => each === textMember(value, 'tone')) ?? 'note';
  return [
    {
      type: 'callout',
      tone,
      ...optional('title', inlinesOf(member(value, 'title'), reading)),
      children: readContent(value, reading, depth),
    },
  ];
};

const details: Read = (value, reading, depth) => [
  {
    type: 'details',
    summary: inlinesOf(member(value, 'summary'), reading) ?? [],
    ...(member(value, 'open') === true ? { open: true } : {}),
    children: readContent(value, reading, depth),
  },
];

/** The first member that is there: studios name their members as they like. */
const firstMember = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.map((key) => member(value, key)).find((each) => each !== undefined && each !== null);

const quote: Read = (value, reading, depth) => {
  const said = firstMember(value, 'content', 'body', 'text', 'quote');
  const who = firstMember(value, 'cite', 'author', 'attribution', 'source');
  const cite = isObject(who) ? member(who, 'name') : who;
  if (isObject(who) && typeof cite !== 'string')
    reportOnce(
      reading,
      'reference-unresolved',
      'The source of a quotation',
      textMember(who, '_ref'),
    );
  return [
    {
      type: 'quote',
      children: blocksIn(said, reading, depth),
      ...optional('cite', inlinesOf(cite, reading)),
      ...optional('citeUrl', safeUrl(member(value, 'citeUrl'), { use: 'link' }).url),
    },
  ];
};

const blocksIn = (value: unknown, reading: PortableReading, depth: number): Block[] =>
  typeof value === 'string'
    ? value === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'text', text: value }] }]
    : readBlocks(list(value), reading, depth + 1);

const readContent = (value: unknown, reading: PortableReading, depth: number): Block[] =>
  blocksIn(firstMember(value, 'content', 'body', 'text'), reading, depth);

const nestedList: Read = (value, reading, depth) => {
  const items = listMember(value, 'items').map((item) => ({
    children: readContent(item, reading, depth),
    checked: member(item, 'checked') === true,
  }));
  if (textMember(value, '_type') === 'checklist')
    return [
      { type: 'checklist', items: items.map(({ checked, children }) => ({ checked, children })) },
    ];
  return [
    {
      type: 'list',
      ordered: member(value, 'ordered') === true,
      ...optional('start', integerMember(value, 'start')),
      ...(member(value, 'loose') === true ? { loose: true } : {}),
      items: items.map(({ children }) => ({ children })),
    },
  ];
};

const definitions: Read = (value, reading, depth) => [
  {
    type: 'definitions',
    items: listMember(value, 'items').map((group) => ({
      terms: listMember(group, 'terms').map(
        (term) => inlinesOf(member(term, 'content') ?? term, reading) ?? [],
      ),
      descriptions: listMember(group, 'descriptions').map((each) => ({
        children: readContent(each, reading, depth),
      })),
    })),
  },
];

const section: Read = (value, reading, depth) => [
  {
    type: 'section',
    kind: sectionKinds.find((each) => each === textMember(value, 'kind')) ?? 'section',
    ...optional('label', textOrNothing(value, 'label')),
    children: readContent(value, reading, depth),
  },
];

const footnotes: Read = (value, reading, depth) => {
  const items = listMember(value, 'items').map((item): FootnoteItem => ({
    id: textMember(item, 'id'),
    children: readContent(item, reading, depth),
  }));
  return [{ type: 'footnotes', items }];
};

/** Objects by the names that most studios give them. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...['image', 'figure', 'mainImage'].map((name) => [name, image] as const),
  ...['gallery', 'imageGallery', 'images'].map((name) => [name, gallery] as const),
  ...['code', 'codeBlock', 'codeblock'].map((name) => [name, code] as const),
  ...['table', 'tableBlock'].map((name) => [name, table] as const),
  ...['youtube', 'vimeo', 'video', 'embed', 'videoEmbed', 'twitter', 'tweet', 'iframe'].map(
    (name) => [name, embed] as const,
  ),
  ...['html', 'htmlBlock', 'rawHtml'].map((name) => [name, html] as const),
  ...['callout', 'alert', 'note', 'infobox'].map((name) => [name, callout] as const),
  ...['details', 'accordion', 'toggle'].map((name) => [name, details] as const),
  ...['quote', 'blockquote', 'pullQuote', 'pullquote'].map((name) => [name, quote] as const),
  ...['list', 'checklist'].map((name) => [name, nestedList] as const),
  ['footnotes', footnotes],
  ['definitions', definitions],
  ['section', section],
  ['media', media],
  ...['divider', 'break', 'hr', 'horizontalRule', 'separator'].map(
    (name) => [name, divider] as const,
  ),
]);

/** Members that are words to read, in the order of reading. */
const wordy = ['title', 'heading', 'headline', 'label', 'text', 'description', 'caption'];

/** The words of an object: those of members that are surely words, else all there are. */
const wordsOf = (value: unknown): string =>
  wordy
    .map((key) => textMember(value, key))
    .filter(Boolean)
    .join(' ') || wordsIn(value);

/** An object that nobody knows stays an object: the renderer draws its text or the site's own way. */
const unknown: Read = (value, reading) => {
  const type = textMember(value, '_type');
  const own = type === 'custom' ? textMember(value, 'name') : type;
  const said = type === 'custom' ? textMember(value, 'text') : wordsOf(value);
  reportOnce(reading, 'block-kept-as-custom', own === '' ? 'An object' : own);
  const data = type === 'custom' ? member(value, 'data') : value;
  // What came as JSON is JSON.
  return [
    {
      type: 'custom',
      name: own === '' ? 'unknown' : own,
      ...(data === undefined ? {} : { data: data as Json }),
      ...(said === '' ? {} : { text: said }),
    },
  ];
};

const headingLevel = (style: string): 2 | 3 | 4 | 5 | 6 | undefined => {
  const level = /^h([1-6])$/.exec(style)?.[1];
  // `h1` is the title's level.
  return level === undefined ? undefined : (Math.max(2, Number(level)) as 2 | 3 | 4 | 5 | 6);
};

const textBlock: Read = (value, reading) => {
  const children = readInlines(value, reading);
  if (children.length === 0) return [];
  const style = textMember(value, 'style');
  const level = headingLevel(style);
  if (level !== undefined)
    return [{ type: 'heading', level, children, ...optional('id', textOrNothing(value, 'id')) }];
  if (style === 'blockquote')
    return [{ type: 'quote', children: [{ type: 'paragraph', children }] }];
  if (style !== '' && style !== 'normal') reportOnce(reading, 'mark-unknown', style);
  return [{ type: 'paragraph', children }];
};

/** Levels of objects in objects that are read; a validated body holds few more. */
const maxDepth = 20;

/** Blocks in order; items of lists are nested by their levels. */
const readBlocks = (values: readonly unknown[], reading: PortableReading, depth = 0): Block[] => {
  const blocks: Block[] = [];
  const lists = createListBuilder(blocks);
  for (const value of values) {
    if (!isObject(value) || depth > maxDepth) {
      reportOnce(reading, 'block-refused', 'An item', typeof value);
      continue;
    }
    const type = textMember(value, '_type');
    const isText = type === 'block' || (type === '' && Array.isArray(value['children']));
    const item = isText ? textMember(value, 'listItem') : '';
    if (item !== '') {
      lists.add(item, item === 'number', countMember(value, 'level') ?? 1, [
        ...textBlock(value, reading, depth),
      ]);
      continue;
    }
    lists.end();
    blocks.push(...(isText ? textBlock : (readers.get(type) ?? unknown))(value, reading, depth));
  }
  return blocks;
};

/** Reads Portable Text that is plain JSON. */
export const readPortableText = (
  value: unknown,
  options: PortableTextOptions,
  issues: Issue[] = [],
): BlocksResult => {
  const reading: PortableReading = { options, issues, reported: new Set() };
  return { blocks: readBlocks(Array.isArray(value) ? list(value) : [value], reading), issues };
};
