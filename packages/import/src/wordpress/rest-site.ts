import { safeUrl } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';

import { countMember, listMember, member, text, textMember } from '../core/json-value.ts';
import { createPictureStore } from '../wxr/picture-store.ts';
import { uploadedPicture } from './uploaded-picture.ts';

/** A field as it was written, which the API gives to editors alone, or else as it is shown. */
export const written = (owner: unknown, key: string): string => {
  const field = member(owner, key);
  return textMember(field, 'raw') || textMember(field, 'rendered') || text(field);
};

/** What `_embed` puts into a post. */
export const embedded = (post: unknown, key: string): readonly unknown[] =>
  listMember(member(post, '_embedded'), key);

const pictureOf = (media: unknown): ImageSource | undefined => {
  const { url } = safeUrl(member(media, 'source_url'), { use: 'media' });
  return url === undefined
    ? undefined
    : uploadedPicture({
        url,
        alt: textMember(media, 'alt_text'),
        caption: written(media, 'caption'),
        description: written(media, 'description'),
        details: member(media, 'media_details'),
      });
};

/** What came before a post in the same list, and may be shown in it. */
export interface RestSite {
  /** Keeps an item that is a part of posts; says whether it is one. */
  readonly take: (item: unknown) => boolean;
  readonly cover: (post: unknown) => ImageSource | undefined;
  readonly picture: (id: string) => ImageSource | undefined;
  /** The pictures that were uploaded to a post. */
  readonly attachedTo: (post: unknown) => readonly ImageSource[];
  /** The content of a pattern or a menu. */
  readonly pattern: (id: string) => string | undefined;
}

const idOf = (item: unknown, key = 'id'): string => String(countMember(item, key) ?? '');

/** Nothing is known before the first item. */
export const createRestSite = (): RestSite => {
  const pictures = createPictureStore();
  const patterns = new Map<string, string>();
  const uploads = new Map<string, string[]>();
  return {
    take: (item) => {
      const type = textMember(item, 'type');
      const picture = type === 'attachment' ? pictureOf(item) : undefined;
      if (picture !== undefined) {
        const parent = idOf(item, 'post');
        pictures.add(idOf(item), '', picture);
        const others = uploads.get(parent);
        if (others !== undefined) others.push(idOf(item));
        else if (parent !== '') uploads.set(parent, [idOf(item)]);
      }
      const isPattern = type === 'wp_block' || type === 'wp_navigation';
      const content = isPattern ? textMember(member(item, 'content'), 'raw') : '';
      if (content !== '') patterns.set(idOf(item), content);
      return isPattern || type === 'attachment';
    },
    cover: (post) => {
      const id = idOf(post, 'featured_media');
      // Of media in the list more is known than of what is embedded.
      const known = id === '' ? undefined : pictures.get(id);
      if (known !== undefined) return known;
      const [featured] = embedded(post, 'wp:featuredmedia').map(pictureOf);
      if (featured !== undefined && id !== '') pictures.add(id, '', featured);
      return featured ?? pictureOf({ source_url: member(post, 'jetpack_featured_media_url') });
    },
    picture: pictures.get,
    // Lists have the newest first, galleries the oldest.
    attachedTo: (post) =>
      (uploads.get(idOf(post)) ?? [])
        .toSorted((one, other) => Number(one) - Number(other))
        .map((id) => pictures.get(id))
        .filter((picture) => picture !== undefined),
    pattern: (id) => patterns.get(id),
  };
};
