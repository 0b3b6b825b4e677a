import { type Member } from './body-member.ts';
import { type Block } from './block.ts';
import { calloutTones, sectionKinds, trackKinds } from './block-kinds.ts';
import { type Inline, marks } from './inline.ts';

const inlines: Member = {
  key: 'children',
  kind: 'inlines',
  required: true,
  aliases: ['text', 'content'],
};
const blocks: Member = {
  key: 'children',
  kind: 'blocks',
  required: true,
  aliases: ['text', 'content'],
};
const caption: Member = { key: 'caption', kind: 'inlines' };
const title: Member = { key: 'title', kind: 'text' };

const customMembers: readonly Member[] = [
  { key: 'name', kind: 'text', required: true },
  { key: 'data', kind: 'json' },
  { key: 'text', kind: 'text' },
];

const image: Member = { key: 'image', kind: 'image', required: true };
const url: Member = { key: 'url', kind: 'url', required: true, aliases: ['src', 'href'] };

/** A cell that says more than its inlines. */
export const cellMembers: readonly Member[] = [
  inlines,
  { key: 'header', kind: 'boolean' },
  { key: 'colSpan', kind: 'integer' },
  { key: 'rowSpan', kind: 'integer' },
];

/** One row for each type of a union and none beside, which the compiler sees to. A map has no inherited keys. */
const tableOf = <Piece extends Block | Inline>(
  rows: Readonly<Record<Piece['type'], readonly Member[]>>,
): ReadonlyMap<string, readonly Member[]> => new Map(Object.entries<readonly Member[]>(rows));

/** The block table: one row per type of block. To add a block, add a row and its type. */
export const blockTable = /* @__PURE__ */ tableOf<Block>({
  paragraph: [inlines],
  heading: [
    { key: 'level', kind: 'level', required: true, fallback: 2 },
    inlines,
    { key: 'id', kind: 'text' },
  ],
  list: [
    {
      key: 'ordered',
      kind: 'boolean',
      required: true,
      aliases: ['format'],
      words: ['unordered', 'ordered'],
      fallback: false,
    },
    { key: 'start', kind: 'integer' },
    { key: 'loose', kind: 'boolean' },
    {
      key: 'items',
      kind: 'items',
      required: true,
      aliases: ['children', 'content'],
      item: [blocks],
    },
  ],
  checklist: [
    {
      key: 'items',
      kind: 'items',
      required: true,
      aliases: ['children', 'content'],
      item: [{ key: 'checked', kind: 'boolean', required: true, fallback: false }, blocks],
    },
  ],
  definitions: [
    {
      key: 'items',
      kind: 'items',
      required: true,
      aliases: ['children', 'content'],
      item: [
        { key: 'terms', kind: 'inlineLists', required: true },
        {
          key: 'descriptions',
          kind: 'items',
          required: true,
          item: [blocks],
        },
      ],
    },
  ],
  figure: [image, caption],
  gallery: [{ key: 'images', kind: 'images', required: true }, caption],
  quote: [blocks, { key: 'cite', kind: 'inlines' }, { key: 'citeUrl', kind: 'url' }],
  code: [
    { key: 'code', kind: 'text', required: true, aliases: ['text', 'content', 'children'] },
    { key: 'language', kind: 'text' },
    { key: 'filename', kind: 'text' },
    caption,
  ],
  table: [
    { key: 'header', kind: 'cells' },
    { key: 'rows', kind: 'rows', required: true },
    { key: 'footer', kind: 'rows' },
    { key: 'align', kind: 'choices', options: ['left', 'center', 'right', null] },
    caption,
  ],
  callout: [
    { key: 'tone', kind: 'choice', required: true, options: calloutTones, fallback: 'note' },
    { key: 'title', kind: 'inlines' },
    blocks,
  ],
  details: [
    { key: 'summary', kind: 'inlines', required: true, aliases: ['title'] },
    { key: 'open', kind: 'boolean' },
    blocks,
  ],
  section: [
    { key: 'kind', kind: 'choice', required: true, options: sectionKinds, fallback: 'section' },
    { key: 'label', kind: 'text' },
    blocks,
  ],
  media: [
    {
      key: 'kind',
      kind: 'choice',
      required: true,
      options: ['video', 'audio'],
      fallback: 'video',
    },
    {
      key: 'sources',
      kind: 'items',
      required: true,
      aliases: ['url', 'src', 'href'],
      item: [url, { key: 'mimeType', kind: 'text', aliases: ['type'] }],
    },
    { key: 'poster', kind: 'url' },
    { key: 'width', kind: 'integer' },
    { key: 'height', kind: 'integer' },
    {
      key: 'tracks',
      kind: 'items',
      item: [
        url,
        {
          key: 'kind',
          kind: 'choice',
          required: true,
          options: trackKinds,
          fallback: 'subtitles',
        },
        { key: 'lang', kind: 'text', aliases: ['srclang'] },
        { key: 'label', kind: 'text' },
      ],
    },
    title,
    { key: 'caption', kind: 'inlines', aliases: ['children', 'text', 'content'] },
  ],
  embed: [url, { key: 'title', kind: 'text', aliases: ['caption'] }],
  footnotes: [
    {
      key: 'items',
      kind: 'items',
      required: true,
      item: [{ key: 'id', kind: 'text', required: true }, blocks],
    },
  ],
  divider: [],
  custom: customMembers,
});

/** The inline table: one row per type of inline. */
export const inlineTable = /* @__PURE__ */ tableOf<Inline>({
  text: [
    { key: 'text', kind: 'text', required: true },
    { key: 'marks', kind: 'choices', options: marks },
    title,
    { key: 'datetime', kind: 'text' },
    { key: 'value', kind: 'text' },
    { key: 'dir', kind: 'choice', options: ['ltr', 'rtl'] },
    { key: 'lang', kind: 'text' },
    { key: 'reading', kind: 'text' },
  ],
  link: [
    { key: 'href', kind: 'url', required: true, aliases: ['src', 'url'] },
    title,
    { key: 'children', kind: 'spans', required: true, aliases: ['text', 'content'] },
  ],
  break: [],
  wordBreak: [],
  image: [image],
  footnote: [{ key: 'id', kind: 'text', required: true }],
  custom: customMembers,
});
