import { isTone } from '../html/callout-elements.ts';

/** `:::note[Title]`, `::: tip Title`, `:::{.warning}` open a part of a text; `:::` alone closes it. */
const colons =
  /^( {0,3})(:{3,})[ \t]*(?:\{?\.?([a-z][\w-]{0,40})(?:\[([^\]]{0,200})\])?(.{0,300}))?$/i;

/** `::: {.callout-tip title="Title"}` and `::: {#own .column width="40%"}` of Pandoc and Quarto: all stands in braces. */
const braced =
  /^( {0,3})(:{3,})[ \t]*\{[ \t]*((?:[.#][^{}\n]|[\w-]{1,40}=)[^{}\n]{0,300})\}[ \t]*(?::{1,20}[ \t]*)?$/;

/** A title among attributes. */
const titleIn = /(?:^|\s)title=(?:"([^"]{0,200})"|'([^']{0,200})')/;

/** `!!! note "Title"` of MkDocs; `???` opens on demand. Its text is indented. */
const marked =
  /^( {0,3})(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]{0,40})(?:[ \t]+[\w-]{1,40}){0,4}(?:[ \t]+"([^"]{0,200})")?[ \t]*$/i;

/** `=== "Title"` of MkDocs: one of several parts of which the page shows one at a time. */
const tab = /^( {0,3})===[!+]?[ \t]+(?:"([^"]{1,200})"|'([^']{1,200})')[ \t]*$/;

/** The lines around a part, empty ones beside them, so that Markdown is read in it. */
interface Wrap {
  readonly open: readonly string[];
  readonly close: string;
}

/** An element with Markdown in it. */
const around = (start: string, inside: string, end: string): readonly string[] =>
  inside === '' ? [] : [start, '', inside, '', end];

const detailsOf = (title: string, isOpen: boolean): Wrap => ({
  open: [`<details${isOpen ? ' open' : ''}>`, ...around('<summary>', title, '</summary>')],
  close: '</details>',
});

const wrapOf = (name: string, title: string): Wrap => {
  const kind = name.toLowerCase().replace(/^callout-/, '');
  if (kind === 'details') return detailsOf(title === '' ? 'Details' : title, false);
  if (!isTone(kind)) return { open: ['<div>', '', title], close: '</div>' };
  const said = around('<div class="callout-title">', title, '</div>');
  return { open: [`<div class="callout callout-${kind}">`, ...said], close: '</div>' };
};

/** A part that is open, and how many colons close it. */
export interface OpenPart {
  readonly colons: number;
  readonly close: string;
}

/** Titles as Docusaurus and Pandoc write them: what follows the name, without attributes. */
const titleOf = (bracketed: string | undefined, rest: string): string =>
  bracketed ?? rest.replace(/\{[^}]*\}?|\}/g, '').trim();

/** Reads a line whose braces say of what kind a part is. */
const readBraced = (
  line: string,
): { readonly part: OpenPart; readonly lines: readonly string[] } | undefined => {
  const [, indent = '', run = '', inside] = braced.exec(line) ?? [];
  if (inside === undefined) return undefined;
  // What stands in quotes is no class.
  const classes = Array.from(
    inside.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/\.([a-z][\w-]{0,40})/gi),
    ([, name]) => String(name),
  );
  const toned = classes.find((name) => isTone(name.toLowerCase().replace(/^callout-/, '')));
  const [, double, single] = titleIn.exec(inside) ?? [];
  const { open, close } = wrapOf(toned ?? '', double ?? single ?? '');
  return {
    part: { colons: run.length, close },
    lines: ['', ...open.map((each) => indent + each), ''],
  };
};

/** Reads a line of colons; `undefined` where it is none. */
export const readColons = (line: string, open: OpenPart[]): readonly string[] | undefined => {
  const inBraces = readBraced(line);
  if (inBraces !== undefined) {
    open.push(inBraces.part);
    return inBraces.lines;
  }
  const found = colons.exec(line);
  if (found === null) return undefined;
  const [indent, run] = [String(found[1]), String(found[2])];
  const { 3: name, 4: bracketed, 5: rest = '' } = found;
  if (name !== undefined) {
    const { open: start, close } = wrapOf(name, titleOf(bracketed, rest));
    open.push({ colons: run.length, close });
    return ['', ...start.map((each) => indent + each), ''];
  }
  const at = open.findLastIndex((part) => part.colons <= run.length);
  if (at === -1) return undefined;
  const closed = open.splice(at).reverse();
  return ['', ...closed.map(({ close }) => indent + close), ''];
};

interface IndentedPart extends Wrap {
  readonly indent: string;
}

/** The beginning of a part whose text is indented. */
const indentedPart = (line: string): IndentedPart | undefined => {
  const [, beside = '', double, single] = tab.exec(line) ?? [];
  const label = double ?? single;
  if (label !== undefined) return { indent: beside, open: [label], close: '' };
  const found = marked.exec(line);
  if (found === null) return undefined;
  const [indent, sign, name] = [String(found[1]), String(found[2]), String(found[3])];
  const title = found[4];
  const wrap =
    sign === '!!!' ? wrapOf(name, title ?? '') : detailsOf(title ?? name, sign.endsWith('+'));
  return { indent, ...wrap };
};

/** Reads an indented part from a line on: its lines, and the line behind it. */
export const readIndented = (
  lines: readonly string[],
  at: number,
): { readonly lines: readonly string[]; readonly next: number } | undefined => {
  const part = indentedPart(String(lines[at]));
  if (part === undefined) return undefined;
  const { indent, open, close } = part;
  let next = at + 1;
  const inside: string[] = [];
  const deep = `${indent}    `;
  for (; next < lines.length; next++) {
    const line = String(lines[next]);
    if (line.trim() !== '' && !line.startsWith(deep)) break;
    inside.push(line.startsWith(deep) ? indent + line.slice(deep.length) : '');
  }
  const start = open.map((each) => indent + each);
  return { lines: ['', ...start, '', ...inside, '', indent + close, ''], next };
};
