import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { plainText } from '../html/plain-text.ts';
import { issue } from '../issue.ts';
import { htmlWords } from './html-words.ts';

/** At most the words that fit into 80 characters. */
const shortened = (text: string): string => {
  if (text.length <= 80) return text;
  const cut = text.slice(0, 80);
  const space = cut.lastIndexOf(' ');
  return `${space > 20 ? cut.slice(0, space) : cut}…`;
};

/** The words of a title as a record holds it: a book of the year 1984 may be called by a number. */
export const titleWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The title, or one made from a name of several words, the first words of the text, the slug or the file. */
export const titleFrom = (
  written: string,
  blocks: readonly Block[],
  name: string,
): { readonly text: string; readonly issues: readonly Issue[] } => {
  // Titles are shown as text; editors write `<em>` and `&amp;` into them all the same.
  const text = htmlWords(written);
  if (text !== '') return { text, issues: [] };
  // Notes have no other title than the name of their file; a slug has no spaces.
  if (/\S\s+\S/.test(name)) return titleOfName(name);
  for (const block of blocks) {
    const words = plainText(block).replace(/\s+/g, ' ').trim();
    if (words !== '')
      return {
        text: shortened(words),
        issues: [issue('title-made', { subject: 'The title', path: ['title'] })],
      };
  }
  return titleOfName(name.replace(/^\d{4}-\d\d-\d\d-/, '').replace(/[-_]+/g, ' '));
};

const titleOfName = (name: string) => ({
  text: name.trim() === '' ? 'Untitled' : name.trim(),
  issues: [issue('title-made', { subject: 'The title', path: ['title'] })],
});
