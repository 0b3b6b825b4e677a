import { cleanText, isPlainText } from './clean-text.ts';

const maxPreview = 60;

/** At most `limit` characters of a text, on one line, with an ellipsis where it was cut. */
export const excerpt = (text: string, limit = maxPreview): string => {
  if (text.length <= limit && isPlainText(text) && !text.includes('  ')) return text;
  const head = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return cleanText(head).replace(/\s+/g, ' ');
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const describeObject = (value: object): string => {
  try {
    return Array.isArray(value)
      ? `a list of ${plural(value.length, 'item')}`
      : `a record of ${plural(Object.keys(value).length, 'key')}`;
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
