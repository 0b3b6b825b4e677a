import { isBesideCode } from './code-element.ts';
import { hasClass, isElement } from './dom.ts';
import { type Element } from './parse-html.ts';
import { isWordMarker } from './word-list.ts';

/** Parts of players, sliders, editors and formulas that are no words of the article. */
const furniture = new Set([
  'kg-audio-player',
  'kg-audio-thumbnail',
  'kg-video-overlay',
  'kg-video-player-container',
  'kg-toggle-card-icon',
  'wp-block-accordion-heading__toggle-icon',
  'carousel-indicators',
  'carousel-control-prev',
  'carousel-control-next',
  'swiper-button-prev',
  'swiper-button-next',
  'swiper-pagination',
  'slick-arrow',
  'slick-dots',
  'flex-direction-nav',
  'flex-control-nav',
  'elementor-accordion-icon',
  'footnote-back-link-wrapper',
  // MediaWiki: `[edit]` behind a heading.
  'mw-editsection',
  'editsection',
  // The formula is also there for machines.
  'katex-html',
  'mathjax_preview',
  'MathJax_Preview',
  'mjx-math',
]);

/** Whether an element and the one around it have certain classes. */
const isPair = (own: string, outer: string): ((element: Element) => boolean) => {
  const [inner, around] = [new Set([own]), new Set([outer])];
  return (element) =>
    isElement(element.parentNode) &&
    hasClass(element, inner) &&
    hasClass(element.parentNode, around);
};

/** What Jetpack adds below each post: buttons to share and to like it, and other posts. */
const appended = new Set(['sharedaddy', 'jp-relatedposts']);

/** Whether an element stands below the article and is not of it. */
export const isAppended = (element: Element): boolean => hasClass(element, appended);

/** What Discourse says of the size of a picture. */
const isPictureMeta = isPair('meta', 'lightbox');

/** Quarto says the kind of a remark before its title, for ears alone; it is said anew. */
const isSpokenTone = isPair('screen-reader-only', 'callout-title-container');

/** Whether an element only serves those around it; it is left out without a word. */
export const isFurniture = (element: Element): boolean => {
  if (element.tagName === 'span' && isWordMarker(element)) return true;
  return (
    hasClass(element, furniture) ||
    isPictureMeta(element) ||
    isBesideCode(element) ||
    isSpokenTone(element)
  );
};
