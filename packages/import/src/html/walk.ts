import { type Issue } from '@alphanode/image-source';
import {
  type Block,
  type ImageSource,
  type Inline,
  type ListItem,
  type FootnoteItem,
  type FootnotesBlock,
} from '@alphanode/meta-schema';

import { issue } from '../issue.ts';
import { type Rule } from '../messages.ts';
import { type Abbreviations } from './abbreviations.ts';
import { type ClassStyles } from './class-styles.ts';
import { type Leaf, type OpenLink, type OpenMark } from './leaf.ts';
import { type OpenList } from './leveled-list.ts';
import { type Element, type Node } from './parse-html.ts';
import { type TabLists } from './tab-lists.ts';

/** How HTML is read. */
export interface HtmlOptions {
  /** Absolute URL of the page; without it relative URLs stay as they are. */
  readonly baseUrl?: string;
  /** Lines and blank lines in text are line breaks and paragraphs, as in classic WordPress posts. */
  readonly autop?: boolean;
  /** The address of a video or post that stands alone in a paragraph is an embed. */
  readonly oEmbed?: boolean;
  /** Finds a picture by its attachment id, for galleries. */
  readonly attachment?: (id: string) => ImageSource | undefined;
  /** The pictures that were uploaded to the post, for galleries that name none. */
  readonly attached?: () => readonly ImageSource[];
  /** The line of the file on which the HTML begins; 1 where absent. */
  readonly firstLine?: number;
  /** BCP 47 tag of the article's language, `en` where absent: only text in another is marked with its own. */
  readonly lang?: string;
  /** The title of a picture is its caption, and one alone on its line a figure, as in Markdown. */
  readonly pictureTitles?: boolean;
  /** What abbreviations stand for: each that is a whole word of the text is marked as one. */
  readonly abbreviations?: ReadonlyMap<string, string>;
  /**
   * Added to the level of each heading, at most to 6; where absent, 1 where the text has a heading of level 1,
   * since the title is one. With 1 here and `headingOffset: -1` of the renderer all are drawn as written.
   */
  readonly headingShift?: number;
}

/** A table cell before the table is known. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right' | null;
}

/** The part of a table that a row is in. */
export type RowGroup = 'thead' | 'tbody' | 'tfoot';

/** Terms and their descriptions while they are read. */
export interface OpenGroup {
  readonly terms: (readonly Inline[])[];
  readonly descriptions: { readonly children: readonly Block[] }[];
}

/** What an item says of the list that it is in. */
export interface ListKind {
  readonly ordered?: boolean;
  readonly checked?: boolean;
  /** 0 where absent. */
  readonly level?: number;
  /** The number of its first item; 1 where absent. */
  readonly start?: number;
  /** The name of the list, where lists beside each other are told apart by it. */
  readonly name?: string;
}

/** An open container of blocks. */
export interface Frame {
  readonly kind:
    | 'plain'
    | 'list'
    | 'item'
    | 'figure'
    | 'quote'
    | 'details'
    | 'callout'
    | 'table'
    | 'footnotes'
    | 'heading'
    | 'definitions'
    | 'section';
  /** Levels of nesting in the finished JSON. */
  readonly depth: number;
  blocks: Block[];
  leaves: Leaf[];
  readonly items: (ListItem & { children: Block[]; checked?: boolean; kind?: ListKind })[];
  readonly notes: FootnoteItem[];
  readonly rows: { readonly group: RowGroup; readonly cells: Cell[] }[];
  readonly groups: OpenGroup[];
  /** Caption, summary, source or title, by the kind. */
  label?: readonly Inline[];
  checked?: boolean;
  listKind?: ListKind;
  /** Lists of a word processor that the next paragraph may go on with. */
  openLists?: OpenList[];
  anchor?: string;
  /** Who is to be named for the picture in it. */
  credit?: string;
  /** The name of a file that a line above code tells. */
  filename?: string;
  /** Whether text in it stood in paragraphs of its own. */
  spaced?: boolean;
  /** Whether an item in it was written without anything in it. */
  blank?: boolean;
  /** Notes that stood in it, on their way to the top. */
  carried?: FootnotesBlock[];
  /** The id of the note that it is. */
  note?: string;
  /** Whether the note began with its number, which led back. */
  numbered?: boolean;
  /** The head or foot of a part. */
  headOrFoot?: boolean;
}

/** What stands beside a picture that loads late. */
export interface Neighbours {
  /** Each `noscript` that stands next to a picture. */
  readonly copies: ReadonlySet<Node>;
  /** The `noscript` behind a picture. */
  readonly noscripts: ReadonlyMap<Node, Element>;
}

/** What leaving an element does. */
export type Exit = () => void;

/** The state of one reading. */
export interface Walk {
  readonly options: HtmlOptions;
  readonly issues: Issue[];
  readonly reported: Set<string>;
  readonly root: Frame;
  /** All open containers but the root. */
  readonly frames: Frame[];
  /** The innermost open container. */
  current: Frame;
  readonly marks: OpenMark[];
  readonly links: OpenLink[];
  /** Ids of footnotes -> their canonical ids. */
  readonly notes: ReadonlyMap<string, string>;
  /** Ids of notes that have been read. */
  readonly noteIds: Set<string>;
  /** Whether the text refers to any of them: links back from the notes are made anew then. */
  readonly refersToNotes: boolean;
  /** What notes stand in. */
  readonly aroundNotes: ReadonlySet<unknown>;
  /** Headings by level as written, to be shifted below the title at the end. */
  readonly headings: { level: number }[];
  /** Ids of what elements before say that they open. */
  readonly opened: Set<string>;
  /** The last empty anchor, for the heading that follows. */
  anchor: string | undefined;
  autop: number;
  /** What the page's own style sheets say of its classes. */
  readonly styles: ClassStyles;
  /** Tabs whose titles stand together. */
  readonly tabLists: TabLists;
  /** Whether the next words stand apart from those before: a button begins or ends between them. */
  apart: boolean;
  /** The element that the walk is at, and all that stand beside it. */
  siblings: readonly Node[];
  /** What stands beside pictures, by the lists that they are in. */
  readonly neighbours: WeakMap<readonly Node[], Neighbours>;
  /** Names of formulas whose source stands in a list of nodes. */
  readonly sources: WeakMap<readonly Node[], ReadonlySet<string>>;
  /** Absent where none are known. */
  readonly abbreviations: Abbreviations | undefined;
  /** Ends the running text; one function for all elements that only separate. */
  readonly endText: Exit;
}

/** Distinct reports of one document; more of them help nobody. */
const maxReports = 100;

/** Reports a rule once for each subject; with `each`, once for each text of it. */
export const report = (
  walk: Walk,
  rule: Rule,
  subject: string,
  {
    element,
    received,
    each = false,
  }: {
    readonly element?: Element;
    readonly received?: string | undefined;
    readonly each?: boolean;
  } = {},
): void => {
  const key = `${rule} ${subject}${each ? String(received) : ''}`;
  if (walk.reported.has(key) || walk.reported.size >= maxReports) return;
  walk.reported.add(key);
  const first = walk.options.firstLine ?? 1;
  walk.issues.push(
    issue(rule, {
      subject,
      ...(received === undefined ? {} : { received }),
      location: { line: first - 1 + (element?.line ?? 1) },
    }),
  );
};

/** Most containers hold few things, many hold none: lists are made when something comes. */
const none: never[] = [];
Object.freeze(none);

/** An empty container. */
export const newFrame = (kind: Frame['kind'], depth: number): Frame => ({
  kind,
  depth,
  blocks: none,
  leaves: none,
  items: kind === 'list' ? [] : none,
  notes: kind === 'footnotes' ? [] : none,
  rows: kind === 'table' ? [] : none,
  groups: kind === 'definitions' ? [] : none,
});

/** Begins new running text. */
export const clearLeaves = (frame: Frame): void => {
  frame.leaves = none;
};

/** Adds running text to a container. */
export const addLeaf = (frame: Frame, leaf: Leaf): void => {
  if (frame.leaves.length === 0) frame.leaves = [leaf];
  else frame.leaves.push(leaf);
};

/** The innermost open container. */
export const top = (walk: Walk): Frame => walk.current;

/** The innermost open container of a kind, not beyond a nested figure, list or table of another. */
export const nearest = (walk: Walk, kind: Frame['kind']): Frame | undefined =>
  walk.frames.findLast((frame) => frame.kind === kind);
