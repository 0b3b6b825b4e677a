import { escapeHtml } from './escape-html.ts';

const files = /\.(?:mp4|webm|ogv|m4v|flv|wmv|mov|mp3|m4a|m4b|ogg|oga|wav|flac)(?:[?#]|$)/i;

const recordings = /\.(?:mp3|m4a|m4b|ogg|oga|wav|flac)(?:[?#]|$)/i;

/** Whether an address is that of a film or recording itself. */
export const isMediaFile = (url: string): boolean => files.test(url);

/** A frame with the page of an address, which becomes an embed. */
export const embedOf = (url: string): string => `<iframe src="${escapeHtml(url.trim())}"></iframe>`;

/** What a player shows: `video` or `audio`, or what its files are. */
export type PlayerKind = 'video' | 'audio' | undefined;

/**
 * Files become a player with the facts in `attributes` (`poster`, `width`, `height`); the address of a page that
 * shows a film becomes an embed. Nothing where there is no address.
 */
export const playerHtml = (
  kind: PlayerKind,
  urls: readonly string[],
  attributes: ReadonlyMap<string, string>,
): string | undefined => {
  const [first] = urls;
  const sources = urls.filter(isMediaFile);
  if (sources.length === 0) return first === undefined ? undefined : embedOf(first);
  const facts = ['poster', 'width', 'height'].flatMap((key) => {
    const value = attributes.get(key);
    return value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`];
  });
  const name = kind ?? (sources.every((url) => recordings.test(url)) ? 'audio' : 'video');
  return `<${name}${facts.join('')}>${sources.map((url) => `<source src="${escapeHtml(url)}">`).join('')}</${name}>`;
};
