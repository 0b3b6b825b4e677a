import { isPercentage } from './canonical-number.ts';
import { isPlainText } from './clean-text.ts';
import { type Row } from './row.ts';
import { type ReadValue, mended, refuse } from './reading.ts';

const minutes = /^(\d{1,6})\s*m(?:in(?:ute)?s?)?\.?(?:\s+read)?$/i;
const isoMinutes = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?$/;

const minutesOf = (text: string): number | undefined => {
  const plain = minutes.exec(text);
  if (plain !== null) return Number(plain[1]);
  const iso = isoMinutes.exec(text);
  if (iso === null || text === 'PT') return undefined;
  return Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0);
};

const whole =
  /^(?:\d{1,15}|(?=.{5,23}$)\d{1,3}(?:(?:[,_'’\p{Zs}]\d{3})+|(?:\.\d{3}){2,}))(?:\.00?)?$/u;

/**
 * A whole number from text that can be read in one way only: `403,369`, `403369.0` and `1.403.369` are,
 * `403.369` is not.
 */
const wholeOf = (text: string, { unit }: Row): number | undefined => {
  if (whole.test(text)) return Number(text.replace(/\.00?$|\D/g, ''));
  return unit === 'minute' ? minutesOf(text) : undefined;
};

/** Full-width digits and signs, and no others that only look like digits, such as the mark of a note. */
const fullWidth = /[\uff01-\uff5e]/g;

/** A count or an amount of minutes. */
export const readWholeNumber: ReadValue = (value, row, place, reading) => {
  if (typeof value === 'number') return refuse(reading, 'out-of-range', place, { value, row });
  if (typeof value !== 'string') return refuse(reading, 'wrong-type', place, { value, row });
  const text = isPlainText(value)
    ? value.trim()
    : value.replace(fullWidth, (sign) => sign.normalize('NFKC')).trim();
  const number = wholeOf(text, row);
  if (number !== undefined) return mended(reading, place, { value, row }, number);
  const rule = /^\d{1,3}\.\d{3}$/.test(text) ? 'ambiguous' : 'wrong-type';
  return refuse(reading, rule, place, { value, row });
};

/** A score; a fraction may be a percentage of 1, so it is kept and reported. */
export const readPercentage: ReadValue = (value, row, place, reading) => {
  const text = typeof value === 'string' ? value.trim() : '';
  const isNumber = /^\d{1,3}(?:\.\d{1,9}|,\d\d?)?\s?%?$/.test(text);
  const number = isNumber ? parseFloat(text.replace(',', '.')) : value;
  if (typeof number !== 'number') return refuse(reading, 'wrong-type', place, { value, row });
  return isPercentage(number)
    ? mended(reading, place, { value, row }, number)
    : refuse(reading, 'out-of-range', place, { value, row });
};

/** Whether a percentage may be meant as a fraction of 1. */
export const isFraction = (percentage: number): boolean => percentage > 0 && percentage < 1;
