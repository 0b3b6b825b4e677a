import { countMember, textMember } from '../core/json-value.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';

/** A picture with the size that the card knows. */
export const image = (card: unknown): string => {
  const [width, height] = [countMember(card, 'width'), countMember(card, 'height')];
  const size =
    width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  return `<img src="${escapeHtml(textMember(card, 'src'))}" alt="${escapeHtml(textMember(card, 'alt'))}"${size}>`;
};

/** Captions are HTML in Ghost. */
export const figure = (inside: string, caption: string): string =>
  `<figure>${inside}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;

/** A paragraph of one link; without an address only its words. */
export const link = (url: string, words: string): string => {
  if (words === '') return '';
  return url === ''
    ? `<p>${escapeHtml(words)}</p>`
    : `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`;
};

/** An embed by its address; one that only has HTML is read as such. */
export const embed = (url: string, caption: string, html: string): string =>
  figure(url === '' ? html : `<iframe src="${escapeHtml(url)}"></iframe>`, caption);
