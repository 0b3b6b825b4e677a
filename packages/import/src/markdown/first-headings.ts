import { htmlWords } from '../core/html-words.ts';
import { markdownHtml } from './markdown-html.ts';

/** `# Title`, or a line above a row of `=`. */
const heading = /^ {0,3}#[ \t]+([^\n]{1,1000})$|^([^\n]{1,1000})\n {0,3}=+[ \t]*$/gm;

/** Headings that are looked at. */
const maxHeadings = 20;

/** Whether a text has a heading of level 1 with those words. */
export const hasFirstLevel = (markdown: string, words: string): boolean => {
  let seen = 0;
  for (const [, hashed, underlined] of markdown.matchAll(heading)) {
    if (seen++ === maxHeadings) return false;
    const line = String(hashed ?? underlined).replace(/\{:?\s*#[^{}]{1,200}\}[\s#]*$/, '');
    const html = markdownHtml(`# ${line.trim()}`, () => undefined);
    if (htmlWords(html).replace(/\s+/g, ' ') === words) return true;
  }
  return /<h1[\s>]/i.test(markdown) && htmlHeading(markdown) === words;
};

/** The words of the first heading of level 1 that is written as HTML. */
const htmlHeading = (markdown: string): string => {
  const [, inside = ''] = /<h1(?:\s[^>]{0,500})?>([\s\S]{0,2000}?)<\/h1>/i.exec(markdown) ?? [];
  return htmlWords(inside).replace(/\s+/g, ' ');
};
