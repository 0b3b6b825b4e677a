/** An array that is being read. */
interface OpenArray {
  readonly entries: Map<string | number, unknown>;
  readonly size: number;
  key: string | number;
  /** Whether the key was read and its value comes next. */
  awaitsValue: boolean;
}

const openArray = (size: number): OpenArray => ({
  entries: new Map(),
  size,
  key: 0,
  awaitsValue: false,
});

/** Where a text of so many UTF-8 bytes ends. */
const endOfBytes = (text: string, from: number, bytes: number): number => {
  let index = from;
  let left = bytes;
  while (left > 0 && index < text.length) {
    // A number: the index is inside the text.
    const point = Number(text.codePointAt(index));
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    index += point < 0x10000 ? 1 : 2;
  }
  return left === 0 ? index : -1;
};

/** A list for keys that count up from 0, else a record. */
const settle = ({ entries }: OpenArray): object =>
  [...entries.keys()].every((key, index) => key === index)
    ? [...entries.values()]
    : Object.fromEntries(entries);

interface Token {
  readonly value?: string | number | boolean | null;
  /** Size of an array that begins here. */
  readonly size?: number;
  readonly end: number;
}

const readString = (text: string, start: number, bytes: number): Token | undefined => {
  const end = endOfBytes(text, start, bytes);
  return end >= 0 && text.startsWith('";', end)
    ? { value: text.slice(start, end), end: end + 2 }
    : undefined;
};

const tokenAt = (text: string, from: number): Token | undefined => {
  const pattern = /N;|([bid]):([\d.eE+-]+);|s:(\d+):"|a:(\d+):\{/y;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, scalar, digits, bytes, size] = match;
  const end = pattern.lastIndex;
  if (bytes !== undefined) return readString(text, end, Number(bytes));
  if (size !== undefined) return { size: Number(size), end };
  if (scalar === undefined) return { value: null, end };
  return { value: scalar === 'b' ? digits === '1' : Number(digits), end };
};

/** Files a value under the key that waits for it. */
const file = (array: OpenArray, value: unknown): void => {
  array.entries.set(array.key, value);
  array.awaitsValue = false;
};

/**
 * Reads what PHP's `serialize` made of an array: nested arrays of texts, numbers and booleans.
 * Absent for anything else, objects and broken lengths included.
 */
export const parsePhp = (text: string): object | undefined => {
  const first = tokenAt(text, 0);
  if (first?.size === undefined) return undefined;
  const outer: OpenArray[] = [];
  let position = first.end;
  let top = openArray(first.size);
  for (;;) {
    if (!top.awaitsValue && top.entries.size === top.size) {
      if (text[position] !== '}') return undefined;
      position += 1;
      const around = outer.pop();
      if (around === undefined) return position === text.length ? settle(top) : undefined;
      file(around, settle(top));
      top = around;
      continue;
    }
    const token = tokenAt(text, position);
    if (token === undefined) return undefined;
    position = token.end;
    if (!top.awaitsValue) {
      if (typeof token.value !== 'string' && typeof token.value !== 'number') return undefined;
      top.key = token.value;
      top.awaitsValue = true;
    } else if (token.size !== undefined) {
      outer.push(top);
      top = openArray(token.size);
    } else file(top, token.value);
  }
};
