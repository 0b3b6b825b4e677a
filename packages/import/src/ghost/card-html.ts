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

/** A film with its picture; without an address only its caption. */
export const film = (card: unknown): string => {
  const poster = textMember(card, 'customThumbnailSrc') || textMember(card, 'thumbnailSrc');
  const size = (['width', 'height'] as const).flatMap((name) => {
    const pixels = countMember(card, name);
    return pixels === undefined ? [] : [` ${name}="${pixels}"`];
  });
  const shown = poster === '' ? '' : ` poster="${escapeHtml(poster)}"`;
  return figure(
    `<video src="${escapeHtml(textMember(card, 'src'))}"${size.join('')}${shown}></video>`,
    textMember(card, 'caption'),
  );
};

/** A recording under its title. */
export const recording = (card: unknown): string =>
  figure(
    `<audio src="${escapeHtml(textMember(card, 'src'))}" title="${escapeHtml(textMember(card, 'title'))}"></audio>`,
    textMember(card, 'caption'),
  );
