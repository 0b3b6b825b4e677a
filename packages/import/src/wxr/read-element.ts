import { decodeText, dropControls } from './decode-text.ts';
import { finder } from './finder.ts';
import { type Tag, type TagNames, tagAt } from './tag.ts';

/** An element of an export: its own text or what it holds. */
export interface WxrElement {
  /** With the usual prefix of its namespace: `wp:post_id`, `content:encoded`, `title`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly WxrElement[];
}

/** One reading of the buffer. */
export interface ReadState {
  readonly text: string;
  readonly names: TagNames;
  /** No more text will come. */
  readonly final: boolean;
  /** What had to be mended; the caller reports it once. */
  readonly repairs: Set<'xml-repaired' | 'xml-control'>;
}

/** An element and where it ends; `undefined` where the text ends before. */
export interface ReadElement {
  readonly element: WxrElement;
  readonly end: number;
  /** The element was not closed before the text ended. */
  readonly cut: boolean;
}

/** Elements that hold others; all the rest hold text. */
const holders = new Set([
  'item',
  'entry',
  'wp:postmeta',
  'wp:comment',
  'wp:commentmeta',
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
  'wp:termmeta',
]);

/** What follows the end of an element in an export, and hardly anywhere else. */
const follows =
  /\s*<(?:\/?(?:item|channel|rss)>|\/?wp:|excerpt:|content:|dc:|category\b|pubDate>|guid\b|link>|description\b|title>)/iy;

/**
 * Where the text of an element ends. Inside CDATA an end tag is text, unless the section was never closed:
 * then the next tag of the export follows it, and another section begins before one ends.
 */
const textEnd = (
  { text, final }: ReadState,
  from: number,
  closing: string,
): { end: number; unclosed: boolean } | undefined => {
  let inside = false;
  let at = from;
  let sectionStart = from;
  const nextOpen = finder(text, '<![CDATA[');
  const nextClose = finder(text, ']]>');
  for (
    let end = text.indexOf(closing, from);
    end !== -1;
    end = text.indexOf(closing, end + closing.length)
  ) {
    const slice = text.slice(at, end);
    let index = 0;
    for (;;) {
      const next = slice.indexOf(inside ? ']]>' : '<![CDATA[', index);
      if (next === -1) break;
      index = next + (inside ? 3 : 9);
      inside = !inside;
      if (inside) sectionStart = at + index;
    }
    at = end;
    if (!inside) return { end, unclosed: false };
    follows.lastIndex = end + closing.length;
    // A section that begins with `>` continues an escaped `]]>`: an export shown in a post.
    if (!follows.test(text) || text[sectionStart] === '>') continue;
    const open = nextOpen(end);
    // No further than the next section: many that are never closed would each search the rest of the text.
    if (nextClose(end, open) !== Infinity) continue;
    return open === Infinity && !final ? undefined : { end, unclosed: true };
  }
  return undefined;
};

const clean = (text: string, state: ReadState): string => {
  const cleaned = dropControls(text);
  if (cleaned !== text) state.repairs.add('xml-control');
  return cleaned;
};

const leaf = (tag: Tag, raw: string, state: ReadState): WxrElement => {
  const { text, repaired } = decodeText(raw);
  if (repaired) state.repairs.add('xml-repaired');
  return { name: tag.name, attributes: tag.attributes, text: clean(text, state), children: [] };
};

/** Reads an element that holds text. */
export const readLeaf = (tag: Tag, state: ReadState): ReadElement | undefined => {
  const { text } = state;
  if (tag.empty) {
    return {
      element: { name: tag.name, attributes: tag.attributes, text: '', children: [] },
      end: tag.end,
      cut: false,
    };
  }
  const closing = `</${tag.raw}>`;
  const found = textEnd(state, tag.end, closing);
  if (found === undefined) {
    if (!state.final) return undefined;
    return { element: leaf(tag, text.slice(tag.end), state), end: text.length, cut: true };
  }
  if (found.unclosed) state.repairs.add('xml-repaired');
  return {
    element: leaf(tag, text.slice(tag.end, found.end), state),
    end: found.end + closing.length,
    cut: false,
  };
};

interface Open {
  readonly tag: Tag;
  readonly children: WxrElement[];
}

const closed = ({ tag, children }: Open): WxrElement => ({
  name: tag.name,
  attributes: tag.attributes,
  text: '',
  children,
});

/** An element whose inner elements are still being read. */
interface Holder {
  readonly first: Open;
  /** Open elements inside it, the innermost last. */
  readonly inner: Open[];
  /** Where the next `>` is. */
  readonly nextClose: (from: number) => number;
  at: number;
}

const topOf = ({ inner, first }: Holder): Open => inner.at(-1) ?? first;

const finish = (holder: Holder): WxrElement => {
  for (let last = holder.inner.pop(); last !== undefined; last = holder.inner.pop()) {
    topOf(holder).children.push(closed(last));
  }
  return closed(holder.first);
};

/** Past a comment, past a sign that begins no tag, or `more` where the text ends too soon to tell. */
const skip = (holder: Holder, { text, final }: ReadState): 'skipped' | 'more' => {
  const isComment = text.startsWith('<!--', holder.at);
  const end = isComment ? text.indexOf('-->', holder.at) : holder.nextClose(holder.at);
  if ((end === -1 || end === Infinity) && !final) return 'more';
  if (!isComment) holder.at++;
  else holder.at = end === -1 ? text.length : end + 3;
  return 'skipped';
};

/** Takes a tag inside the holder: an element's beginning or end, or a whole element of text. */
const takeTag = (holder: Holder, tag: Tag, state: ReadState): 'taken' | 'more' | 'cut' => {
  const last = holder.inner.at(-1);
  if (tag.closes || (holders.has(tag.name) && !tag.empty)) {
    if (last?.tag.name === tag.name) {
      // A second of the same kind: the first was never closed.
      if (!tag.closes) state.repairs.add('xml-repaired');
      holder.inner.pop();
      topOf(holder).children.push(closed(last));
    }
    if (!tag.closes) holder.inner.push({ tag, children: [] });
    holder.at = tag.end;
    return 'taken';
  }
  const read = readLeaf(tag, state);
  if (read === undefined) return 'more';
  topOf(holder).children.push(read.element);
  holder.at = read.end;
  return read.cut ? 'cut' : 'taken';
};

/** Whether a tag ends the holder: its own end, or one that can only follow it. */
const endsHolder = (tag: Tag, first: Tag): boolean =>
  /^(?:channel|rss|feed)$/.test(tag.name) ||
  (/^(?:item|entry)$/.test(tag.name) && !tag.closes) ||
  (tag.closes && tag.name === first.name);

/** Whether a text may end inside of a tag, or of the sign that begins a section or comment. */
export const isPartOfTag = (text: string, at: number): boolean =>
  text.length - at < 12 && !text.includes('>', at);

/** Reads an element that holds others, such as an item. One that is never closed ends where the next begins. */
export const readHolder = (first: Tag, state: ReadState): ReadElement | undefined => {
  const { text, names, final } = state;
  const holder: Holder = {
    first: { tag: first, children: [] },
    inner: [],
    nextClose: finder(text, '>'),
    at: first.end,
  };
  for (;;) {
    holder.at = text.indexOf('<', holder.at);
    const ends = holder.at === -1;
    if (!final && (ends || isPartOfTag(text, holder.at))) return undefined;
    if (ends) return { element: finish(holder), end: text.length, cut: true };
    const tag = tagAt(text, holder.at, names);
    if (tag === undefined) {
      if (skip(holder, state) === 'more') return undefined;
      continue;
    }
    if (endsHolder(tag, first)) {
      const isOwn = tag.closes && tag.name === first.name;
      if (!isOwn || holder.inner.length > 0) state.repairs.add('xml-repaired');
      return { element: finish(holder), end: isOwn ? tag.end : holder.at, cut: false };
    }
    const taken = takeTag(holder, tag, state);
    if (taken === 'more') return undefined;
    if (taken === 'cut') return { element: finish(holder), end: holder.at, cut: true };
  }
};

/** Whether an element holds others. */
export const isHolder = (name: string): boolean => holders.has(name);
