import { countMember, member, textMember } from '../core/json-value.ts';
import { figure, image, link } from './card-html.ts';

/** Writes a part of a card; `''` where the card has none or has it switched off. */
type Part = (node: unknown) => string;

const picture =
  (key: string): Part =>
  (node) => {
    const src = textMember(node, key);
    return src === '' ? '' : figure(image({ src }), '');
  };

/** Words of a card are HTML. */
const words =
  (tag: string, key: string): Part =>
  (node) => {
    const html = textMember(node, key);
    return html === '' ? '' : `<${tag}>${html}</${tag}>`;
  };

const button =
  (url: string, label: string): Part =>
  (node) =>
    link(textMember(node, url), textMember(node, label));

/** Of five stars. */
const stars: Part = (node) => {
  const count = Math.min(5, countMember(node, 'productStarRating') ?? 0);
  return count === 0 ? '' : `<p>${'★'.repeat(count)}${'☆'.repeat(5 - count)}</p>`;
};

/** A part with a switch; it is younger than the part, which is shown where the card has no switch. */
const unlessOff =
  (name: string, part: Part): Part =>
  (node) =>
    member(node, name) === false ? '' : part(node);

/** A part that came with its switch; cards keep its last words when it is off. */
const ifOn =
  (name: string, part: Part): Part =>
  (node) =>
    member(node, name) === true ? part(node) : '';

/** What cards for products, sign-ups, heads and calls to action have, in the order of their pages. */
const parts: readonly Part[] = [
  ifOn('hasSponsorLabel', words('div', 'sponsorLabel')),
  picture('backgroundImageSrc'),
  picture('productImageSrc'),
  picture('imageUrl'),
  words('h2', 'productTitle'),
  words('h2', 'heading'),
  words('h2', 'header'),
  ifOn('productRatingEnabled', stars),
  words('div', 'productDescription'),
  words('div', 'subheading'),
  words('div', 'subheader'),
  words('div', 'textValue'),
  words('div', 'html'),
  words('div', 'disclaimer'),
  unlessOff('productButtonEnabled', button('productUrl', 'productButton')),
  unlessOff('buttonEnabled', unlessOff('showButton', button('buttonUrl', 'buttonText'))),
];

/** A card of headings, words and a button. */
export const promotion: Part = (node) => parts.map((part) => part(node)).join('');
