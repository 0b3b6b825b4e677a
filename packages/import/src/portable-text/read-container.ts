import { safeUrl } from '@alphanode/image-source';
import { type Block, type FootnoteItem } from '@alphanode/meta-schema';
import { calloutTones, sectionKinds } from '@alphanode/meta-schema/fields';

import {
  integerMember,
  isObject,
  list,
  listMember,
  member,
  textMember,
} from '../core/json-value.ts';
import { type BlockReading, maxDepth, reportOnce } from './reading.ts';
import { inlinesOf, optional, type Read, textOrNothing } from './read-object.ts';
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

/** A boxed remark. */
export const callout: Read = (value, reading, depth) => {
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

/** A quotation with who said it. */
export const quote: Read = (value, reading, depth) => {
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

/** The blocks of a text that is plain, or a list of blocks. */
export const blocksIn = (value: unknown, reading: BlockReading, depth: number): Block[] =>
  typeof value === 'string'
    ? value === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'text', text: value }] }]
    : reading.readBlocks(list(value), depth + 1);

const readContent = (value: unknown, reading: BlockReading, depth: number): Block[] =>
  blocksIn(firstMember(value, ...contents), reading, depth);

const details: Read = (value, reading, depth) => [
  {
    type: 'details',
    summary: inlinesOf(firstMember(value, ...summaries), reading) ?? [],
    ...(member(value, 'open') === true ? { open: true } : {}),
    children: blocksIn(firstMember(value, ...answers), reading, depth),
  },
];

/** A list as the way out writes it: its items hold blocks. */
export const nestedList: Read = (value, reading, depth) => {
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

/** Terms with what they mean. */
export const definitions: Read = (value, reading, depth) => [
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

/** A part of the article. */
export const section: Read = (value, reading, depth) => [
  {
    type: 'section',
    kind: sectionKinds.find((each) => each === textMember(value, 'kind')) ?? 'section',
    ...optional('label', textOrNothing(value, 'label')),
    children: readContent(value, reading, depth),
  },
];

/** Notes as the way out writes them. */
export const footnotes: Read = (value, reading, depth) => {
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
export const withWords =
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
export const accordion: Read = (value, reading, depth) => {
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
