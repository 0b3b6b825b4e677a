import { isEmbeddable } from '../html/oembed.ts';
import { sharedPictures, sharedWords, type Values } from './builder-elements.ts';
import { type BuilderTag } from './builder-tags.ts';
import { base64, escapedOnce, ownCode, percentBase64, unescaped } from './builder-text.ts';
import { isMediaFile, playerHtml } from './player-html.ts';

const first = (values: Values, keys: readonly string[]): string =>
  keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? '';

/** The address of a link: `url:https%3A%2F%2Fa.example|title:A` of WPBakery, `manually,…` of Enfold. */
const addressOf = (values: Values, ...keys: readonly string[]): string => {
  const link = first(values, keys);
  const packed = /^url:([^|]*)/.exec(link)?.[1];
  const url = packed === undefined ? link.replace(/^manually,/, '') : unescaped(packed);
  return /^(?:https?:|mailto:|tel:|\/|#.)/.test(url) ? url : '';
};

const linked = (html: string, url: string): string =>
  url === '' || html === '' ? html : `<a href="${escapedOnce(url)}">${html}</a>`;

/** Attachments by number, or a picture by its address, with what it leads to. */
const pictureOf = ({ values, element }: BuilderTag, url: string): string => {
  const image = first(values, element.pictures ?? sharedPictures).replace(/^media:\s*/, '');
  if (/^\d{1,12}$/.test(image))
    return `<alphanode-gallery ids="${image}" lone="${escapedOnce(url)}"></alphanode-gallery>`;
  if (/^\d{1,12}(?:,\s*\d{1,12})*$/.test(image))
    return `<alphanode-gallery ids="${image}"></alphanode-gallery>`;
  if (!/^https?:|^\//.test(image)) return '';
  if (isMediaFile(image) || isEmbeddable(image))
    return String(playerHtml(undefined, [image], values));
  return linked(pictureAt(image, values), url);
};

const pictureAt = (src: string, values: Values): string =>
  `<img src="${escapedOnce(src)}" alt="${escapedOnce(values.get('alt') ?? '')}">`;

const mediaOf = ({ name, values, element }: BuilderTag): string | undefined => {
  if (element.media === undefined) return undefined;
  const urls = element.media.flatMap((key) => {
    const value = values.get(key);
    if (value === undefined) return [];
    const isName = element.mediaStart !== undefined && /^[\w-]{1,40}$/.test(value);
    return [isName ? `${element.mediaStart}${value}` : value];
  });
  return playerHtml(name.includes('audio') ? 'audio' : undefined, urls, values) ?? '';
};

/** A button of WPBakery and its like calls its words a title. */
const isButton = (name: string): boolean => /(?:_btn|_button)$/.test(name);

/** The words that stand in the attributes of a tag. */
const wordsOf = ({ name, values, element }: BuilderTag): string => {
  const level = /\btag:(h[1-6])\b/.exec(values.get('font_container') ?? '')?.[1] ?? 'p';
  const shown = (text: string | undefined, url = ''): string =>
    text === undefined ? '' : `<${level}>${linked(escapedOnce(text), url)}</${level}>`;
  return (element.words ?? sharedWords)
    .map((words) => {
      if (typeof words === 'function')
        return words(values)
          .map((text) => shown(text))
          .join('');
      const [key, address] = typeof words === 'string' ? [words, ''] : words;
      const keys = isButton(name) ? [address, 'button_url', 'link'] : [address];
      return shown(values.get(key), addressOf(values, ...keys));
    })
    .join('');
};

/** What a tag shows, and what stands around what it holds. */
export const shownBy = (
  tag: BuilderTag,
  isPair: boolean,
): readonly [said: string, before: string, after: string] => {
  const { values, element } = tag;
  const url = element.link === undefined ? '' : addressOf(values, element.link);
  const media = mediaOf(tag);
  const picture = media === undefined ? pictureOf(tag, url) : '';
  const words = (media ?? '') + wordsOf(tag);
  if (isPair && element.inner === 'quote') {
    const cite = escapedOnce(values.get('cite') ?? '');
    const source = cite === '' ? '' : `<cite>${linked(cite, addressOf(values, 'url'))}</cite>`;
    return [words, '<blockquote>', `${source}</blockquote>`];
  }
  if (isPair && element.inner === 'caption' && values.get('caption') === 'yes')
    return [words, `<figure>${picture}<figcaption>`, '</figcaption></figure>'];
  if (picture !== '') return [picture + words, '', ''];
  if (!isPair || url === '' || element.inner === 'picture') return [words, '', ''];
  return [words, `<a href="${escapedOnce(url)}">`, '</a>'];
};

/** The HTML of the text between two tags of an element. */
export const innerHtml = ({ values, element }: BuilderTag, text: string): string => {
  if (element.inner === 'percent-base64') return percentBase64(text);
  if (element.inner === 'base64') return base64(text);
  if (element.inner === 'escaped') return ownCode(text);
  if (element.inner !== 'picture') return text;
  const src = text.trim();
  const isAddress = /^(?:https?:\/\/|\/)[^\s<>"]+$/.test(src);
  return linked(isAddress ? pictureAt(src, values) : text, addressOf(values, 'link'));
};
