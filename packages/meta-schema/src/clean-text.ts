const ascii = '[ -~]';

/** Texts of one class of characters. Unrolled: one bounds check for sixteen makes it four times as fast. */
const textOf = (one: string): RegExp => new RegExp(`^(?:${one.repeat(16)})*${one}{0,15}$`);

const plainText = /* @__PURE__ */ textOf(ascii);

/** Most of all other text: several scripts, tabs and line feeds; two thirds of the time of {@link suspect}. */
const common = '[\\t\\n -~\\xa0-\\u2029\\u2070-\\ud7ff]';
const commonText = /* @__PURE__ */ textOf(common);

/** What has to be looked at: controls but tab and line feed, direction marks, noncharacters, halves of pairs. */
const suspect =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/u;

const never =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff]/g;

/** Half of a pair: two units make one character above U+FFFF. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Depth to which direction marks may nest; kept small so that the rule is a regular expression. */
const maxNesting = 2;

const closerOf = (mark: string): string => (mark < '\u2066' ? '\u202c' : '\u2069');

/** Drops the direction marks that are not one of a pair, or nest too deep. */
const balance = (text: string): string => {
  const units = text.split('');
  const open: number[] = [];
  units.forEach((unit, at) => {
    if (/[\u202a\u202b\u2066-\u2068]/.test(unit)) open.push(at);
    else if (/[\u202c\u2069]/.test(unit)) {
      const opener = open.at(-1);
      if (opener === undefined || closerOf(text.charAt(opener)) !== unit) units[at] = '';
      else {
        open.pop();
        if (open.length >= maxNesting) units[at] = units[opener] = '';
      }
    }
  });
  for (const at of open) units[at] = '';
  return units.join('');
};

/** Up to here a plain loop is faster than the call of a regular expression. */
const shortText = 12;

/** Whether a text is printable ASCII and nothing else, so that there is nothing to clean. */
export const isPlainText = (text: string): boolean => {
  if (text.length > shortText) return plainText.test(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
};

/** Whether a text holds nothing that {@link cleanText} has to look at. */
export const isClean = (text: string): boolean =>
  isPlainText(text) || commonText.test(text) || !suspect.test(text);

/** A text with another in the place of each character that {@link cleanText} has to look at. */
export const replaceUnclean = (text: string, by: (unit: string) => string): string =>
  isClean(text) ? text : text.replace(new RegExp(suspect, 'gu'), by);

/** A text whose lines all end with a line feed, as those of Windows and of old Macs do not. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Text that a page can show as it is: well-formed Unicode, line ends as line feeds, no control or
 * noncharacter, no open direction mark. Clean text comes back as the same string.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return balance(withLineFeeds(text).replace(never, '').replace(loneSurrogate, '\ufffd'));
}
