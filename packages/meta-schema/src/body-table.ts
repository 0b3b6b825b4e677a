import { calloutTones } from './block.ts';
import { marks } from './inline.ts';

/** How a member of a block or inline is shaped. */
export type MemberKind =
  | 'text'
  | 'url'
  | 'boolean'
  | 'level'
  | 'integer'
  | 'choice'
  | 'choices'
  | 'image'
  | 'images'
  | 'json'
  /** Inlines. */
  | 'inlines'
  /** Inlines among which there is no link. */
  | 'spans'
  /** A list of inlines: the cells of a row. */
  | 'cells'
  /** A list of cells. */
  | 'rows'
  | 'blocks'
  /** Records of the members in `item`. */
  | 'items';

/** A member of a block, an inline, or an item of a block. */
export interface Member {
  readonly key: string;
  readonly kind: MemberKind;
  readonly required?: boolean;
  /** Other names of the key, as plain JSON formats use them. */
  readonly aliases?: readonly string[];
  /** Values of a `choice` or of each of `choices`; `null` among them means that nothing was chosen. */
  readonly options?: readonly (string | null)[];
  /** Stands where a required member is absent. */
  readonly fallback?: string | boolean | number;
  readonly item?: readonly Member[];
}

const required = { required: true } as const;
const inlines: Member = {
  key: 'children',
  kind: 'inlines',
  ...required,
  aliases: ['text', 'content'],
};
const blocks: Member = {
  key: 'children',
  kind: 'blocks',
  ...required,
  aliases: ['text', 'content'],
};
const caption: Member = { key: 'caption', kind: 'inlines' };
const title: Member = { key: 'title', kind: 'text' };

const customMembers: readonly Member[] = [
  { key: 'name', kind: 'text', ...required },
  { key: 'data', kind: 'json' },
  { key: 'text', kind: 'text' },
];

const image: Member = { key: 'image', kind: 'image', ...required };

/** The block table: one row per type of block. To add a block, add a row and its type. */
export const blockTable: ReadonlyMap<string, readonly Member[]> = new Map<
  string,
  readonly Member[]
>([
  ['paragraph', [inlines]],
  [
    'heading',
    [
      { key: 'level', kind: 'level', ...required, fallback: 2 },
      inlines,
      { key: 'id', kind: 'text' },
    ],
  ],
  [
    'list',
    [
      { key: 'ordered', kind: 'boolean', ...required, fallback: false },
      { key: 'start', kind: 'integer' },
      { key: 'items', kind: 'items', ...required, aliases: ['children'], item: [blocks] },
    ],
  ],
  [
    'checklist',
    [
      {
        key: 'items',
        kind: 'items',
        ...required,
        aliases: ['children'],
        item: [{ key: 'checked', kind: 'boolean', ...required, fallback: false }, blocks],
      },
    ],
  ],
  ['figure', [image, caption]],
  ['gallery', [{ key: 'images', kind: 'images', ...required }, caption]],
  ['quote', [blocks, { key: 'cite', kind: 'inlines' }, { key: 'citeUrl', kind: 'url' }]],
  [
    'code',
    [
      { key: 'code', kind: 'text', ...required, aliases: ['text', 'content'] },
      { key: 'language', kind: 'text' },
      { key: 'filename', kind: 'text' },
    ],
  ],
  [
    'table',
    [
      { key: 'header', kind: 'cells' },
      { key: 'rows', kind: 'rows', ...required },
      { key: 'align', kind: 'choices', options: ['left', 'center', 'right', null] },
      caption,
    ],
  ],
  [
    'callout',
    [
      { key: 'tone', kind: 'choice', ...required, options: calloutTones, fallback: 'note' },
      { key: 'title', kind: 'inlines' },
      blocks,
    ],
  ],
  [
    'details',
    [
      { key: 'summary', kind: 'inlines', ...required, aliases: ['title'] },
      { key: 'open', kind: 'boolean' },
      blocks,
    ],
  ],
  ['embed', [{ key: 'url', kind: 'url', ...required }, title]],
  [
    'footnotes',
    [
      {
        key: 'items',
        kind: 'items',
        ...required,
        item: [{ key: 'id', kind: 'text', ...required }, blocks],
      },
    ],
  ],
  ['divider', []],
  ['custom', customMembers],
]);

/** The inline table: one row per type of inline. */
export const inlineTable: ReadonlyMap<string, readonly Member[]> = new Map<
  string,
  readonly Member[]
>([
  [
    'text',
    [
      { key: 'text', kind: 'text', ...required },
      { key: 'marks', kind: 'choices', options: marks },
      title,
    ],
  ],
  [
    'link',
    [
      { key: 'href', kind: 'url', ...required, aliases: ['url'] },
      title,
      { key: 'children', kind: 'spans', ...required, aliases: ['text', 'content'] },
    ],
  ],
  ['break', []],
  ['image', [image]],
  ['footnote', [{ key: 'id', kind: 'text', ...required }]],
  ['custom', customMembers],
]);
