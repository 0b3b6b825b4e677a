import { enterFigure, isGallery } from './block-elements.ts';
import { enterDetails, enterRemark, toneOf } from './callout-elements.ts';
import { codeOf } from './code-element.ts';
import { isTitledCode } from './code-titles.ts';
import { hasClass } from './dom.ts';
import { append, boundary, flush } from './flush.ts';
import { addText, type Entered } from './inline-elements.ts';
import { isForumQuote } from './label-elements.ts';
import { enterBox } from './list-elements.ts';
import { enterNoteBlock, enterNotes, isGoogleNote, isNoteBlock, isNotes } from './note-elements.ts';
import { type Element } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

const captioned = new Set(['wp-caption', 'gallery-item', 'tr-caption-container', 'gallerybox']);

/** Whether a wrapper is a picture with its caption, as WordPress wrote them before figures, Blogger in tables, MediaWiki in items. */
export const isCaptioned = (element: Element): boolean => hasClass(element, captioned);

/** Text that opens on demand, made of wrappers. */
const panels = new Set([
  'kg-toggle-card',
  'expand-container',
  'elementor-accordion-item',
  'elementor-toggle-item',
  'vc_toggle',
  'et_pb_toggle',
  'su-spoiler',
  'wp-block-accordion-item',
]);

/** A wrapper that its classes make a callout, a gallery, a figure or the footnotes. */
export const byClass = (element: Element, walk: Walk): Entered => {
  if (element.attrs.length === 0)
    return isGoogleNote(element) ? enterNoteBlock(element, walk) : undefined;
  if (isNotes(element)) return enterNotes(walk);
  if (isNoteBlock(element)) return enterNoteBlock(element, walk);
  if (isForumQuote(element)) return enterFigure(element, walk);
  if (hasClass(element, panels)) return enterDetails(element, walk);
  const tone = toneOf(element);
  if (tone !== undefined) return enterRemark(element, walk, tone);
  return isTitledCode(element) || isGallery(element) || isCaptioned(element)
    ? enterFigure(element, walk)
    : undefined;
};

/** Notion writes callouts as figures. */
export const enterFigureElement = (element: Element, walk: Walk): Entered => {
  const tone = toneOf(element);
  return tone === undefined ? enterFigure(element, walk) : enterRemark(element, walk, tone);
};

/** Quill writes each line of code as a wrapper. */
const codeLines = new Set(['ql-code-block-container']);
const emoji = new Set(['kg-callout-emoji']);
const calloutText = new Set(['kg-callout-text']);

/** A `div` and its like: what its classes say it is, else the end of a text. */
export const enterWrapper = (element: Element, walk: Walk): Entered => {
  if (enterBox(element, walk)) return 'skip';
  if (hasClass(element, codeLines)) {
    flush(walk);
    append(top(walk), codeOf(element));
    return 'skip';
  }
  // It stands before the text.
  if (hasClass(element, emoji)) {
    return () => {
      addText(walk, ' ');
    };
  }
  return byClass(element, walk) ?? (hasClass(element, calloutText) ? undefined : boundary(walk));
};
