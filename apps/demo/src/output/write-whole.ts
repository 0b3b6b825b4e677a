import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';

const beside = (path: string): string => `${path}.part`;

/**
 * Writes a file beside its place and moves it there when it is whole: after a kill, or on a full disk, the
 * file of before is still good.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(beside(path), bytes);
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
