import { type Article } from '@alphanode/meta-schema';
import { shorten } from './head/article-head.ts';
import { textOf } from './plain-text.ts';

/**
 * Lead and body without markup: one line per block, code and captions included.
 *
 * @example
 * plainText(article); //=> 'A lead.\nFirst steps\nHello, world.'
 */
export function plainText(article: Article): string {
  return [textOf(article.lead ?? []), textOf(article.body)].filter(Boolean).join('\n');
}

/**
 * The first words: of the lead, else of the summary, else of the body; cut between words.
 *
 * @example
 * excerpt(article, 20); //=> 'A lead.'
 */
export function excerpt(article: Article, maxLength = 200): string {
  const lead = textOf(article.lead ?? []);
  return shorten(lead || (article.meta.summary ?? '') || textOf(article.body), maxLength);
}

/** How long a text takes to read. */
export interface ReadingTime {
  readonly minutes: number;
  readonly words: number;
}

/** Characters of scripts that are written without spaces. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
/** Medians of silent reading: Brysbaert 2019 for words, 500 characters of Chinese or Japanese. */
const wordsPerMinute = 238;
const charactersPerMinute = 500;

/**
 * The reading time that the record states, else one estimated from its words; at least one minute.
 *
 * @example
 * readingTime(article).minutes; //=> 1
 */
export function readingTime(article: Article): ReadingTime {
  const text = plainText(article);
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text
    .replace(unspaced, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const estimate = Math.round(words / wordsPerMinute + characters / charactersPerMinute);
  return { minutes: article.meta.readingTime ?? Math.max(1, estimate), words: words + characters };
}
