import { type Block } from '@alphanode/meta-schema';

import { attribute, hasClass, isBlank, isElement } from './dom.ts';
import { boundary, container, extend } from './flush.ts';
import { addText, type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { continueLists, listsOf } from './leveled-list.ts';
import { enterNote } from './note-elements.ts';
import { isTabButton } from './tab-elements.ts';
import { type Frame, type ListKind, nearest, report, top, type Walk } from './walk.ts';

const transparent = new Set(['blocks-gallery-grid', 'gallery-grid', 'wp-block-social-links']);

interface Run {
  /** Items before it. */
  readonly before: number;
  readonly items: Frame['items'];
}

/** Items with a box, and items without: an item that is nothing to do is not one to tick. */
const runsOf = (items: Frame['items']): readonly Run[] => {
  const runs: { before: number; items: Frame['items'][number][] }[] = [];
  for (const [before, item] of items.entries()) {
    const last = runs.at(-1);
    const isSame = (last?.items[0]?.checked === undefined) === (item.checked === undefined);
    if (last !== undefined && isSame) last.items.push(item);
    else runs.push({ before, items: [item] });
  }
  return runs;
};

const finishList = (
  frame: Frame,
  ordered: boolean,
  start: number | undefined,
): readonly Block[] => {
  const { items, spaced, blank } = frame;
  const says = items.some(({ kind, checked }) => kind !== undefined || checked !== undefined);
  // Items that only held icons or boxes are no items.
  if ((blank !== true || says) && items.every(({ children }) => children.length === 0)) return [];
  if (items.some(({ kind }) => kind !== undefined)) return listsOf(items);
  const loose = spaced === true ? { loose: true } : {};
  return runsOf(items).map(({ before, items: run }) => {
    const [first] = run;
    if (first?.checked !== undefined) {
      // All of the run have one.
      return {
        type: 'checklist',
        items: run.map(({ children, checked = false }) => ({ checked, children })),
      };
    }
    const number = (start ?? 1) + before;
    const from = !ordered || number === 1 ? {} : { start: number };
    return {
      type: 'list',
      ordered,
      ...from,
      ...loose,
      items: run.map(({ children }) => ({ children })),
    };
  });
};

/** Editors that write each item as a list of its own. */
const single = new Set(['bulleted-list', 'numbered-list', 'to-do-list']);

/** Adds the items to the list before, where that is the same list. */
const joined = (around: Frame, blocks: readonly Block[]): readonly Block[] => {
  const [list] = blocks;
  const before = around.blocks.at(-1);
  if (list?.type === 'checklist' && before?.type === 'checklist') {
    extend(before.items, list.items);
    return [];
  }
  if (list?.type !== 'list' || before?.type !== 'list' || before.ordered !== list.ordered)
    return blocks;
  const next = (before.start ?? 1) + before.items.length;
  if (list.ordered && list.start !== next) return blocks;
  extend(before.items, list.items);
  return [];
};

/** Google Docs writes each level as a list of its own, by its class that of the list around: `lst-kix_a1-2`. */
const leveled = /(?:^|\s)lst-(kix_\w{1,40})-(\d)(?:\s|$)/;

/** A list of Google Docs goes into the item before it, or goes on with the list that one has interrupted. */
const placed = (
  around: Frame,
  blocks: readonly Block[],
  name: string,
  level: number,
): readonly Block[] => {
  const [list, ...others] = blocks;
  if (list?.type !== 'list' || others.length > 0) return blocks;
  const { ordered, start } = list;
  const kind = { ordered, level, name, ...(start === undefined ? {} : { start }) };
  return continueLists(
    around,
    list.items.map(({ children }) => ({ children: [...children], kind })),
  );
};

/** A list; where it only arranges pictures, no list. */
export const enterList = (element: Element, walk: Walk): Entered => {
  if (hasClass(element, transparent)) return boundary(walk);
  const ordered = element.tagName === 'ol';
  const number = ordered ? Number(attribute(element, 'start') ?? 1) : 1;
  const start = Number.isSafeInteger(number) ? number : undefined;
  const isSingle = hasClass(element, single);
  const [, name, level] = leveled.exec(attribute(element, 'class') ?? '') ?? [];
  return container(walk, 'list', (frame) => {
    const blocks = finishList(frame, ordered, start);
    if (name !== undefined) return placed(top(walk), blocks, name, Number(level));
    return isSingle ? joined(top(walk), blocks) : blocks;
  });
};

const taskList = new Set(['inline-task-list']);
const checkedClass = new Set(['checked']);

const kinds = new Map<string, ListKind>([
  ['bullet', { ordered: false }],
  ['ordered', { ordered: true }],
  ['checked', { checked: true }],
  ['unchecked', { checked: false }],
]);

/** Quill says at each item what list it is in, and how deep; Confluence whether it is done. */
const markItem = (element: Element, walk: Walk): void => {
  const item = top(walk);
  const { parentNode } = element;
  if (isElement(parentNode) && hasClass(parentNode, taskList))
    item.checked = hasClass(element, checkedClass);
  const kind = kinds.get(attribute(element, 'data-list') ?? '');
  if (kind === undefined) return;
  const level = /\bql-indent-(\d)\b/.exec(attribute(element, 'class') ?? '')?.[1] ?? 0;
  item.listKind = { ...kind, level: Number(level) };
};

/** An item joins the list around it; elsewhere it only separates. */
export const enterItem = (element: Element, walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind === 'footnotes') return enterNote(element, walk, frame);
  if (frame.kind !== 'list') return boundary(walk);
  const exit = container(walk, 'item', (item) => {
    const { checked, listKind } = item;
    if (isBlank(element)) frame.blank = true;
    const [only, ...others] = item.blocks;
    // Where an item holds more, its paragraphs are drawn as such in any list.
    if (item.spaced === true && others.length === 0 && only?.type === 'paragraph')
      frame.spaced = true;
    // Text between this item and the next joins it.
    const children = item.blocks.length === 0 ? [] : item.blocks;
    frame.items.push({
      children,
      ...(checked === undefined ? {} : { checked }),
      ...(listKind === undefined ? {} : { kind: listKind }),
    });
    return [];
  });
  if (element.attrs.length > 0 && top(walk).kind === 'item') markItem(element, walk);
  return exit;
};

const boxOn = new Set(['checkbox-on', 'fa-check-square-o']);
const boxOff = new Set(['checkbox-off', 'fa-square-o']);

/** A box that Notion or Asciidoctor draws. */
export const enterBox = (element: Element, walk: Walk): boolean => {
  const isOn = hasClass(element, boxOn);
  const item = top(walk);
  if (item.kind !== 'item' || !(isOn || hasClass(element, boxOff))) return false;
  item.checked = isOn;
  return true;
};

/** A box to tick makes its list a checklist; elsewhere it becomes a sign. */
export const enterInput = (element: Element, walk: Walk): Entered => {
  if (isTabButton(element)) return 'skip';
  if (attribute(element, 'type')?.toLowerCase() !== 'checkbox') {
    report(walk, 'html-dropped', '<input>', { element });
    return 'skip';
  }
  const checked = attribute(element, 'checked') !== undefined;
  const item = nearest(walk, 'item');
  if (item !== undefined && item === top(walk) && item.checked === undefined)
    item.checked = checked;
  else addText(walk, checked ? '☑' : '☐');
  return 'skip';
};
