import { attribute, classesOf, elementsIn, hasClass, isElement, textContent } from './dom.ts';
import { flatten } from './flatten.ts';
import { container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Frame, top, type Walk } from './walk.ts';

/** Text captured for the container around it: caption, summary, source or title. */
export const enterLabel = (walk: Walk, owner: Frame): Entered =>
  container(walk, 'plain', (frame) => {
    const said = flatten(frame.blocks);
    if (said.length > 0)
      owner.label = owner.label ? [...owner.label, { type: 'break' }, ...said] : said;
    return [];
  });

const callTitles = new Set([
  'callout-title',
  'admonition-title',
  'markdown-alert-title',
  'alert-heading',
  'custom-block-title',
  'callout-title-container',
  'starlight-aside__title',
  'title',
]);

/** Docusaurus ends the names of its classes with signs that change. */
const callTitle = /^admonitionHeading_\w{1,20}$/;

const isCallTitle = (element: Element): boolean =>
  hasClass(element, callTitles) || classesOf(element).some((name) => callTitle.test(name));

/** What stands on the bar that opens a panel. */
const panelTitles = new Set([
  'kg-toggle-heading',
  'expand-control',
  'elementor-tab-title',
  'vc_toggle_title',
  'et_pb_toggle_title',
  'su-spoiler-title',
  'wp-block-accordion-heading',
]);

const captions = new Set([
  'wp-caption-text',
  'gallery-caption',
  'tr-caption',
  'gallerytext',
  'gallerycaption',
]);

/** The last one is what Markdown makes of the title of a remark. */
const labels = new Set(['summary', 'figcaption', 'cite', 'alphanode-title']);

const quoteClass = new Set(['quote']);
const titleClass = new Set(['title']);

/** A quotation of a forum: its writer stands in a line above it. */
export const isForumQuote = (element: Element): boolean =>
  element.tagName === 'aside' && hasClass(element, quoteClass);

const figureOf = (walk: Walk): Frame | undefined =>
  walk.frames.findLast(({ kind }) => kind === 'figure');

/** The container that a label element speaks for, if it is in one. */
export const labelOwner = (element: Element, walk: Walk): Frame | undefined => {
  const { tagName, parentNode } = element;
  if (element.attrs.length === 0 && !labels.has(tagName)) return undefined;
  const frame = top(walk);
  if (frame.kind === 'callout') return isCallTitle(element) ? frame : undefined;
  if (frame.kind === 'details')
    return tagName === 'summary' || hasClass(element, panelTitles) ? frame : undefined;
  if (tagName === 'figcaption' || hasClass(element, captions)) return figureOf(walk);
  if (frame.kind === 'figure' && isElement(parentNode) && isForumQuote(parentNode))
    return hasClass(element, titleClass) ? frame : undefined;
  const isSource =
    (tagName === 'cite' && parentNode?.nodeName === 'blockquote') || tagName === 'alphanode-title';
  return isSource && frame.kind === 'quote' ? frame : undefined;
};

/** Classes of who is to be named for a picture: `credit`, `image-credit`, `photo__credits`. */
const creditClass =
  /(?:^|[-_])(?:credits?|photographer|attribution|image-source|copyright)(?:$|[-_]text$)/i;

/** The line that our own renderer writes: its words before the name. */
const ownWords = /^[^:：]{1,60}[:：]\s*/;

/** Takes the credit of the picture in the figure around. One with a link stays in the caption: a credit is text. */
export const takeCredit = (element: Element, walk: Walk): boolean => {
  const classes = attribute(element, 'class');
  if (classes === undefined || !/^(?:span|small|[pia]|div|cite|em)$/.test(element.tagName))
    return false;
  const figure = figureOf(walk);
  if (figure === undefined || !classes.split(/\s+/, 16).some((name) => creditClass.test(name)))
    return false;
  const text = textContent(element).replace(/\s+/g, ' ').trim();
  const isOwn = /(?:^|\s)an-credit(?:\s|$)/.test(classes);
  const hasLink = [...elementsIn(element.childNodes)].some(({ tagName }) => tagName === 'a');
  if (isOwn) {
    // A credit with a link or a licence follows from the picture itself.
    if (!hasLink) figure.credit ??= text.replace(ownWords, '');
    return true;
  }
  if (text === '' || hasLink || figure.credit !== undefined) return false;
  figure.credit = text;
  return true;
};
