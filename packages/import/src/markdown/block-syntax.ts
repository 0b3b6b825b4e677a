import { takeAbbreviation } from './abbreviations.ts';
import { type OpenPart, readColons, readIndented } from './admonitions.ts';
import { readCallout } from './callout-titles.ts';
import { plainFence } from './code-info.ts';
import { readTitle } from './code-titles.ts';
import { readDefinitions } from './definition-lists.ts';
import { noteLines, takeNotes } from './inline-notes.ts';
import { hasFormulas, readFormula } from './formulas.ts';
import { expandLine, type Kind, withOwnId } from './line-syntax.ts';
import { rawHtmlLines } from './raw-html.ts';
import { readRemark } from './remarks.ts';
import { isVault, linksNotes } from './vault.ts';

/** A fence, in a list or quotation as well. */
const fence = /^[ >]{0,20}(?:[-*+] |\d{1,9}[.)] )?[ \t]{0,12}(`{3,}|~{3,})/;

const closes = (line: string, opening: string): boolean => {
  const run = /^[ >]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run?.startsWith(opening) === true;
};

/** What a text says for all of it, wherever it says so. */
interface Found {
  /** What abbreviations stand for. */
  readonly abbreviations: Map<string, string>;
  /** Notes that stood in the text. */
  readonly notes: string[];
  readonly kind: Kind;
}

/** Where reading is. */
interface Reading extends Found {
  readonly lines: readonly string[];
  readonly out: string[];
  readonly open: OpenPart[];
  /** Lines for behind the code that is open. */
  readonly after: string[];
  readonly isRaw: (line: string) => boolean;
  /** The run that opened a fence. */
  fence: string | undefined;
}

/** Reads what begins at a line; gives the line behind it. */
const readAt = (reading: Reading, at: number): number => {
  const { lines, out, open } = reading;
  const line = String(lines[at]);
  if (reading.fence !== undefined) {
    out.push(line);
    if (!closes(line, reading.fence)) return at + 1;
    reading.fence = undefined;
    out.push(...reading.after.splice(0));
    return at + 1;
  }
  const [before = '', run] = fence.exec(line) ?? [];
  // Backticks behind backticks are code in a line.
  if (run !== undefined && !(run.startsWith('`') && line.includes('`', before.length))) {
    reading.fence = run;
    const plain = plainFence(line);
    const titled = readTitle(plain);
    if (titled === undefined) out.push(plain);
    else {
      out.push(...titled.before, titled.fence);
      reading.after.push(...titled.after);
    }
    return at + 1;
  }
  // kramdown writes the contents in place of the item.
  if (
    /^ {0,3}(?:[*+-]|\d{1,9}[.)]) /.test(line) &&
    /^ {0,3}\{:toc\b[^}]*\}/i.test(String(lines[at + 1]))
  )
    return at + 2;
  if (reading.isRaw(line)) {
    out.push(line);
    return at + 1;
  }
  const formula = readFormula(lines, at);
  if (formula !== undefined) {
    out.push('', '```latex', ...formula.lines, '```', '');
    return formula.next;
  }
  const part =
    readRemark(lines, at, reading.kind.isVault) ??
    readIndented(lines, at) ??
    readDefinitions(lines, at);
  if (part !== undefined) {
    // What stands in it has its own parts.
    for (const inside of expandLines(part.lines, reading)) out.push(inside);
    return part.next;
  }
  const above = at === 0 ? '' : String(lines[at - 1]);
  if (takeAbbreviation(line, reading.abbreviations)) out.push('');
  else out.push(...(readColons(line, open) ?? [plainLine(reading, at, above)]));
  return at + 1;
};

/** A line of text, with the id that the line below gives it. */
const plainLine = ({ lines, notes, kind }: Reading, at: number, above: string): string => {
  const line = withOwnId(readCallout(String(lines[at]), above), lines[at + 1]);
  return expandLine(takeNotes(line, notes), kind);
};

const expandLines = (lines: readonly string[], found: Found): readonly string[] => {
  const reading: Reading = {
    ...found,
    lines,
    out: [],
    open: [],
    after: [],
    isRaw: rawHtmlLines(),
    fence: undefined,
  };
  for (let at = 0; at < lines.length;) at = readAt(reading, at);
  for (const { close } of reading.open.reverse()) reading.out.push('', close, '');
  return reading.out;
};

/** What a text needs to have before it is worth a look at each of its lines. */
const signs =
  /:::|%%|[`~)]\{|[`~] \{|^ {0,3}(?:!!!|\?\?\?|\*\[)|^ {0,3}:[ \t]|\$|\{[:#=. ]|\]\]|^ {0,3}@?\[(?:toc|TOC)\]|\] ?\{|\\\\[([]|\\begin\{|> ?\[!|==|\^\[|^[ \t>*+\-\d.)]{0,40}(?:```|~~~)[^\n]*[:=[{,!]/m;

/** Markdown of one kind, and what stood in it that this kind has no sign for. */
interface Expanded {
  readonly text: string;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** It links to other notes, of which only the words are kept. */
  readonly linksNotes: boolean;
}

/**
 * Turns what Markdown of other kinds has for blocks into what this one has: directives and admonitions
 * become HTML, formulas code, ids of headings anchors, notes in the text footnotes.
 */
export const expandBlocks = (markdown: string, keepsLinks: boolean): Expanded => {
  const kind = { isMath: hasFormulas(markdown), isVault: isVault(markdown), keepsLinks };
  const found: Found = { abbreviations: new Map(), notes: [], kind };
  if (!signs.test(markdown)) return { ...found, text: markdown, linksNotes: false };
  const lines = expandLines(markdown.split('\n'), found);
  const notes = noteLines(found.notes).map((line) => expandLine(line, kind));
  return {
    ...found,
    text: [...lines, ...notes].join('\n'),
    linksNotes: !keepsLinks && linksNotes(markdown),
  };
};
