import { rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Removes pages of an earlier build and the folders they leave empty; gives how many files went. */
export function removeStale(out: string, stale: readonly string[]): number {
  let removed = 0;
  for (const path of stale) {
    // A file that someone removed already, or put a folder in place of, is not for us to touch.
    if (
      !attempt(() => {
        unlinkSync(join(out, path));
      })
    )
      continue;
    removed += 1;
    removeEmptyFolders(out, dirname(path));
  }
  return removed;
}

function removeEmptyFolders(out: string, folder: string): void {
  // `rmdir` refuses a folder that still holds something.
  if (
    folder !== '.' &&
    attempt(() => {
      rmdirSync(join(out, folder));
    })
  ) {
    removeEmptyFolders(out, dirname(folder));
  }
}

function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
