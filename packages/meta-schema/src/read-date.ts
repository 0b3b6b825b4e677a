import { matches } from './patterns.ts';
import { type ReadValue, mended, refuse, say } from './reading.ts';

/** Unix time: seconds from 1973 to 2286, or milliseconds over the same years; no number is both. */
const isoOfUnix = (number: number): string | undefined => {
  if (number >= 1e8 && number < 1e10) return new Date(number * 1000).toISOString();
  return number >= 1e11 && number < 1e13 ? new Date(number).toISOString() : undefined;
};

/** What databases write, the commonest text of all. */
const sqlTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** `2019012510` and `201901251030`: a time of the calendar to people, and Unix time to a computer. */
const calendarTime = /^(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d[0-2]\d(?:[0-5]\d)?$/;

const months =
  /* @__PURE__ */ 'january february march april may june july august september october november december'.split(
    ' ',
  );

const dashed = (...parts: readonly (string | number | undefined)[]): string =>
  parts.join('-').replace(/-(?=\d(?:-|$))/g, '-0');

/** `Jul 08 2022`, `8 July 2022`, `Mon, 4 Mar 2024 10:00:00 GMT`: with the month as a word, one reading is left. */
const numbered = (text: string): string => {
  const [first = '', second = '', year, ...time] = text.replace(/^[a-z]+, /i, '').split(/[,.]? /);
  const [word, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const month = months.findIndex((name) => word.length > 2 && name.startsWith(word.toLowerCase()));
  return month < 0 ? text : [dashed(year, month + 1, day), ...time].join(' ');
};

/** `1/25/2019`, `25.1.2019`, `01/01/2019`: no month is the 25th, and 01/01 is one day in either order. */
const ordered = (text: string): string => {
  const [all, one, other, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?!\S)/.exec(text) ?? [];
  if (all === undefined) return text;
  const rest = text.slice(all.length);
  if (Number(other) > 12 || Number(one) === Number(other)) return dashed(year, one, other) + rest;
  return Number(one) > 12 ? dashed(year, other, one) + rest : text;
};

/** Texts that tell year, month and day apart, as ISO 8601 writes them. */
const isoOfText = (text: string): string | undefined => {
  if (sqlTime.test(text)) return text.replace(' ', 'T');
  if (/^\d{9,13}$/.test(text)) return isoOfUnix(Number(text));
  return (
    ordered(numbered(text))
      .replace(/^(\d{4})(\/?)(\d\d)\2(\d\d)(?!\S)/, '$1-$3-$4')
      .replace(/ (?=\d:)/, ' 0')
      .replace(/^([\d-]{10})[ t]/, '$1T')
      .replace(/ ?(?:UTC|GMT|z)$/, 'Z')
      // PostgreSQL writes the hours alone.
      .replace(/$(?<=:.*[+-]\d\d)/, '00')
      .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2')
  );
};

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The date or time that a value says, in ISO 8601. */
export const isoOf = (value: unknown): string | undefined => {
  const text = textIn(value);
  if (calendarTime.test(text)) return undefined;
  const iso = typeof value === 'number' ? isoOfUnix(value) : isoOfText(text);
  return iso !== undefined && matches.dateTime(iso) ? iso : undefined;
};

/** 01/02/2019 is January to one reader and February to another; nobody knows the century of 1/25/19. */
const isSwappable = (text: string): boolean =>
  /^(?:\d\d?[/.-]){2}\d\d/.test(text) && ordered(text) === text;

/** A day, or with the kind `dateTime` a time as well; the day is the one that was written. */
export const readDate: ReadValue = (value, row, place, reading) => {
  const iso = isoOf(value);
  if (iso !== undefined) {
    const date = row.kind === 'date' ? iso.slice(0, 10) : iso;
    return mended(reading, place, { value, row }, date);
  }
  const text = textIn(value);
  if (calendarTime.test(text)) return refuse(reading, 'ambiguous', place, { value, row });
  if (typeof value !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  if (text.startsWith('0000-00-00')) {
    say(reading, 'empty-as-absent', place, { value });
    return undefined;
  }
  return refuse(reading, isSwappable(text) ? 'ambiguous' : 'malformed', place, { value, row });
};
