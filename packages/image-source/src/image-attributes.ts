import { type Image } from './image.ts';
import { parseImageUrl } from './parse-image-url.ts';

/** How a picture sits on the page. */
export interface ImageAttributesOptions {
  /** `column`: as wide as the text column, at most `widthPx`. `fixed`: always `widthPx`. `full`: the whole window. */
  readonly layout: 'column' | 'fixed' | 'full';
  /** CSS pixels; the picture's own width where absent. */
  readonly widthPx?: number | undefined;
  /** The one picture that the reader sees first: loaded at once, with a preload descriptor. */
  readonly priority?: boolean | undefined;
  /** The `sizes` attribute, where the page knows better than the layout. */
  readonly sizes?: string | undefined;
  /** Makes the URL at a width in pixels, instead of the provider's own. */
  readonly transform?: ((url: string, widthPx: number) => string | undefined) | undefined;
}

/** Attributes of an `img` element; those with `undefined` are to be left out. */
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
  readonly type: string;
  readonly srcset: string;
  readonly sizes: string;
}

/** Attributes of a `link` element for the head. */
export interface PreloadAttributes {
  readonly rel: 'preload';
  readonly as: 'image';
  readonly href: string;
  readonly imagesrcset?: string;
  readonly imagesizes?: string;
  readonly fetchpriority: 'high';
}

/** All that a renderer prints for one picture. */
export interface ImageAttributes {
  readonly img: ImgAttributes;
  readonly sources?: readonly SourceAttributes[];
  readonly preload?: PreloadAttributes;
}

/** Gives the attributes that show a picture sharply, without layout shift or waste. */
export const imageAttributes = (image: Image, options: ImageAttributesOptions): ImageAttributes => {
  const priority = options.priority === true;
  const resize = parseImageUrl(image.url)?.resize;
  const width = options.widthPx ?? image.width ?? 800;
  const candidates = [width, width * 2].flatMap((widthPx) => {
    const url = options.transform?.(image.url, widthPx) ?? resize?.(widthPx);
    return url === undefined ? [] : [`${url} ${widthPx}w`];
  });
  const srcset = candidates.length > 1 ? candidates.join(', ') : undefined;
  const sizes = options.sizes ?? (options.layout === 'full' ? '100vw' : `${width}px`);
  return {
    img: {
      src: image.url,
      ...(srcset !== undefined && { srcset, sizes }),
      ...(image.width !== undefined && { width: image.width }),
      ...(image.height !== undefined && { height: image.height }),
      alt: image.alt,
      loading: priority ? 'eager' : 'lazy',
      decoding: priority ? 'auto' : 'async',
      ...(priority && { fetchpriority: 'high' as const }),
    },
    ...(priority && {
      preload: {
        rel: 'preload' as const,
        as: 'image' as const,
        href: image.url,
        ...(srcset !== undefined && { imagesrcset: srcset, imagesizes: sizes }),
        fetchpriority: 'high' as const,
      },
    }),
  };
};
