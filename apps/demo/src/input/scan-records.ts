/** Where one record lies in its file. Nothing of its text is held. */
export interface RecordSpan {
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly lengthBytes: number;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Whether the file ended before the record did. */
  readonly cut: boolean;
}

/** How the records of a file are laid out: one a line, or one JSON value after another, also in an array. */
export type Layout = 'lines' | 'values';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Finds records without holding them, so that a line of any length takes no memory. */
export function scanRecords(chunks: Iterable<Uint8Array>, layout: Layout): Iterable<RecordSpan> {
  return layout === 'lines' ? scanLines(chunks) : scanValues(chunks);
}

function* scanLines(chunks: Iterable<Uint8Array>): Generator<RecordSpan> {
  let chunkOffset = 0;
  let offset = 0;
  let line = 1;
  let nesting = startNesting();
  for (const chunk of chunks) {
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, from);
      if (at === -1) break;
      yield { offset, lengthBytes: chunkOffset + at - offset, line, cut: false };
      from = at + 1;
      offset = chunkOffset + from;
      line += 1;
      nesting = startNesting();
    }
    for (const byte of chunk.subarray(from)) nest(nesting, byte);
    chunkOffset += chunk.length;
  }
  if (chunkOffset > offset) {
    const cut = nesting.depth > 0 || nesting.inText;
    yield { offset, lengthBytes: chunkOffset - offset, line, cut };
  }
}

interface Nesting {
  depth: number;
  inText: boolean;
  escaped: boolean;
}

const startNesting = (): Nesting => ({ depth: 0, inText: false, escaped: false });

/** Follows one byte of JSON: how many lists and maps are open, and whether a text is. */
function nest(state: Nesting, byte: number): void {
  if (state.inText) {
    if (state.escaped) state.escaped = false;
    else if (byte === BACKSLASH) state.escaped = true;
    else if (byte === QUOTE) state.inText = false;
  } else if (byte === QUOTE) state.inText = true;
  else if (byte === OPEN_LIST || byte === OPEN_MAP) state.depth += 1;
  else if (byte === CLOSE_LIST || byte === CLOSE_MAP) state.depth -= 1;
}

interface Cursor {
  offset: number;
  line: number;
  /** Depth at which records begin: 1 inside an array of posts, else 0. */
  base: 0 | 1;
  start: { offset: number; line: number } | undefined;
  nesting: Nesting;
  /** Whether the last byte was inside a value that ends with its next separator: a number, `null`, stray text. */
  bare: boolean;
}

function* scanValues(chunks: Iterable<Uint8Array>): Generator<RecordSpan> {
  const cursor: Cursor = {
    offset: 0,
    line: 1,
    base: 0,
    start: undefined,
    nesting: startNesting(),
    bare: false,
  };
  for (const chunk of chunks) {
    for (const byte of chunk) {
      const span = stepValue(cursor, byte);
      if (span !== undefined) yield span;
      cursor.offset += 1;
      if (byte === NEWLINE) cursor.line += 1;
    }
  }
  const { start, base, bare } = cursor;
  if (start !== undefined) yield endRecord(cursor, start, { cut: !bare || base === 1 });
  else if (base === 1)
    yield { offset: cursor.offset, lengthBytes: 0, line: cursor.line, cut: true };
}

function endRecord(
  cursor: Cursor,
  start: { offset: number; line: number },
  { cut }: { cut: boolean },
): RecordSpan {
  cursor.start = undefined;
  cursor.bare = false;
  const { offset, line } = start;
  return { offset, lengthBytes: cursor.offset - offset, line, cut };
}

/** Takes one byte; gives a record when it ends there. */
function stepValue(cursor: Cursor, byte: number): RecordSpan | undefined {
  const { nesting, start } = cursor;
  if (start === undefined) {
    if (!isBetweenRecords(cursor, byte)) beginRecord(cursor, byte);
    return undefined;
  }
  if (cursor.bare) {
    const ends = isSpace(byte) || byte === COMMA || byte === CLOSE_LIST;
    if (!ends) return undefined;
    const span = endRecord(cursor, start, { cut: false });
    isBetweenRecords(cursor, byte);
    return span;
  }
  nest(nesting, byte);
  if (nesting.depth > 0 || nesting.inText) return undefined;
  const span = endRecord(cursor, start, { cut: false });
  return { ...span, lengthBytes: span.lengthBytes + 1 };
}

/** Spaces, commas, and the brackets of the array that holds the records. */
function isBetweenRecords(cursor: Cursor, byte: number): boolean {
  if (isSpace(byte) || BYTE_ORDER_MARK[cursor.offset] === byte) return true;
  if (cursor.base === 1 && byte === CLOSE_LIST) {
    cursor.base = 0;
    return true;
  }
  if (cursor.base === 0 && byte === OPEN_LIST) {
    cursor.base = 1;
    return true;
  }
  return cursor.base === 1 && byte === COMMA;
}

function beginRecord(cursor: Cursor, byte: number): void {
  cursor.start = { offset: cursor.offset, line: cursor.line };
  cursor.nesting = startNesting();
  nest(cursor.nesting, byte);
  cursor.bare = cursor.nesting.depth <= 0 && !cursor.nesting.inText;
}
