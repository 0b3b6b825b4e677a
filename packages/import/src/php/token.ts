import { type PhpCustom, type PhpEnum } from './value.ts';

/** Ends of strings whose declared length is wrong: where the string token begins -> where its text ends. */
export type Ends = ReadonlyMap<number, number>;

/** One token of serialised PHP; `end` is the index after it. */
export type Token =
  | {
      readonly kind: 'scalar';
      readonly value: null | boolean | number | bigint | string | PhpCustom | PhpEnum;
      readonly end: number;
    }
  | {
      readonly kind: 'reference';
      readonly slot: number;
      readonly shares: boolean;
      readonly end: number;
    }
  | {
      readonly kind: 'open';
      readonly class: string | undefined;
      readonly count: number;
      readonly end: number;
    }
  | { readonly kind: 'wrong-length'; readonly textStart: number }
  | { readonly kind: 'invalid' };

const invalid: Token = { kind: 'invalid' };

/** The index after `bytes` bytes of UTF-8 from `from`; -1 where that is inside a character or past the end. */
const skipBytes = (text: string, from: number, bytes: number): number => {
  let index = from;
  let left = bytes;
  while (left > 0) {
    if (index >= text.length) return -1;
    const code = Number(text.codePointAt(index));
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += code < 0x10000 ? 1 : 2;
  }
  return left === 0 ? index : -1;
};

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const maxInteger = 2n ** 63n - 1n;
const minInteger = -(2n ** 63n);

/** Beyond 64 bits PHP stops at the limit. */
const integer = (digits: string): number | bigint => {
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return value + 0;
  const exact = BigInt(digits.replace('+', ''));
  return exact > maxInteger ? maxInteger : exact < minInteger ? minInteger : exact;
};

const simple = (text: string, at: number): Token | undefined => {
  const found = match(
    /N;|b:([01]);|i:([+-]?\d{1,40});|d:(NAN|-?INF|[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?);/y,
    text,
    at,
  );
  if (found === null) return undefined;
  const [all, bool, int, float] = found;
  const value =
    bool !== undefined
      ? bool === '1'
      : int !== undefined
        ? integer(int)
        : float !== undefined
          ? Number(float.replace('INF', 'Infinity'))
          : null;
  return { kind: 'scalar', value, end: at + all.length };
};

/** `S:` writes bytes above ASCII as `\xx`. */
const unescapeBytes = (raw: string): string => {
  const bytes: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    const escaped = raw[index] === '\\';
    bytes.push(escaped ? parseInt(raw.slice(index + 1, index + 3), 16) : raw.charCodeAt(index));
    if (escaped) index += 2;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
};

const escapedString = (text: string, at: number): Token => {
  const found = match(/S:(\d{1,10}):"((?:[^\\"]|\\[\da-fA-F]{2})*)";/y, text, at);
  if (found === null) return invalid;
  // The pattern has both groups.
  const [all, length, raw] = found as unknown as [string, string, string];
  return raw.replace(/\\../g, 'x').length === Number(length)
    ? { kind: 'scalar', value: unescapeBytes(raw), end: at + all.length }
    : invalid;
};

const string = (text: string, at: number, ends: Ends): Token => {
  const head = match(/s:(\d{1,10}):"/y, text, at);
  if (head === null) return invalid;
  const textStart = at + head[0].length;
  const end = ends.get(at) ?? skipBytes(text, textStart, Number(head[1]));
  if (end === -1 || !text.startsWith('";', end)) return { kind: 'wrong-length', textStart };
  return { kind: 'scalar', value: text.slice(textStart, end), end: end + 2 };
};

/** The quoted name after `O:`, `C:` and `E:`, and the index after its closing quote. */
const name = (text: string, at: number): { name: string; end: number } | undefined => {
  const head = match(/[OCE]:(\d{1,10}):"/y, text, at);
  if (head === null) return undefined;
  const start = at + head[0].length;
  const end = skipBytes(text, start, Number(head[1]));
  if (end === -1 || text[end] !== '"') return undefined;
  const found = text.slice(start, end);
  return /^[\w:\u0080-\uffff][\w:\\\u0080-\uffff]*$/.test(found)
    ? { name: found, end: end + 1 }
    : undefined;
};

const named = (text: string, at: number): Token => {
  const found = name(text, at);
  if (found === undefined) return invalid;
  if (text[at] === 'E') {
    const colon = found.name.indexOf(':');
    if (colon < 1 || text[found.end] !== ';') return invalid;
    const value = { enum: found.name.slice(0, colon), case: found.name.slice(colon + 1) };
    return { kind: 'scalar', value, end: found.end + 1 };
  }
  const size = match(/:(\d{1,10}):\{/y, text, found.end);
  if (size === null) return invalid;
  const end = found.end + size[0].length;
  if (text[at] === 'O') return { kind: 'open', class: found.name, count: Number(size[1]), end };
  const dataEnd = skipBytes(text, end, Number(size[1]));
  if (dataEnd === -1 || text[dataEnd] !== '}') return invalid;
  const value = { class: found.name, data: text.slice(end, dataEnd) };
  return { kind: 'scalar', value, end: dataEnd + 1 };
};

/** Reads the token at `at`. */
export const readToken = (text: string, at: number, ends: Ends): Token => {
  const letter = text[at];
  if (letter === 's') return string(text, at, ends);
  if (letter === 'S') return escapedString(text, at);
  if (letter === 'O' || letter === 'C' || letter === 'E') return named(text, at);
  const structural = match(/a:(\d{1,10}):\{|([rR]):(\d{1,10});/y, text, at);
  if (structural === null) return simple(text, at) ?? invalid;
  const [all, count, reference, slot] = structural;
  const end = at + all.length;
  return reference === undefined
    ? { kind: 'open', class: undefined, count: Number(count), end }
    : { kind: 'reference', slot: Number(slot), shares: reference === 'R', end };
};
