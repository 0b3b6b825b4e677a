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
  // The formula is also there for machines.
  'katex-html',
  'mathjax_preview',
  'MathJax_Preview',
  'mjx-math',
]);

const lightbox = new Set(['lightbox']);
const meta = new Set(['meta']);

/** What Discourse says of the size of a picture. */
const isPictureMeta = (element: Element): boolean =>
  isElement(element.parentNode) &&
  hasClass(element, meta) &&
  hasClass(element.parentNode, lightbox);

const calloutTitle = new Set(['callout-title-container']);
const unseen = new Set(['screen-reader-only']);

/** Quarto says the kind of a remark before its title, for ears alone; it is said anew. */
const isSpokenTone = (element: Element): boolean =>
  isElement(element.parentNode) &&
  hasClass(element, unseen) &&
  hasClass(element.parentNode, calloutTitle);

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
