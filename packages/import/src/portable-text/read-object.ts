import { safeUrl } from '@alphanode/image-source';
import { type Block, type Inline, type TableCell } from '@alphanode/meta-schema';

import {
  countMember,
  isObject,
  list,
  listMember,
  member,
  text,
  textMember,
} from '../core/json-value.ts';
import { players } from '../core/players.ts';
import { htmlToBlocks } from '../html.ts';
import { readCaptioned, readImage } from './read-image.ts';
import { readInlines } from './read-inlines.ts';
import { type BlockReading, type PortableReading, reportOnce } from './reading.ts';

/** Reads an object of one kind. */
export type Read = (value: unknown, reading: BlockReading, depth: number) => readonly Block[];

/** Running text that is an array of blocks, plain text, or absent. */
export const inlinesOf = (value: unknown, reading: PortableReading): Inline[] | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : [{ type: 'text', text: value }];
  const inlines = list(value).flatMap((block, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...readInlines(block, reading),
  ]);
  return inlines.length > 0 ? inlines : undefined;
};

/** A member that is left out where it has no value. */
export const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> =>
  // The one key is the one named.
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;

/** A text, or nothing where it is empty. */
export const textOrNothing = (value: unknown, key: string): string | undefined =>
  textMember(value, key) || undefined;

/** A picture, or the words that stand for it. */
export const image: Read = (value, reading) => {
  const inner = member(value, 'image');
  // Studios wrap a picture to give it members of its own.
  const own = isObject(value) && isObject(inner) ? { ...value, ...inner } : value;
  const found = readImage(own, reading);
  const caption = member(own, 'caption');
  const link = member(own, 'link') ?? member(own, 'href');
  if (link !== undefined && link !== null)
    reportOnce(reading, 'html-link-dropped', 'A picture', textMember(link, 'url') || text(link));
  if (found === undefined) {
    const said = [inlinesOf(textMember(own, 'alt'), reading), inlinesOf(caption, reading)];
    return said.flatMap((children): Block[] =>
      children === undefined ? [] : [{ type: 'paragraph', children }],
    );
  }
  const rich = Array.isArray(caption) ? inlinesOf(caption, reading) : undefined;
  return [{ type: 'figure', image: found, ...optional('caption', rich) }];
};

/** Several pictures. */
export const gallery: Read = (value, reading) => {
  const images = listMember(value, 'images').flatMap((each) => readCaptioned(each, reading) ?? []);
  return images.length === 0
    ? []
    : [
        {
          type: 'gallery',
          images,
          ...optional('caption', inlinesOf(member(value, 'caption'), reading)),
        },
      ];
};

/** Code, or an object around what the code input of Sanity gives. */
export const code: Read = (value, reading) => {
  const inner = member(value, 'code');
  const own = isObject(inner) ? inner : value;
  const said = (key: string): string | undefined =>
    textOrNothing(own, key) ?? textOrNothing(value, key);
  return [
    {
      type: 'code',
      code: textMember(own, 'code'),
      ...optional('language', said('language')),
      ...optional('filename', said('filename')),
      ...optional('caption', inlinesOf(member(value, 'caption'), reading)),
    },
  ];
};

const cellOf = (cell: unknown, reading: PortableReading): TableCell => {
  const inside = isObject(cell) ? (member(cell, 'content') ?? member(cell, 'value')) : cell;
  const children = inlinesOf(inside, reading) ?? [];
  const spans = {
    ...(member(cell, 'header') === true ? { header: true } : {}),
    ...optional('colSpan', countMember(cell, 'colSpan')),
    ...optional('rowSpan', countMember(cell, 'rowSpan')),
  };
  return Object.keys(spans).length === 0 ? children : { children, ...spans };
};

const cellsOf = (row: unknown, reading: PortableReading): TableCell[] =>
  (Array.isArray(row) ? list(row) : listMember(row, 'cells')).map((cell) => cellOf(cell, reading));

/** A table of plain or rich cells. */
export const table: Read = (value, reading) => {
  const header = member(value, 'header');
  const footer = listMember(value, 'footer').map((row) => cellsOf(row, reading));
  const align = listMember(value, 'align').map((each) =>
    each === 'left' || each === 'center' || each === 'right' ? each : null,
  );
  return [
    {
      type: 'table',
      ...optional('header', header === undefined ? undefined : cellsOf(header, reading)),
      rows: listMember(value, 'rows').map((row) => cellsOf(row, reading)),
      ...optional('footer', footer.length > 0 ? footer : undefined),
      ...optional('align', align.length > 0 ? align : undefined),
      ...optional('caption', inlinesOf(member(value, 'caption'), reading)),
    },
  ];
};

/** The address of a film of which only the id is given. */
const addressOf = (value: unknown): string | undefined => {
  const start = players.get(textMember(value, '_type'));
  const id = textMember(value, 'videoId') || textMember(value, 'id');
  return start === undefined || !/^[\w-]{1,40}$/.test(id) ? undefined : start + id;
};

/** Content of another site. */
export const embed: Read = (value, reading) => {
  const address = member(value, 'url') ?? member(value, 'href') ?? addressOf(value);
  const { url } = safeUrl(address, { use: 'link', base: reading.options.baseUrl });
  if (url === undefined)
    reportOnce(reading, 'html-url-dropped', 'An embed', textMember(value, 'url'));
  return url === undefined
    ? []
    : [{ type: 'embed', url, ...optional('title', textOrNothing(value, 'title')) }];
};

/** HTML, through the one boundary. */
export const html: Read = (value, reading) => {
  const { blocks, issues } = htmlToBlocks(
    textMember(value, 'html') || textMember(value, 'code'),
    reading.options,
  );
  reading.issues.push(...issues);
  return blocks;
};

/** A thematic break. */
export const divider: Read = () => [{ type: 'divider' }];
