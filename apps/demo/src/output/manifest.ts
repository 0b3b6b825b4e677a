import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../input/find-post-files.ts';
import { writeWholeSync } from './write-whole.ts';

/** Lists what builds wrote into the folder: only that may be overwritten or removed. */
export const manifestName = '.alphanode-site.json';

/** Reads which files of the folder earlier builds wrote; none where there is no readable list. */
export function readManifest(out: string): ReadonlySet<string> {
  const files = parseManifest(out);
  const isOurs = (file: unknown): file is string =>
    typeof file === 'string' && file !== '' && isInside(join(out, file), out);
  return new Set(Array.isArray(files) ? files.filter(isOurs) : []);
}

function parseManifest(out: string): unknown {
  try {
    const manifest = JSON.parse(readFileSync(join(out, manifestName), 'utf8')) as unknown;
    return typeof manifest === 'object' && manifest !== null && 'files' in manifest
      ? manifest.files
      : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the list. It is written before the first page too, so that a killed build knows its own files. */
export function writeManifest(out: string, files: Iterable<string>): void {
  const manifest = { madeBy: 'alphanode demo', files: [...files].sort() };
  writeWholeSync(join(out, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`);
}
