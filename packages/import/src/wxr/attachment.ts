import { type ImageSource } from '@alphanode/meta-schema';

import { unserializePhp } from '../php.ts';
import { toMeta } from '../php/to-meta.ts';
import { uploadedPicture } from '../wordpress/uploaded-picture.ts';
import { type WxrElement } from './read-element.ts';

/** The text of the first element of that name, `''` where there is none. */
export const textOf = (element: WxrElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** Rows of post meta, in order. */
export const metaRows = (item: WxrElement): (readonly [string, string])[] =>
  item.children
    .filter(({ name }) => name === 'wp:postmeta')
    .map((row) => [textOf(row, 'wp:meta_key').trim(), textOf(row, 'wp:meta_value')] as const);

const detailsOf = (serialized: string | undefined): unknown => {
  const { value } = unserializePhp(serialized ?? '');
  return value === undefined ? undefined : toMeta(value);
};

/** The picture of an attachment, `undefined` where it has no address. */
export const attachmentImage = (item: WxrElement): ImageSource | undefined => {
  const url = textOf(item, 'wp:attachment_url').trim();
  if (url === '') return undefined;
  const rows = new Map(metaRows(item));
  return uploadedPicture({
    url,
    alt: rows.get('_wp_attachment_image_alt') ?? '',
    caption: textOf(item, 'excerpt:encoded'),
    description: textOf(item, 'content:encoded'),
    details: detailsOf(rows.get('_wp_attachment_metadata')),
  });
};
