import { type Credit, type Image } from './image.ts';
import { type Issue } from './issue.ts';
import { type Path, issue } from './messages.ts';
import { type ParseImageUrl, type ParsedImageUrl, createParser } from './parse-image-url.ts';
import { type Provider } from './provider.ts';
import { providers } from './providers.ts';
import { type RecordWords, pick, recordWords, textOf } from './record.ts';
import { safeUrl } from './safe-url.ts';
import { splitCredit } from './split-credit.ts';

/** Settings of a normalizer. */
export interface ImageNormalizerOptions {
  /** Absolute URL of the page, for relative URLs. */
  readonly baseUrl?: string | undefined;
  /** Own services, asked before the built-in ones. */
  readonly providers?: readonly Provider[] | undefined;
}

/** One picture, or why there is none. */
export type ImageResult =
  | { readonly ok: true; readonly image: Image; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly image?: undefined; readonly issues: readonly Issue[] };

/** A picture that a list held twice. */
export interface DuplicateImage {
  /** Index in the list of what was kept. */
  readonly kept: number;
  /** Index of what was left out. */
  readonly dropped: number;
  readonly url: string;
}

/** The pictures of a list, each once. */
export interface ImageList {
  readonly images: readonly Image[];
  readonly duplicates: readonly DuplicateImage[];
  readonly issues: readonly Issue[];
}

/** Reads image sources of any shape. */
export interface ImageNormalizer {
  /** Reads one record, URL or JSON string; `path` is where it lies, for the issues. Never throws. */
  readonly one: (raw: unknown, path?: readonly (string | number)[]) => ImageResult;
  /** Reads a list of them, drops repeated pictures and says which. Never throws. */
  readonly many: (raw: unknown, path?: readonly (string | number)[]) => ImageList;
  /** Reads a URL with this normalizer's providers. */
  readonly parse: ParseImageUrl;
}

const creditOf = (words: RecordWords, split: string | undefined): Credit | undefined => {
  const given = pick(words, ['credit', 'creditline', 'credittext']);
  const source = textOf(pick(words, ['source', 'provider'])?.[1]);
  const creator = textOf(pick(words, ['creator', 'photographer'])?.[1]);
  const nested = recordWords(given?.[1]);
  const text = textOf(nested?.get('text') ?? given?.[1]) ?? split ?? creator ?? source;
  if (text === undefined || text === '') return undefined;
  return {
    text,
    ...(creator !== undefined && { creator }),
    ...(source !== undefined && { source }),
  };
};

const pixels = (value: unknown): number | undefined => {
  const number =
    typeof value === 'string' ? Number(/^(\d+)(?:px)?$/.exec(value.trim())?.[1]) : value;
  return typeof number === 'number' && number >= 1 && number <= 65_535
    ? Math.round(number)
    : undefined;
};

const present = <T extends object>(record: T): T =>
  // Only keys without a value go, so the shape stays T.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const imageOf = (words: RecordWords, parsed: ParsedImageUrl, path: Path): ImageResult => {
  const issues: Issue[] = [];
  const split = splitCredit(textOf(pick(words, ['caption', 'title'])?.[1]) ?? '');
  const alt = textOf(pick(words, ['alt', 'alttext'])?.[1]) ?? '';
  const { text } = parsed;
  if (text !== undefined && split.caption.startsWith(text) && text !== split.caption) {
    issues.push(issue('text-truncated', [...path, 'url'], parsed.url));
  }
  const width = pixels(words.get('width')) ?? parsed.width;
  const height = pixels(words.get('height')) ?? parsed.height;
  const image = present({
    ...parsed,
    resize: undefined,
    alt: alt === split.caption ? '' : alt,
    caption: split.caption === '' ? undefined : split.caption,
    credit: creditOf(words, split.credit),
    width,
    height,
  });
  // `present` left out what was undefined.
  return { ok: true, image: image as Image, issues };
};

/**
 * Makes a reader of image source records. The same input gives the same output; `one(image)` of a
 * normalized image gives that image again.
 * @example
 * createImageNormalizer().one('https://dummyimage.com/600x400').image?.height //=> 400
 */
export const createImageNormalizer = (options: ImageNormalizerOptions = {}): ImageNormalizer => {
  const parse = createParser([...(options.providers ?? []), ...providers]);
  const read = (raw: unknown, path: Path): ImageResult => {
    const words = typeof raw === 'string' ? new Map([['url', raw]]) : recordWords(raw);
    if (words === undefined) return { ok: false, issues: [issue('record-invalid', path, raw)] };
    const [key, value] = pick(words, ['url', 'src', 'href', 'image']) ?? ['url', undefined];
    const safe = safeUrl(value, { use: 'media', base: options.baseUrl, path: [...path, key] });
    const parsed = parse(safe.url);
    return parsed === undefined
      ? { ok: false, issues: safe.issue === undefined ? [] : [safe.issue] }
      : imageOf(words, parsed, path);
  };
  return {
    one: (raw, path = []) => read(raw, path),
    many: (raw, path = []) => {
      const results = (Array.isArray(raw) ? raw : [raw]).map((item, index) =>
        read(item, [...path, index]),
      );
      return {
        images: results.flatMap((result) => (result.ok ? [result.image] : [])),
        duplicates: [],
        issues: results.flatMap((result) => result.issues),
      };
    },
    parse,
  };
};
