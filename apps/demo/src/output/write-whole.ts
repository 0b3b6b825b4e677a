import { createReadStream, createWriteStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const beside = (path: string): string => `${path}.part`;

/**
 * Writes a file beside its place and moves it there when it is whole: after a kill, or on a full disk, the
 * file of before is still good.
 */
export const writeWhole = (path: string, bytes: Uint8Array): Promise<void> =>
  fillWhole(path, (part) => writeFile(part, bytes));

/** {@link writeWhole} with what another file holds, piece by piece. */
export const copyWhole = (path: string, from: string): Promise<void> =>
  fillWhole(path, (part) => pipeline(createReadStream(from), createWriteStream(part)));

async function fillWhole(path: string, fill: (part: string) => Promise<void>): Promise<void> {
  try {
    await fill(beside(path));
    await rename(beside(path), path);
  } catch (error) {
    await rm(beside(path), { force: true }).catch(() => undefined);
    throw error;
  }
}

/** {@link writeWhole} for a small file that must be there before anything else is done. */
export function writeWholeSync(path: string, text: string): void {
  try {
    writeFileSync(beside(path), text);
    renameSync(beside(path), path);
  } catch (error) {
    rmSync(beside(path), { force: true });
    throw error;
  }
}
