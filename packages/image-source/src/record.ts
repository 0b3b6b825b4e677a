import { once } from './once.ts';

/** What a record can say, and the words for it: of several, the first in the list counts. */
const words = {
  url: 'url src href image imageurl contenturl img photo',
  caption: 'caption title description',
  alt: 'alt alttext alternativetext',
  width: 'width',
  height: 'height',
  credit: 'credit creditline credittext attribution byline',
  creator: 'creator author photographer artist',
  source: 'source imagesource provider publisher agency',
  sourceUrl: 'sourceurl crediturl sourcelink',
  license: 'license licence licenseurl',
  acquireLicensePage: 'acquirelicensepage',
  copyrightNotice: 'copyrightnotice copyright',
  images: 'images imagesources items',
  candidates: 'candidates',
  density: 'density',
  sources: 'sources',
  media: 'media',
  mimeType: 'mimetype',
  name: 'name',
  text: 'text',
};

type Field = keyof typeof words;

/** What a record says, and by which word. */
export interface Found {
  readonly word: string;
  readonly rank: number;
  readonly value: unknown;
}

export type Fields = Readonly<Partial<Record<Field, Found>>>;

const meanings = /* @__PURE__ */ once(
  () =>
    new Map(
      Object.entries(words).flatMap(([field, list]) =>
        // The table has fields alone for keys.
        list.split(' ').map((word, rank) => [word, { field: field as Field, rank }] as const),
      ),
    ),
);

/** A record has a handful of keys; what comes after these is no picture. */
const maxKeys = 64;

/** Longer than any caption; the rest is cut off before it is read. */
export const maxText = 5000;

/** The first items of an array; `undefined` for what is none. */
export const listOf = (value: unknown, max: number): readonly unknown[] | undefined => {
  try {
    return Array.isArray(value) ? value.slice(0, max) : undefined;
  } catch {
    // A getter or a proxy that throws is no data.
    return undefined;
  }
};

/** The own entries of a record; `undefined` for what is none. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined => {
  try {
    return typeof value === 'object' && value && !Array.isArray(value)
      ? Object.entries(value).slice(0, maxKeys)
      : undefined;
  } catch {
    return undefined;
  }
};

/** Reads keys loosely: `Image_URL`, `image-url` and `imageUrl` are one word. Empty values say nothing. */
export const fieldsOf = (value: unknown): Fields | undefined => {
  const entries = entriesOf(value);
  if (entries === undefined) return undefined;
  const fields: Partial<Record<Field, Found>> = {};
  for (const [key, item] of entries) {
    if (item === undefined || item === null) continue;
    const meaning = meanings().get(key.toLowerCase().replace(/[\s_-]/g, ''));
    if (meaning === undefined) continue;
    const { field, rank } = meaning;
    if (rank < (fields[field]?.rank ?? Infinity)) fields[field] = { word: key, rank, value: item };
  }
  return fields;
};

/** Closes up white space. */
export const tidy = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ').trim();

/** Text with its white space closed up; a number is text too. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' ? tidy(value.slice(0, maxText)) : undefined;
};

/** What a field says in words; a record counts by its `name`. */
export const wordsIn = (found: Found | undefined): string | undefined => {
  const text = textOf(fieldsOf(found?.value)?.name?.value ?? found?.value);
  return text === '' ? undefined : text;
};
