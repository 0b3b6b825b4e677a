import { type ImageSource } from '@alphanode/meta-schema';

import { pack, type Packed, unpack } from './packed-files.ts';

/** A picture as it is written down. */
interface Entry {
  readonly image: Packed;
  /** Where the one before it lies that was uploaded to the same post. */
  readonly before?: number;
}

/** Bytes of one block of the store. */
const blockSize = 262_144;

/** A number takes no memory of its own as a key, a text does. */
const keyOf = (id: string): string | number => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : id);

/** The pictures of an export, by their ids and by the posts that they were uploaded to. */
export interface PictureStore {
  /** Keeps a picture; a parent of `''` or `0` says that it was uploaded to no post. */
  readonly add: (id: string, parent: string, image: ImageSource) => void;
  readonly has: (id: string) => boolean;
  readonly get: (id: string) => ImageSource | undefined;
  /** In the order in which they came. */
  readonly attachedTo: (post: string) => readonly ImageSource[];
}

/**
 * Keeps pictures as bytes: tens of thousands of small records that live to the end of an export would
 * make the engine's heap grow far beyond what they are.
 */
export const createPictureStore = (): PictureStore => {
  const blocks: Uint8Array[] = [];
  const byId = new Map<string | number, number>();
  const lastOf = new Map<string | number, number>();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let used = blockSize;

  const write = (entry: Entry): number => {
    const bytes = encoder.encode(`${JSON.stringify(entry)}\n`);
    if (used + bytes.length > blockSize) {
      blocks.push(new Uint8Array(Math.max(blockSize, bytes.length)));
      used = 0;
    }
    blocks.at(-1)?.set(bytes, used);
    const place = (blocks.length - 1) * blockSize + used;
    used += bytes.length;
    return place;
  };

  const read = (place: number): Entry => {
    const block = blocks[Math.floor(place / blockSize)];
    const start = place % blockSize;
    // Written above.
    return JSON.parse(decoder.decode(block?.subarray(start, block.indexOf(10, start)))) as Entry;
  };

  return {
    add: (id, parent, image) => {
      const before = lastOf.get(keyOf(parent));
      const place = write({ image: pack(image), ...(before === undefined ? {} : { before }) });
      byId.set(keyOf(id), place);
      if (parent !== '' && parent !== '0') lastOf.set(keyOf(parent), place);
    },
    has: (id) => byId.has(keyOf(id)),
    get: (id) => {
      const place = byId.get(keyOf(id));
      return place === undefined ? undefined : unpack(read(place).image);
    },
    attachedTo: (post) => {
      const images: ImageSource[] = [];
      for (let place = lastOf.get(keyOf(post)); place !== undefined;) {
        const { image, before } = read(place);
        images.push(unpack(image));
        place = before;
      }
      return images.reverse();
    },
  };
};
