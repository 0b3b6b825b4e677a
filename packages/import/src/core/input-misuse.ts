import { misuses } from '../misuse-messages.ts';
import { type Format, formats } from './detect-format.ts';
import { nameOf } from './required-text.ts';

/** What is no input at all: a fault of the program, not of what it reads. */
export class InputMisuse extends TypeError {}

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

/** What is asked for, as far as it can be wrong. */
interface Asked {
  readonly format?: string | undefined;
  readonly file?: string | undefined;
  readonly mode?: string | undefined;
  readonly prefixes?: readonly string[] | undefined;
}

const modes: readonly string[] = ['strict', 'repair', 'salvage'];

/** Why an option cannot be followed. */
const wrongOption = ({ mode, prefixes }: Asked): string | undefined => {
  // What comes from a program without types may be anything.
  const given: unknown = prefixes;
  const isList =
    Array.isArray(given) && given.every((prefix: unknown) => typeof prefix === 'string');
  if (given !== undefined && !isList)
    return misuses.option('prefixes', nameOf(given), 'a list of texts');
  return mode === undefined || modes.includes(mode)
    ? undefined
    : misuses.option('mode', nameOf(mode), `one of: ${modes.join(', ')}`);
};

/** Throws where a program gives something that no importer reads, and says what to give. */
export const refuseMisuse = (input: unknown, asked: Asked): void => {
  const { format, file } = asked;
  const wrong = wrongWith(input) ?? wrongOption(asked);
  if (wrong !== undefined) throw new InputMisuse(wrong);
  if (format !== undefined && !formats.includes(format as Format))
    // only compared
    throw new InputMisuse(misuses.format(format, formats));
  if (typeof input !== 'string' || format !== undefined || file !== undefined) return;
  if (!path.test(input)) return;
  throw new InputMisuse(isUrl(input) ? misuses.url(input) : misuses.path(input));
};

/** An input whose pieces, where a function opens it, are looked at as well. */
export const watched = <Input>(input: Input): Input => {
  if (typeof input !== 'function') return input;
  const open = (): unknown => {
    const pieces: unknown = (input as () => unknown)(); // it takes nothing
    const wrong = wrongWith(pieces);
    if (wrong !== undefined) throw new InputMisuse(wrong);
    return pieces;
  };
  return open as Input; // it gives the same
};
