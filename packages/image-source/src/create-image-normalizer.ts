import { type Image } from './image.ts';
import { type Issue } from './issue.ts';
import { type Path, issue } from './messages.ts';
import { type ParseImageUrl, createParser, createReader } from './parse-image-url.ts';
import { type Provider } from './provider.ts';
import { readImage } from './read-image.ts';
import { type RecordWords, pick, recordWords } from './record.ts';
import { type DuplicateImage, removeDuplicates } from './remove-duplicates.ts';
import { safeUrl } from './safe-url.ts';

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

const urlNames = 'url src href image imageurl contenturl img photo';

/** More pictures than any article has; what comes after is not read. */
const maxImages = 1000;

/** Records in records, JSON in JSON: deeper than this is no picture. */
const maxDepth = 4;

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether a string holds a record instead of a URL. */
const isJson = (raw: unknown): raw is string => typeof raw === 'string' && /^\s*[[{]/.test(raw);

/** The words of a picture: of a bare URL, of a record, or of the record inside its `image`. */
const wordsOf = (raw: unknown, depth = 0): RecordWords | undefined => {
  if (depth > maxDepth) return undefined;
  if (isJson(raw)) return wordsOf(fromJson(raw), depth + 1);
  if (typeof raw === 'string') return new Map([['url', raw]]);
  if (Array.isArray(raw)) return wordsOf(raw[0], depth + 1);
  const words = recordWords(raw);
  const [name = '', value] = (words && pick(words, urlNames)) ?? [];
  if (words === undefined || typeof value !== 'object') return words;
  const inner = wordsOf(value, depth + 1);
  const outer = [...words].filter(([word]) => word !== name);
  return inner && new Map([...inner, ...outer]);
};

/** The items of a list: of an array, of JSON, or of a record that PHP made of an array. */
const itemsOf = (raw: unknown): readonly unknown[] => {
  if (raw === undefined || raw === null || raw === '') return [];
  if (isJson(raw)) {
    const parsed = fromJson(raw);
    return parsed === undefined ? [raw] : itemsOf(parsed);
  }
  if (Array.isArray(raw)) return raw;
  const words = recordWords(raw);
  if (words === undefined || pick(words, urlNames) !== undefined) return [raw];
  const list = pick(words, 'images imagesources items')?.[1];
  if (Array.isArray(list)) return list;
  const values = [...words.values()];
  return values.length > 0 && values.every((value) => typeof value === 'object') ? values : [raw];
};

/**
 * Makes a reader of image source records. The same input gives the same output; `one(image)` of a
 * normalized image gives that image again.
 * @example
 * createImageNormalizer().one('https://dummyimage.com/600x400').image?.height //=> 400
 */
export const createImageNormalizer = (options: ImageNormalizerOptions = {}): ImageNormalizer => {
  const reader = createReader(options.providers ?? []);
  const one = (raw: unknown, path: Path = []): ImageResult => {
    const words = wordsOf(raw);
    if (words === undefined) {
      const rule = isJson(raw) ? 'json-invalid' : 'record-invalid';
      return { ok: false, issues: [issue(rule, path, raw)] };
    }
    const [name, value] = pick(words, urlNames) ?? ['url', undefined];
    const use = { use: 'media', base: options.baseUrl, path: [...path, name] } as const;
    const safe = safeUrl(value, use);
    if (safe.issue !== undefined) return { ok: false, issues: [safe.issue] };
    return { ok: true, ...readImage(words, reader(safe.url), name, path) };
  };
  const many = (raw: unknown, path: Path = []): ImageList => {
    const items = itemsOf(raw);
    const results = items.slice(0, maxImages).map((item, index) => one(item, [...path, index]));
    const issues = results.flatMap((result) => [...result.issues]);
    if (items.length > maxImages) issues.push(issue('too-many', path, items));
    const found = results.flatMap(({ image }, index) =>
      image === undefined ? [] : [[index, image] as const],
    );
    const { images, duplicates } = removeDuplicates(found);
    for (const { dropped, url } of duplicates) {
      issues.push(issue('duplicate', [...path, dropped], url));
    }
    return { images, duplicates, issues };
  };
  return { one, many, parse: createParser(reader) };
};
