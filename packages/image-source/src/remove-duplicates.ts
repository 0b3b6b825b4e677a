import { type Image } from './image.ts';
import { present } from './present.ts';

/** A picture that a list held twice. */
export interface DuplicateImage {
  /** Index in the list of what was kept: the larger, or the first of equals. */
  readonly kept: number;
  /** Index of what was left out. */
  readonly dropped: number;
  /** URL of what was left out. */
  readonly url: string;
}

const areaOf = ({ width = 0, height = 0 }: Image): number => width * (height || width);

/** The better of two, with the words that only the other has. */
const join = (kept: Image, other: Image): Image => ({
  ...present({ caption: other.caption, credit: other.credit }),
  ...kept,
  alt: kept.alt === '' ? other.alt : kept.alt,
});

interface Seen {
  image: Image;
  index: number;
  readonly place: number;
}

/** Keeps each picture once, where it first stood. */
export const removeDuplicates = (
  found: readonly (readonly [index: number, image: Image])[],
): { readonly images: readonly Image[]; readonly duplicates: readonly DuplicateImage[] } => {
  const seen = new Map<string, Seen>();
  const images: Image[] = [];
  const duplicates: DuplicateImage[] = [];
  for (const [index, image] of found) {
    const first = image.flags.volatile ? undefined : seen.get(image.key);
    if (first === undefined) {
      seen.set(image.key, { image, index, place: images.length });
      images.push(image);
      continue;
    }
    const better = areaOf(image) > areaOf(first.image);
    const [kept, dropped] = better ? [index, first.index] : [first.index, index];
    duplicates.push({ kept, dropped, url: (better ? first.image : image).url });
    first.image = better ? join(image, first.image) : join(first.image, image);
    first.index = kept;
    images[first.place] = first.image;
  }
  return { images, duplicates };
};
