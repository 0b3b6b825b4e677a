import { splitCredit } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';

import { attributeWords, htmlWords } from '../core/html-words.ts';
import { countMember, member, textMember } from '../core/json-value.ts';

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

/** The picture of an attachment: address, size, alternative text, caption and credit. */
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
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(credit === undefined ? {} : { credit }),
    ...(notice === '' ? {} : { copyrightNotice: notice }),
  };
};
