import { type Json } from '@alphanode/meta-schema';

import { member, textMember, wordsIn } from '../core/json-value.ts';
import { type Read } from './read-object.ts';
import { reportOnce } from './reading.ts';

/** Members that are words to read, in the order of reading. */
const wordy = ['title', 'heading', 'headline', 'label', 'text', 'description', 'caption'];

/** The words of an object: those of members that are surely words, else all there are. */
const wordsOf = (value: unknown): string =>
  wordy
    .map((key) => textMember(value, key))
    .filter(Boolean)
    .join(' ') || wordsIn(value);

/** An object that nobody knows stays an object: the renderer draws its text or the site's own way. */
export const unknown: Read = (value, reading) => {
  const type = textMember(value, '_type');
  const own = type === 'custom' ? textMember(value, 'name') : type;
  const said = type === 'custom' ? textMember(value, 'text') : wordsOf(value);
  reportOnce(reading, 'block-kept-as-custom', own === '' ? 'An object' : own);
  const data = type === 'custom' ? member(value, 'data') : value;
  // What came as JSON is JSON.
  return [
    {
      type: 'custom',
      name: own === '' ? 'unknown' : own,
      ...(data === undefined ? {} : { data: data as Json }),
      ...(said === '' ? {} : { text: said }),
    },
  ];
};
