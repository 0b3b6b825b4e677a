import { isPlainText, replaceUnclean } from './clean-text.ts';

const maxPreview = 60;

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * At most `limit` characters of a text, on one line, with an ellipsis where it was cut. What no page may
 * show is written as JSON escapes it.
 */
export const excerpt = (text: string, limit = maxPreview): string => {
  if (text.length <= limit && isPlainText(text) && !text.includes('  ')) return text;
  const head = text.slice(0, limit + 1).replace(/\s+/g, ' ');
  const shown = replaceUnclean(head, escape);
  const isCut = text.length > limit || shown.length > limit;
  // Half of a pair would be left by the cut.
  return isCut ? `${shown.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : shown;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `Date` of a date, `Object` of a record. */
const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

const describeObject = (value: object): string => {
  try {
    if (Array.isArray(value)) return `a list of ${plural(value.length, 'item')}`;
    const tag = excerpt(tagOf(value));
    return tag === 'Object'
      ? `a record of ${plural(Object.keys(value).length, 'key')}`
      : `an object of the type ${tag}`;
  } catch {
    return 'a proxy that throws';
  }
};

/** Says what a value is in at most 80 characters: its type, and the beginning of a text. */
export const describe = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return `the text "${excerpt(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? describeObject(value) : `a ${typeof value}`;
};
