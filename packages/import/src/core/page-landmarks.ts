import {
  attribute,
  classesOf,
  elementsIn,
  hasClass,
  isElement,
  isText,
  textContent,
} from '../html/dom.ts';
import { type Element, type Node } from '../html/parse-html.ts';

/** Names of what stands around an article. */
const around = new Set(
  'nav navbar navigation site-navigation main-navigation site-nav main-nav topnav breadcrumb breadcrumbs sidebar side-bar site-header site-footer page-footer masthead comments comments-area comment-list disqus_thread respond related related-posts related-articles share share-buttons social-share social-links cookie-banner cookie-notice newsletter skip-link skip-to-content search-form pagination pager post-nav post-navigation back-to-top sharedaddy jp-relatedposts addtoany_share_save_container'.split(
    ' ',
  ),
);

const namesOf = (element: Element): readonly string[] =>
  [...classesOf(element), attribute(element, 'id') ?? ''].map((name) => name.toLowerCase());

/** Whether a class or the id of an element is one of the names. */
export const isNamed = (element: Element, names: ReadonlySet<string>): boolean =>
  namesOf(element).some((name) => names.has(name));

/** The role of an element, `''` where it says none. */
export const roleOf = (element: Element): string => attribute(element, 'role') ?? '';

/** Whether an element is a heading of the first level. */
export const isTop = ({ tagName }: Element): boolean => tagName === 'h1';

/** The wanted elements that stand in no other. */
export const outermost = (
  nodes: readonly Node[],
  isWanted: (element: Element) => boolean,
): readonly Element[] => [...elementsIn(nodes, (element) => !isWanted(element))].filter(isWanted);

/** Whether a wanted element stands in another. */
export const has = (element: Element, isWanted: (each: Element) => boolean): boolean =>
  outermost(element.childNodes, isWanted).length > 0;

/** Characters of text in an element. */
export const lengthOf = (element: Element): number => textContent(element).trim().length;

const idOf = (element: Element): string => attribute(element, 'id') ?? '';

const contents = new Set(['toc', 'toc2']);
const details = new Set(['details']);
const header = new Set(['header']);

/** Contents that Pandoc and Asciidoctor make of the headings, and what the latter sets below title and text. */
const isMade = (element: Element): boolean => {
  if (/^toc$/i.test(idOf(element))) return element.tagName === 'nav' || hasClass(element, contents);
  if (idOf(element) === 'footer') return has(element, (each) => idOf(each) === 'footer-text');
  const { parentNode } = element;
  return hasClass(element, details) && isElement(parentNode) && isNamed(parentNode, header);
};

/** What belongs to the site: landmarks that hold no article, and notes are none of them. */
export const isAround = (element: Element): boolean => {
  const role = roleOf(element);
  if (isMade(element)) return true;
  if (element.tagName === 'nav') return role !== 'doc-toc';
  if (/^(?:navigation|search|contentinfo)$/.test(role)) return true;
  return isNamed(element, around) && !has(element, isTop);
};

const isNote = (element: Element): boolean =>
  /^doc-endnotes?$/.test(roleOf(element)) ||
  (attribute(element, 'class') ?? '').includes('footnote');

/** The share of a text that is links. */
const linked = (element: Element): number => {
  const links = outermost([element], ({ tagName }) => tagName === 'a');
  return links.reduce((sum, link) => sum + lengthOf(link), 0) / Math.max(1, lengthOf(element));
};

/** Landmarks of a page in which nothing marks an article. */
export const isLandmark = (element: Element): boolean => {
  const { tagName } = element;
  if (isAround(element)) return true;
  if (tagName === 'footer') return !has(element, isNote) && !isNote(element);
  if (tagName === 'header' || roleOf(element) === 'banner') return !has(element, isTop);
  return tagName === 'aside' && linked(element) > 0.5;
};

const comment = new Set(['comment', 'u-comment', 'p-comment']);

const isComment = (element: Element): boolean =>
  isNamed(element, comment) || /\bcomment\b/.test(attribute(element, 'itemprop') ?? '');

/** Whether what looks like an article in it is another than that of the page: a comment, or a teaser. */
const isBeside = (element: Element): boolean =>
  /^(?:aside|footer)$/.test(element.tagName) || isComment(element) || isAround(element);

/** The wanted elements that stand in no other, and beside nothing. */
export const outermostOfPage = (
  nodes: readonly Node[],
  isWanted: (element: Element) => boolean,
): readonly Element[] => {
  const isFound = (element: Element): boolean => isWanted(element) && !isBeside(element);
  const isEntered = (element: Element): boolean => !isWanted(element) && !isBeside(element);
  return [...elementsIn(nodes, isEntered)].filter(isFound);
};

const unread = /^(?:title|script|style|noscript|template)$/;

/** Characters of words that are no landmark's; `leftOut` tells what else does not count. */
export const lengthOfPage = (
  nodes: readonly Node[],
  leftOut: (element: Element) => boolean = () => false,
): number => {
  const isUnread = (element: Element): boolean =>
    unread.test(element.tagName) || leftOut(element) || isLandmark(element) || isBeside(element);
  const words = nodes.map((node) => {
    if (isText(node)) return node.value;
    return isElement(node) && !isUnread(node) ? textContent(node, isUnread) : '';
  });
  return words.join(' ').replace(/\s+/g, ' ').trim().length;
};
