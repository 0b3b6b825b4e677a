import { type Issue } from '@alphanode/image-source';
import { type Block, type FootnoteItem } from '@alphanode/meta-schema';

import { createListBuilder } from '../core/list-builder.ts';
import { countMember, isObject, list, textMember } from '../core/json-value.ts';
import { type BlocksResult } from '../html.ts';
import {
  accordion,
  blocksIn,
  callout,
  definitions,
  footnotes,
  nestedList,
  quote,
  section,
  withWords,
} from './read-container.ts';
import { media } from './read-media.ts';
import { code, divider, embed, gallery, html, image, type Read, table } from './read-object.ts';
import { textBlock } from './read-text.ts';
import { unknown } from './read-unknown.ts';
import { type BlockReading, maxDepth, type PortableTextOptions, reportOnce } from './reading.ts';
import { contents, writers } from './studio-members.ts';

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

/** Blocks in order; items of lists are nested by their levels. */
const readBlocks = (values: readonly unknown[], reading: BlockReading, depth: number): Block[] => {
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
  const reading: BlockReading = {
    options,
    issues,
    reported: new Set(),
    notes,
    readBlocks: (values, depth) => readBlocks(values, reading, depth),
  };
  const blocks = readBlocks(Array.isArray(value) ? list(value) : [value], reading, 0);
  const items: FootnoteItem[] = [];
  // A note may have notes of its own, which come behind it.
  for (const { id, said } of notes) items.push({ id, children: blocksIn(said, reading, 0) });
  return {
    blocks: items.length === 0 ? blocks : [...blocks, { type: 'footnotes', items }],
    issues,
  };
};
