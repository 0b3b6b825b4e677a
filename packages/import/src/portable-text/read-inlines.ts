import { safeUrl } from '@alphanode/image-source';
import { type Inline, type Json, type Mark } from '@alphanode/meta-schema';
import { markMembers, marks } from '@alphanode/meta-schema/fields';

import {
  isObject,
  list,
  listMember,
  member,
  text,
  textMember,
  wordsIn,
} from '../core/json-value.ts';
import {
  breakLeaf,
  type Leaf,
  markedAs,
  type OpenLink,
  type OpenMark,
  toInlines,
} from '../html/leaf.ts';
import { type PortableReading, reportOnce } from './reading.ts';
import { readCaptioned } from './read-image.ts';

/** Decorators by their usual names, and those of the model by its own. */
const decorators: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...marks.map((mark) => [mark, mark] as const),
  ['bold', 'strong'],
  ['italic', 'em'],
  ['emphasis', 'em'],
  ['underline', 'u'],
  ['strike-through', 'del'],
  ['strikethrough', 'del'],
  ['strike', 'del'],
  ['highlight', 'mark'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]);

interface Open {
  readonly marks: OpenMark[];
  link?: OpenLink;
}

/** Decorators that say how a text looks, which readers do not miss. */
const unmarked = new Set(['left', 'center', 'right']);

type Definitions = ReadonlyMap<string, unknown>;

const definitionsOf = (block: unknown): Definitions =>
  new Map(listMember(block, 'markDefs').map((each) => [textMember(each, '_key'), each]));

const openLink = (definition: unknown, reading: PortableReading): OpenLink | undefined => {
  const { url } = safeUrl(member(definition, 'href') ?? member(definition, 'url'), {
    use: 'link',
    base: reading.options.baseUrl,
  });
  if (url === undefined)
    reportOnce(reading, 'html-url-dropped', 'A link', textMember(definition, 'href'));
  const title = textMember(definition, 'title');
  return url === undefined ? undefined : title === '' ? { href: url } : { href: url, title };
};

/** The definitions of a block and the links that were opened for them. */
interface Marking {
  readonly definitions: Definitions;
  readonly links: Map<unknown, OpenLink | undefined>;
  readonly reading: PortableReading;
}

const openMark = (name: string, open: Open, { definitions, links, reading }: Marking): void => {
  const definition = definitions.get(name);
  const type = textMember(definition, '_type');
  const mark = decorators.get(definition === undefined ? name : type);
  if (mark !== undefined) {
    const row = markMembers.get(mark);
    const value = row === undefined ? '' : textMember(definition, row.member);
    if (row !== undefined && value !== '') open.marks.push({ mark, member: row.member, value });
    else if (row?.needed !== true) open.marks.push({ mark });
  } else if (
    definition !== undefined &&
    (member(definition, 'href') !== undefined || member(definition, 'url') !== undefined)
  ) {
    // Spans of one link share the object, so that they become one link again.
    if (!links.has(definition)) links.set(definition, openLink(definition, reading));
    const link = links.get(definition);
    if (link !== undefined) open.link = link;
  } else if (reading.notes !== undefined && noteOf(definition) !== undefined) {
    // A reference behind the words stands for it.
    return;
  } else if (!unmarked.has(name)) reportOnce(reading, 'mark-unknown', type === '' ? name : type);
};

/** Names that studios give to a note about some words. */
const noteTypes = /^(?:foot|end|side)[nN]ote$/;

/** What a note says; `undefined` where a definition is none. */
const noteOf = (definition: unknown): unknown =>
  noteTypes.test(textMember(definition, '_type'))
    ? ['text', 'content', 'body', 'note']
        .map((key) => member(definition, key))
        .find((said) => (typeof said === 'string' || Array.isArray(said)) && said.length > 0)
    : undefined;

/** The notes of a span that the next one does not go on with: references that stand behind it. */
const notesBehind = (
  names: readonly unknown[],
  next: readonly unknown[],
  { definitions, reading }: Marking,
): Leaf[] =>
  names.flatMap((name): Leaf[] => {
    const said = next.includes(name) ? undefined : noteOf(definitions.get(text(name)));
    const { notes } = reading;
    if (said === undefined || notes === undefined) return [];
    const id = `note-${notes.length + 1}`;
    notes.push({ id, said });
    return [{ inline: { type: 'footnote', id }, link: undefined }];
  });

const textLeaves = (value: string, { marks: own, link }: Open): Leaf[] => {
  return value.split('\n').flatMap((line, index): Leaf[] => {
    const inline: Inline = {
      type: 'text',
      text: line,
      ...(own.length > 0 ? markedAs(own) : {}),
    };
    return [
      ...(index > 0 ? [{ inline: breakLeaf.inline, link }] : []),
      ...(line === '' ? [] : [{ inline, link }]),
    ];
  });
};

const objectLeaf = (child: unknown, reading: PortableReading): Inline => {
  const type = textMember(child, '_type');
  if (type === 'break') return { type: 'break' };
  if (type === 'wordBreak') return { type: 'wordBreak' };
  if (type === 'footnote') return { type: 'footnote', id: textMember(child, 'id') };
  const image = type === 'image' ? readCaptioned(child, reading) : undefined;
  if (image !== undefined) return { type: 'image', image };
  const own = type === 'custom' ? textMember(child, 'name') : type;
  const said = text(member(child, 'text')) || (type === 'custom' ? '' : wordsIn(child));
  reportOnce(reading, 'block-kept-as-custom', own);
  const data = type === 'custom' ? member(child, 'data') : child;
  // What came as JSON is JSON.
  return {
    type: 'custom',
    name: own,
    ...(data === undefined ? {} : { data: data as Json }),
    ...(said === '' ? {} : { text: said }),
  };
};

/** The running text of a block. */
export const readInlines = (block: unknown, reading: PortableReading): Inline[] => {
  const marking: Marking = { definitions: definitionsOf(block), links: new Map(), reading };
  const leaves: Leaf[] = [];
  const children = list(member(block, 'children')).filter(isObject);
  for (const [index, child] of children.entries()) {
    const open: Open = { marks: [] };
    const names = listMember(child, 'marks');
    for (const name of names) openMark(text(name), open, marking);
    if (
      typeof child['text'] === 'string' &&
      (child['_type'] === 'span' || child['_type'] === undefined)
    ) {
      leaves.push(...textLeaves(child['text'], open));
    } else {
      leaves.push({ inline: objectLeaf(child, reading), link: open.link });
    }
    leaves.push(...notesBehind(names, listMember(children[index + 1], 'marks'), marking));
  }
  return toInlines(leaves);
};
