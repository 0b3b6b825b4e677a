import { type Json } from '@alphanode/meta-schema';

import { requireText } from '../core/required-text.ts';

/** A block of the block grammar as WordPress parses it, and where it begins. */
export interface ParsedBlock {
  /** `core/paragraph`; `null` for HTML between blocks. */
  readonly blockName: string | null;
  /** `null` where the attributes are no JSON. */
  readonly attrs: Readonly<Record<string, Json>> | null;
  readonly innerBlocks: ParsedBlock[];
  innerHTML: string;
  /** Pieces of HTML with `null` where an inner block stands. */
  readonly innerContent: (string | null)[];
  readonly start: number;
}

interface Delimiter {
  readonly kind: 'open' | 'close' | 'void';
  readonly name: string;
  readonly attrs: Readonly<Record<string, Json>> | null;
  readonly start: number;
  readonly end: number;
}

const head = /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)\s+/y;
const tail = /(\/)?-->/y;
const space = /\s/;

/**
 * Finds ends of attributes, `}` with white space and `-->` or `/-->` behind it. What was looked at for one
 * block is not looked at again for the next: the whole text costs one pass, however it is made.
 */
const attributeEnds = (text: string) => {
  let searched = 0;
  return (from: number): number | undefined => {
    searched = Math.max(searched, from);
    for (;;) {
      const arrow = text.indexOf('-->', searched);
      if (arrow === -1) {
        searched = text.length;
        return undefined;
      }
      searched = arrow + 3;
      let at = text[arrow - 1] === '/' ? arrow - 2 : arrow - 1;
      const last = at;
      while (at > from && space.test(text.charAt(at))) at--;
      if (at < last && text[at] === '}') return at;
    }
  };
};

/** How an object in JSON begins. An exception costs as much as a thousand characters: most need none. */
const objectStart = /^\{\s*(?:\}|"(?:[^"\\]|\\.)*"\s*:\s*["[{\-\dtfn])/;

const parseJson = (text: string): Readonly<Record<string, Json>> | null => {
  if (!objectStart.test(text)) return null;
  try {
    // The text is one of braces.
    return JSON.parse(text) as Readonly<Record<string, Json>>;
  } catch {
    return null;
  }
};

/** Reads attributes; what could not be read is known when it comes again, as long as it is little. */
const attributeReader = () => {
  const unreadable = new Set<string>();
  return (text: string): Readonly<Record<string, Json>> | null => {
    if (unreadable.has(text)) return null;
    const attributes = parseJson(text);
    if (attributes === null && text.length < 100 && unreadable.size < 1000) unreadable.add(text);
    return attributes;
  };
};

const delimiters = function* (text: string): Generator<Delimiter> {
  const endOfAttributes = attributeEnds(text);
  const attributesOf = attributeReader();
  let start = text.indexOf('<!--');
  while (start !== -1) {
    head.lastIndex = start;
    const found = head.exec(text);
    let next = start + 4;
    if (found !== null) {
      let at = head.lastIndex;
      let attrs: Readonly<Record<string, Json>> | null = {};
      const brace = text[at] === '{' ? endOfAttributes(at) : undefined;
      if (brace !== undefined) {
        attrs = attributesOf(text.slice(at, brace + 1));
        at = brace + 1;
        while (space.test(text.charAt(at))) at++;
      }
      tail.lastIndex = at;
      const closing = tail.exec(text);
      if (closing !== null) {
        next = tail.lastIndex;
        const kind = closing[1] !== undefined ? 'void' : found[1] !== undefined ? 'close' : 'open';
        yield { kind, name: `${found[2] ?? 'core/'}${String(found[3])}`, attrs, start, end: next };
      }
    }
    start = text.indexOf('<!--', next);
  }
};

const newBlock = (
  blockName: string | null,
  attrs: ParsedBlock['attrs'],
  start: number,
): ParsedBlock => ({
  blockName,
  attrs,
  innerBlocks: [],
  innerHTML: '',
  innerContent: [],
  start,
});

/** A block that is not closed yet, and the one around it. */
interface Open {
  readonly block: ParsedBlock;
  readonly parent: Open | undefined;
}

/** What {@link parseBlocks} gives. */
export interface ParsedBlocks {
  readonly blocks: readonly ParsedBlock[];
  /** Where a block ends that never began, or begins and never ends. */
  readonly unbalanced: readonly number[];
}

/**
 * Parses the block grammar in one pass. A sound text gives the tree that WordPress has. A block that is
 * never closed ends with the block around it, and an end without a beginning is passed over.
 */
export const parseBlocks = (text: string): ParsedBlocks => {
  requireText(text, 'parseBlocks');
  const root = newBlock(null, null, 0);
  let open: Open = { block: root, parent: undefined };
  const unbalanced: number[] = [];
  let from = 0;
  const add = (html: string, start: number): void => {
    const { block } = open;
    if (html === '') return;
    if (block === root) {
      root.innerBlocks.push({
        ...newBlock(null, {}, start),
        innerHTML: html,
        innerContent: [html],
      });
    } else {
      block.innerHTML += html;
      block.innerContent.push(html);
    }
  };
  const begin = (delimiter: Delimiter): ParsedBlock => {
    const block = newBlock(delimiter.name, delimiter.attrs, delimiter.start);
    open.block.innerBlocks.push(block);
    open.block.innerContent.push(null);
    return block;
  };
  for (const delimiter of delimiters(text)) {
    const html = text.slice(from, delimiter.start);
    add(html, from);
    from = delimiter.end;
    if (delimiter.kind === 'void') begin(delimiter);
    else if (delimiter.kind === 'open') open = { block: begin(delimiter), parent: open };
    else if (open.parent === undefined) unbalanced.push(delimiter.start);
    else {
      // WordPress notes the empty end of a block inside another one.
      if (html === '' && open.parent.parent !== undefined) open.block.innerContent.push('');
      open = open.parent;
    }
  }
  add(text.slice(from), from);
  const neverClosed: number[] = [];
  for (; open.parent !== undefined; open = open.parent) neverClosed.push(open.block.start);
  return { blocks: root.innerBlocks, unbalanced: [...neverClosed.reverse(), ...unbalanced] };
};
