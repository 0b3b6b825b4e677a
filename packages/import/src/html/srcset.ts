import { parseImageUrl, safeUrl } from '@alphanode/image-source';
import { type ImageCandidate, type ImageSource, type PictureSource } from '@alphanode/meta-schema';

import { attribute, isElement } from './dom.ts';
import { type Element } from './parse-html.ts';
import { pixels } from './pixels.ts';
import { report, type Walk } from './walk.ts';

/** A longer list is no list of pictures. */
const maxLength = 16_384;
const maxCandidates = 64;

/** A URL, which a comma ends only where it is the last character, and what describes it (HTML, `srcset`). */
const pattern = /[^\s,]\S*(?:(?<=,)|[^,]*)/g;

/** An address as it is written, and what is said of the file. */
interface Candidate {
  readonly address: string;
  /** 1 where nothing is said. */
  readonly size: number;
  readonly unit: 'width' | 'density';
}

/** An address without the commas at its end, which end its candidate. */
const withoutCommas = (url: string): string => {
  let end = url.length;
  while (url[end - 1] === ',') end -= 1;
  return url.slice(0, end);
};

const candidateOf = (text: string): Candidate | undefined => {
  const [url = '', ...said] = text.trim().split(/\s+/);
  const address = withoutCommas(url);
  const [wide, dense = said.length === 0 ? '1x' : ''] = [
    said.find((one) => /^\d{1,5}w$/.test(one)),
    said.find((one) => /^[1-9](?:\.0+)?x$/.test(one)),
  ];
  if (wide !== undefined) return { address, size: parseInt(wide, 10), unit: 'width' };
  return dense === '' ? undefined : { address, size: parseInt(dense, 10), unit: 'density' };
};

/** A list that is not too long, or as many candidates of it as are not. */
const whole = (srcset: string): string =>
  srcset.length > maxLength ? srcset.slice(0, srcset.lastIndexOf(',', maxLength)) : srcset;

/** The candidates of a `srcset`, without those for a density between whole ones. */
export const candidatesIn = (srcset: string): readonly Candidate[] =>
  [...whole(srcset).matchAll(pattern)]
    .slice(0, maxCandidates)
    .flatMap(([text]) => candidateOf(text) ?? []);

/** An address that may be loaded, as a list of them can hold it. */
const addressOf = (address: string, element: Element, walk: Walk): string | undefined => {
  if (/^data:/i.test(address)) return undefined;
  const { url } = safeUrl(address, { use: 'media', base: walk.options.baseUrl });
  if (url === undefined) {
    report(walk, 'html-url-dropped', '<img srcset>', { element, received: address });
  }
  return url?.replaceAll(',', '%2C');
};

/** The files that an attribute of an element lists, ascending, each width or density once. */
const filesOf = (
  element: Element,
  names: readonly string[],
  walk: Walk,
): readonly ImageCandidate[] => {
  for (const name of names) {
    const candidates = candidatesIn(attribute(element, name) ?? '');
    const unit = candidates.some((one) => one.unit === 'width') ? 'width' : 'density';
    const files = new Map<number, string>();
    for (const one of candidates) {
      if (one.unit !== unit || one.size === 0 || files.has(one.size)) continue;
      const url = addressOf(one.address, element, walk);
      if (url !== undefined) files.set(one.size, url);
    }
    if (files.size > 0) {
      return [...files]
        .sort(([size], [other]) => size - other)
        .map(([size, url]) => (unit === 'density' && size === 1 ? { url } : { url, [unit]: size }));
    }
  }
  return [];
};

/** Attributes that hold a list of files; scripts that load pictures late keep it in the later ones. */
export const sets = ['srcset', 'data-srcset', 'data-lazy-srcset'];

const sourceOf = (element: Element, walk: Walk): PictureSource | undefined => {
  const candidates = filesOf(element, sets, walk);
  if (candidates.length === 0) return undefined;
  const media = attribute(element, 'media')?.trim().slice(0, 500);
  const mimeType = attribute(element, 'type')?.trim().slice(0, 100);
  const [wide, high] = [pixels(attribute(element, 'width')), pixels(attribute(element, 'height'))];
  return {
    candidates,
    ...(media ? { media } : {}),
    ...(mimeType ? { mimeType } : {}),
    ...(wide === undefined || high === undefined ? {} : { width: wide, height: high }),
  };
};

/** The `source` elements of the `picture` around an `img`. */
export const sourcesAround = ({ parentNode: picture }: Element): readonly Element[] =>
  !isElement(picture) || picture.tagName !== 'picture'
    ? []
    : picture.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source');

/**
 * The other files of the picture of an `img` and of the `picture` around it. A service that gives any width
 * and format by itself needs no list of them.
 */
export const otherFiles = (
  element: Element,
  url: string,
  walk: Walk,
): Pick<ImageSource, 'candidates' | 'sources'> => {
  const isOther = (file: ImageCandidate): boolean => file.url !== url;
  const resizes = parseImageUrl(url)?.resize !== undefined;
  const sources = sourcesAround(element)
    .flatMap((source) => sourceOf(source, walk) ?? [])
    .filter(
      ({ candidates, media }) => candidates.some(isOther) && !(resizes && media === undefined),
    );
  const candidates = resizes ? [] : filesOf(element, sets, walk);
  return {
    ...(candidates.some(isOther) ? { candidates } : {}),
    ...(sources.length > 0 ? { sources } : {}),
  };
};
