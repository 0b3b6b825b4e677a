import { type Issue, safeUrl } from '@alphanode/image-source';
import { type Block, type FootnoteItem } from '@alphanode/meta-schema';
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
} from '../core/json-value.ts';
import { type BlocksResult } from '../html.ts';
import { media } from './read-media.ts';
import { textBlock } from './read-text.ts';
import { unknown } from './read-unknown.ts';
import {
  answers,
  contents,
  firstMember,
  isText,
  partsOf,
  summaries,
  writers,
} from './studio-members.ts';
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

const quote: Read = (value, reading, depth) => {
  const said = firstMember(value, ...contents, 'quote');
  const who = firstMember(value, ...writers);
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
  blocksIn(firstMember(value, ...contents), reading, depth);

const details: Read = (value, reading, depth) => [
  {
    type: 'details',
    summary: inlinesOf(firstMember(value, ...summaries), reading) ?? [],
    ...(member(value, 'open') === true ? { open: true } : {}),
    children: blocksIn(firstMember(value, ...answers), reading, depth),
  },
];

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

/**
 * Adds the words that studios give to an object beside what its block has, before or behind it. Of each list of
 * `used` the reader has read the first member that is there.
 */
const withWords =
  (read: Read, ...used: readonly (readonly string[])[]): Read =>
  (value, reading, depth) => {
    const taken = used.map((keys) => keys.find((key) => firstMember(value, key) !== undefined));
    const said = (...keys: readonly string[]): Block[] =>
      keys.flatMap((key) => {
        const words = member(value, key);
        return taken.includes(key) || !isText(words) ? [] : blocksIn(words, reading, depth);
      });
    return [
      ...said('title', 'heading', 'headline', 'subtitle'),
      ...read(value, reading, depth),
      ...said('text', 'content', 'body', 'description', 'caption', 'role', 'transcript'),
    ];
  };

/** Boxes to open, one or a list of them; without words that are known it is an object of the site. */
const accordion: Read = (value, reading, depth) => {
  const parts = depth < maxDepth ? partsOf(value) : [];
  if (parts.length > 0)
    return withWords(() => parts.flatMap((part) => accordion(part, reading, depth + 1)))(
      value,
      reading,
      depth,
    );
  const said = [value]
    .filter(isObject)
    .flatMap((own) => Object.keys(own).filter((key) => !/^(?:_|open$)/.test(key)));
  const isKnown = said.length === 0 || [...summaries, ...answers].some((key) => said.includes(key));
  return isKnown
    ? withWords(details, summaries, answers)(value, reading, depth)
    : unknown(value, reading, depth);
};

/** Objects by the names that most studios give them. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...['image', 'figure', 'mainImage'].map((name) => [name, image] as const),
  ...['gallery', 'imageGallery', 'images'].map(
    (name) => [name, withWords(gallery, ['caption'])] as const,
  ),
  ...['code', 'codeBlock', 'codeblock'].map(
    (name) => [name, withWords(code, ['caption'])] as const,
  ),
  ...['table', 'tableBlock'].map((name) => [name, withWords(table, ['caption'])] as const),
  ...['youtube', 'vimeo', 'video', 'embed', 'videoEmbed', 'twitter', 'tweet', 'iframe'].map(
    (name) => [name, withWords(embed, ['title'])] as const,
  ),
  ...['html', 'htmlBlock', 'rawHtml'].map((name) => [name, html] as const),
  ...['callout', 'alert', 'note', 'infobox'].map(
    (name) => [name, withWords(callout, ['title'], contents)] as const,
  ),
  ...['details', 'accordion', 'toggle'].map((name) => [name, accordion] as const),
  ...['quote', 'blockquote', 'pullQuote', 'pullquote'].map(
    (name) => [name, withWords(quote, [...contents, 'quote'], writers)] as const,
  ),
  ...['list', 'checklist'].map((name) => [name, nestedList] as const),
  ['footnotes', footnotes],
  ['definitions', definitions],
  ['section', section],
  ['media', media],
  ...['divider', 'break', 'hr', 'horizontalRule', 'separator'].map(
    (name) => [name, divider] as const,
  ),
]);

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
  const notes: { readonly id: string; readonly said: unknown }[] = [];
  const reading: PortableReading = { options, issues, reported: new Set(), notes };
  const blocks = readBlocks(Array.isArray(value) ? list(value) : [value], reading);
  const items: FootnoteItem[] = [];
  // A note may have notes of its own, which come behind it.
  for (const { id, said } of notes) items.push({ id, children: blocksIn(said, reading, 0) });
  return {
    blocks: items.length === 0 ? blocks : [...blocks, { type: 'footnotes', items }],
    issues,
  };
};
