import { safeUrl } from '@alphanode/image-source';
import {
  type Block,
  type ImageSource,
  type Inline,
  type Json,
  type Mark,
} from '@alphanode/meta-schema';

import { listMember, member, text, textMember, wordsIn } from '../core/json-value.ts';
import { append } from '../html/flush.ts';
import { flatten } from '../html/flatten.ts';
import { breakLeaf, type Leaf, type OpenLink, toInlines } from '../html/leaf.ts';
import { newFrame } from '../html/walk.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';

/** Finds what a link of a rich text names. */
export interface ContentfulLinks {
  readonly asset?: (id: string) => unknown;
  readonly entry?: (id: string) => unknown;
}

/** One reading of a rich text. */
export interface RichTextReading extends PortableReading {
  readonly links: ContentfulLinks;
  readonly locale: string | undefined;
}

const marks = new Map<string, Mark>([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['code', 'code'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['strikethrough', 'del'],
]);

/** A field of an entry or asset: of the locale, or as it is where a delivery response has no locales. */
export const fieldOf = (item: unknown, name: string, locale: string | undefined): unknown => {
  const field = member(member(item, 'fields'), name);
  const localized = locale === undefined ? undefined : member(field, locale);
  return localized ?? field;
};

/** The picture of an asset. */
export const assetImage = (asset: unknown, locale: string | undefined): ImageSource | undefined => {
  const file = fieldOf(asset, 'file', locale);
  const { url } = safeUrl(member(file, 'url'), { use: 'media' });
  const type = textMember(file, 'contentType');
  if (url === undefined || (type !== '' && !type.startsWith('image/'))) return undefined;
  const size = member(member(file, 'details'), 'image');
  const [width, height] = [member(size, 'width'), member(size, 'height')];
  const alt = text(fieldOf(asset, 'description', locale)) || text(fieldOf(asset, 'title', locale));
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
  };
};

const targetOf = (node: unknown, kind: 'asset' | 'entry', reading: RichTextReading): unknown => {
  const target = member(member(node, 'data'), 'target');
  if (member(target, 'fields') !== undefined) return target;
  return reading.links[kind]?.(textMember(member(target, 'sys'), 'id'));
};

const linkOf = (node: unknown, type: string, reading: RichTextReading): OpenLink | undefined => {
  const asset = type === 'asset-hyperlink' ? targetOf(node, 'asset', reading) : undefined;
  const entry = type === 'entry-hyperlink' ? targetOf(node, 'entry', reading) : undefined;
  const slug = text(fieldOf(entry, 'slug', reading.locale));
  const address =
    member(member(node, 'data'), 'uri') ??
    member(fieldOf(asset, 'file', reading.locale), 'url') ??
    (slug === '' ? undefined : slug);
  const { url } = safeUrl(address, { use: 'link', base: reading.options.baseUrl });
  if (url === undefined) reportOnce(reading, 'html-url-dropped', `A ${type}`, text(address));
  return url === undefined ? undefined : { href: url };
};

const inlineEntry = (node: unknown, reading: RichTextReading): Inline => {
  const entry = targetOf(node, 'entry', reading);
  const said = wordsIn(member(entry, 'fields'));
  reportOnce(reading, 'block-kept-as-custom', 'embedded-entry-inline');
  return { type: 'custom', name: contentTypeOf(entry), ...(said === '' ? {} : { text: said }) };
};

const contentTypeOf = (entry: unknown): string =>
  textMember(member(member(member(entry, 'sys'), 'contentType'), 'sys'), 'id') || 'entry';

const leavesOf = (
  node: unknown,
  reading: RichTextReading,
  link: OpenLink | undefined,
  depth: number,
): Leaf[] =>
  listMember(node, 'content').flatMap((child): Leaf[] => {
    const type = textMember(child, 'nodeType');
    if (type === 'text') {
      const own = listMember(child, 'marks').flatMap(
        (each) => marks.get(textMember(each, 'type')) ?? [],
      );
      return textMember(child, 'value')
        .split('\n')
        .flatMap((line, index): Leaf[] => {
          const inline: Inline = {
            type: 'text',
            text: line,
            ...(own.length > 0 ? { marks: own } : {}),
          };
          return [
            ...(index > 0 ? [{ inline: breakLeaf.inline, link }] : []),
            ...(line === '' ? [] : [{ inline, link }]),
          ];
        });
    }
    if (type === 'embedded-entry-inline') return [{ inline: inlineEntry(child, reading), link }];
    return depth > 20
      ? []
      : leavesOf(
          child,
          reading,
          type.includes('hyperlink') ? linkOf(child, type, reading) : link,
          depth + 1,
        );
  });

const inlinesOf = (node: unknown, reading: RichTextReading): Inline[] =>
  toInlines(leavesOf(node, reading, undefined, 0));

const tableOf = (node: unknown, reading: RichTextReading, depth: number): Block => {
  const rows = listMember(node, 'content').map((row) => listMember(row, 'content'));
  const isHead =
    rows[0]?.every((cell) => textMember(cell, 'nodeType') === 'table-header-cell') === true &&
    rows.length > 1;
  const grid = rows.map((cells) => cells.map((cell) => flatten(readNodes(cell, reading, depth))));
  return {
    type: 'table',
    ...(isHead ? { header: grid.slice(0, 1).flat() } : {}),
    rows: isHead ? grid.slice(1) : grid,
  };
};

const embeddedAsset = (node: unknown, reading: RichTextReading): readonly Block[] => {
  const asset = targetOf(node, 'asset', reading);
  const image = assetImage(asset, reading.locale);
  if (image !== undefined) return [{ type: 'figure', image }];
  const { url } = safeUrl(member(fieldOf(asset, 'file', reading.locale), 'url'), { use: 'link' });
  const title = text(fieldOf(asset, 'title', reading.locale));
  if (url !== undefined) return [{ type: 'embed', url, ...(title === '' ? {} : { title }) }];
  reportOnce(
    reading,
    'image-unresolved',
    'An asset',
    textMember(member(member(member(node, 'data'), 'target'), 'sys'), 'id'),
  );
  return [];
};

const embeddedEntry = (node: unknown, reading: RichTextReading): Block => {
  const entry = targetOf(node, 'entry', reading);
  const name = contentTypeOf(entry);
  const fields = member(entry, 'fields');
  const said = wordsIn(fields);
  reportOnce(reading, 'block-kept-as-custom', name);
  // What came as JSON is JSON.
  return {
    type: 'custom',
    name,
    ...(fields === undefined ? {} : { data: fields as Json }),
    ...(said === '' ? {} : { text: said }),
  };
};

const paragraph = (node: unknown, reading: RichTextReading): readonly Block[] => {
  const children = inlinesOf(node, reading);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
};

const heading = (node: unknown, type: string, reading: RichTextReading): readonly Block[] => {
  const children = inlinesOf(node, reading);
  // The title is level 1.
  const level = Math.max(2, Number(type.slice(-1))) as 2 | 3 | 4 | 5 | 6;
  return children.length === 0 ? [] : [{ type: 'heading', level, children }];
};

const readNode = (node: unknown, reading: RichTextReading, depth: number): readonly Block[] => {
  const type = textMember(node, 'nodeType');
  if (/^heading-[1-6]$/.test(type)) return heading(node, type, reading);
  switch (type) {
    case 'paragraph':
      return paragraph(node, reading);
    case 'ordered-list':
    case 'unordered-list':
      return [
        {
          type: 'list',
          ordered: type === 'ordered-list',
          items: listMember(node, 'content').map((item) => ({
            children: readNodes(item, reading, depth),
          })),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', children: readNodes(node, reading, depth) }];
    case 'hr':
      return [{ type: 'divider' }];
    case 'table':
      return [tableOf(node, reading, depth)];
    case 'embedded-asset-block':
      return embeddedAsset(node, reading);
    case 'embedded-entry-block':
      return [embeddedEntry(node, reading)];
    default:
      reportOnce(reading, 'block-unknown', type === '' ? 'A node' : type);
      return readNodes(node, reading, depth);
  }
};

/** Levels of nodes in nodes that are read; a validated body holds fewer. */
const maxDepth = 24;

/** The blocks in a node. */
export const readNodes = (node: unknown, reading: RichTextReading, depth: number): Block[] => {
  if (depth > maxDepth) {
    reportOnce(reading, 'html-too-deep', 'The text');
    return [];
  }
  const frame = newFrame('plain', 0);
  for (const child of listMember(node, 'content'))
    for (const block of readNode(child, reading, depth + 1)) append(frame, block);
  return frame.blocks;
};
