import { escapeHtml } from '../wordpress/escape-html.ts';

/** Markup on one line: where it stands, an end of a line would end a heading, a row, or HTML. */
export const oneLine = (markup: string): string => markup.replaceAll('\n', '&#10;');

/** A text in HTML, on one line. */
export const escapeLineHtml = (text: string): string => oneLine(escapeHtml(text));

/** Markup without empty lines, which would end a paragraph. */
export const oneParagraph = (markup: string): string =>
  markup.replace(/^\n/, '&#10;').replaceAll('\n\n', '\n&#10;');
