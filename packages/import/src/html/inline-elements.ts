import { safeUrl } from '@alphanode/image-source';

import { isExplained } from './abbreviations.ts';
import {
  attribute,
  classesOf,
  elementsIn,
  hasClass,
  isElement,
  isText,
  textContent,
} from './dom.ts';
import { breakLeaf, type Leaf, markedLeaf, type OpenLink, type OpenMark } from './leaf.ts';
import { isNote } from './note-elements.ts';
import { type Element, type Node } from './parse-html.ts';
import { addLeaf, type Exit, type Frame, nearest, report, top, type Walk } from './walk.ts';

/** What an element does: skip what it holds, or something to do when it ends. */
export type Entered = Exit | 'skip' | undefined;

/** The open marks. What is hidden from ears alone stays heard where a link or heading needs a name. */
const openMarks = (walk: Walk): readonly OpenMark[] => {
  const { marks, links } = walk;
  const isMute = marks.some(({ mark }) => mark === 'ariaHidden');
  return isMute && (links.length > 0 || nearest(walk, 'heading') !== undefined)
    ? marks.filter(({ mark }) => mark !== 'ariaHidden')
    : marks;
};

const endsWord = /[\p{L}\p{N}]$/u;
const beginsWord = /^[\p{L}\p{N}]/u;

/** A space between words that stand apart on a page though nothing is written between them. */
const setApart = (walk: Walk, frame: Frame, text: string): void => {
  const last = frame.leaves.at(-1)?.inline;
  if (last?.type === 'text' && endsWord.test(last.text) && beginsWord.test(text))
    addLeaf(frame, { inline: { type: 'text', text: ' ' }, link: undefined });
  walk.apart = false;
};

const leafOf = (text: string, marks: readonly OpenMark[], link: OpenLink | undefined): Leaf =>
  marks.length === 0 ? { inline: { type: 'text', text }, link } : markedLeaf(text, marks, link);

/** Adds running text under the open marks and link. */
export const addText = (walk: Walk, text: string): void => {
  const frame = top(walk);
  const link = walk.links.at(-1);
  const marks = openMarks(walk);
  if (walk.apart) setApart(walk, frame, text);
  if (walk.abbreviations === undefined || marks.some(isExplained)) {
    addLeaf(frame, leafOf(text, marks, link));
    return;
  }
  for (const { text: piece, title } of walk.abbreviations(text)) {
    const abbr: readonly OpenMark[] =
      title === undefined ? [] : [{ mark: 'abbr', member: 'title', value: title }];
    addLeaf(frame, leafOf(piece, [...marks, ...abbr], link));
  }
};

/** Classic posts: a line break in the source is one on the page, a blank line ends the paragraph. */
export const addAutopText = (walk: Walk, text: string): void => {
  const frame = top(walk);
  const parts = text.replace(/\r\n?/g, '\n').split('\n');
  parts.forEach((line, index) => {
    if (index > 0) {
      // A line break in the source after `<br>` is the same line break.
      const doubled =
        index === 1 && parts[0]?.trim() === '' && frame.leaves.at(-1)?.inline.type === 'break';
      if (!doubled) addLeaf(frame, breakLeaf);
    }
    if (line !== '') addText(walk, line);
  });
};

const permalink = new Set([
  'anchor',
  'header-anchor',
  'headerlink',
  'heading-anchor',
  'anchorjs-link',
  'direct-link',
]);
const backlink = new Set([
  'footnote-backref',
  'footnote-back',
  'reversefootnote',
  'footnote-return',
  'data-footnote-backref',
  'note-back',
]);

const holdsPicture = (element: Element): boolean =>
  [...elementsIn(element.childNodes)].some(({ tagName }) => tagName === 'img');

/** Whether a link shows nothing but a sign or a number. */
const isSign = (element: Element): boolean =>
  /^[\s↩↑⤴⏎^\d[\]().]*$/u.test(textContent(element).replace(/[\p{Cf}\p{Mn}]/gu, '')) &&
  !holdsPicture(element);

/** Links between a text and its notes; in feeds they are absolute. */
const noteLinks = new Set([
  'footnote-anchor',
  'footnote-number',
  'footnote-ref',
  'footnote-backref',
]);

/** The place in the text that a link leads to. */
export const placeIn = (element: Element, href: string): string | undefined => {
  const at = href.indexOf('#');
  return at === 0 || (at > 0 && hasClass(element, noteLinks)) ? href.slice(at + 1) : undefined;
};

const isBacklink = (element: Element, href: string, walk: Walk): boolean =>
  walk.refersToNotes &&
  nearest(walk, 'footnotes') !== undefined &&
  (attribute(element, 'role') === 'doc-backlink' ||
    attribute(element, 'data-footnote-backref') !== undefined ||
    hasClass(element, backlink) ||
    (placeIn(element, href) !== undefined && isSign(element)));

/** Addresses through which a service counts clicks; the one that is meant is a parameter. */
const counted =
  /^https?:\/\/(?:www\.google\.com\/url\?(?:[^#]*&)?q|l\.facebook\.com\/l\.php\?u|t\.umblr\.com\/redirect\?z)=(http[^&#]*)/i;

/** The address that is meant. */
const uncounted = (href: string): string => {
  const plain = href.replace(/^https?:\/\/href\.li\/\?(?=https?:)/i, '');
  const meant = counted.exec(plain.slice(0, 4000))?.[1];
  if (meant === undefined) return plain;
  try {
    return decodeURIComponent(meant);
  } catch {
    return href;
  }
};

/** A link with the address that is meant; one without a safe address is told. */
export const openLink = (element: Element, href: string, walk: Walk): OpenLink | undefined => {
  const { url } = safeUrl(uncounted(href), {
    use: 'link',
    base: href.startsWith('#') ? undefined : walk.options.baseUrl,
  });
  if (url === undefined) {
    report(walk, 'html-url-dropped', `<a href>`, { element, received: href });
    return undefined;
  }
  const title = attribute(element, 'title');
  return title ? { href: url, title } : { href: url };
};

/** A link that was never closed may hold the notes themselves. */
const holdsNote = (element: Element): boolean =>
  [...elementsIn(element.childNodes)].some((inside) => isNote(inside));

/** Characters of what a reference to a note may be called: `[1]`, `Jump to footnote 1`. */
const maxLabel = 30;

/** Signs by which a heading links to itself; some are nothing to see. */
const ownSigns = /^[\s#¶§🔗\p{Cf}]*$/u;

/** Whether a link only leads to the heading, caption or term that it is in; in text its class must say so. */
const isPermalink = (element: Element, href: string, heading: Frame | undefined): boolean => {
  const text = textContent(element);
  if (heading === undefined)
    return href.startsWith('#') && hasClass(element, permalink) && /^[#¶§🔗]+$/u.test(text.trim());
  return classesOf(element).some((name) => permalink.has(name))
    ? /^\W*$/u.test(text)
    : href.startsWith('#') && ownSigns.test(text) && !holdsPicture(element);
};

const isSpace = ({ inline }: Leaf): boolean => inline.type === 'text' && inline.text.trim() === '';

/** Keeps that a note begins with a way back: its number. */
const markNumbered = (frame: Frame): void => {
  if (frame.note !== undefined && frame.blocks.length === 0 && frame.leaves.every(isSpace))
    frame.numbered = true;
};

/** A reference in brackets of its own: `<sup>[<a href="#note">1</a>]</sup>`. The brackets are drawn anew. */
export const enterReference = (element: Element, walk: Walk): boolean => {
  if (element.tagName !== 'sup' || element.childNodes.length > 3) return false;
  const link = element.childNodes.find(isElement);
  if (
    link?.tagName !== 'a' ||
    !element.childNodes.every((node) => node === link || isBracket(node))
  )
    return false;
  const place = placeIn(link, attribute(link, 'href') ?? '');
  return place !== undefined && walk.notes.has(place) && enterAnchor(link, walk) === 'skip';
};

const isBracket = (node: Node): boolean => isText(node) && /^[[\]()\s]*$/.test(node.value);

/** A reference to a note. */
const refer = (element: Element, note: string, walk: Walk): Entered => {
  if (holdsNote(element)) return undefined;
  const add = (): void => {
    addLeaf(top(walk), { inline: { type: 'footnote', id: note }, link: undefined });
  };
  // Its number is drawn anew; many words or a picture are more than that.
  if (textContent(element).trim().length > maxLabel || holdsPicture(element)) return add;
  add();
  return 'skip';
};

/** A link, a reference to a footnote, or the place that a link leads to. */
export const enterAnchor = (element: Element, walk: Walk): Entered => {
  const href = attribute(element, 'href');
  const id = attribute(element, 'id') ?? attribute(element, 'name');
  const heading = nearest(walk, 'heading');
  const place = href === undefined ? undefined : placeIn(element, href);
  const note = place === undefined ? undefined : walk.notes.get(place);
  // The place of a reference is where its note leads back to.
  if (note === undefined && id && heading) heading.anchor ??= id;
  else if (id && textContent(element).trim() === '') walk.anchor = id;
  if (href === undefined) return undefined;
  // A note that leads to itself leads back from it.
  if (note !== undefined && !walk.frames.some((frame) => frame.note === note))
    return refer(element, note, walk);
  if (isBacklink(element, href, walk)) {
    markNumbered(top(walk));
    return 'skip';
  }
  if (isPermalink(element, href, heading)) return 'skip';
  const link = openLink(element, href, walk);
  if (link === undefined) return undefined;
  walk.links.push(link);
  return () => {
    walk.links.pop();
  };
};
