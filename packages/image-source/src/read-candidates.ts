import { type ImageCandidate, type PictureSource } from './image.ts';
import { present } from './present.ts';
import { pixelsOf } from './read-size.ts';
import { type Fields, fieldsOf, listOf, wordsIn } from './record.ts';

/** A URL that may be loaded; for any other `undefined`, and an issue that tells why. */
export type ReadUrl = (raw: unknown, word: string) => string | undefined;

/** More files than any picture has. */
const maxFiles = 64;

/** The records of a list, without those of which `read` makes nothing; `undefined` where none is left. */
const recordsIn = <Item>(
  list: unknown,
  read: (fields: Fields) => Item | undefined,
): readonly Item[] | undefined => {
  const items = listOf(list, maxFiles)?.flatMap((item) => read(fieldsOf(item) ?? {}) ?? []);
  return items?.length ? items : undefined;
};

/** Reads the files of a picture or of one of its sources. */
export const readCandidates = (
  { candidates }: Fields,
  readUrl: ReadUrl,
): readonly ImageCandidate[] | undefined =>
  recordsIn(candidates?.value, ({ url, width, density }) => {
    const safe = readUrl(url?.value, 'candidates');
    if (safe === undefined) return undefined;
    const sizes = { width: pixelsOf(width?.value), density: pixelsOf(density?.value) };
    return present({ url: safe, ...sizes });
  });

/** Reads the sources of a picture. */
export const readSources = (
  { sources }: Fields,
  readUrl: ReadUrl,
): readonly PictureSource[] | undefined =>
  recordsIn(sources?.value, (fields) => {
    const candidates = readCandidates(fields, readUrl);
    return (
      candidates &&
      present({
        candidates,
        media: wordsIn(fields.media),
        mimeType: wordsIn(fields.mimeType),
        width: pixelsOf(fields.width?.value),
        height: pixelsOf(fields.height?.value),
      })
    );
  });
