import { type Image } from './image.ts';

/** A schema.org ImageObject, with the names that search engines read IPTC fields by. */
export interface ImageObject {
  readonly '@type': 'ImageObject';
  readonly contentUrl: string;
  readonly caption?: string;
  readonly width?: number;
  readonly height?: number;
  readonly creator?: { readonly '@type': 'Person' | 'Organization'; readonly name: string };
  readonly creditText?: string;
  readonly copyrightNotice?: string;
  readonly license?: string;
  readonly acquireLicensePage?: string;
}

/** Describes a picture to search engines. Plain JSON: escape it before it goes into a script element. */
export const imageObject = (image: Image): ImageObject => {
  const { credit } = image;
  return {
    '@type': 'ImageObject',
    contentUrl: image.url,
    ...(image.caption !== undefined && { caption: image.caption }),
    ...(image.width !== undefined && { width: image.width }),
    ...(image.height !== undefined && { height: image.height }),
    ...(credit?.creator !== undefined && {
      creator: { '@type': 'Person' as const, name: credit.creator },
    }),
    ...(credit !== undefined && { creditText: credit.text }),
    ...(credit?.copyrightNotice !== undefined && { copyrightNotice: credit.copyrightNotice }),
    ...(credit?.license !== undefined && { license: credit.license }),
    ...(credit?.acquireLicensePage !== undefined && {
      acquireLicensePage: credit.acquireLicensePage,
    }),
  };
};
