import { type calloutTones, type sectionKinds } from './block-kinds.ts';
import { type ImageSource } from './image-source.ts';
import { type Inline } from './inline.ts';
import { type Json } from './json.ts';
import { type MediaBlock } from './media-block.ts';

/** Running text. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A section heading. The title is level 1, so sections begin at 2. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
  /** The anchor; made from the text where absent. */
  readonly id?: string;
}

/** One item of a {@link ListBlock}. */
export interface ListItem {
  readonly children: readonly Block[];
}

/** An ordered or unordered list, nested to any depth up to the limit. */
export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; 1 where absent. */
  readonly start?: number;
  /** Whether each item stands apart, its text in paragraphs; a list is tight where absent. */
  readonly loose?: boolean;
  readonly items: readonly ListItem[];
}

/** One item of a {@link ChecklistBlock}. */
export interface ChecklistItem {
  readonly checked: boolean;
  readonly children: readonly Block[];
}

/** A list of things done or to be done. */
export interface ChecklistBlock {
  readonly type: 'checklist';
  readonly items: readonly ChecklistItem[];
}

/** One description in a group of a {@link DefinitionsBlock}. */
export interface Description {
  readonly children: readonly Block[];
}

/** Terms, and what each of them is. */
export interface DefinitionGroup {
  readonly terms: readonly (readonly Inline[])[];
  readonly descriptions: readonly Description[];
}

/** A list of terms with their descriptions. */
export interface DefinitionsBlock {
  readonly type: 'definitions';
  readonly items: readonly DefinitionGroup[];
}

/** A picture with its caption and, apart from it, its credit. */
export interface FigureBlock {
  readonly type: 'figure';
  readonly image: ImageSource;
  /** Rich caption; the image's own `caption` where absent. */
  readonly caption?: readonly Inline[];
}

/** Several pictures under one caption. */
export interface GalleryBlock {
  readonly type: 'gallery';
  readonly images: readonly ImageSource[];
  readonly caption?: readonly Inline[];
}

/** A quotation with its source. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly children: readonly Block[];
  readonly cite?: readonly Inline[];
  readonly citeUrl?: string;
}

/** Preformatted code, kept to the character. */
export interface CodeBlock {
  readonly type: 'code';
  readonly code: string;
  readonly language?: string;
  readonly filename?: string;
  readonly caption?: readonly Inline[];
}

/** Column alignment; `null` leaves it to the stylesheet. */
export type ColumnAlign = 'left' | 'center' | 'right' | null;

/** A cell that spans others, or that heads its row. */
export interface SpanningCell {
  readonly children: readonly Inline[];
  /** Whether the cell heads its row. */
  readonly header?: boolean;
  /** Columns it spans; 1 where absent. */
  readonly colSpan?: number;
  /** Rows it spans; 1 where absent. */
  readonly rowSpan?: number;
}

/** A cell of a table: its text, with more about it where there is more to say. */
export type TableCell = readonly Inline[] | SpanningCell;

/** A table of inline cells. */
export interface TableBlock {
  readonly type: 'table';
  readonly header?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows that sum up. */
  readonly footer?: readonly (readonly TableCell[])[];
  readonly align?: readonly ColumnAlign[];
  readonly caption?: readonly Inline[];
}

/** A boxed remark. */
export interface CalloutBlock {
  readonly type: 'callout';
  readonly tone: (typeof calloutTones)[number];
  readonly title?: readonly Inline[];
  readonly children: readonly Block[];
}

/** Text that opens on demand. */
export interface DetailsBlock {
  readonly type: 'details';
  readonly summary: readonly Inline[];
  readonly open?: boolean;
  readonly children: readonly Block[];
}

/** A part of the body that stands by itself. */
export interface SectionBlock {
  readonly type: 'section';
  readonly kind: (typeof sectionKinds)[number];
  /** The name of the part for who cannot see it. */
  readonly label?: string;
  readonly children: readonly Block[];
}

/** Content of another site, e.g. a video; drawn only for allow-listed providers, else as a link. */
export interface EmbedBlock {
  readonly type: 'embed';
  readonly url: string;
  readonly title?: string;
}

/** One note; `id` is what a footnote inline refers to. */
export interface FootnoteItem {
  readonly id: string;
  readonly children: readonly Block[];
}

/** The notes of the article. */
export interface FootnotesBlock {
  readonly type: 'footnotes';
  readonly items: readonly FootnoteItem[];
}

/** A thematic break. */
export interface DividerBlock {
  readonly type: 'divider';
}

/** A site's own block kind; drawn by the override of that name, else as its `text`. */
export interface CustomBlock {
  readonly type: 'custom';
  readonly name: string;
  readonly data?: Json;
  readonly text?: string;
}

/** What a body holds. A closed union, discriminated by `type`; there is no raw HTML block. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | ChecklistBlock
  | DefinitionsBlock
  | FigureBlock
  | GalleryBlock
  | QuoteBlock
  | CodeBlock
  | TableBlock
  | CalloutBlock
  | DetailsBlock
  | SectionBlock
  | MediaBlock
  | EmbedBlock
  | FootnotesBlock
  | DividerBlock
  | CustomBlock;
