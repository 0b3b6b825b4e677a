import { textMember } from '../core/json-value.ts';
import { readInlines } from './read-inlines.ts';
import { optional, type Read, textOrNothing } from './read-object.ts';
import { reportOnce } from './reading.ts';

const headingLevel = (style: string): 2 | 3 | 4 | 5 | 6 | undefined => {
  const level = /^h([1-6])$/.exec(style)?.[1];
  // `h1` is the title's level.
  return level === undefined ? undefined : (Math.max(2, Number(level)) as 2 | 3 | 4 | 5 | 6);
};

/** A paragraph, heading or quotation by its style. */
export const textBlock: Read = (value, reading) => {
  const children = readInlines(value, reading);
  if (children.length === 0) return [];
  const style = textMember(value, 'style');
  const level = headingLevel(style);
  if (level !== undefined)
    return [{ type: 'heading', level, children, ...optional('id', textOrNothing(value, 'id')) }];
  if (style === 'blockquote')
    return [{ type: 'quote', children: [{ type: 'paragraph', children }] }];
  if (style !== '' && style !== 'normal') reportOnce(reading, 'mark-unknown', style);
  return [{ type: 'paragraph', children }];
};
