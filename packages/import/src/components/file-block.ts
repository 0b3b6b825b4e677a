import { safeUrl } from '@alphanode/image-source';
import { type Block, type ImageSource } from '@alphanode/meta-schema';

import { absolute } from '../core/absolute-url.ts';
import { isObject, type JsonObject, textMember } from '../core/json-value.ts';
import { readImage } from '../portable-text/read-image.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { linkBlock, plainBlock, words } from './plain-blocks.ts';

/** What media libraries say of a file, and records of other things do not. */
const ofFile = ['mime', 'mimeType', 'alternativeText', 'formats', 'filename', 'alt'];

/** Where a file lies; Storyblok calls its address a name. */
const addressOf = (value: unknown): string =>
  textMember(value, 'url') || absolute(textMember(value, 'filename'));

/** Whether a value is the record of a file. */
export const isFile = (value: unknown): value is JsonObject =>
  isObject(value) && addressOf(value) !== '' && ofFile.some((key) => key in value);

const typeOf = (file: unknown): string => textMember(file, 'mime') || textMember(file, 'mimeType');

/** Whether a file is a picture; one of no known type is taken for one. */
export const isPicture = (file: unknown): boolean => /^(?:image\/|$)/.test(typeOf(file));

const altOf = (file: unknown): string =>
  textMember(file, 'alternativeText') || textMember(file, 'alt');

/** A file that is a picture. */
export const pictureOf = (file: JsonObject, reading: PortableReading): ImageSource | undefined => {
  const alt = altOf(file);
  return readImage({ ...file, url: addressOf(file), alt: alt === '' ? undefined : alt }, reading);
};

/** A picture, a film, a recording, or a link to a file of another kind. */
export const fileBlocks = (file: JsonObject, reading: PortableReading): readonly Block[] => {
  const caption = textMember(file, 'caption');
  const said = caption === '' ? {} : { caption: words(caption) };
  if (isPicture(file)) {
    const image = pictureOf(file, reading);
    if (image !== undefined) return [{ type: 'figure', image }];
    // Its words stand for it.
    return [altOf(file), caption].filter(Boolean).map(plainBlock);
  }
  const [kind] = typeOf(file).split('/');
  const { url } = safeUrl(addressOf(file), { use: 'media', base: reading.options.baseUrl });
  if (url === undefined) reportOnce(reading, 'html-url-dropped', 'A file', addressOf(file));
  else if (kind === 'video' || kind === 'audio')
    return [{ type: 'media', kind, sources: [{ url, mimeType: typeOf(file) }], ...said }];
  const name = textMember(file, 'name') || textMember(file, 'filename');
  const link = linkBlock(addressOf(file), name, reading);
  return caption === '' ? link : [...link, plainBlock(caption)];
};
