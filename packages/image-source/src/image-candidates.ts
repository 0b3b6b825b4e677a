import { type ImageAttributesOptions } from './image-attributes.ts';
import { type Image, type ImageCandidate } from './image.ts';
import { readResizing } from './parse-image-url.ts';
import { type Provider } from './provider.ts';

/** Device widths in pixels, each about a quarter more than the one before. */
const steps = [320, 480, 640, 828, 1080, 1350, 1690, 2110, 2640, 3300, 3840];

/** How other widths of a picture are to be had. */
export interface Choice {
  readonly resize: (widthPx: number) => string | undefined;
  /** The only widths that the service gives. */
  readonly allowed: readonly number[] | undefined;
  readonly limit: number;
  readonly provider?: Pick<Provider, 'formats' | 'convert'> | undefined;
}

/** Widths to offer, ascending; none above `limit`: blown up, a picture costs bytes and shows nothing more. */
export const widthsFor = (
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
  /^(?!data:).*[ ,]/.test(url) ? url.replaceAll(',', '%2C').replaceAll(' ', '%20') : url;

/** A picture's URLs at several widths. */
export interface Candidates {
  readonly src: string;
  readonly srcset: string;
  /** Whether there is more than one. */
  readonly isChoice: boolean;
}

/** How other widths of a picture are to be had; `undefined` where it must stay as it is. */
export const choiceFor = (
  { flags, url, provider, width, intrinsic }: Image,
  { transform }: ImageAttributesOptions,
): Choice | undefined => {
  const isFixed = flags.volatile || flags.signed || flags.vector || flags.animated;
  if (isFixed || (provider === undefined && transform === undefined)) return undefined;
  const known = readResizing(url, transform ? undefined : provider?.id);
  // A width that the URL itself asked for says nothing about the original.
  const asked = known.width === width ? undefined : width;
  const limit = intrinsic?.width ?? asked ?? Infinity;
  if (transform !== undefined) {
    return { resize: (px) => transform(url, px), allowed: undefined, limit };
  }
  const { resize, provider: service } = known;
  return resize && { resize, allowed: service?.widths, limit, provider: service };
};

/** Asks for each width; `undefined` where none is to be had. */
export const candidatesFor = (
  { resize }: Pick<Choice, 'resize'>,
  widths: readonly number[],
  width: number,
): Candidates | undefined => {
  let src: string | undefined;
  let srcset = '';
  let count = 0;
  let last = '';
  for (const px of widths) {
    const made = resize(px);
    if (made === undefined || made === last) continue;
    last = made;
    count++;
    srcset += `${count > 1 ? ', ' : ''}${encode(made)} ${px}w`;
    // Without srcset support, the first that is not too small; the last where all are.
    if (src === undefined && px >= width) src = made;
  }
  return count === 0 ? undefined : { src: src ?? last, srcset, isChoice: count > 1 };
};

/** Files that a record names, ascending, each width or density once. Where one says its width, all must. */
export const givenSrcset = (
  files: readonly ImageCandidate[],
  sizes: string,
): { readonly srcset: string; readonly sizes?: string } => {
  const isSized = files.some(({ width }) => width !== undefined);
  const found = new Map<number, string>();
  for (const { url, width = 0, density = 1 } of files) {
    const size = isSized ? width : density;
    if (size > 0 && !found.has(size)) found.set(size, encode(url));
  }
  const srcset = [...found]
    .sort(([one], [other]) => one - other)
    .map(([size, url]) => `${url} ${size}${isSized ? 'w' : 'x'}`)
    .join(', ');
  return isSized ? { srcset, sizes } : { srcset };
};

/** Candidates in another format. */
export interface Source {
  readonly format: string;
  readonly candidates: Candidates;
}

/** The same candidates in the formats that the provider converts to. */
export const sourcesFor = (
  { resize, provider }: Choice,
  widths: readonly number[],
  width: number,
  formats: readonly string[],
): readonly Source[] =>
  formats.flatMap((format) => {
    const { formats: offered, convert } = provider ?? {};
    if (convert === undefined || offered?.includes(format) !== true) return [];
    const converted = (px: number): string | undefined => {
      const made = resize(px);
      const url = made === undefined ? undefined : convert(made, format);
      return url === made ? undefined : url;
    };
    const candidates = candidatesFor({ resize: converted }, widths, width);
    return candidates === undefined ? [] : [{ format, candidates }];
  });
