import { type Block } from '@alphanode/meta-schema';

import { attribute, hasClass, isBlank } from './dom.ts';
import { boundary, container } from './flush.ts';
import { addText, type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Frame, nearest, report, top, type Walk } from './walk.ts';

const transparent = new Set(['blocks-gallery-grid', 'gallery-grid', 'wp-block-social-links']);

const finishList = (
  frame: Frame,
  ordered: boolean,
  start: number | undefined,
): readonly Block[] => {
  const { items, spaced, blank } = frame;
  // Items that only held icons are no items.
  if (blank !== true && items.every(({ children }) => children.length === 0)) return [];
  if (items.some(({ checked }) => checked !== undefined)) {
    return [
      {
        type: 'checklist',
        items: items.map(({ children, checked = false }) => ({ checked, children })),
      },
    ];
  }
  const from = start === undefined || start === 1 ? {} : { start };
  const loose = spaced === true ? { loose: true } : {};
  return [
    {
      type: 'list',
      ordered,
      ...from,
      ...loose,
      items: items.map(({ children }) => ({ children })),
    },
  ];
};

/** A list; where it only arranges pictures, no list. */
export const enterList = (element: Element, walk: Walk): Entered => {
  if (hasClass(element, transparent)) return boundary(walk);
  const ordered = element.tagName === 'ol';
  const number = ordered ? Number(attribute(element, 'start') ?? 1) : 1;
  const start = Number.isSafeInteger(number) ? number : undefined;
  return container(walk, 'list', (frame) => finishList(frame, ordered, start));
};

/** An item joins the list around it; elsewhere it only separates. */
export const enterItem = (element: Element, walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind === 'footnotes') return enterNote(element, walk, frame);
  if (frame.kind !== 'list') return boundary(walk);
  return container(walk, 'item', (item) => {
    const { checked } = item;
    if (isBlank(element)) frame.blank = true;
    const [only, ...others] = item.blocks;
    // Where an item holds more, its paragraphs are drawn as such in any list.
    if (item.spaced === true && others.length === 0 && only?.type === 'paragraph')
      frame.spaced = true;
    // Text between this item and the next joins it.
    const children = item.blocks.length === 0 ? [] : item.blocks;
    frame.items.push({ children, ...(checked === undefined ? {} : { checked }) });
    return [];
  });
};

/** A box to tick makes its list a checklist; elsewhere it becomes a sign. */
export const enterInput = (element: Element, walk: Walk): Entered => {
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

/** The id without the prefixes that other tools put before it. */
export const noteId = (id: string): string => id.replace(/^(?:user-content-)+/, '');

const enterNote = (element: Element, walk: Walk, frame: Frame): Entered => {
  const id = attribute(element, 'id');
  return container(walk, 'plain', ({ blocks: children }) => {
    frame.notes.push({
      id: id === undefined ? `note-${frame.notes.length + 1}` : noteId(id),
      children,
    });
    return [];
  });
};

const notesClass = new Set(['footnotes', 'wp-block-footnotes', 'footnotes-list', 'footnote-list']);

/** Whether an element holds the notes of the article. */
export const isNotes = (element: Element): boolean =>
  /^(?:section|div|ol|aside|footer)$/.test(element.tagName) &&
  (hasClass(element, notesClass) ||
    attribute(element, 'role') === 'doc-endnotes' ||
    attribute(element, 'data-footnotes') !== undefined);

/** The notes of the article. */
export const enterNotes = (walk: Walk): Entered =>
  container(walk, 'footnotes', ({ notes: items, blocks }) =>
    items.length === 0 ? blocks : [...blocks, { type: 'footnotes', items }],
  );
