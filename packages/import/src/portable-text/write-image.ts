import { type ImageCandidate, type ImageSource, type Json } from '@alphanode/meta-schema';

import { type Keys } from './write-inlines.ts';

const writeFiles = (files: readonly ImageCandidate[], key: Keys): Json =>
  files.map(({ ...facts }) => ({ _key: key(), ...facts }));

/** The members of a picture; what stands in a list has a key there. */
export const writeImage = (
  { candidates, sources, ...facts }: ImageSource,
  key: Keys,
): Record<string, Json> => ({
  ...facts,
  ...(candidates && { candidates: writeFiles(candidates, key) }),
  ...(sources && {
    sources: sources.map(({ candidates: files, ...said }) => ({
      _key: key(),
      ...said,
      candidates: writeFiles(files, key),
    })),
  }),
});
