import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { copyWhole, writeWhole } from './write-whole.ts';

/** What a file of the site is to hold. */
export interface FileContent {
  readonly size: () => Promise<number>;
  /** Whether a file holds it already; throws where there is none. */
  readonly isIn: (path: string) => Promise<boolean>;
  readonly writeTo: (path: string) => Promise<void>;
}

/** A text that was made. */
export function textContent(text: string): FileContent {
  const bytes = Buffer.from(text);
  return {
    size: () => Promise.resolve(bytes.length),
    isIn: async (path) => (await readFile(path)).equals(bytes),
    writeTo: (path) => writeWhole(path, bytes),
  };
}

/** A file that is elsewhere; of its bytes, only a piece is held. */
export function copiedContent(from: string): FileContent {
  const size = async () => (await stat(from)).size;
  return {
    size,
    isIn: async (path) =>
      (await stat(path)).size === (await size()) && (await digest(path)) === (await digest(from)),
    writeTo: (path) => copyWhole(path, from),
  };
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
