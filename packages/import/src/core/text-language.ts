import { type Block } from '@alphanode/meta-schema';

import { plainText } from '../html/plain-text.ts';
import { fold } from './fold.ts';
import { isObject, list, text } from './json-value.ts';

/** Scripts that tell a language, and letters that only one of the languages of a script has. */
const scripts: readonly (readonly [RegExp, string, ...(readonly [RegExp, string])[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru', [/[іїєґ]/iu, 'uk']],
  [/\p{Script=Arabic}/gu, 'ar', [/[ٹڈڑے]/u, 'ur'], [/[پچژگ]/u, 'fa']],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

const countOf = (words: string, letters: RegExp): number => words.match(letters)?.length ?? 0;

/** The language of a text in a script that tells it; Latin letters tell none. */
const scriptLanguage = (words: string): string | undefined => {
  const all = countOf(words, /\p{L}/gu);
  for (const [letters, language, ...others] of scripts) {
    // Japanese is written with more Chinese characters than its own; others have Latin names in them.
    const share = language === 'ja' ? 0.1 : 0.2;
    if (countOf(words, letters) <= all * share) continue;
    return others.find(([only]) => only.test(words))?.[1] ?? language;
  }
  return undefined;
};

/** Languages of Latin letters that names of files and folders say, but those that are also words. */
const named = new Set('de fr es pt nl sv da fi nb pl cs sk tr vi hu ro ca hr lt lv sl'.split(' '));

/** `index.de.md`, `i18n/fr/post.md`, `content/pt-br/post.md`. */
const codes = /(?:^|[/\\])([a-z]{2})(-[a-z]{2})?(?=[/\\])|\.([a-z]{2})(-[a-z]{2})?(?=\.\w{1,8}$)/gi;

/** The language that the name of a file or its folders say. */
const fileLanguage = (file: string): string | undefined => {
  for (const [, folder, folderRegion = '', ending, endingRegion = ''] of file.matchAll(codes)) {
    const code = String(ending ?? folder).toLowerCase();
    if (named.has(code)) return code + (endingRegion + folderRegion).toUpperCase();
  }
  return undefined;
};

/** Characters of a body that are looked at. */
const enough = 2000;

const startOf = (body: unknown): string => {
  let words = '';
  for (const block of list(body)) {
    if (words.length > enough) break;
    // Readers hand over blocks, or text of which the schema makes them.
    words += isObject(block) ? plainText(block as unknown as Block) : text(block);
  }
  return words.slice(0, enough);
};

/** A record with the language of its text, where it says none and its name or its script does. */
export const withLanguage = (
  record: Readonly<Record<string, unknown>>,
  file = '',
): Readonly<Record<string, unknown>> => {
  if (Object.keys(record).some((key) => /^(?:lang|language|locale)$/.test(fold(key))))
    return record;
  const words = `${text(record['title'])} ${startOf(record['body'])}`;
  const lang = scriptLanguage(words) ?? fileLanguage(file);
  return lang === undefined ? record : { ...record, lang };
};
