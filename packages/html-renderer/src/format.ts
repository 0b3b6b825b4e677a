import { attempt } from './attempt.ts';
import { flat } from './flat.ts';
import { memoOf } from './memo.ts';

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

const isoDay = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** The instant of an ISO 8601 date or date-time, where it is one that exists; without a zone it is in UTC. */
export const instantOf = (iso: unknown): Date | undefined => {
  const parts = typeof iso === 'string' ? isoDay.exec(iso) : null;
  if (!parts) return undefined;
  const [text, time, zone] = parts;
  const date = new Date(time && !zone ? `${text}Z` : text);
  // An engine takes 30 February for 1 March.
  const exists = new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10));
  return exists && Number.isFinite(+date) ? date : undefined;
};

// One name in, one out.
const supported = (lang: string): string =>
  attempt(() => Intl.getCanonicalLocales(lang).join('')) ?? 'en';

const makeFormats = (lang: string): Formats => {
  const locale = supported(lang);
  // As many digits as tell any number from its neighbours.
  const exact = { maximumSignificantDigits: 17 };
  const count = new Intl.NumberFormat(locale, exact);
  const number = new Intl.NumberFormat(locale, { ...exact, useGrouping: false });
  const latin = number.format(1234567890) === '1234567890';
  const minutes = new Intl.NumberFormat(locale, {
    ...exact,
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  // A formatter is slow beside `String`, which says the same where the digits are 0 to 9.
  const shown = (value: number): string =>
    latin && Number.isSafeInteger(value) && value >= 0 ? String(value) : number.format(value);
  // No digit, sign or point of any language is special in HTML.
  const data = (value: number): string => flat(`<data value="${value}">`, shown(value), '</data>');
  const upToHundred = [...Array(101).keys()].map(data);
  return {
    count: (value) => count.format(value),
    data: (value) => upToHundred[value] ?? data(value),
    // Most articles take one of a few.
    minutes: memoOf((value: number) => minutes.format(value)),
    // A post says few days, and a server draws the same posts again and again.
    day: memoOf((iso: string) => {
      const date = instantOf(iso);
      return date && day.format(date);
    }),
  };
};

/** The formatters of a language. Kept between calls: making an Intl formatter costs fifty times its use. */
export const formatsOf = /* @__PURE__ */ memoOf(makeFormats);
