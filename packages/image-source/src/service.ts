import { decoded } from './conventions/findings.ts';
import { type ImageReading, type Provider, type ProviderKind, type UrlParts } from './provider.ts';

/** Digits as a number; `undefined` for none, and for 0, which services write for "as it comes". */
export const numberOf = (digits: string | undefined): number | undefined =>
  Number(digits) > 0 ? Number(digits) : undefined;

/** The text that a placeholder draws. */
export const textOf = (query: string): string | undefined => {
  const text = /[?&]text=([^&]*)/i.exec(query)?.[1];
  return text === undefined ? undefined : decoded(text.replaceAll('+', ' ')).replaceAll('|', '\n');
};

/** Two sides, each where it is named. */
const sizeOf = (match: RegExpExecArray | null): Pick<ImageReading, 'width' | 'height'> => ({
  width: numberOf(match?.[1]),
  height: numberOf(match?.[2]),
});

/** Patterns over path and query. Groups hold the value; of a size, the width and then the height. */
interface Patterns {
  /** What the same picture has at all sizes. */
  readonly key?: RegExp;
  readonly size?: RegExp;
  /** The side of a square. */
  readonly square?: RegExp;
  /** The original's size. */
  readonly intrinsic?: RegExp;
  readonly format?: RegExp;
  /** Matches where the URL is signed. */
  readonly signed?: RegExp;
}

/** Reads by patterns; what none of them finds, the common conventions read. */
export const byPattern =
  ({ key, size, square, intrinsic, format, signed }: Patterns): NonNullable<Provider['parse']> =>
  ({ path, query }) => {
    const text = path + query;
    const side = numberOf(square?.exec(text)?.[1]);
    const { width, height } = sizeOf(intrinsic?.exec(text) ?? null);
    return {
      key: key?.exec(text)?.[1],
      ...(side === undefined ? sizeOf(size?.exec(text) ?? null) : { width: side, height: side }),
      format: format?.exec(text)?.[1],
      ...(width !== undefined && height !== undefined && { intrinsic: { width, height } }),
      ...(signed !== undefined && { flags: { signed: signed.test(text) } }),
    };
  };

/** `/600/400` or `/600x400` at any depth; a single number is a square. */
export const box = (at: UrlParts): ImageReading => {
  const match = /\/(\d{1,4})(?:[x/](\d{1,4}))?(?=[/.@]|$)/.exec(at.path);
  const { width, height = width } = sizeOf(match);
  return {
    width,
    height,
    key: at.path + at.query,
    text: textOf(at.query),
  };
};

/** What only some services need. */
type Rest = Pick<Provider, 'parse' | 'build' | 'widths' | 'status'> & { readonly id?: string };

/**
 * One row of the table. `where` lists hosts, and parts of paths that begin with `/`. The id is the
 * label in kebab case where none is given. Without `parse`, the common conventions read all there is.
 */
export const service = (
  label: string,
  kind: ProviderKind,
  where: string,
  rest: Rest = {},
): Provider => {
  const places = where.split(' ');
  return {
    id: label.toLowerCase().replace(/[^a-z\d]+/g, '-'),
    label,
    kind,
    hosts: places.filter((place) => !place.startsWith('/')),
    paths: places.filter((place) => place.startsWith('/')),
    ...rest,
  };
};
