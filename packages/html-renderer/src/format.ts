import { flat } from './class-tags.ts';

/** Display text of numbers and dates in one language. */
export interface Formats {
  /** With the digits grouped: for counts. */
  readonly count: (value: number) => string;
  /** As markup, with the digits as stored, as in a year or a seed, and the number for machines. */
  readonly data: (value: number) => string;
  readonly minutes: (value: number) => string;
  /** Of an ISO 8601 date or date-time, shown as its day in UTC; absent where it is not one. */
  readonly day: (iso: string) => string | undefined;
}

const isoDay = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** The instant of an ISO 8601 date or date-time, where it is one that exists. */
export const instantOf = (iso: unknown): Date | undefined => {
  if (typeof iso !== 'string' || !isoDay.test(iso)) return undefined;
  const hasZone = iso.length === 10 || /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const date = new Date(hasZone ? iso : `${iso}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const supported = (lang: string): string => {
  try {
    // One name in, one out.
    return Intl.getCanonicalLocales(lang).join('');
  } catch {
    return 'en';
  }
};

const makeFormats = (lang: string): Formats => {
  const locale = supported(lang);
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false });
  const latin = number.format(1234567890) === '1234567890';
  const minutes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  // A formatter is slow beside `String`, which says the same where the digits are 0 to 9.
  const shown = (value: number): string =>
    latin && Number.isSafeInteger(value) && value >= 0 ? String(value) : number.format(value);
  // No digit, sign or group of any language is special in HTML.
  const data = (value: number): string => flat(`<data value="${value}">`, shown(value), '</data>');
  const upToHundred = [...Array(101).keys()].map(data);
  return {
    count: (value) => count.format(value),
    data: (value) => upToHundred[value] ?? data(value),
    minutes: (value) => minutes.format(value),
    day: (iso) => {
      const date = instantOf(iso);
      return date && day.format(date);
    },
  };
};

/** A table of formatters bounded in size, so that names of languages in data cannot make it grow. */
const memoOf = (limit: number) => {
  const known = new Map<string, Formats>();
  return (lang: string): Formats => {
    const hit = known.get(lang);
    if (hit) return hit;
    if (known.size >= limit) known.clear();
    const made = makeFormats(lang);
    known.set(lang, made);
    return made;
  };
};

/** The formatters of a language. Kept between calls: making an Intl formatter costs fifty times its use. */
export const formatsOf = memoOf(64);
