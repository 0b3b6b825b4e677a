import { type ImageSource } from '@alphanode/meta-schema';

import { unserializePhp } from '../php.ts';
import { toMeta } from '../php/to-meta.ts';
import { type WxrElement } from './read-element.ts';

/** The text of the first element of that name, `''` where there is none. */
export const textOf = (element: WxrElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** Rows of post meta, in order. */
export const metaRows = (item: WxrElement): (readonly [string, string])[] =>
  item.children
    .filter(({ name }) => name === 'wp:postmeta')
    .map((row) => [textOf(row, 'wp:meta_key').trim(), textOf(row, 'wp:meta_value')] as const);

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const pixels = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

const dataOf = (serialized: string | undefined): Data => {
  const { value } = unserializePhp(serialized ?? '');
  const data = value === undefined ? undefined : toMeta(value);
  return isData(data) ? data : {};
};

/** The picture of an attachment: address, size, alternative text, caption and credit of its metadata. */
export const attachmentImage = (item: WxrElement): ImageSource | undefined => {
  const url = textOf(item, 'wp:attachment_url').trim();
  if (url === '') return undefined;
  const rows = new Map(metaRows(item));
  const data = dataOf(rows.get('_wp_attachment_metadata'));
  const picture = isData(data['image_meta']) ? data['image_meta'] : {};
  const alt = rows.get('_wp_attachment_image_alt')?.trim();
  const caption = textOf(item, 'excerpt:encoded')
    .replace(/<[^>]{0,2000}>/g, '')
    .trim();
  const [width, height] = [pixels(data['width']), pixels(data['height'])];
  const [credit, notice] = [text(picture['credit']), text(picture['copyright'])];
  return {
    url,
    ...(alt ? { alt } : {}),
    ...(caption === '' ? {} : { caption }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(credit === '' ? {} : { credit }),
    ...(notice === '' ? {} : { copyrightNotice: notice }),
  };
};
