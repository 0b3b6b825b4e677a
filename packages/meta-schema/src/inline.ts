import { type ImageSource } from './image-source.ts';
import { type Json } from './json.ts';

/** Marks that text can carry; order in a span is kept, outermost first. */
export const marks = [
  'strong',
  'em',
  'code',
  'del',
  'ins',
  'mark',
  'sub',
  'sup',
  'kbd',
  'abbr',
  'small',
  'q',
  'cite',
] as const;

/** One of {@link marks}. */
export type Mark = (typeof marks)[number];

/** A run of text with the same marks. */
export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** The expansion of an `abbr`. */
  readonly title?: string;
}

/** A link; `href` has passed the URL policy. Links do not nest. */
export interface LinkInline {
  readonly type: 'link';
  readonly href: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

/** A line break that carries meaning, as in an address or a poem. */
export interface BreakInline {
  readonly type: 'break';
}

/** A picture in running text, such as an icon. */
export interface ImageInline {
  readonly type: 'image';
  readonly image: ImageSource;
}

/** A reference to an item of the `footnotes` block with the same `id`. */
export interface FootnoteInline {
  readonly type: 'footnote';
  readonly id: string;
}

/** A site's own inline kind; drawn by the override of that name, else as its `text`. */
export interface CustomInline {
  readonly type: 'custom';
  readonly name: string;
  readonly data?: Json;
  readonly text?: string;
}

/** What a paragraph holds. A closed union, discriminated by `type`. */
export type Inline =
  TextInline | LinkInline | BreakInline | ImageInline | FootnoteInline | CustomInline;
