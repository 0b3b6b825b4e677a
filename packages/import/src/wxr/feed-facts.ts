import { safeUrl } from '@alphanode/image-source';
import { type Block, type ImageSource } from '@alphanode/meta-schema';

import { absolute } from '../core/absolute-url.ts';
import { isoDate } from '../core/record-dates.ts';
import { htmlToBlocks } from '../html.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { textOf } from './attachment.ts';
import { type WxrElement } from './read-element.ts';

/** `Fri, 25 Jan 2019 10:00:00 +0000`, as feeds write it, or a day as ISO 8601 does. */
export const feedDate = (item: WxrElement): string | undefined => {
  const text = (textOf(item, 'pubdate') || textOf(item, 'dc:date')).trim();
  const iso = String(isoDate(text));
  if (/^\d{4}-\d\d-\d\d/.test(iso)) return iso;
  const isDate = /\d{4} \d\d?:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)$/.test(text);
  const time = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** Who wrote an item of a feed: `a@example.com (Ann)` in the first of them, a name in the others. */
export const feedAuthor = (item: WxrElement): string => {
  const author = textOf(item, 'author').trim();
  const name = /\(([^()]{1,200})\)$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);
  return textOf(item, 'dc:creator').trim() || name || textOf(item, 'itunes:author').trim();
};

/** The address of an item: its link, or an identity that is one. */
export const feedAddress = (item: WxrElement): string => {
  const guid = item.children.find(({ name }) => name === 'guid');
  const isLink = guid?.attributes.get('isPermaLink') === 'true';
  return (
    absolute(textOf(item, 'link').trim()) || (isLink ? absolute(textOf(item, 'guid').trim()) : '')
  );
};

/** Files of an item: those that it encloses, and those of the media extension. */
const filesOf = (item: WxrElement, kind: RegExp): readonly string[] =>
  item.children.flatMap(({ name, attributes }) => {
    if (!/^(?:enclosure|media:(?:content|thumbnail)|itunes:image)$/.test(name)) return [];
    const isPicture = /^(?:media:thumbnail|itunes:image)$/.test(name);
    const said = `${attributes.get('medium') ?? ''} ${attributes.get('type') ?? ''}`;
    const url = attributes.get('url') ?? attributes.get('href') ?? '';
    return kind.test(isPicture ? 'image' : said) ? [url] : [];
  });

/** The picture of an item of a feed. */
export const feedPicture = (item: WxrElement): ImageSource | undefined => {
  const { url } = safeUrl(filesOf(item, /\bimage\b/)[0], { use: 'media' });
  return url === undefined ? undefined : { url };
};

/** The recording or film that an item of a feed encloses. */
export const feedMedia = (item: WxrElement): readonly Block[] => {
  for (const kind of ['audio', 'video']) {
    const [url] = filesOf(item, new RegExp(`\\b${kind}\\b`));
    if (url !== undefined)
      return htmlToBlocks(`<${kind} src="${escapeHtml(url)}"></${kind}>`).blocks;
  }
  return [];
};
