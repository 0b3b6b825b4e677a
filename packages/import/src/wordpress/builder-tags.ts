import { type BuilderElement, builderElements, type Values } from './builder-elements.ts';
import { tagEnd } from './tag-end.ts';

/**
 * How a tag of a page builder begins, whose shortcodes arrange what stands in them, or one by which themes do. In
 * a comment Divi keeps ends of lines.
 */
const opening =
  /(?<!!(?:--|–-) ?)\[(\/?)((?:vc|et_pb|fusion|av|cs|su|ux|mk|nectar|themify)_[\w-]{1,60}|(?:one|two|three|four|five)_(?:half|thirds?|fourths?|fifths?|sixths?)(?:_last)?|rows?|cols?|columns?|section|tabs|tab|accordions?|accordion_item|toggles?|box)(?=[\s\]])/g;

const builders = /^(?:vc|et_pb|fusion|av|cs|su|ux|mk|nectar|themify)_/;

const attribute = /([\w-]{1,40})=(?:"([^"]*)"|'([^']*)')/g;

/** Divi and WPBakery write quotes and brackets in ways of their own. */
const signs = new Map([
  ['%22', '"'],
  ['%91', '['],
  ['%93', ']'],
  ['`{`', '['],
  ['`}`', ']'],
  ['``', '"'],
]);

const decoded = (value: string): string =>
  value.replace(/%22|%91|%93|`[{}]`|``/g, (sign) => String(signs.get(sign))).trim();

const valuesOf = (text: string): Values => {
  const values = new Map<string, string>();
  for (const [, name = '', double, single = ''] of text.matchAll(attribute)) {
    const plain = decoded(double ?? single);
    if (plain !== '') values.set(name, plain);
  }
  return values;
};

/** A tag of a page builder. */
export interface BuilderTag {
  readonly name: string;
  readonly closes: boolean;
  readonly values: Values;
  readonly element: BuilderElement;
  readonly start: number;
  readonly end: number;
}

const tagsIn = (html: string): readonly BuilderTag[] => {
  const tags: BuilderTag[] = [];
  let from = 0;
  for (const { 0: head, 1: slash, 2: name = '', index } of html.matchAll(opening)) {
    // In what another tag says.
    if (index < from) continue;
    const end = tagEnd(html, index + head.length, true);
    if (end === -1) continue;
    from = end + 1;
    const values = valuesOf(html.slice(index + head.length, end));
    const element = builderElements.get(name) ?? {};
    tags.push({ name, closes: slash === '/', values, element, start: index, end: from });
  }
  return tags;
};

/** The tag that ends each tag which something ends. */
export const pairsOf = (tags: readonly BuilderTag[]): ReadonlyMap<BuilderTag, BuilderTag> => {
  const open = new Map<string, BuilderTag[]>();
  const pairs = new Map<BuilderTag, BuilderTag>();
  for (const tag of tags) {
    const begun = open.get(tag.name) ?? [];
    open.set(tag.name, begun);
    const before = tag.closes ? begun.pop() : undefined;
    if (before !== undefined) pairs.set(before, tag);
    if (!tag.closes) begun.push(tag);
  }
  return pairs;
};

/** A builder by the prefix of its names; what themes have in common has none. */
export const builderOf = (name: string): string => builders.exec(name)?.[0] ?? '';

/** Tags of a builder; words in brackets are no shortcodes unless something ends them. */
export const builderTags = (html: string): readonly BuilderTag[] => {
  const tags = tagsIn(html);
  const ended = new Set(tags.filter(({ closes }) => closes).map(({ name }) => name));
  return tags.filter(({ name }) => ended.has(name) || builders.test(name));
};
