import { type MediaBlock } from '@alphanode/meta-schema';

import { escapeLineHtml } from './one-line.ts';
import { writeInlineHtml } from './write-inlines.ts';

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeLineHtml(String(value))}"`;

/** A film or a recording as HTML: Markdown has none. */
export const writeMedia = (block: MediaBlock): string => {
  const { kind, sources, tracks = [], poster, width, height, title, caption } = block;
  const facts = [
    attribute('poster', poster),
    attribute('width', width),
    attribute('height', height),
    attribute('title', title),
  ];
  const files = [
    ...sources.map(
      ({ url, mimeType }) => `<source src="${escapeLineHtml(url)}"${attribute('type', mimeType)}>`,
    ),
    ...tracks.map(
      (track) =>
        `<track src="${escapeLineHtml(track.url)}" kind="${track.kind}"${attribute('srclang', track.lang)}${attribute('label', track.label)}>`,
    ),
  ];
  const said = caption === undefined ? '' : `<figcaption>${writeInlineHtml(caption)}</figcaption>`;
  return `<figure><${kind} controls${facts.join('')}>${files.join('')}</${kind}>${said}</figure>`;
};
