import { type Image, type ImageCandidate, type PictureSource } from './image.ts';
import {
  type Source,
  candidatesFor,
  choiceFor,
  givenSrcset,
  sourcesFor,
  widthsFor,
} from './image-candidates.ts';
import { present } from './present.ts';

/** How a picture sits on the page. */
export interface ImageAttributesOptions {
  /** `column`: at most as wide as the text column, which is `widthPx`. `fixed`: always `widthPx`. `full`: the whole window. */
  readonly layout: 'column' | 'fixed' | 'full';
  /** CSS pixels; the picture's own width, at most 1200, where absent or no number above 0. */
  readonly widthPx?: number | undefined;
  /** The one picture that the reader sees first: loaded at once, with a preload descriptor. */
  readonly priority?: boolean | undefined;
  /** The `sizes` attribute, where the page knows better than the layout. */
  readonly sizes?: string | undefined;
  /** Formats to offer in front of the picture's own, the best first, where the provider converts. */
  readonly formats?: readonly ('avif' | 'webp')[] | undefined;
  /** Makes the URL at a width in pixels, instead of the provider's own. */
  readonly transform?: ((url: string, widthPx: number) => string | undefined) | undefined;
}

/** Attributes of an `img` element. */
export interface ImgAttributes {
  readonly src: string;
  readonly srcset?: string;
  readonly sizes?: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  readonly loading: 'eager' | 'lazy';
  readonly decoding: 'async' | 'auto';
  readonly fetchpriority?: 'high';
}

/** Attributes of a `source` element in a `picture`. */
export interface SourceAttributes {
  readonly media?: string;
  readonly type?: string;
  readonly srcset: string;
  /** Absent where the candidates are for densities. */
  readonly sizes?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Attributes of a `link` element for the head. */
export interface PreloadAttributes {
  readonly rel: 'preload';
  readonly as: 'image';
  readonly href: string;
  readonly imagesrcset?: string;
  readonly imagesizes?: string;
  /** Of the first source, where there are any: who cannot show it loads nothing in advance. */
  readonly type?: string;
  readonly fetchpriority: 'high';
}

/** All that a renderer prints for one picture. */
export interface ImageAttributes {
  readonly img: ImgAttributes;
  /** Of the record or, where it names none, of `formats`: for `source` elements in front of the `img`, in a `picture`. */
  readonly sources?: readonly SourceAttributes[];
  /** Only for the `priority` picture; absent where the record's own sources choose it. */
  readonly preload?: PreloadAttributes;
}

const defaultWidth = 1200;

/** A picture that says a smaller size than its column's is shown at that size; the first of an article fills the column. */
const shownWidth = (
  { width = Infinity, height }: Image,
  { layout, widthPx = 0, priority }: ImageAttributesOptions,
): number =>
  !(widthPx > 0) || (layout === 'column' && height !== undefined && priority !== true)
    ? Math.min(width, widthPx > 0 ? widthPx : defaultWidth)
    : widthPx;

/** The widest file that a record names: told to fill more, a browser would blow it up. */
const widestOf = (files: readonly ImageCandidate[] = []): number =>
  files.reduce((most, { width = 0 }) => Math.max(most, width), 0) || Infinity;

const defaultSizes = (layout: ImageAttributesOptions['layout'], width: number): string =>
  layout === 'full'
    ? '100vw'
    : layout === 'fixed'
      ? `${width}px`
      : `(min-width: ${width}px) ${width}px, 100vw`;

/** What a fixed layout shows is smaller than the file. */
const displayed = (
  { width, height }: Image,
  { layout, widthPx = 0 }: ImageAttributesOptions,
): { width?: number; height?: number } => {
  const scale = layout === 'fixed' && widthPx > 0 && width ? widthPx / width : 1;
  return {
    ...(width !== undefined && { width: Math.round(width * scale) }),
    ...(height !== undefined && { height: Math.round(height * scale) }),
  };
};

/** Loads in advance what a browser will choose: of the first source, or of the picture itself. */
const preloadOf = (
  source: Source | undefined,
  { src, srcset, sizes }: ImgAttributes,
  shown: string,
): PreloadAttributes => ({
  rel: 'preload',
  as: 'image',
  href: source?.candidates.src ?? src,
  ...present({
    imagesrcset: source?.candidates.srcset ?? srcset,
    imagesizes: source === undefined ? sizes : shown,
    type: source && `image/${source.format}`,
  }),
  fetchpriority: 'high',
});

/** A source of the record's own. */
const ownSource = (
  { candidates, media, mimeType: type, width, height }: PictureSource,
  sizes: string,
): SourceAttributes => present({ media, type, ...givenSrcset(candidates, sizes), width, height });

/**
 * Gives the attributes that show a picture sharply, without layout shift and without waste: `srcset`
 * always with `sizes`, ascending, no wider than the original; nothing for pictures that must stay
 * as they are.
 * @example
 * imageAttributes(image, { layout: 'column', widthPx: 720 }).img.loading //=> 'lazy'
 */
export const imageAttributes = (image: Image, options: ImageAttributesOptions): ImageAttributes => {
  const { layout, formats = [] } = options;
  const width = Math.min(shownWidth(image, options), widestOf(image.candidates));
  const sizes = options.sizes ?? defaultSizes(layout, width);
  const choice = choiceFor(image, options);
  const widths = choice === undefined ? [] : widthsFor(layout, width, choice);
  const own = choice && candidatesFor(choice, widths, width);
  const src = own?.src ?? image.url;
  const priority = options.priority === true;
  const img: ImgAttributes = {
    src,
    ...(own === undefined
      ? image.candidates && givenSrcset(image.candidates, sizes)
      : own.isChoice && { srcset: own.srcset, sizes }),
    ...displayed(image, options),
    alt: image.alt,
    loading: priority ? 'eager' : 'lazy',
    decoding: priority ? 'auto' : 'async',
    ...(priority && { fetchpriority: 'high' }),
  };
  if (image.sources !== undefined) {
    return { img, sources: image.sources.map((source) => ownSource(source, sizes)) };
  }
  const found = formats.filter((format) => format !== image.format);
  const sources = choice === undefined ? [] : sourcesFor(choice, widths, width, found);
  return {
    img,
    ...(sources.length > 0 && {
      sources: sources.map(({ format, candidates: { srcset } }) => ({
        type: `image/${format}`,
        srcset,
        sizes,
      })),
    }),
    ...(priority && { preload: preloadOf(sources[0], img, sizes) }),
  };
};
