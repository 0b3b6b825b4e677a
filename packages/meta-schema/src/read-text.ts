import { safeUrl } from '@alphanode/image-source';
import { describe } from './describe.ts';
import { type Json } from './json.ts';
import { toMetaValue } from './meta-value.ts';
import { pathOf } from './path.ts';
import { matches } from './patterns.ts';
import { type ReadValue, isList, isRecord, mended, refuse, refused, say } from './reading.ts';
import { slugify } from './slugify.ts';

/** A text from a number; what may have lost its zeros on the way is kept with a warning. */
export const readText: ReadValue = (value, row, place, reading) => {
  if (typeof value === 'string') {
    if (!row.nonEmpty || matches.nonEmpty(value)) return value;
    return refuse(reading, 'missing-value', place, { value, row });
  }
  if (typeof value !== 'number') return refuse(reading, 'wrong-type', place, { value, row });
  const text = String(value);
  if (Number.isSafeInteger(value)) return mended(reading, place, { value, row }, text);
  say(reading, 'kept-ambiguous', place, {
    value,
    expected: row.phrase,
    detail: describe(text),
  });
  return text;
};

/** An option, whatever its case and the space around it. */
export const readChoice: ReadValue = (value, row, place, reading) => {
  if (typeof value !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const { options = [] } = row;
  const folded = value.trim().toLowerCase();
  return options.includes(folded)
    ? mended(reading, place, { value, row }, folded)
    : refuse(reading, 'not-an-option', place, { value, row });
};

/** Hexadecimal digits. A number is refused: it has lost leading zeros, or was read as a power of ten. */
export const readHex: ReadValue = (value, row, place, reading) => {
  if (typeof value === 'number') return refuse(reading, 'ambiguous', place, { value, row });
  if (typeof value !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const digits = value.trim().replace(/^(?:0x|sha\d+:)/i, '');
  return matches.hex(digits)
    ? mended(reading, place, { value, row }, digits)
    : refuse(reading, 'malformed', place, { value, row });
};

const flags: ReadonlyMap<Json, 0 | 1> = new Map<Json, 0 | 1>([
  [0, 0],
  [1, 1],
  [true, 1],
  [false, 0],
  ['', 0],
  ...['0', 'no', 'off', 'false', 'n', 'f', 'falsch', 'faux'].map((word) => [word, 0] as const),
  ...['1', 'yes', 'on', 'true', 'y', 't', 'wahr', 'vrai'].map((word) => [word, 1] as const),
]);

/** The switch that a number, a boolean or a word stands for; `''` is what PHP stores for false. */
export const flagOf = (value: Json): 0 | 1 | undefined =>
  flags.get(typeof value === 'string' ? value.trim().toLowerCase() : value);

/** A switch. */
export const readFlag: ReadValue = (value, row, place, reading) => {
  const flag = flagOf(value);
  if (flag === undefined) return refuse(reading, 'wrong-type', place, { value, row });
  return mended(reading, place, { value, row }, flag);
};

/** The URLs of a list or of a text; no URL holds a space. */
const urlsOf = (value: Json): readonly Json[] => {
  if (isList(value)) return value;
  const isText = typeof value === 'string' && /\S\s+https?:/i.test(value);
  return isText ? value.trim().split(/[,;]?\s+/) : [value];
};

/**
 * A URL as the one policy gives it back. What the policy refuses is left out and costs no post; so are
 * several, but for pictures: the first is shown, and the others are kept in the `extra` of the meta.
 */
export const readUrl: ReadValue = (value, row, place, reading) => {
  const { use } = row;
  const [first, ...others] = urlsOf(value);
  if (typeof first !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const isSole = others.length === 0;
  if (!isSole && use === 'link') return refuse(reading, 'unusable', place, { value, row });
  const path = pathOf(place);
  const { url, issue } = safeUrl(first, { use, path });
  if (url === undefined) {
    reading.issues.forward(issue, path, 'warning');
    return refused;
  }
  if (!isSole) reading.spare.push({ label: path.join(' '), value: toMetaValue(others, reading) });
  return mended(reading, place, { value, row }, url);
};

/** The part of a URL that names the post; Sanity keeps it as `{ current }`. */
export const readSlug: ReadValue = (value, row, place, reading) => {
  const given = isRecord(value) ? value['current'] : value;
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const slug = matches.slug(text) ? text : slugify(text);
  return slug === ''
    ? refuse(reading, 'malformed', place, { value, row })
    : mended(reading, place, { value, row }, slug);
};

/**
 * A language tag; POSIX locales such as `de_DE.UTF-8` are read as one. The name of a language, which may be
 * that of several, costs no post.
 */
export const readLanguageTag: ReadValue = (value, row, place, reading) => {
  if (typeof value !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const tag = value
    .trim()
    .replace(/\..{1,20}$/, '')
    .replaceAll('_', '-');
  if (matches.languageTag(tag)) return mended(reading, place, { value, row }, tag);
  return refuse(reading, /^\p{L}+$/u.test(tag) ? 'unusable' : 'malformed', place, { value, row });
};
