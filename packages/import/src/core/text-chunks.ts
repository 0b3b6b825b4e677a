import { type ByteDecoder, createByteDecoder } from './decode-bytes.ts';

/** Bytes or text to read: at once, in pieces, or from a function that opens it anew each time. */
export type ImportInput =
  | string
  | Uint8Array
  | Blob
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | (() => ReadableStream<Uint8Array | string> | AsyncIterable<Uint8Array | string>);

/** Whether an input can be read more than once. */
export const canReopen = (input: ImportInput): boolean =>
  typeof input === 'string' ||
  typeof input === 'function' ||
  input instanceof Uint8Array ||
  input instanceof Blob;

type Pieces = ReadableStream<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

/** Not every runtime can iterate over a stream. */
async function* readAll(
  stream: ReadableStream<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}

const iterate = (pieces: Pieces): AsyncIterable<Uint8Array | string> =>
  pieces instanceof ReadableStream ? readAll(pieces) : pieces;

/**
 * The size of the pieces that a long text or file is cut into. Texts much longer live where engines clean up
 * seldom, and a large file would fill memory with what is read already.
 */
const pieceSize = 32_768;

function* cut(whole: string): Generator<string> {
  for (let at = 0; at < whole.length; at += pieceSize) yield whole.slice(at, at + pieceSize);
}

function* cutBytes(whole: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += pieceSize) yield whole.subarray(at, at + pieceSize);
}

const open = (
  input: ImportInput,
): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> => {
  if (typeof input === 'string') return cut(input);
  if (input instanceof Uint8Array) return cutBytes(input);
  if (typeof input === 'function') return iterate(input());
  // The DOM types of a Blob's stream name a narrower buffer.
  return iterate(input instanceof Blob ? (input.stream() as ReadableStream<Uint8Array>) : input);
};

/** The pieces of an input as they come. */
export async function* rawPieces(input: ImportInput): AsyncGenerator<Uint8Array | string> {
  yield* open(input);
}

/** Where the first record ends that ends behind `from` in some bytes, `0` where none does. */
type EndOfRecord = (bytes: Uint8Array, from: number) => number;

/** Bytes that wait for the end of a record; beyond it they are handed on in parts. */
const maxHeld = 1024 * 1024;

/** Least size of what is handed on: small records come together. */
const minPiece = 4096;

interface Parts {
  /** What can be handed on after some more bytes: parts of one piece are decoded one after the other. */
  readonly take: (bytes: Uint8Array) => readonly (readonly Uint8Array[])[];
  /** What waits. */
  readonly rest: () => readonly Uint8Array[];
}

/**
 * Hands bytes on where a record ends in them. What comes after it waits as bytes, outside of the engine's
 * heap, and is not copied.
 */
const recordParts = (endOf: EndOfRecord): Parts => {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (bytes: Uint8Array): Uint8Array[][] => {
    const pieces: Uint8Array[][] = [];
    let start = 0;
    const hand = (end: number): void => {
      pieces.push([...held, bytes.subarray(start, end)]);
      [held, size, start] = [[], 0, end];
    };
    const least = (): number => start + Math.max(0, minPiece - size);
    for (let end = endOf(bytes, least()); end > 0; end = endOf(bytes, least())) hand(end);
    held.push(bytes.subarray(start));
    size += bytes.length - start;
    if (size > maxHeld) {
      pieces.push(held);
      [held, size] = [[], 0];
    }
    return pieces;
  };
  return { take, rest: () => held };
};

const equalParts: Parts = {
  take: (bytes) => Array.from(cutBytes(bytes), (part) => [part]),
  rest: () => [],
};

/** How an input is cut and watched. */
export interface ChunkOptions {
  /** Where pieces end: text that outlives a pause in reading makes engines enlarge their young generation. */
  readonly endOf?: EndOfRecord;
  /** Told the line, in each piece, of the first bytes that had to be read as those of another encoding. */
  readonly onMended?: (line: number) => void;
}

/** The text of an input in pieces, decoded; a byte order mark is left out. */
export async function* textChunks(
  input: ImportInput,
  { endOf, onMended }: ChunkOptions = {},
): AsyncGenerator<string> {
  const parts = endOf === undefined ? equalParts : recordParts(endOf);
  let decoder: ByteDecoder | undefined;
  let lines = 1;
  let first = true;
  const decode = (piece: readonly Uint8Array[]): string =>
    piece.map((part) => decoder?.decode(part)).join('');
  const decoded = function* (bytes: Uint8Array): Generator<string> {
    decoder ??= createByteDecoder(bytes, (before) => onMended?.(lines + before));
    for (const piece of parts.take(bytes)) yield decode(piece);
  };
  const given = (text: string): string => {
    if (onMended !== undefined) lines += countLines(text);
    const marked = first;
    if (text !== '') first = false;
    return marked ? text.replace(/^\ufeff/, '') : text;
  };
  try {
    for await (const whole of open(input))
      for (const text of typeof whole === 'string' ? cut(whole) : decoded(whole)) yield given(text);
  } catch (error) {
    // Whole records may be among what waits.
    yield given(decode(parts.rest()));
    throw error;
  }
  const rest = given(decode(parts.rest()) + (decoder?.end() ?? ''));
  if (rest !== '') yield rest;
}

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** The whole text of an input. */
export const wholeText = async (
  input: ImportInput,
  onMended?: (line: number) => void,
): Promise<string> => {
  const pieces: string[] = [];
  const options = onMended === undefined ? {} : { onMended };
  for await (const piece of textChunks(input, options)) pieces.push(piece);
  return pieces.join('');
};
