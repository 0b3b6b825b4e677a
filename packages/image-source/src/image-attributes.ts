import { type Image } from './image.ts';
import { readResizing } from './parse-image-url.ts';

/** How a picture sits on the page. */
export interface ImageAttributesOptions {
  /** `column`: as wide as the text column, at most `widthPx`. `fixed`: always `widthPx`. `full`: the whole window. */
  readonly layout: 'column' | 'fixed' | 'full';
  /** CSS pixels; the picture's own width, at most 1200, where absent. */
  readonly widthPx?: number | undefined;
  /** The one picture that the reader sees first: loaded at once, with a preload descriptor. */
  readonly priority?: boolean | undefined;
  /** The `sizes` attribute, where the page knows better than the layout. */
  readonly sizes?: string | undefined;
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

/** Device widths in pixels, each about a quarter more than the one before. */
const steps = [320, 480, 640, 828, 1080, 1350, 1690, 2110, 2640, 3300, 3840];

const defaultWidth = 1200;

interface Choice {
  readonly resize: (widthPx: number) => string | undefined;
  /** The only widths that the service gives. */
  readonly allowed: readonly number[] | undefined;
  readonly limit: number;
}

/** Widths to offer, ascending; none above `limit`: blown up, a picture costs bytes and shows nothing more. */
const widthsFor = (
  layout: ImageAttributesOptions['layout'],
  width: number,
  { limit, allowed }: Choice,
): readonly number[] => {
  // Twice the width is as sharp as an eye can tell.
  const most = layout === 'full' ? Infinity : width * 2;
  if (allowed !== undefined) {
    const enough = allowed.find((one) => one >= most) ?? Infinity;
    return allowed.filter((one) => one >= 160 && one <= Math.min(enough, limit));
  }
  const wanted: number[] = layout === 'full' ? [] : [width, most];
  for (const step of layout === 'fixed' ? [] : steps) {
    // A step close to the width itself would load the same bytes twice.
    const apart = step < most * 0.9 && Math.abs(step - width) > width * 0.1;
    if (apart || layout === 'full') wanted.push(step);
  }
  wanted.sort((a, b) => a - b);
  const above = wanted.findIndex((one) => one > limit);
  if (above < 0) return wanted;
  return [...wanted.slice(0, wanted[above - 1] === limit ? above - 1 : above), limit];
};

/** Parsers of `srcset` that split at every comma are many. */
const encode = (url: string): string =>
  url.includes(',') || url.includes(' ') ? url.replaceAll(',', '%2C').replaceAll(' ', '%20') : url;

const defaultSizes = (layout: ImageAttributesOptions['layout'], width: number): string =>
  layout === 'full'
    ? '100vw'
    : layout === 'fixed'
      ? `${width}px`
      : `(min-width: ${width}px) ${width}px, 100vw`;

interface Candidates {
  readonly src: string;
  /** Only where there is a choice. */
  readonly srcset?: string;
}

/** How other widths of a picture are to be had; `undefined` where it must stay as it is. */
const choiceFor = (
  { flags, url, provider, width, intrinsic }: Image,
  { transform }: ImageAttributesOptions,
): Choice | undefined => {
  const isFixed = flags.volatile || flags.signed || flags.vector || flags.animated;
  if (isFixed || (provider === undefined && transform === undefined)) return undefined;
  const known = readResizing(url);
  // A width that the URL itself asked for says nothing about the original.
  const asked = known.width === width ? undefined : width;
  const limit = intrinsic?.width ?? asked ?? Infinity;
  if (transform !== undefined) {
    return { resize: (px) => transform(url, px), allowed: undefined, limit };
  }
  return known.resize && { resize: known.resize, allowed: known.widths, limit };
};

const candidatesFor = (
  image: Image,
  width: number,
  options: ImageAttributesOptions,
): Candidates => {
  const choice = choiceFor(image, options);
  if (choice === undefined) return { src: image.url };
  let src: string | undefined;
  let srcset = '';
  let count = 0;
  let last = '';
  for (const px of widthsFor(options.layout, width, choice)) {
    const made = choice.resize(px);
    if (made === undefined || made === last) continue;
    last = made;
    count++;
    srcset += `${count > 1 ? ', ' : ''}${encode(made)} ${px}w`;
    // Without srcset support, the first that is not too small; the last where all are.
    if (src === undefined && px >= width) src = made;
  }
  return { src: src ?? (count > 0 ? last : image.url), ...(count > 1 && { srcset }) };
};

/** What a fixed layout shows is smaller than the file. */
const displayed = (
  { width, height }: Image,
  { layout, widthPx }: ImageAttributesOptions,
): { width?: number; height?: number } => {
  const scale = layout === 'fixed' && widthPx && width ? widthPx / width : 1;
  return {
    ...(width !== undefined && { width: Math.round(width * scale) }),
    ...(height !== undefined && { height: Math.round(height * scale) }),
  };
};

/**
 * Gives the attributes that show a picture sharply, without layout shift and without waste: `srcset`
 * always with `sizes`, ascending, no wider than the original; nothing for pictures that must stay
 * as they are.
 * @example
 * imageAttributes(image, { layout: 'column', widthPx: 720 }).img.loading //=> 'lazy'
 */
export const imageAttributes = (image: Image, options: ImageAttributesOptions): ImageAttributes => {
  const priority = options.priority === true;
  const width = options.widthPx ?? Math.min(image.width ?? defaultWidth, defaultWidth);
  const { src, srcset } = candidatesFor(image, width, options);
  const sizes = options.sizes ?? defaultSizes(options.layout, width);
  const img: ImgAttributes = {
    src,
    ...(srcset !== undefined && { srcset, sizes }),
    ...displayed(image, options),
    alt: image.alt,
    loading: priority ? 'eager' : 'lazy',
    decoding: priority ? 'auto' : 'async',
    ...(priority && { fetchpriority: 'high' }),
  };
  if (!priority) return { img };
  const preload: PreloadAttributes = {
    rel: 'preload',
    as: 'image',
    href: src,
    ...(srcset !== undefined && { imagesrcset: srcset, imagesizes: sizes }),
    fetchpriority: 'high',
  };
  return { img, preload };
};
