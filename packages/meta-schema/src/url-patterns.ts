/** The source of a word in any case, as patterns of JSON Schema have no flags. */
const anyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const absolute = 'https?://[^\\s"<>\\\\]+';
/** What is encoded in a path that is relative to a page, whose first step has no colon. */
const mark = '\\s"<>^`{|}\\\\';
const relative = (never: string): string => `(?!//${never})[^:/?#${mark}]*(?:[/?#][^${mark}]*)?`;
const plain = `(?:${anyCase('mailto')}|${anyCase('tel')}):[^\\s<>"'\`\\\\]+`;
const types = ['png', 'jpeg', 'jpg', 'gif', 'webp', 'avif', 'bmp'].map(anyCase).join('|');
const raster = `${anyCase('data:image/')}(?:${types});${anyCase('base64')},[\\w+/=%-]+`;

/**
 * Sources of `u` regular expressions that the URLs match which `safeUrl` gives back as they are, by their use,
 * and no URL of another scheme or host than can be seen.
 */
export const urlPatterns = {
  link: `^(?:${absolute}|${plain}|${relative('')})$`,
  media: `^(?:${absolute}|${raster}|${relative('|#')})$`,
} as const;
