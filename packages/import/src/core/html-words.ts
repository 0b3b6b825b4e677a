import { plainText } from '../html/plain-text.ts';
import { htmlToBlocks } from '../html.ts';

/** Elements that take all text up to their end, which a title that only names them does not have. */
const swallows =
  /<(script|style|title|textarea|xmp|plaintext|iframe|noembed|noframes|noscript|template|select)(?=[\s>])/gi;

const named = (html: string): string => {
  const lower = html.toLowerCase();
  return html.replace(swallows, (tag, name: string) =>
    lower.includes(`</${name.toLowerCase()}`) ? tag : `&lt;${name}`,
  );
};

/**
 * The words of a short text that is stored as HTML: a title, a name, a caption. An element that would swallow what
 * follows, and that nothing ends, is a word: `Using <script> well`.
 */
export const htmlWords = (html: string): string =>
  /[<&]/.test(html) ? plainText(htmlToBlocks(named(html)).blocks) : html.trim();

/** The words of a text in which only references are HTML, as in an attribute; `<` stands for itself. */
export const attributeWords = (text: string): string =>
  text.includes('&') ? htmlWords(text.replaceAll('<', '&lt;')) : text.trim();
