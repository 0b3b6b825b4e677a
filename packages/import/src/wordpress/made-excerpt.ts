import { type Block } from '@alphanode/meta-schema';

import { htmlWords } from '../core/html-words.ts';
import { plainText } from '../html/plain-text.ts';

/** What stays of a text when typography and markup differ. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{Cf}]+/gu, '');

/** Blocks that WordPress leaves out of the excerpts it makes. */
const skipped = new Set(['figure', 'gallery', 'media', 'embed', 'code', 'details', 'footnotes']);

/** Fewer characters may be a coincidence. */
const minStart = 12;

/** The words of a block as they follow each other in HTML, where the caption of a table comes last. */
const wordsOf = (block: Block): string => {
  if (block.type !== 'table') return bare(plainText(block));
  const { caption = [], ...table } = block;
  return bare(plainText(table) + plainText(caption));
};

/** Whether a text is made of the blocks, whole ones but the last, perhaps without some that excerpts lack. */
const repeats = (excerpt: string, blocks: readonly Block[]): boolean => {
  let rest = excerpt;
  let isBeginning = true;
  for (const block of blocks) {
    const words = wordsOf(block);
    const hasBegun = excerpt.length - rest.length >= minStart;
    if (words.startsWith(rest) && (isBeginning || hasBegun || words === rest)) return true;
    if (words !== '' && rest.startsWith(words)) rest = rest.slice(words.length);
    else if (words !== '' && !skipped.has(block.type)) isBeginning = false;
  }
  return false;
};

/** Where a link to the whole text begins, `<a class="more-link">` and the like: themes put one at the end. */
const moreLink = /<a\s[^<]{0,2000}(?:<(?!a\s)[^<]{0,500}){0,20}$/i;

/** `[…]`, as it ends what was cut. */
const cut = /\[?(?:…|&hellip;|&#8230;|\.\.\.)[^…]{0,300}$/;

/**
 * Whether WordPress made an excerpt from the content because the author wrote none: then it only says what
 * the beginning of the article says.
 */
export const isMadeExcerpt = (html: string, blocks: readonly Block[]): boolean =>
  [html, html.replace(moreLink, ''), html.replace(cut, '')].some((each) => {
    const words = bare(htmlWords(each));
    return words !== '' && repeats(words, blocks);
  });
