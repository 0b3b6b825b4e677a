import { safeUrl } from '@alphanode/image-source';
import { type Block, type Json, type TableCell } from '@alphanode/meta-schema';

import { countMember, listMember, member, text, textMember, wordsIn } from '../core/json-value.ts';
import { append } from '../html/flush.ts';
import { flatten } from '../html/flatten.ts';
import { newFrame } from '../html/walk.ts';
import { reportOnce } from '../portable-text/reading.ts';
import {
  assetImage,
  contentTypeOf,
  fieldOf,
  inlinesOf,
  type RichTextReading,
  targetOf,
} from './rich-text-inlines.ts';

const cellOf = (
  cell: unknown,
  inHead: boolean,
  reading: RichTextReading,
  depth: number,
): TableCell => {
  const children = flatten(readNodes(cell, reading, depth));
  const [colSpan, rowSpan] = [
    countMember(member(cell, 'data'), 'colspan'),
    countMember(member(cell, 'data'), 'rowspan'),
  ];
  const facts = {
    ...(!inHead && textMember(cell, 'nodeType') === 'table-header-cell' ? { header: true } : {}),
    ...(colSpan === undefined || colSpan === 1 ? {} : { colSpan }),
    ...(rowSpan === undefined || rowSpan === 1 ? {} : { rowSpan }),
  };
  return Object.keys(facts).length === 0 ? children : { children, ...facts };
};

const tableOf = (node: unknown, reading: RichTextReading, depth: number): Block => {
  const rows = listMember(node, 'content').map((row) => listMember(row, 'content'));
  const isHead =
    rows[0]?.every((cell) => textMember(cell, 'nodeType') === 'table-header-cell') === true &&
    rows.length > 1;
  const grid = rows.map((cells, index) =>
    cells.map((cell) => cellOf(cell, isHead && index === 0, reading, depth)),
  );
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
  const mimeType = textMember(fieldOf(asset, 'file', reading.locale), 'contentType');
  const [kind] = mimeType.split('/');
  const named = title === '' ? {} : { title };
  if (url !== undefined && (kind === 'video' || kind === 'audio'))
    return [{ type: 'media', kind, sources: [{ url, mimeType }], ...named }];
  if (url !== undefined) return [{ type: 'embed', url, ...named }];
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

/** Nodes that hold others, which stand in for them where they are nested too deeply. */
const holders =
  /^(?:document|blockquote|(?:un)?ordered-list|list-item|table(?:-row|-cell|-header-cell)?)$/;

/** The blocks in a node that is nested too deeply, side by side. */
const besides = (node: unknown, reading: RichTextReading): Block[] => {
  reportOnce(reading, 'html-too-deep', 'The text');
  const blocks: Block[] = [];
  const open = [...listMember(node, 'content')].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (holders.test(textMember(next, 'nodeType')))
      open.push(...[...listMember(next, 'content')].reverse());
    else blocks.push(...readNode(next, reading, maxDepth));
  }
  return blocks;
};

/** The blocks in a node. */
export const readNodes = (node: unknown, reading: RichTextReading, depth: number): Block[] => {
  if (depth > maxDepth) return besides(node, reading);
  const frame = newFrame('plain', 0);
  for (const child of listMember(node, 'content'))
    for (const block of readNode(child, reading, depth + 1)) append(frame, block);
  return frame.blocks;
};
