import { misuses } from '../misuse-messages.ts';
import { formats } from './detect-format.ts';
import { nameOf } from './required-text.ts';

/** A fault of the program, not of what it reads: what can be no input, an option that cannot be followed. */
export class Misuse extends TypeError {}

const isPieces = (value: object): boolean =>
  Symbol.asyncIterator in value ||
  value instanceof ReadableStream ||
  value instanceof Uint8Array ||
  value instanceof Blob;

/** Why a value cannot be read. */
const wrongWith = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return misuses.nothing(nameOf(value));
  if (isPieces(value)) return undefined;
  if ('then' in value) return misuses.promise();
  if ('arrayBuffer' in value && 'body' in value) return misuses.response();
  if (value instanceof ArrayBuffer) return misuses.buffer();
  return misuses.json(nameOf(value));
};

/** One line that ends as names of files and folders do, or is a pattern of them. */
const path =
  /^(?:[a-z]+:\/\/)?[\p{L}\p{N}_@~.:\\/ *{},-]{0,1000}(?:\.(?:mdx?|markdown|html?|xml|json|jsonl|ndjson|txt)|[\\/])$/iu;

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);

/** What is asked for, as far as it can be wrong; a program without types may give anything. */
interface Asked {
  readonly format?: unknown;
  readonly file?: string | undefined;
  readonly mode?: unknown;
  readonly prefixes?: unknown;
  readonly meta?: unknown;
  readonly onProgress?: unknown;
}

const modes: readonly unknown[] = ['strict', 'repair', 'salvage'];

const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry: unknown) => typeof entry === 'string');

const isDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'safeParseArticle' in value;

interface OptionRule {
  readonly name: keyof Asked;
  readonly isRight: (value: unknown) => boolean;
  readonly expected: string;
}

const optionRules: readonly OptionRule[] = [
  { name: 'prefixes', isRight: isTextList, expected: 'a list of texts' },
  {
    name: 'mode',
    isRight: (mode) => modes.includes(mode),
    expected: `one of: ${modes.join(', ')}`,
  },
  { name: 'meta', isRight: isDefinition, expected: 'what defineMeta() gives' },
  {
    name: 'onProgress',
    isRight: (value) => typeof value === 'function',
    expected: 'a function',
  },
];

/** Throws where an option cannot be followed, and says what to give. */
export const refuseOptions = (asked: Asked): void => {
  const given: unknown = asked;
  if (typeof given !== 'object' || given === null) throw new Misuse(misuses.options(nameOf(given)));
  for (const { name, isRight, expected } of optionRules) {
    const value = asked[name];
    if (value !== undefined && !isRight(value))
      throw new Misuse(misuses.option(name, nameOf(value), expected));
  }
  const { format } = asked;
  if (format !== undefined && !formats.some((known) => known === format))
    throw new Misuse(misuses.format(nameOf(format), formats));
};

/** Throws where a program gives something that no importer reads, and says what to give. */
export const refuseMisuse = (input: unknown, asked: Asked): void => {
  refuseOptions(asked);
  const wrong = wrongWith(input);
  if (wrong !== undefined) throw new Misuse(wrong);
  if (typeof input !== 'string' || asked.format !== undefined || asked.file !== undefined) return;
  if (!path.test(input)) return;
  throw new Misuse(isUrl(input) ? misuses.url(input) : misuses.path(input));
};

/** Throws where what should be the path of a file or folder is none. */
export const refusePath = (value: unknown): void => {
  if (typeof value !== 'string' || value === '') throw new Misuse(misuses.file(nameOf(value)));
};

/** An input whose pieces, where a function opens it, are looked at as well. */
export const watched = <Input>(input: Input): Input => {
  if (typeof input !== 'function') return input;
  const open = (): unknown => {
    const pieces: unknown = (input as () => unknown)(); // it takes nothing
    const wrong = wrongWith(pieces);
    if (wrong !== undefined) throw new Misuse(wrong);
    return pieces;
  };
  return open as Input; // it gives the same
};
