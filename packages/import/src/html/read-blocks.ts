import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { abbreviationsOf } from './abbreviations.ts';
import { addSheet, newStyles } from './class-styles.ts';
import { attribute, elementsIn, isComment, isElement, isText } from './dom.ts';
import { enterElement } from './enter-element.ts';
import { flush } from './flush.ts';
import { addAutopText, addText, placeIn } from './inline-elements.ts';
import { isNote, namesOf, noteId } from './note-elements.ts';
import { type Node, readHtml } from './parse-html.ts';
import { tabListsOf, tabNames } from './tab-lists.ts';
import { type Exit, type HtmlOptions, newFrame, report, type Walk } from './walk.ts';

/** Blocks and what was repaired or dropped on the way. */
export interface BlocksResult {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

interface Notes {
  /** Ids of the notes, by which references are told from links. */
  readonly notes: ReadonlyMap<string, string>;
  readonly refersToNotes: boolean;
  /** What notes stand in. */
  readonly aroundNotes: ReadonlySet<unknown>;
}

const notesOf = (nodes: readonly Node[], unread: ReadonlySet<string>): Notes => {
  const notes = new Map<string, string>();
  const links: string[] = [];
  const aroundNotes = new Set<unknown>();
  for (const element of elementsIn(nodes)) {
    if (element.tagName === 'a')
      links.push(placeIn(element, attribute(element, 'href') ?? '') ?? '');
    if (!isNote(element)) continue;
    for (
      let around = element.parentNode;
      isElement(around) && !aroundNotes.has(around);
      around = around.parentNode
    )
      aroundNotes.add(around);
    const id = noteId(element);
    if (id === undefined || unread.has(id)) continue;
    for (const name of namesOf(element)) notes.set(name, id);
  }
  // By these names they are drawn: a link that meant nothing would lead there.
  for (const [index, id] of [...new Set(notes.values())].entries())
    if (!notes.has(`fn-${index + 1}`)) notes.set(`fn-${index + 1}`, id);
  const refersToNotes = links.some((place) => notes.has(place));
  return { notes, refersToNotes, aroundNotes };
};

const isPageBreak = (data: string): boolean => /^\s*(?:more|nextpage)\b/.test(data);

/** Goes through the tree without recursion. Three lists side by side spare an object for each element. */
const visit = (top: readonly Node[], walk: Walk): void => {
  const around: (readonly Node[])[] = [];
  const places: number[] = [];
  const exits: (Exit | undefined)[] = [];
  let nodes: readonly Node[] | undefined = top;
  let place = 0;
  while (nodes !== undefined) {
    const child: Node | undefined = nodes[place++];
    if (child === undefined) {
      exits.pop()?.();
      nodes = around.pop();
      place = places.pop() ?? 0;
    } else if (isText(child)) {
      if (walk.anchor !== undefined && child.value.trim() !== '') walk.anchor = undefined;
      (walk.autop > 0 ? addAutopText : addText)(walk, child.value);
    } else if (isElement(child)) {
      walk.siblings = nodes;
      const entered = enterElement(child, walk);
      if (entered === 'skip') continue;
      around.push(nodes);
      places.push(place);
      exits.push(entered);
      nodes = child.childNodes;
      place = 0;
    } else if (isComment(child) && isPageBreak(child.data)) flush(walk);
  }
};

/** The title is level 1: where a text begins at 1 as well, all its headings move down by one. */
const settleLevels = ({ headings, options }: Walk): void => {
  const shift = options.headingShift ?? (headings.some(({ level }) => level === 1) ? 1 : 0);
  for (const heading of headings)
    heading.level = Math.min(6, Math.max(2, heading.level + Math.trunc(shift)));
};

/** The tree of a page, and the style sheets in its head. */
interface HtmlTree {
  readonly nodes: readonly Node[];
  readonly sheets: readonly string[];
}

/** What is read: a text, or the tree that has been built of one. */
export type HtmlSource = string | HtmlTree;

/** One reading; what leads to one of the `unread` notes is a link like any other. */
const readOnce = (source: HtmlSource, options: HtmlOptions, unread: ReadonlySet<string>): Walk => {
  const top = newFrame('plain', 0);
  const walk: Walk = {
    options,
    issues: [],
    reported: new Set(),
    root: top,
    current: top,
    frames: [],
    marks: [],
    links: [],
    notes: new Map(),
    noteIds: new Set(),
    refersToNotes: false,
    aroundNotes: new Set(),
    headings: [],
    opened: new Set(),
    anchor: undefined,
    styles: newStyles(),
    tabLists: { lists: new Map(), tabs: new Map() },
    apart: false,
    siblings: [],
    neighbours: new WeakMap(),
    sources: new WeakMap(),
    autop: options.autop === true ? 1 : 0,
    abbreviations: options.abbreviations?.size ? abbreviationsOf(options.abbreviations) : undefined,
    endText: () => {
      flush(walk);
    },
  };
  const onTooDeep = (): void => {
    report(walk, 'html-too-deep', 'The text');
  };
  // References may come before the notes; most texts have none, and need no look at their items.
  const hasNotes = typeof source !== 'string' || /footnote|endnotes|ftnt|cite_note/i.test(source);
  const hasTabs = typeof source !== 'string' || tabNames.test(source);
  const pieces =
    typeof source === 'string'
      ? readHtml(source, { whole: hasNotes || hasTabs, onTooDeep })
      : [source.nodes];
  for (const sheet of typeof source === 'string' ? [] : source.sheets) addSheet(walk.styles, sheet);
  for (const nodes of pieces) {
    if (hasNotes) Object.assign(walk, notesOf(nodes, unread));
    if (hasTabs) Object.assign(walk, { tabLists: tabListsOf(nodes) });
    visit(nodes, walk);
  }
  flush(walk);
  settleLevels(walk);
  return walk;
};

/** Reads blocks of a text or a tree, twice where it names notes that it does not hold. */
export const readBlocks = (source: HtmlSource, options: HtmlOptions): BlocksResult => {
  const walk = readOnce(source, options, new Set());
  // Notes in what was dropped, or nested too deeply, are none.
  const unread = [...walk.notes.values()].filter((id) => !walk.noteIds.has(id));
  const { root, issues } = unread.length === 0 ? walk : readOnce(source, options, new Set(unread));
  return { blocks: root.blocks, issues };
};
