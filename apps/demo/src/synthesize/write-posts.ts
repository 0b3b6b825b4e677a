import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { synthesizePost } from './synthesize-post.ts';

/** What is to be written. */
export interface SynthesizeOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

/** About a disk's favourite size; a write per post would cost a system call each. */
const chunkLength = 64 * 1024;

/** The posts as JSON Lines, in chunks of whole lines. */
function* chunks(
  { count, seed }: SynthesizeOptions,
  onProgress: (done: number) => void,
): Generator<string> {
  let chunk = '';
  for (let index = 0; index < count; index += 1) {
    chunk += `${JSON.stringify(synthesizePost(seed, index))}\n`;
    if (chunk.length < chunkLength && index < count - 1) continue;
    yield chunk;
    chunk = '';
    onProgress(index + 1);
  }
}

/**
 * Writes posts to a file, one a line. The next chunk is made when the disk has taken the last, so memory
 * does not grow with the count. Gives the size of the file in bytes.
 * @throws what the file system throws.
 */
export async function writePosts(
  options: SynthesizeOptions,
  onProgress: (done: number) => void,
): Promise<number> {
  mkdirSync(dirname(options.out), { recursive: true });
  const file = createWriteStream(options.out);
  await pipeline(Readable.from(chunks(options, onProgress), { objectMode: true }), file);
  return file.bytesWritten;
}
