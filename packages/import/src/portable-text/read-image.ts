import { createImageNormalizer, safeUrl } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';

import { countMember, listMember, member, textMember } from '../core/json-value.ts';
import { type PortableReading, reportOnce } from './reading.ts';

/** `image-<id>-<width>x<height>-<format>` */
const reference = /^image-(\w{1,80})-(\d{1,5})x(\d{1,5})-(\w{2,5})$/;

const fromReference = (ref: string, reading: PortableReading): ImageSource | undefined => {
  const found = reference.exec(ref);
  const { sanity } = reading.options;
  if (found === null || sanity === undefined) return undefined;
  const [, id = '', width = '', height = '', format = ''] = found;
  return {
    url: `https://cdn.sanity.io/images/${encodeURIComponent(sanity.projectId)}/${encodeURIComponent(sanity.dataset)}/${id}-${width}x${height}.${format}`,
    width: Number(width),
    height: Number(height),
  };
};

const texts = [
  'source',
  'caption',
  'credit',
  'creator',
  'copyrightNotice',
  'license',
  'acquireLicensePage',
] as const;

/** The other files of a picture, as `writeImage` writes them; those that may not be loaded are told. */
const filesOf = (
  value: unknown,
  url: string,
  reading: PortableReading,
): Pick<ImageSource, 'candidates' | 'sources'> => {
  const files = { candidates: member(value, 'candidates'), sources: member(value, 'sources') };
  if (files.candidates === undefined && files.sources === undefined) return {};
  const { one } = createImageNormalizer({ baseUrl: reading.options.baseUrl });
  const { image, issues } = one({ url, alt: '', ...files });
  const unsafe = issues.find(({ path }) => path[0] === 'candidates');
  if (unsafe !== undefined) {
    reportOnce(reading, 'html-url-dropped', 'A file of a picture', unsafe.received);
  }
  return {
    ...(image?.candidates && { candidates: image.candidates }),
    ...(image?.sources && { sources: image.sources }),
  };
};

/** What a dataset says of the size of a file, where a query resolves it. */
const sizeOf = (asset: unknown): unknown => member(member(asset, 'metadata'), 'dimensions');

/** The picture of an image object; `undefined` and an issue where its address is not here. */
export const readImage = (value: unknown, reading: PortableReading): ImageSource | undefined => {
  const asset = member(value, 'asset');
  const address = member(value, 'url') ?? member(asset, 'url') ?? member(value, 'src');
  const ref = textMember(asset, '_ref') || textMember(asset, '_id');
  const { url } = safeUrl(address, { use: 'media', base: reading.options.baseUrl });
  const image = url === undefined ? fromReference(ref, reading) : { url };
  if (image === undefined) {
    reportOnce(
      reading,
      'image-unresolved',
      'A picture',
      typeof address === 'string' ? address : ref,
    );
    return undefined;
  }
  const alt = member(value, 'alt') ?? member(asset, 'altText');
  const credit =
    textMember(value, 'attribution') ||
    textMember(member(value, 'credit'), 'name') ||
    textMember(asset, 'creditLine');
  const size = countMember(value, 'width') === undefined ? sizeOf(asset) : value;
  const [width, height] = [countMember(size, 'width'), countMember(size, 'height')];
  const said = texts.flatMap((key) =>
    textMember(value, key) === '' ? [] : [[key, textMember(value, key)] as const],
  );
  return {
    ...image,
    ...(typeof alt === 'string' ? { alt } : {}),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(credit === '' ? {} : { credit }),
    ...Object.fromEntries(said),
    ...filesOf(value, image.url, reading),
  };
};

/** The words of a block alone, without what it says of them. */
const spansOf = (block: unknown): string =>
  listMember(block, 'children')
    .map((span) => textMember(span, 'text'))
    .join('');

/** A picture whose caption, which may be Portable Text, can only be a text. */
export const readCaptioned = (
  value: unknown,
  reading: PortableReading,
): ImageSource | undefined => {
  const image = readImage(value, reading);
  const blocks = listMember(value, 'caption');
  const said = blocks.map(spansOf).join(' ').trim();
  const isMarked = (span: unknown): boolean => listMember(span, 'marks').length > 0;
  if (blocks.some((block) => listMember(block, 'children').some(isMarked)))
    reportOnce(reading, 'html-flattened', 'The caption of a picture in a text or gallery');
  return image === undefined || said === '' ? image : { ...image, caption: said };
};
