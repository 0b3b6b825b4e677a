import { attribute, hasClass, isElement, isText } from './dom.ts';
import { container } from './flush.ts';
import { type Element } from './parse-html.ts';
import { type Exit, type Frame, top, type Walk } from './walk.ts';

/** The id without the prefixes that other tools put before it. */
const bareId = (id: string): string => id.replace(/^(?:user-content-)+/, '');

/** Elements that begin where this one begins; the outermost first. */
const startsOf = (element: Element): Element[] => {
  const starts = [element];
  for (let level = 0; level < 4; level++) {
    const first = starts
      .at(-1)
      ?.childNodes.find((node) => !isText(node) || node.value.trim() !== '');
    if (first === undefined || !isElement(first)) break;
    starts.push(first);
  }
  return starts;
};

/** All names of a note: its own id, and those of anchors at its start. */
export const namesOf = (element: Element): readonly string[] =>
  startsOf(element).flatMap((each) =>
    ['id', 'name'].flatMap((name) => attribute(each, name) ?? []),
  );

/** The id of a note: that of the element, else of the anchor at its start. */
export const noteId = (element: Element): string | undefined => {
  const [id] = namesOf(element);
  return id === undefined ? undefined : bareId(id);
};

/** An id for a note that has none of its own. */
const freeId = ({ noteIds }: Walk): string => {
  let number = noteIds.size + 1;
  while (noteIds.has(`note-${number}`)) number++;
  return `note-${number}`;
};

/** A note of the list around it. */
export const enterNote = (element: Element, walk: Walk, frame: Frame): Exit => {
  const own = noteId(element);
  // An id that is taken names nothing.
  const id = own === undefined || walk.noteIds.has(own) ? freeId(walk) : own;
  const exit = container(walk, 'plain', ({ blocks: children }) => {
    frame.notes.push({ id, children });
    return [];
  });
  const note = top(walk);
  // Nested too deeply, it is part of what is around.
  if (note !== frame) {
    note.note = id;
    walk.noteIds.add(id);
  }
  return exit;
};

const notesClass = new Set([
  'footnotes',
  'wp-block-footnotes',
  'footnotes-list',
  'footnote-list',
  'easy-footnotes-wrapper',
]);

/** Whether an element holds the notes of the article. */
export const isNotes = (element: Element): boolean =>
  /^(?:section|div|ol|aside|footer)$/.test(element.tagName) &&
  (hasClass(element, notesClass) ||
    attribute(element, 'role') === 'doc-endnotes' ||
    attribute(element, 'data-footnotes') !== undefined);

/** The notes of the article. */
export const enterNotes = (walk: Walk): Exit =>
  container(walk, 'footnotes', ({ notes: items, blocks }) =>
    items.length === 0 ? blocks : [...blocks, { type: 'footnotes', items }],
  );

const noteClass = new Set(['footnote']);

/** Whether a wrapper is a single note, as Substack, Word and LibreOffice write them. */
export const isNoteBlock = (element: Element): boolean =>
  element.tagName === 'div' &&
  namesOf(element).length > 0 &&
  (hasClass(element, noteClass) ||
    /\bmso-element:\s*(?:foot|end)note\s*(?:;|$)/i.test(attribute(element, 'style') ?? '') ||
    /^sd(?:foot|end)note\d+$/.test(attribute(element, 'id') ?? ''));

/** A note that stands by itself; it joins those before it. */
export const enterNoteBlock = (element: Element, walk: Walk): Exit => {
  const leaveNotes = enterNotes(walk);
  const frame = top(walk);
  // Nested too deeply, it is text.
  if (frame.kind !== 'footnotes') return leaveNotes;
  const leaveNote = enterNote(element, walk, frame);
  return () => {
    leaveNote();
    leaveNotes();
  };
};

/** Whether an element is a note, in a list of notes or by itself. */
export const isNote = (element: Element): boolean => {
  if (element.tagName !== 'li') return isNoteBlock(element);
  const { parentNode: list } = element;
  return (
    isElement(list) && (isNotes(list) || (isElement(list.parentNode) && isNotes(list.parentNode)))
  );
};
