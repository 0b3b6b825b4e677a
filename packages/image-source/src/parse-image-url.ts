import { readConventions } from './conventions/conventions.ts';
import { findProvider } from './provider-index.ts';
import { type Provider } from './provider.ts';
import { providers } from './providers.ts';
import {
  type ParseImageUrl,
  type ParsedImageUrl,
  complete,
  createParser,
  createReader,
  isSized,
  resizer,
} from './read-url.ts';
import { waysOf } from './rewrite.ts';
import { urlParts } from './url-parts.ts';

const reader = /* @__PURE__ */ createReader([], () => providers(waysOf));

/** What other widths of a picture are made from. */
interface Resizing extends Pick<ParsedImageUrl, 'width' | 'resize'> {
  readonly provider: Provider | undefined;
}

const nothing: Resizing = { width: undefined, provider: undefined, resize: undefined };

/**
 * The part that a picture which has been read before, and may be resized, needs. `readBy` is the id of its
 * provider; absent where a caller resizes in a way of its own.
 */
export const readResizing = (url: string, readBy: string | undefined): Resizing => {
  const at = urlParts(url);
  const [provider, reading] = findProvider(reader.indexes(), at, readBy);
  if (provider?.build === undefined && readBy !== undefined) return nothing;
  const common = readConventions(at);
  const sides = complete(isSized(reading) ? reading : common, reading);
  return { width: sides.width, provider, resize: resizer(provider, at, reading, sides) };
};

/**
 * Reads what an image URL tells: service, pixels, format, the picture behind a proxy. `undefined`
 * for what is not a safe image URL. Never throws.
 * @example
 * parseImageUrl('https://dummyimage.com/600x400')?.width //=> 600
 */
export const parseImageUrl: ParseImageUrl = /* @__PURE__ */ createParser(reader);

/**
 * A text that is equal for one picture at different sizes, formats and proxies.
 * `''` for what is not a safe image URL.
 * @example
 * imageKey('https://blog.example/wp-content/uploads/lake-300x200.jpg') //=> 'blog.example/wp-content/uploads/lake'
 */
export const imageKey = (url: unknown, base?: string): string =>
  parseImageUrl(url, base)?.key ?? '';

/**
 * Whether two URLs show the same picture. One that changes on each request is the same as no other.
 * @example
 * sameImage('https://i.ytimg.com/vi/abc/hqdefault.jpg', 'https://img.youtube.com/vi/abc/0.jpg') //=> true
 */
export const sameImage = (a: unknown, b: unknown): boolean => {
  const [first, second] = [parseImageUrl(a), parseImageUrl(b)];
  return first !== undefined && first.key === second?.key && !first.flags.volatile;
};
