import { type ImageCandidate, type ImageSource, type PictureSource } from '@alphanode/meta-schema';

import { escapeLineHtml } from './one-line.ts';

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeLineHtml(String(value))}"`;

/** HTML wants `sizes` beside widths; how wide a picture stands is the page's business. */
const writeFiles = (files: readonly ImageCandidate[] | undefined): string => {
  if (files === undefined) return '';
  const set = files.map(({ url, width, density = 1 }) =>
    width === undefined ? `${url} ${density}x` : `${url} ${width}w`,
  );
  const sizes = files.some(({ width }) => width !== undefined) ? '100vw' : undefined;
  return attribute('srcset', set.join(', ')) + attribute('sizes', sizes);
};

const writeSource = ({ candidates, media, mimeType, width, height }: PictureSource): string =>
  `<source${attribute('media', media)}${attribute('type', mimeType)}${writeFiles(candidates)}` +
  `${attribute('width', width)}${attribute('height', height)}>`;

/** A picture as HTML: Markdown has no size, and cannot tell an empty text from none. */
export const writeImage = (image: ImageSource, title?: string): string => {
  const { url, alt, width, height, candidates, sources } = image;
  const img =
    `<img${attribute('src', url)}${writeFiles(candidates)}${attribute('alt', alt)}` +
    `${attribute('width', width)}${attribute('height', height)}${attribute('title', title)}>`;
  return sources === undefined
    ? img
    : `<picture>${sources.map(writeSource).join('')}${img}</picture>`;
};
