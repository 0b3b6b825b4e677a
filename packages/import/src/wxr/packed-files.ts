import { type ImageCandidate, type ImageSource } from '@alphanode/meta-schema';

/** A picture as it is kept; its candidates, which all have widths, may be packed into a text. */
export interface Packed extends Omit<ImageSource, 'candidates'> {
  readonly candidates?: readonly ImageCandidate[] | string;
}

/** What stands before the size in the names of the smaller files, and what after it. */
const partsOf = (url: string): readonly [start: string, end: string] => {
  const [, start = url, end = ''] = /^(.*?)(?:-scaled)?(\.\w{1,5})$/.exec(url) ?? [];
  return [`${start}-`, end];
};

/**
 * Keeps of candidates the sizes that WordPress puts into their names, `300x200 1024x683`, and of the file itself
 * its width: an export of a large site has hundreds of thousands of them.
 */
export const pack = ({ candidates, ...image }: ImageSource): Packed => {
  if (candidates === undefined) return image;
  const { url } = image;
  const [start, end] = partsOf(url);
  const sizes: string[] = [];
  for (const { url: address, width } of candidates) {
    const size = address.slice(start.length, address.length - end.length);
    const isNamed = size.startsWith(`${width}x`) && address === start + size + end;
    if (address !== url && !isNamed) return { ...image, candidates };
    sizes.push(address === url ? `${width}` : size);
  }
  return { ...image, candidates: sizes.join(' ') };
};

/** The picture that was packed. */
export const unpack = ({ candidates, ...image }: Packed): ImageSource => {
  if (candidates === undefined) return image;
  if (typeof candidates !== 'string') return { ...image, candidates };
  const [start, end] = partsOf(image.url);
  const files = candidates.split(' ').map((size) => ({
    url: size.includes('x') ? start + size + end : image.url,
    width: parseInt(size, 10),
  }));
  return { ...image, candidates: files };
};
