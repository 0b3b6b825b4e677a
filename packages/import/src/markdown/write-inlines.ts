import { type ImageSource, type Inline, type Mark, type TextInline } from '@alphanode/meta-schema';
import { markMembers } from '@alphanode/meta-schema/fields';

import { escapeHtml } from '../wordpress/escape-html.ts';

const spaces = (text: string): string => text.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;');

/** Starts of lines that mean something, and space at the edges, which Markdown drops. */
const escapeLine = (line: string): string => {
  const inside = line.trim();
  const start = line.indexOf(inside);
  const escaped = inside.replace(/^[-+=:?]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
  return inside === ''
    ? spaces(line)
    : spaces(line.slice(0, start)) + escaped + spaces(line.slice(start + inside.length));
};

/** Characters and starts of lines that mean something in Markdown, and addresses that would become links. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&!#${]/g, '\\$&')
    .replace(/(\b(?:https?|ftp|mailto|xmpp)):/gi, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replaceAll('@', '\\@')
    .replaceAll('{%', '{\\%')
    .split('\n')
    .map(escapeLine)
    .join('\n');

const codeSpan = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
};

const signs = new Map<Mark, string>([
  ['strong', '**'],
  ['em', '*'],
  ['del', '~~'],
]);

/** Marks that are a `span`, with what makes it one. */
const spans = new Map<Mark, string>([
  ['visuallyHidden', 'class="visually-hidden"'],
  ['ariaHidden', 'aria-hidden="true"'],
]);

/** The element of a mark; the language of a phrase is that of a `span`. */
const wrapHtml = (text: string, mark: Mark, inline: TextInline): string => {
  const made = spans.get(mark);
  if (made !== undefined) return `<span ${made}>${text}</span>`;
  const row = markMembers.get(mark);
  const value = row === undefined ? undefined : inline[row.member];
  if (row === undefined || value === undefined)
    return row?.needed === true ? text : `<${mark}>${text}</${mark}>`;
  if (mark === 'ruby')
    return `<ruby>${text}<rp>(</rp><rt>${escapeHtml(value)}</rt><rp>)</rp></ruby>`;
  const name = mark === 'lang' ? 'span' : mark;
  return `<${name} ${row.member}="${escapeHtml(value)}">${text}</${name}>`;
};

/** Whether the asterisks around a text can be read in one way only. */
const isPlain = (text: string): boolean =>
  /^[\p{L}\p{N}]+(?:[ ,;:'’-]{1,2}[\p{L}\p{N}]+)*$/u.test(text);

const writeText = (inline: TextInline, isApart: boolean, touchesCode: boolean): string => {
  const { text, marks = [] } = inline;
  const [only] = marks;
  if (only === 'code' && marks.length === 1 && !touchesCode && !/[\n|]|^ | $|^$/.test(text))
    return codeSpan(text);
  const sign =
    only !== undefined && marks.length === 1 && isApart && isPlain(text)
      ? signs.get(only)
      : undefined;
  if (sign !== undefined) return sign + escapeText(text) + sign;
  return [...marks]
    .reverse()
    .reduce((inside, mark) => wrapHtml(inside, mark, inline), escapeText(text));
};

const writeUrl = (url: string): string =>
  `<${url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character)).replaceAll('&', '&amp;')}>`;

const writeTitle = (title: string | undefined): string =>
  title === undefined ? '' : ` "${escapeHtml(title).replaceAll('\\', '&#92;')}"`;

/** A picture as HTML: Markdown has no size, and cannot tell an empty text from none. */
export const writeImage = (image: ImageSource, said?: string): string => {
  const title = said === undefined ? '' : ` title="${escapeHtml(said)}"`;
  const size = image.width === undefined ? '' : ` width="${image.width}"`;
  const height = image.height === undefined ? '' : ` height="${image.height}"`;
  return `<img src="${escapeHtml(image.url)}"${image.alt === undefined ? '' : ` alt="${escapeHtml(image.alt)}"`}${size}${height}${title}>`;
};

/** Ids of notes that are written as Markdown writes them; others are HTML. */
export type Notes = ReadonlySet<string>;

const htmlNote = (id: string): string =>
  `<sup><a href="#${escapeHtml(id)}" role="doc-noteref">1</a></sup>`;

const isCode = (inline: Inline | undefined): boolean =>
  inline?.type === 'text' && inline.marks?.length === 1 && inline.marks[0] === 'code';

const isSpace = (inline: Inline | undefined, edge: RegExp): boolean =>
  inline === undefined ||
  inline.type === 'break' ||
  (inline.type === 'text' && inline.marks === undefined && edge.test(inline.text));

/** Running text as Markdown. */
export const writeInlines = (inlines: readonly Inline[], notes: Notes): string =>
  inlines
    .map((inline, index) => {
      switch (inline.type) {
        case 'text':
          return writeText(
            inline,
            isSpace(inlines[index - 1], /\s$/) && isSpace(inlines[index + 1], /^\s/),
            isCode(inlines[index - 1]) || isCode(inlines[index + 1]),
          );
        case 'break':
          return '<br>';
        case 'wordBreak':
          return '<wbr>';
        case 'link':
          return `[${writeInlines(inline.children, notes)}](${writeUrl(inline.href)}${writeTitle(inline.title)})`;
        case 'image':
          return writeImage(inline.image, inline.image.caption);
        case 'footnote':
          return notes.has(inline.id) ? `[^${inline.id.slice(3)}]` : htmlNote(inline.id);
        case 'custom':
          return escapeText(inline.text ?? '');
      }
    })
    .join('');

/** Running text as HTML, for inside HTML blocks, where Markdown is not read. */
export const writeInlineHtml = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return [...(inline.marks ?? [])]
            .reverse()
            .reduce((inside, mark) => wrapHtml(inside, mark, inline), escapeHtml(inline.text));
        case 'break':
          return '<br>';
        case 'wordBreak':
          return '<wbr>';
        case 'link':
          return `<a href="${escapeHtml(inline.href)}"${inline.title === undefined ? '' : ` title="${escapeHtml(inline.title)}"`}>${writeInlineHtml(inline.children)}</a>`;
        case 'image':
          return writeImage(inline.image, inline.image.caption);
        case 'footnote':
          return htmlNote(inline.id);
        case 'custom':
          return escapeHtml(inline.text ?? '');
      }
    })
    .join('');
