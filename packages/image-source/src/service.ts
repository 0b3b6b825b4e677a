import { decoded, decodedBase64 } from './conventions/findings.ts';
import { type ImageReading, type Provider, type ProviderKind, type UrlParts } from './provider.ts';
import { type Ways } from './rewrite.ts';

/** Digits as a number; `undefined` for none, and for 0, which services write for "as it comes". */
export const numberOf = (digits: string | undefined): number | undefined =>
  Number(digits) > 0 ? Number(digits) : undefined;

/** The text that a placeholder draws. */
export const textOf = (query: string): string | undefined => {
  const text = /[?&]text=([^&]*)/i.exec(query)?.[1];
  return text === undefined ? undefined : decoded(text.replaceAll('+', ' ')).replaceAll('|', '\n');
};

/** The size that a name stands for, from a list such as `small sm=300x200 large=800`. */
export const sizeNamed = (list: string, name: string): string | undefined => {
  const rows = ` ${list} `;
  const start = Math.max(rows.indexOf(` ${name} `), rows.indexOf(` ${name}=`));
  const equals = rows.indexOf('=', start);
  return start < 0 ? undefined : rows.slice(equals + 1, rows.indexOf(' ', equals));
};

/**
 * What is a service's own; all else the common conventions read. Patterns look at path and query;
 * their groups hold the value, of a size the width and then the height.
 */
interface Traits extends Ways, Pick<Provider, 'parse' | 'widths' | 'status'> {
  /** Where it is not the label in kebab case. */
  readonly id?: string;
  /** Matches the service's URLs alone, where host and path do not tell. */
  readonly only?: RegExp;
  /** What the same picture has at all sizes. */
  readonly key?: RegExp;
  /** Of a square, both groups hold its one side; a third group is the key. */
  readonly size?: RegExp;
  /** A name, and the sizes that names stand for. */
  readonly named?: readonly [name: RegExp, sizes: string];
  /** The original's size. */
  readonly intrinsic?: RegExp;
  /** What is written in base64; the other patterns look at its text as well. */
  readonly base64?: RegExp;
  /** Matches where the URL is signed. */
  readonly signed?: RegExp;
  /** Matches where the URL names one picture; without, each request shows another. */
  readonly fixed?: RegExp;
}

/** What the groups of a size hold: a width, a height, and the key where there is a third. */
type Groups = readonly (string | undefined)[];

const readGroups = ({ size, named }: Traits, text: string): Groups => {
  const match = size?.exec(text);
  if (match) return match.slice(1);
  const [pattern, list = ''] = named ?? [];
  const name = pattern?.exec(text)?.[1];
  return name === undefined ? [] : (sizeNamed(list, name)?.split('x') ?? []);
};

const read = (traits: Traits, at: UrlParts): ImageReading | undefined => {
  const hidden = traits.base64?.exec(at.path)?.[1];
  const text = at.path + at.query + (hidden === undefined ? '' : decodedBase64(hidden));
  if (traits.only?.test(text) === false) return undefined;
  const { key, intrinsic, signed, fixed } = traits;
  const [width, height, third] = readGroups(traits, text);
  const original = intrinsic?.exec(text);
  return {
    key: key?.exec(text)?.[1] ?? third,
    width: numberOf(width),
    height: numberOf(height),
    intrinsic: original ? { width: Number(original[1]), height: Number(original[2]) } : undefined,
    flags: { signed: signed?.test(text), volatile: fixed && !fixed.test(text) },
    ...traits.parse?.(at),
  };
};

/** Of imgix and who is built on it: unless it is told to cut or to fill, the picture stays whole. */
export const imgix: Traits = {
  parse: ({ query }) => ({ isBox: !/[?&]fit=(?!clip|max)/.test(query) }),
  ask: 'w h',
  convert: 'fm= avif webp',
};

/** `/600/400` or `/600x400` at any depth; a single number is a square. */
export const box = (at: UrlParts): ImageReading => {
  const [, width, height = width] = /\/(\d{1,4})(?:[x/](\d{1,4}))?(?=[/.@]|$)/.exec(at.path) ?? [];
  return {
    width: numberOf(width),
    height: numberOf(height),
    key: at.path + at.query,
    text: textOf(at.query),
  };
};

/** One service: the name that readers know, then its hosts, and parts of paths that begin with `/`. */
export type Row = readonly [label: string, where: string, traits?: Traits];

/** Reads what the common conventions do not; a service without patterns is read in its own way alone. */
const readerOf = (traits: Traits): Provider['parse'] =>
  Object.values(traits).some((trait) => trait instanceof RegExp)
    ? (at) => read(traits, at)
    : traits.parse;

/** Makes what a provider asks for widths and formats with. */
export type WaysOf = (ways: Ways) => Pick<Provider, 'build' | 'formats' | 'convert'>;

/** Makes the providers of one kind from their rows. */
export const table = (
  kind: ProviderKind,
  rows: readonly Row[],
  waysOf?: WaysOf,
): readonly Provider[] =>
  rows.map(([label, where, traits = {}]) => {
    const places = where.split(' ');
    return {
      id: traits.id ?? label.toLowerCase().replace(/[^a-z\d]+/g, '-'),
      label,
      kind,
      hosts: places.filter((place) => !place.startsWith('/')),
      paths: places.filter((place) => place.startsWith('/')),
      parse: readerOf(traits),
      widths: traits.widths,
      ...waysOf?.(traits),
      status: traits.status,
    };
  });
