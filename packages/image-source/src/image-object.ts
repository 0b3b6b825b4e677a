import { type Image } from './image.ts';
import { present } from './present.ts';

/** A schema.org ImageObject, with the names that search engines read IPTC fields by. */
export interface ImageObject {
  readonly '@type': 'ImageObject';
  readonly contentUrl: string;
  readonly caption?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly creator?: { readonly '@type': 'Person'; readonly name: string };
  readonly creditText?: string;
  readonly copyrightNotice?: string;
  /** URL of the licence. */
  readonly license?: string;
  readonly acquireLicensePage?: string;
}

/**
 * Describes a picture to search engines. Plain JSON: escape it before it goes into a script element.
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export const imageObject = ({ url, caption, width, height, credit }: Image): ImageObject => ({
  '@type': 'ImageObject',
  contentUrl: url,
  ...present({
    caption,
    width,
    height,
    creator:
      credit?.creator === undefined
        ? undefined
        : { '@type': 'Person' as const, name: credit.creator },
    creditText: credit?.text,
    copyrightNotice: credit?.copyrightNotice,
    license: credit?.license,
    acquireLicensePage: credit?.acquireLicensePage,
  }),
});
