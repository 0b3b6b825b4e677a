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

function* cut(whole: Uint8Array | string): Generator<Uint8Array | string> {
  for (let at = 0; at < whole.length; at += pieceSize)
    yield typeof whole === 'string'
      ? whole.slice(at, at + pieceSize)
      : whole.subarray(at, at + pieceSize);
}

const open = (
  input: ImportInput,
): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> => {
  if (typeof input === 'string' || input instanceof Uint8Array) return cut(input);
  if (typeof input === 'function') return iterate(input());
  // The DOM types of a Blob's stream name a narrower buffer.
  return iterate(input instanceof Blob ? (input.stream() as ReadableStream<Uint8Array>) : input);
};

/** By its byte order mark or the encoding that XML declares; UTF-8 where neither is there. */
const decoderFor = (first: Uint8Array): TextDecoder => {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  const start = new TextDecoder('latin1').decode(first.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding=["']([\w-]{1,40})["']/.exec(start)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
};

/** The text of an input in pieces, decoded; a byte order mark is left out. */
export async function* textChunks(input: ImportInput): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const whole of open(input)) {
    decoder ??= typeof whole === 'string' ? new TextDecoder() : decoderFor(whole);
    for (const piece of cut(whole)) {
      const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
      yield first ? text.replace(/^\ufeff/, '') : text;
      first = false;
    }
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** The whole text of an input. */
export const wholeText = async (input: ImportInput): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of textChunks(input)) pieces.push(piece);
  return pieces.join('');
};
