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

/** Keeps each picture once, where it first stood. */
export const removeDuplicates = (
  found: readonly (readonly [index: number, image: Image])[],
): { readonly images: readonly Image[]; readonly duplicates: readonly DuplicateImage[] } => {
  const seen = new Map<string | number, { readonly image: Image; readonly index: number }>();
  const duplicates: DuplicateImage[] = [];
  for (const [index, image] of found) {
    // A picture drawn by chance is another each time.
    const key = image.flags.volatile ? index : image.key;
    const first = seen.get(key);
    const next = { image, index };
    seen.set(key, next);
    if (first === undefined) continue;
    const [kept, other] = areaOf(image) > areaOf(first.image) ? [next, first] : [first, next];
    duplicates.push({ kept: kept.index, dropped: other.index, url: other.image.url });
    seen.set(key, { ...kept, image: join(kept.image, other.image) });
  }
  return { images: [...seen.values()].map(({ image }) => image), duplicates };
};
