import { escapeHtml } from './escape-html.ts';

/** UTF-8 of Base64, `undefined` where the text is none. */
const fromBase64 = (packed: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Text of percent signs, as it is where they are not sound. */
export const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** HTML that WPBakery keeps in Base64 over percent signs, or as it is; nothing of what is not sound. */
export const percentBase64 = (packed: string): string =>
  /^[\w+/=\s]*$/.test(packed) ? unescaped(fromBase64(packed) ?? '') : packed;

/** HTML that Avada keeps in Base64, or as it is in older posts. */
export const base64 = (text: string): string =>
  /^\s*[\w+/]+={0,2}\s*$/.test(text) ? (fromBase64(text) ?? text) : text;

/** Divi's own sign for the end of a line, which stands in a comment. */
const lineBreak = /(?:<|&lt;)!(?:--|–-) ?\[et_pb_(?:line_break|br)_holder\] ?(?:--|-–)(?:>|&gt;)/g;

const named = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
  ['&#039;', "'"],
]);

/** HTML of Divi's code; older posts have it escaped as a whole. */
export const ownCode = (text: string): string => {
  const plain = text.replace(lineBreak, '\n');
  return plain.includes('<')
    ? plain
    : plain.replace(/&(?:lt|gt|quot|amp|#039);/g, (sign) => String(named.get(sign)));
};

/** Text of an attribute as HTML; signs that are escaped in it stay so, as WordPress has it. */
export const escapedOnce = (text: string): string =>
  escapeHtml(text).replace(/&amp;(?=(?:[a-z]{2,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&');
