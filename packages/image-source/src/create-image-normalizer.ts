import { type Image } from './image.ts';
import { type Issue } from './issue.ts';
import { type Path, imageIssue } from './messages.ts';
import { type ParseImageUrl, createParser, createReader } from './read-url.ts';
import { type Provider } from './provider.ts';
import { providers } from './providers.ts';
import { readImage } from './read-image.ts';
import { type Fields, entriesOf, fieldsOf, listOf } from './record.ts';
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
  /** Reads a URL with this normalizer's providers; of the built-in ones, only `parseImageUrl` gives `resize`. */
  readonly parse: ParseImageUrl;
}

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

/** What a picture says: a bare URL, a record, or the record inside its `image`. */
const readFields = (raw: unknown, depth = 0): Fields | undefined => {
  if (depth > maxDepth) return undefined;
  if (isJson(raw)) return readFields(fromJson(raw), depth + 1);
  if (typeof raw === 'string') return { url: { word: 'url', rank: 0, value: raw } };
  const list = listOf(raw, 1);
  if (list) return readFields(list[0], depth + 1);
  const fields = fieldsOf(raw);
  if (typeof fields?.url?.value !== 'object') return fields;
  const { url, ...outer } = fields;
  const inner = readFields(url.value, depth + 1);
  return inner && { ...inner, ...outer };
};

/** The items of a list: of an array, of JSON, or of a record that PHP made of an array. */
const itemsOf = (raw: unknown): readonly unknown[] => {
  if ((raw ?? '') === '') return [];
  if (isJson(raw)) {
    const parsed = fromJson(raw);
    return parsed === undefined ? [raw] : itemsOf(parsed);
  }
  const { url, images } = fieldsOf(raw) ?? {};
  if (url !== undefined) return [raw];
  // One more, to tell that it is left out.
  const list = listOf(images?.value ?? raw, maxImages + 1);
  if (list) return list;
  const values = entriesOf(raw)?.map(([, value]) => value);
  return values?.length && values.every((value) => typeof value === 'object') ? values : [raw];
};

/**
 * Makes a reader of image source records. The same input gives the same output; `one(image)` of a
 * normalized image gives that image again.
 * @example
 * createImageNormalizer().one('https://dummyimage.com/600x400').image?.height //=> 400
 */
export const createImageNormalizer = (options: ImageNormalizerOptions = {}): ImageNormalizer => {
  const reader = createReader(options.providers ?? [], providers);
  const one = (raw: unknown, path: Path = []): ImageResult => {
    const fields = readFields(raw);
    if (fields === undefined) {
      const rule = isJson(raw) ? 'json-invalid' : 'record-invalid';
      return { ok: false, issues: [imageIssue(rule, path, raw)] };
    }
    const found = fields.url ?? { word: 'url', rank: 0, value: undefined };
    const issues: Issue[] = [];
    const readUrl = (value: unknown, word: string): string | undefined => {
      const safe = safeUrl(value, { use: 'media', base: options.baseUrl, path: [...path, word] });
      if (safe.issue) issues.push(safe.issue);
      return safe.url;
    };
    const url = readUrl(found.value, found.word);
    if (url === undefined) return { ok: false, issues };
    const image = readImage(fields, found, reader.read(url), { path, issues, readUrl });
    return { ok: true, image, issues };
  };
  const many = (raw: unknown, path: Path = []): ImageList => {
    const items = itemsOf(raw);
    const results = items.slice(0, maxImages).map((item, index) => one(item, [...path, index]));
    const issues = results.flatMap((result) => [...result.issues]);
    if (items.length > maxImages) issues.push(imageIssue('too-many', path, items));
    const found = results.flatMap(({ image }, index) => (image ? [[index, image] as const] : []));
    const { images, duplicates } = removeDuplicates(found);
    for (const { dropped, url } of duplicates) {
      issues.push(imageIssue('duplicate', [...path, dropped], url));
    }
    return { images, duplicates, issues };
  };
  return { one, many, parse: createParser(reader) };
};
