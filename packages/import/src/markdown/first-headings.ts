import { htmlWords } from '../core/html-words.ts';

/** `# Title`, or a line above a row of `=`. */
const heading = /^ {0,3}#[ \t]+([^\n]{1,1000})$|^([^\n]{1,1000})\n {0,3}=+[ \t]*$/gm;

/** Headings that are looked at. */
const maxHeadings = 20;

/** Whether a text has a heading of level 1 with those words; `wordsOf` reads a line of Markdown. */
export const hasFirstLevel = (
  markdown: string,
  words: string,
  wordsOf: (line: string) => string,
): boolean => {
  let seen = 0;
  for (const [, hashed, underlined] of markdown.matchAll(heading)) {
    if (seen++ === maxHeadings) return false;
    const line = String(hashed ?? underlined).replace(/\{:?\s*#[^{}]{1,200}\}[\s#]*$/, '');
    if (wordsOf(line.trim()).replace(/\s+/g, ' ').trim() === words) return true;
  }
  return /<h1[\s>]/i.test(markdown) && htmlHeading(markdown) === words;
};

/** The words of the first heading of level 1 that is written as HTML. */
const htmlHeading = (markdown: string): string => {
  const [, inside = ''] = /<h1(?:\s[^>]{0,500})?>([\s\S]{0,2000}?)<\/h1>/i.exec(markdown) ?? [];
  return htmlWords(inside).replace(/\s+/g, ' ');
};
