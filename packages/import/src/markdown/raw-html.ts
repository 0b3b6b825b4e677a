/** Elements whose lines Markdown leaves as they are, up to their end. */
const begin = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?<(?:pre|script|style|textarea)(?=[\s>]|$)/i;
const end = /<\/(?:pre|script|style|textarea)>/i;

/** Tells line by line whether a line is in such an element, or begins or ends one. */
export const rawHtmlLines = (): ((line: string) => boolean) => {
  let isOpen = false;
  return (line) => {
    const isRaw = isOpen || begin.test(line);
    isOpen = isRaw && !end.test(line);
    return isRaw;
  };
};
