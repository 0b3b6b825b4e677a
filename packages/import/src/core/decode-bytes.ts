/** What Windows writes with the bytes from 0x80 to 0x9f; the others are the characters of the same number. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes of the sequence that a byte begins, 0 where none begins with it. */
const lengthOf = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
};

/** Where the last sequence begins that goes on behind these bytes; their length where none does. */
const wholeLength = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    const byte = Number(bytes[at]);
    if ((byte & 0xc0) !== 0x80) return at + lengthOf(byte) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
};

/** The least second byte where it is not 0x80, and the one above the greatest where it is not 0xc0. */
const leastSecond = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
]);
const aboveSecond = new Map([
  [0xed, 0xa0],
  [0xf4, 0x90],
]);

/** Whether a whole sequence of UTF-8 stands there. */
const isSequence = (bytes: Uint8Array, at: number, length: number): boolean => {
  const lead = Number(bytes[at]);
  const second = Number(bytes[at + 1]);
  if (second < (leastSecond.get(lead) ?? 0x80) || second >= (aboveSecond.get(lead) ?? 0xc0))
    return false;
  return bytes.subarray(at + 2, at + length).every((byte) => (byte & 0xc0) === 0x80);
};

const asUtf8 = (decoder: TextDecoder, bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

const linesIn = (bytes: Uint8Array): number => {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
};

/** Text in which some bytes are not UTF-8: each of them is what Windows would write with it. */
const mend = (
  decoder: TextDecoder,
  bytes: Uint8Array,
  onMended: (linesBefore: number) => void,
): string => {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = Number(bytes[at]);
    const length = lengthOf(byte);
    if (length === 1) at++;
    else if (length > 0 && at + length <= bytes.length && isSequence(bytes, at, length))
      at += length;
    else {
      if (from === 0) onMended(linesIn(bytes.subarray(0, at)));
      text += decoder.decode(bytes.subarray(from, at));
      text += byte < 0xa0 ? windows.charAt(byte - 0x80) : String.fromCharCode(byte);
      at++;
      from = at;
    }
  }
  return text + decoder.decode(bytes.subarray(from));
};

/** Turns bytes into text, piece by piece. */
export interface ByteDecoder {
  readonly decode: (bytes: Uint8Array) => string;
  /** What was left of the last piece. */
  readonly end: () => string;
}

/** The encoding that a text names at its beginning. */
const declared = (first: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(first.subarray(0, 1024));
  const found =
    /^\s*<\?xml[^>]*\sencoding=["']([\w-]{1,40})["']/.exec(start) ??
    /^\s*<(?:!doctype|html|head|meta|!--)[\s\S]*?<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(
      start,
    );
  return found?.[1];
};

/** The encoding of a text by its first bytes; UTF-8 where nothing tells. */
const encodingOf = (first: Uint8Array): string => {
  const [one, two] = first;
  if ((one === 0xff && two === 0xfe) || (two === 0 && one !== 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two !== 0)) return 'utf-16be';
  const name = declared(first) ?? 'utf-8';
  // What could be read as ASCII is not UTF-16, whatever it says.
  return /^utf-?16/i.test(name) ? 'utf-8' : name;
};

const named = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
};

type OnMended = (linesBefore: number) => void;

const utf8Decoder = (onMended: OnMended): ByteDecoder => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Uint8Array = new Uint8Array(0);
  const read = (bytes: Uint8Array): string => {
    const text = asUtf8(strict, bytes);
    if (text !== undefined) return text;
    return mend(strict, bytes, onMended);
  };
  return {
    decode: (bytes) => {
      let all = bytes;
      if (held.length > 0) {
        all = new Uint8Array(held.length + bytes.length);
        all.set(held);
        all.set(bytes, held.length);
      }
      const end = wholeLength(all);
      held = all.slice(end);
      return read(all.subarray(0, end));
    },
    end: () => read(held),
  };
};

/** Signs of several bytes that no text of an encoding has by chance, all of them as UTF-8 writes them. */
const leastSigns = (encoding: string): number =>
  /^(?:windows|iso|koi8|mac)/.test(encoding) ? 1 : 8;

/** Whether bytes are UTF-8, whatever their text declares: pages that were saved again often are. */
const isUtf8 = (bytes: Uint8Array, encoding: string): boolean => {
  const whole = bytes.subarray(0, wholeLength(bytes));
  const text = asUtf8(new TextDecoder('utf-8', { fatal: true }), whole);
  const signs = text?.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return signs >= leastSigns(encoding);
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The first bytes beyond ASCII show whether a text keeps to the encoding that it declares. */
const declaredDecoder = (decoder: TextDecoder, onMended: OnMended): ByteDecoder => {
  const plain: ByteDecoder = {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
  let chosen: ByteDecoder | undefined;
  return {
    decode: (bytes) => {
      if (chosen === undefined && !isAscii(bytes))
        chosen = isUtf8(bytes, decoder.encoding) ? utf8Decoder(onMended) : plain;
      return (chosen ?? plain).decode(bytes);
    },
    end: () => (chosen ?? plain).end(),
  };
};

/**
 * Decodes bytes by their byte order mark or the encoding that they declare, else as UTF-8. There, bytes that are
 * none are read as Windows-1252, one by one, and `onMended` is told how many lines of the piece come before the first.
 */
export const createByteDecoder = (first: Uint8Array, onMended: OnMended): ByteDecoder => {
  const decoder = named(encodingOf(first));
  if (decoder.encoding === 'utf-8') return utf8Decoder(onMended);
  return declaredDecoder(decoder, onMended);
};
