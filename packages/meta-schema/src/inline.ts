import { type ImageSource } from './image-source.ts';
import { type Json } from './json.ts';

/**
 * Marks that text can carry; order in a span is kept, outermost first. Each is drawn as the HTML element of
 * its name, but for three that are a `span`: `lang`, `visuallyHidden` (for screen readers alone) and
 * `ariaHidden` (for the eye alone, such as a star).
 */
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
  'u',
  'dfn',
  'samp',
  'var',
  'bdi',
  'time',
  'data',
  'bdo',
  'lang',
  'ruby',
  'b',
  'i',
  's',
  'visuallyHidden',
  'ariaHidden',
] as const;

/** One of {@link marks}. */
export type Mark = (typeof marks)[number];

/** A run of text with the same marks. */
export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** The expansion of an `abbr`, or the term that a `dfn` defines. */
  readonly title?: string;
  /** What a `time` is to machines: a date, a time, a duration as HTML writes them. */
  readonly datetime?: string;
  /** What a `data` is to machines. */
  readonly value?: string;
  /** Which way a `bdo` runs. */
  readonly dir?: 'ltr' | 'rtl';
  /** BCP 47 tag of the language of a `lang`. */
  readonly lang?: string;
  /** How a `ruby` is read: the small text above it. */
  readonly reading?: string;
}

/** A member of {@link TextInline} that belongs to a mark. */
export type MarkMember = 'title' | 'datetime' | 'value' | 'dir' | 'lang' | 'reading';

/** What goes with a mark. */
export interface MarkRow {
  readonly member: MarkMember;
  /** Whether the mark says nothing without it, and is then not drawn. */
  readonly needed: boolean;
  /** What HTML takes for it, where not every text will do; any other is as if absent. */
  readonly form?: RegExp;
}

/** The member that goes with a mark. */
export const markMembers: ReadonlyMap<Mark, MarkRow> = new Map<Mark, MarkRow>([
  ['abbr', { member: 'title', needed: false }],
  ['dfn', { member: 'title', needed: false }],
  [
    'time',
    // HTML's dates, times, zones, weeks and durations are written in these.
    { member: 'datetime', needed: true, form: /^(?=.*\d)[\d:+.\-TWZPYMDHS ]{1,40}$/i },
  ],
  ['data', { member: 'value', needed: true }],
  ['bdo', { member: 'dir', needed: true, form: /^(?:ltr|rtl)$/ }],
  ['lang', { member: 'lang', needed: true, form: /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i }],
  ['ruby', { member: 'reading', needed: true }],
]);

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

/** A place inside a long word where a line may break (`wbr`). */
export interface WordBreakInline {
  readonly type: 'wordBreak';
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
  | TextInline
  | LinkInline
  | BreakInline
  | WordBreakInline
  | ImageInline
  | FootnoteInline
  | CustomInline;
