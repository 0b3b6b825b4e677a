/** A value of a JSON document, as it is written. */
export interface JsonItem {
  /** Where it stands: keys and `*` for a place in a list, joined by dots; `''` for the document itself. */
  readonly path: string;
  readonly text: string;
  /** Characters before it. */
  readonly offset: number;
  /** Counts from 1. */
  readonly line: number;
  /** Why it is no whole value: the document ends in it, or goes on where it should have ended. */
  readonly fault?: 'stream-cut' | 'json-invalid';
}

/** Which lists and objects are opened, so that what they hold is given one by one. */
export type Opens = (path: string, bracket: '[' | '{') => boolean;

interface Container {
  readonly path: string;
  readonly closing: '}' | ']';
  key: string | undefined;
  /** It holds a value that no comma follows yet. */
  filled: boolean;
}

/** A value that is being collected: what came of it in former pieces. */
interface Collected {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  readonly isKey: boolean;
  before: string[];
  /** Where it begins in this piece. */
  from: number;
  depth: number;
}

interface Splitting {
  readonly opens: Opens;
  readonly stack: Container[];
  readonly found: JsonItem[];
  collected: Collected | undefined;
  quoted: boolean;
  escaped: boolean;
  line: number;
  /** Characters before this piece. */
  offset: number;
  begun: boolean;
}

const pathOf = ({ path, key, closing }: Container): string => {
  const step = closing === ']' ? '*' : String(key);
  return path === '' ? step : `${path}.${step}`;
};

const fail = (splitting: Splitting, text: string, at: number): void => {
  const { line, offset } = splitting;
  splitting.found.push({ path: '', text, offset: offset + at, line, fault: 'json-invalid' });
};

/** The collected value ends before `end`. */
const complete = (splitting: Splitting, collected: Collected, piece: string, end: number): void => {
  const { path, offset, line, isKey, before, from } = collected;
  const text = before.join('') + piece.slice(from, end);
  splitting.collected = undefined;
  const holder = splitting.stack.at(-1);
  if (!isKey || holder === undefined) {
    splitting.found.push({ path, text, offset, line });
    if (holder !== undefined) holder.filled = true;
  } else {
    try {
      holder.key = String(JSON.parse(text));
    } catch {
      fail(splitting, text, end);
    }
  }
};

/** Begins a value or a key, or goes into a list or object. */
const begin = (splitting: Splitting, piece: string, at: number): void => {
  const { stack, opens, line } = splitting;
  const sign = piece.charAt(at);
  const holder = stack.at(-1);
  const isKey = holder?.closing === '}' && holder.key === undefined;
  const path = holder === undefined ? '' : pathOf(holder);
  splitting.begun = true;
  if (!isKey && (sign === '[' || sign === '{') && opens(path, sign)) {
    stack.push({ path, closing: sign === '[' ? ']' : '}', key: undefined, filled: false });
    return;
  }
  const offset = splitting.offset + at;
  splitting.collected = { path, offset, line, isKey, before: [], from: at, depth: 0 };
  collect(splitting, splitting.collected, piece, at);
};

/** Between values. */
const between = (splitting: Splitting, piece: string, at: number): void => {
  const { stack } = splitting;
  const sign = piece.charAt(at);
  const holder = stack.at(-1);
  if (/[\s:]/.test(sign)) return;
  if (holder !== undefined && sign === ',') {
    holder.key = undefined;
    holder.filled = false;
  } else if (sign === holder?.closing) {
    stack.pop();
    const outer = stack.at(-1);
    if (outer !== undefined) outer.filled = true;
  } else if (/[\]},]/.test(sign) || (holder?.filled ?? (splitting.begun && !/[[{]/.test(sign))))
    fail(splitting, piece.slice(at, at + 60), at);
  else begin(splitting, piece, at);
};

/** One character of a collected value, outside of quotes. */
const collect = (splitting: Splitting, collected: Collected, piece: string, at: number): void => {
  const sign = piece.charAt(at);
  if (sign === '"') splitting.quoted = true;
  else if (sign === '[' || sign === '{') collected.depth++;
  else if (collected.depth > 0) {
    if ((sign === ']' || sign === '}') && --collected.depth === 0)
      complete(splitting, collected, piece, at + 1);
  } else if (/[\s,:}\]]/.test(sign)) {
    complete(splitting, collected, piece, at);
    between(splitting, piece, at);
  }
};

/** Goes through one piece of the document. */
const take = (splitting: Splitting, piece: string): void => {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (splitting.quoted) {
      if (splitting.escaped) splitting.escaped = false;
      else if (code === 0x5c) splitting.escaped = true;
      else if (code === 0x22) {
        splitting.quoted = false;
        const { collected } = splitting;
        if (collected?.depth === 0) complete(splitting, collected, piece, at + 1);
      }
    } else if (splitting.collected !== undefined)
      collect(splitting, splitting.collected, piece, at);
    else between(splitting, piece, at);
    if (code === 0x0a) splitting.line++;
  }
  const { collected } = splitting;
  if (collected !== undefined) {
    collected.before.push(piece.slice(collected.from));
    collected.from = 0;
  }
  splitting.offset += piece.length;
};

/** What is left when the text is over: a number at the top, or a part that says that it was cut. */
const last = ({ collected, stack, begun, offset, line }: Splitting): JsonItem | undefined => {
  const text = (collected?.before ?? []).join('');
  if (collected?.path === '' && /^[^"[{]/.test(text)) return { ...collected, text };
  if (collected === undefined && stack.length === 0 && begun) return undefined;
  return { path: '', text, offset, line, fault: 'stream-cut', ...collected };
};

/**
 * The values of a JSON document one by one, while it is read. Further documents may follow it, as lines do, and
 * answers of an API that were written into one file. It only looks at brackets and quotes: each value
 * is parsed by who wants it, so that one bad value does not end the others, and only one is in memory. The
 * last one has a `fault` where the document is cut; after `json-invalid` reading ends.
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  opens: Opens,
): AsyncGenerator<JsonItem> {
  const splitting: Splitting = {
    opens,
    stack: [],
    found: [],
    collected: undefined,
    quoted: false,
    escaped: false,
    line: 1,
    offset: 0,
    begun: false,
  };
  for await (const chunk of chunks) {
    take(splitting, chunk);
    for (const item of splitting.found.splice(0)) {
      yield item;
      if (item.fault !== undefined) return;
    }
  }
  const rest = last(splitting);
  if (rest !== undefined) yield rest;
}
