import { plainText } from '../html/plain-text.ts';
import { htmlToBlocks } from '../html.ts';

/** The words of a short text that is stored as HTML: a title, a name, a caption. */
export const htmlWords = (html: string): string =>
  /[<&]/.test(html) ? plainText(htmlToBlocks(html).blocks) : html.trim();

/** The words of a text in which only references are HTML, as in an attribute; `<` stands for itself. */
export const attributeWords = (text: string): string =>
  text.includes('&') ? htmlWords(text.replaceAll('<', '&lt;')) : text.trim();
