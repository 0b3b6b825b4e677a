import { splitCredit } from '@alphanode/image-source';
import { type ImageCandidate, type ImageSource } from '@alphanode/meta-schema';

import { attributeWords, htmlWords } from '../core/html-words.ts';
import { countMember, isObject, member, textMember } from '../core/json-value.ts';

/** An attachment as WordPress stores it. */
export interface Upload {
  readonly url: string;
  readonly alt: string;
  /** HTML. */
  readonly caption: string;
  /** HTML; never shown with a picture, but many name who is to be credited there. */
  readonly description: string;
  /** The size, and in `image_meta` what was written into the file. */
  readonly details: unknown;
}

const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1);

/** Whether two sizes are of one picture, none of which was cropped: a side may be off by the rounding. */
const isSameShape = (width: number, height: number, other: unknown): boolean => {
  const [wide, high] = [countMember(other, 'width'), countMember(other, 'height')];
  return (
    wide !== undefined &&
    high !== undefined &&
    Math.abs(Math.round((wide * height) / width) - high) <= 1
  );
};

/** The file itself and the smaller ones that WordPress made of it, ascending, without those that were cropped. */
const filesOf = ({ url, details }: Upload, width: number, height: number): ImageCandidate[] => {
  const sizes = member(details, 'sizes');
  const smaller = Object.values(isObject(sizes) ? sizes : {}).flatMap((size) => {
    const file = textMember(size, 'file');
    const made = textMember(size, 'source_url') || (file && folderOf(url) + encodeURI(file));
    const wide = countMember(size, 'width');
    const isOther = made !== '' && wide !== undefined && wide < width;
    return isOther && isSameShape(width, height, size) ? [{ url: made, width: wide }] : [];
  });
  const byWidth = new Map([...smaller, { url, width }].map((file) => [file.width, file]));
  return [...byWidth.values()].sort((one, other) => one.width - other.width);
};

/** The picture of an attachment: address, size, smaller files, alternative text, caption and credit. */
export const uploadedPicture = (upload: Upload): ImageSource => {
  const { url, details } = upload;
  const alt = attributeWords(upload.alt);
  const caption = htmlWords(upload.caption);
  const [width, height] = [countMember(details, 'width'), countMember(details, 'height')];
  const file = member(details, 'image_meta');
  // WordPress cleans what a file says as it cleans HTML, and stores `&amp;`.
  const [stated, notice] = [
    attributeWords(textMember(file, 'credit')),
    attributeWords(textMember(file, 'copyright')),
  ];
  const credit =
    stated || (splitCredit(caption).credit ?? splitCredit(htmlWords(upload.description)).credit);
  const files = width === undefined || height === undefined ? [] : filesOf(upload, width, height);
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(credit === undefined ? {} : { credit }),
    ...(notice === '' ? {} : { copyrightNotice: notice }),
    ...(files.length > 1 ? { candidates: files } : {}),
  };
};
