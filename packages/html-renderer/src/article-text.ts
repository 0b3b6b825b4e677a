import { type Article } from '@alphanode/meta-schema';
import { textOf } from '@alphanode/meta-schema/text';
import { attempt } from './attempt.ts';
import { shorten } from './head/shorten.ts';
import { wellFormed } from './well-formed.ts';

/** Pieces of a whole article. */
const maxNodes = 1_000_000;

// Of a record that was never parsed, what can be read is given.
const leadOf = (article: Article): string => textOf(attempt(() => article.lead));
const bodyTextOf = (article: Article): string =>
  textOf(
    attempt(() => article.body),
    maxNodes,
  );
const summaryOf = (article: Article): string => textOf(attempt(() => article.meta.summary));

/**
 * Lead and body without markup: one line per block, code and captions included.
 *
 * @example
 * plainText(article); //=> 'A lead.\nFirst steps\nHello, world.'
 */
export function plainText(article: Article): string {
  const texts = [leadOf(article), bodyTextOf(article)];
  return wellFormed(texts.filter(Boolean).join('\n'));
}

/**
 * The first words: of the lead, else of the summary, else of the body; cut between words.
 *
 * @example
 * excerpt(article, 20); //=> 'A lead.'
 */
export function excerpt(article: Article, maxLength = 200): string {
  const text = leadOf(article) || summaryOf(article) || bodyTextOf(article);
  return wellFormed(shorten(text, maxLength));
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
  const stated = attempt(() => article.meta.readingTime);
  const minutes = Number.isFinite(stated) ? stated : undefined;
  return { minutes: minutes ?? Math.max(1, estimate), words: words + characters };
}
