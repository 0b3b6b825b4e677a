import { safeUrl } from '@alphanode/image-source';
import { type ImageCandidate, type ImageSource, type PictureSource } from '@alphanode/meta-schema';

import { countMember, listMember, member, textMember } from '../core/json-value.ts';

const candidatesOf = (value: unknown, base: string | undefined): readonly ImageCandidate[] =>
  listMember(value, 'candidates').flatMap((file) => {
    const { url } = safeUrl(member(file, 'url'), { use: 'media', base });
    const [width, density] = [countMember(file, 'width'), countMember(file, 'density')];
    return url === undefined
      ? []
      : [
          {
            url,
            ...(width === undefined ? {} : { width }),
            ...(density === undefined ? {} : { density }),
          },
        ];
  });

const sourceOf = (value: unknown, base: string | undefined): PictureSource | undefined => {
  const candidates = candidatesOf(value, base);
  if (candidates.length === 0) return undefined;
  const [media, mimeType] = [textMember(value, 'media'), textMember(value, 'mimeType')];
  const [width, height] = [countMember(value, 'width'), countMember(value, 'height')];
  return {
    candidates,
    ...(media === '' ? {} : { media }),
    ...(mimeType === '' ? {} : { mimeType }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
};

/** The other files of a picture, as `writeImage` writes them. */
export const readFiles = (
  value: unknown,
  base: string | undefined,
): Pick<ImageSource, 'candidates' | 'sources'> => {
  const candidates = candidatesOf(value, base);
  const sources = listMember(value, 'sources').flatMap((source) => sourceOf(source, base) ?? []);
  return {
    ...(candidates.length > 0 ? { candidates } : {}),
    ...(sources.length > 0 ? { sources } : {}),
  };
};
