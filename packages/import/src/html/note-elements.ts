import { attribute, hasClass, isElement, isText } from './dom.ts';
import { container } from './flush.ts';
import { withoutLead } from './note-lead.ts';
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
  const exit = container(walk, 'plain', ({ blocks, numbered }) => {
    frame.notes.push({ id, children: numbered === true ? withoutLead(blocks) : blocks });
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

const noteClass = new Set(['footnote']);
const referencesClass = new Set(['references']);

/** The first elements in an element; what makes it a list of notes is among them. */
const firstIn = ({ childNodes }: Element): readonly Element[] =>
  childNodes.slice(0, 8).filter(isElement);

/** Asciidoctor names the wrapper of its notes, Python-Markdown calls it as others call a single one. */
const isNamedNotes = (element: Element): boolean => {
  if (element.tagName !== 'div') return false;
  if (attribute(element, 'id') === 'footnotes')
    return firstIn(element).some((each) => hasClass(each, noteClass));
  return (
    hasClass(element, noteClass) &&
    attribute(element, 'id') === undefined &&
    firstIn(element).some(({ tagName }) => tagName === 'ol')
  );
};

/** MediaWiki lists the notes of an article as its references. */
const isReferences = (element: Element): boolean =>
  element.tagName === 'ol' &&
  hasClass(element, referencesClass) &&
  firstIn(element).some((item) => (attribute(item, 'id') ?? '').startsWith('cite_note'));

/** Whether an element holds the notes of the article. */
export const isNotes = (element: Element): boolean =>
  /^(?:section|div|ol|aside|footer)$/.test(element.tagName) &&
  element.attrs.length > 0 &&
  (hasClass(element, notesClass) ||
    attribute(element, 'role') === 'doc-endnotes' ||
    attribute(element, 'data-footnotes') !== undefined ||
    isNamedNotes(element) ||
    isReferences(element));

/** The notes of the article. */
export const enterNotes = (walk: Walk): Exit =>
  container(walk, 'footnotes', ({ notes: items, blocks }) =>
    items.length === 0 ? blocks : [...blocks, { type: 'footnotes', items }],
  );

/** A note of Google Docs: `<div><p><a href="#ftnt_ref1" id="ftnt1">`. */
export const isGoogleNote = (element: Element): boolean => {
  const paragraph = element.childNodes.find(isElement);
  const anchor = paragraph?.childNodes.find(isElement);
  return (
    paragraph?.tagName === 'p' &&
    anchor !== undefined &&
    /^ftnt\d+$/.test(attribute(anchor, 'id') ?? '')
  );
};

/** Whether a wrapper is a single note, as Substack, Word, LibreOffice, Google Docs and docutils write them. */
export const isNoteBlock = (element: Element): boolean => {
  if (element.tagName === 'aside')
    return hasClass(element, noteClass) && attribute(element, 'id') !== undefined;
  return (
    element.tagName === 'div' &&
    namesOf(element).length > 0 &&
    (hasClass(element, noteClass) ||
      /\bmso-element:\s*(?:foot|end)note\s*(?:;|$)/i.test(attribute(element, 'style') ?? '') ||
      /^sd(?:foot|end)note\d+$/.test(attribute(element, 'id') ?? '') ||
      isGoogleNote(element))
  );
};

/** Numbers and ways back that docutils and MediaWiki write before a note. */
const noteNumber = new Set(['label', 'backrefs', 'mw-cite-backlink']);

/** Whether an element is the number of a note, which is drawn anew. */
export const isNoteNumber = (element: Element, walk: Walk): boolean =>
  element.tagName === 'span' &&
  hasClass(element, noteNumber) &&
  walk.frames.at(-2)?.kind === 'footnotes' &&
  top(walk).note !== undefined;

/** A note that stands by itself; it joins those before it. */
export const enterNoteBlock = (element: Element, walk: Walk): Exit => {
  const around = top(walk);
  if (around.kind === 'footnotes') return enterNote(element, walk, around);
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
