import { closeSync, openSync } from 'node:fs';
import { type Article, safeParseArticle } from '@alphanode/meta-schema';
import { type Post } from '../post.ts';
import { readRecord } from './read-record.ts';

/** Reads posts a second time, from where the first pass found them. */
export interface Rereader {
  /** Throws where the file is not what it was. */
  readonly read: (post: Post) => Article;
  readonly close: () => void;
}

/** Keeps the file open that the last post came from: posts of one file follow each other. */
export function openRereader(maxRecordBytes?: number): Rereader {
  let open: { readonly path: string; readonly descriptor: number } | undefined;
  const close = () => {
    if (open !== undefined) closeSync(open.descriptor);
    open = undefined;
  };
  return {
    read({ source }) {
      if (open?.path !== source.path) {
        close();
        open = { path: source.path, descriptor: openSync(source.path, 'r') };
      }
      const reading = readRecord(open.descriptor, source.span, source.place.file, maxRecordBytes);
      const parsed = safeParseArticle(reading && 'value' in reading ? reading.value : undefined);
      if (parsed.ok) return parsed.article;
      throw new Error('another text than a moment ago');
    },
    close,
  };
}
