import { misuses } from '../misuse-messages.ts';
import { type Format, formats } from './detect-format.ts';

/** What is no input at all: a fault of the program, not of what it reads. */
export class InputMisuse extends TypeError {}

const isPieces = (value: object): boolean =>
  Symbol.asyncIterator in value ||
  value instanceof ReadableStream ||
  value instanceof Uint8Array ||
  value instanceof Blob;

const nameOf = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
};

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
}

/** Throws where a program gives something that no importer reads, and says what to give. */
export const refuseMisuse = (input: unknown, { format, file }: Asked): void => {
  const wrong = wrongWith(input);
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
