import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { flatten } from '../html/flatten.ts';
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

/** The title, or one made from the first words of the text, the slug or the file. */
export const titleFrom = (
  written: string,
  blocks: readonly Block[],
  name: string,
): { readonly text: string; readonly issues: readonly Issue[] } => {
  // Titles are shown as text; editors write `<em>` and `&amp;` into them all the same.
  const text = htmlWords(written);
  if (text !== '') return { text, issues: [] };
  for (const block of blocks) {
    const words = plainText(flatten([block]))
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '')
      return {
        text: shortened(words),
        issues: [issue('title-made', { subject: 'The title', path: ['title'] })],
      };
  }
  const words = name
    .replace(/^\d{4}-\d\d-\d\d-/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return {
    text: words === '' ? 'Untitled' : words,
    issues: [issue('title-made', { subject: 'The title', path: ['title'] })],
  };
};
