import { escapeHtml } from '../wordpress/escape-html.ts';
import { expandFormulas } from './formulas.ts';
import { expandVault } from './vault.ts';

/** The id that an author gives a heading. */
const headingId =
  /^( {0,3}#{1,6}[ \t].{0,500}?)[ \t]*\{:?[ \t]*#([\w:.-]{1,100})[^}]{0,200}\}[ \t#]*$/;

/** The same on the line below, as kramdown has it. */
const idBelow = /^ {0,3}\{:(?:[^#}\n]{0,200}[ \t])?[ \t]*#([\w:.-]{1,100})[^}\n]{0,200}\}[ \t]*$/;

/** A heading with the id that the line below gives it. */
export const withOwnId = (line: string, below = ''): string => {
  const id = /^ {0,3}#{1,6}[ \t]/.test(line) ? idBelow.exec(below)?.[1] : undefined;
  return id === undefined ? line : `${line} {#${id}}`;
};

/** Lines that tell a site builder to write contents, or attributes of the block above. */
const told =
  /^ {0,3}(?:\[\[_?toc_?\]\]|@?\[toc\](?:\([^()\n]{0,200}\))?|\{:[^}\n]{1,200}\}|\{[.#][\w-]{1,60}\})[ \t]*$/i;

/** Braces behind a picture or link, and what Pandoc and kramdown write in them. */
const braces = /(\](?:\([^()\n]{1,500}\)|\[[^[\]\n]{0,200}\])) ?\{([^{}\n]{1,200})\}/g;
const isAttributes = (text: string): boolean => /^\s*(?:[:.#]|[\w-]{1,40}=)/.test(text);

/** What kramdown writes behind a mark. */
const behind = /(^|[^\s{\\])\{:[ \t]?[.#a-z][^{}\n]{0,200}\}/gi;

/** `![[picture.png|words|300]]` of Obsidian. */
const embedded =
  /!\[\[([^[\]|\n]{1,300}\.(?:avif|gif|jpe?g|png|svg|webp))((?:\|[^[\]|\n]{0,200}){0,3})\]\]/gi;

const pictureOf = (address: string, words: string): string => {
  const said = words.split('|').slice(1);
  const width = said.map((each) => /^(\d{1,4})(?:x\d{1,4})?$/.exec(each.trim())?.[1]).find(Boolean);
  const alt = said.find((each) => !/^[\dx ]*$/.test(each)) ?? '';
  const size = width === undefined ? '' : ` width="${width}"`;
  return `<img src="${escapeHtml(encodeURI(address.trim()))}" alt="${escapeHtml(alt)}"${size}>`;
};

/** `==marked==`: the signs touch the words that they mark, and no others. */
const marked = /(?<![=\w!<>])==(?=[^\s=>])([^=\n]{0,300}[^\s=])==(?![=\w])/g;

/** Of what kind a text is as a whole. */
export interface Kind {
  /** It has formulas: single names between dollars are such, too. */
  readonly isMath: boolean;
  /** It is a note that links to others. */
  readonly isVault: boolean;
  /** Links between notes stay as they are written. */
  readonly keepsLinks: boolean;
}

const expandText = (text: string, { isMath, isVault, keepsLinks }: Kind): string => {
  const plain = text
    .replace(embedded, (_, address: string, words: string) => pictureOf(address, words))
    .replace(marked, '<mark>$1</mark>')
    .replace(braces, (whole: string, link: string, inside: string) =>
      isAttributes(inside) ? link : whole,
    )
    .replace(behind, '$1');
  return expandFormulas(isVault ? expandVault(plain, keepsLinks) : plain, isMath);
};

/** Expands what is no code already. */
const expandOutsideCode = (line: string, kind: Kind): string => {
  const parts = line.split(/(`+)/);
  let out = '';
  for (let at = 0; at < parts.length; at++) {
    const part = String(parts[at]);
    const end = at % 2 === 1 ? parts.indexOf(part, at + 1) : -1;
    if (end === -1) out += at % 2 === 1 ? part : expandText(part, kind);
    else {
      out += parts.slice(at, end + 1).join('');
      at = end;
    }
  }
  return out;
};

/** Longer lines are tables and code. */
const maxLine = 5000;

/** A line with the small things that other kinds of Markdown have. */
export const expandLine = (line: string, kind: Kind): string => {
  // What is indented may be code.
  if (/^(?: {4}|\t)/.test(line) || line.length > maxLine) return line;
  if (told.test(line)) return '';
  const out = expandOutsideCode(
    line.replace(headingId, (_, words: string, id: string) => `${words} <a id="${id}"></a>`),
    kind,
  );
  // Behind an element alone on its line all would be HTML.
  return out !== line && /^ {0,3}<img [^<>]*>\s*$/.test(out) ? `${out}\n` : out;
};
