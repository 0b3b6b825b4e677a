import { type Inline, type Mark, type TextInline } from '@alphanode/meta-schema';

import { escapeLineHtml } from './one-line.ts';
import { writeImage } from './write-image.ts';
import { sharedFrom, writeMarked } from './write-marks.ts';

const spaces = (text: string): string => text.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;');

/** What stands beside a text in its line: there, space is kept as it is and nothing begins a line. */
interface Beside {
  readonly before: boolean;
  readonly after: boolean;
  /** A colon behind the mark of a note would make it the note itself. */
  readonly afterNote?: boolean;
}

const alone: Beside = { before: false, after: false };

/** Starts of lines that mean something, and space at the edges, which Markdown drops. */
const escapeLine = (line: string, { before, after, afterNote }: Beside): string => {
  const inside = line.trim();
  const start = line.indexOf(inside);
  const escaped = before
    ? afterNote === true
      ? inside.replace(/^:/, '\\:')
      : inside
    : inside
        .replace(/^[-+=:?%]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
        // A module of MDX.
        .replace(/^(import|export)\s/, '$1&#32;');
  const kept = (text: string, isKept: boolean): string =>
    isKept && !text.includes('\t') ? text : spaces(text);
  if (inside === '') return kept(line, before && after);
  return (
    kept(line.slice(0, start), before) + escaped + kept(line.slice(start + inside.length), after)
  );
};

/** Characters and starts of lines that mean something in Markdown, and addresses that would become links. */
export const escapeText = (text: string, beside: Beside = alone): string => {
  const lines = text
    .replace(/[\\`*_[\]<>~|&!#${]|(?<=\\)[()]/g, '\\$&')
    .replace(/(\b(?:https?|ftp|mailto|xmpp)):/gi, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replaceAll('@', '\\@')
    .replaceAll('{%', '{\\%')
    .replaceAll('==', '=\\=')
    .split('\n');
  return lines
    .map((line, index) =>
      escapeLine(line, {
        before: index === 0 && beside.before,
        afterNote: index === 0 && beside.afterNote === true,
        after: index === lines.length - 1 && beside.after,
      }),
    )
    .join('\n');
};

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

/** The texts on both sides of an inline, as far as they decide how it is written. */
interface Sides {
  readonly beside: Beside;
  /** Beside it, space or nothing: signs next to punctuation need it. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** Signs that would run into its own. */
  readonly touchesSign: boolean;
}

/** Whether signs around a text can be read in one way only, by the flanking rules of CommonMark. */
const isPlain = (text: string, { spaceBefore, spaceAfter, touchesSign }: Sides): boolean => {
  if (touchesSign || /^\s|\s$|\n|^$/.test(text)) return false;
  const begins = spaceBefore || /^[\p{L}\p{N}]/u.test(text);
  return begins && (spaceAfter || /[\p{L}\p{N}]$/u.test(text));
};

const within: Beside = { before: true, after: true };

const writeText = (inline: TextInline, sides: Sides): string => {
  const { text, marks = [] } = inline;
  const [only] = marks;
  if (only === 'code' && marks.length === 1 && !/[\n|]|^ | $|^$/.test(text)) return codeSpan(text);
  const sign =
    only !== undefined && marks.length === 1 && isPlain(text, sides) ? signs.get(only) : undefined;
  if (sign !== undefined) return sign + escapeText(text, within) + sign;
  const beside = marks.length > 0 ? within : sides.beside;
  return writeMarked([inline], (said) => escapeText(said, beside));
};

const escapeWithin = (text: string): string => escapeText(text, within);

const writeUrl = (url: string): string =>
  `<${url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character)).replaceAll('&', '&amp;')}>`;

const writeTitle = (title: string | undefined): string =>
  title === undefined ? '' : ` "${escapeLineHtml(title).replaceAll('\\', '&#92;')}"`;

/** Ids of notes that are written as Markdown writes them; others are HTML. */
export type Notes = ReadonlySet<string>;

const htmlNote = (id: string): string =>
  `<sup><a href="#${escapeLineHtml(id)}" role="doc-noteref">1</a></sup>`;

const hasSign = (inline: Inline | undefined): boolean =>
  inline?.type === 'text' &&
  inline.marks?.length === 1 &&
  inline.marks.every((mark) => signs.has(mark));

const isSpace = (inline: Inline | undefined, edge: RegExp): boolean =>
  inline === undefined ||
  inline.type === 'break' ||
  (inline.type === 'text' && inline.marks === undefined && edge.test(inline.text));

/** Whether an inline shows something on the line that it shares with its neighbour. */
const shows = (inline: Inline | undefined, edge: RegExp): boolean =>
  inline !== undefined &&
  (inline.type !== 'text' && inline.type !== 'custom'
    ? true
    : inline.text !== undefined && inline.text !== '' && !edge.test(inline.text));

const sidesOf = (inlines: readonly Inline[], index: number): Sides => {
  const [before, after] = [inlines[index - 1], inlines[index + 1]];
  return {
    beside: {
      before: shows(before, /\n$/),
      after: shows(after, /^\n/),
      afterNote: before?.type === 'footnote',
    },
    spaceBefore: isSpace(before, /\s$/),
    spaceAfter: isSpace(after, /^\s/),
    touchesSign: hasSign(before) || hasSign(after),
  };
};

/** Writes inlines one by one, but for those that stand in one element. */
const writeAll = (
  inlines: readonly Inline[],
  one: (inline: Inline, index: number) => string,
  marked: (texts: readonly TextInline[]) => string,
): string => {
  let out = '';
  let written = 0;
  for (const [index, inline] of inlines.entries()) {
    if (index < written) continue;
    const run = inline.type === 'text' ? sharedFrom(inlines, inline, index) : [];
    out += run.length > 1 ? marked(run) : one(inline, index);
    written += Math.max(1, run.length);
  }
  return out;
};

/** Running text as Markdown. */
export const writeInlines = (inlines: readonly Inline[], notes: Notes): string => {
  const one = (inline: Inline, index: number): string => {
    switch (inline.type) {
      case 'text':
        return writeText(inline, sidesOf(inlines, index));
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
  };
  return writeAll(inlines, one, (texts) => writeMarked(texts, escapeWithin));
};

/** Text in HTML, without what other kinds of Markdown and templates would read in it. */
const escapeInHtml = (text: string): string =>
  escapeLineHtml(text)
    .replace(/[${]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('==', '=&#61;')
    .replaceAll('[[', '[&#91;');

/** Running text as HTML, for inside HTML blocks, where Markdown is not read. */
export const writeInlineHtml = (inlines: readonly Inline[]): string => {
  const one = (inline: Inline): string => {
    switch (inline.type) {
      case 'text':
        return writeMarked([inline], escapeInHtml);
      case 'break':
        return '<br>';
      case 'wordBreak':
        return '<wbr>';
      case 'link':
        return `<a href="${escapeLineHtml(inline.href)}"${inline.title === undefined ? '' : ` title="${escapeLineHtml(inline.title)}"`}>${writeInlineHtml(inline.children)}</a>`;
      case 'image':
        return writeImage(inline.image, inline.image.caption);
      case 'footnote':
        return htmlNote(inline.id);
      case 'custom':
        return escapeInHtml(inline.text ?? '');
    }
  };
  return writeAll(inlines, one, (texts) => writeMarked(texts, escapeInHtml));
};
