import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { endingOf, mediaTypes } from '../media-types.ts';
import { isInside } from './find-post-files.ts';

/** A picture or recording beside the posts. */
export interface MediaFile {
  /** Real path under the folder of posts, with `/` between folders. */
  readonly name: string;
  readonly bytes: number;
}

/**
 * Finds the picture or recording that a path means in a post, or its name where it is not beside the post and
 * no other file has it.
 * @param origin file that the post was written in
 */
export type FindMedia = (origin: string, path: string) => MediaFile | undefined;

/** A larger file is not for a page. */
export const maxMediaBytes = 64 * 1024 * 1024;

/** Where generators keep what stands at the root of a site. */
const rootFolders = ['.', 'static', 'public', 'source', 'assets'];

/** At the root of the posts, as Docusaurus writes it. */
const rooted = /^(?:@site)?\/+/;

/**
 * Finds files in the folder of posts and nowhere else: no path and no link leads out of it. Each place is
 * looked at once, so that both passes see the same.
 * @param files paths of the pictures and recordings that can be found by their names
 */
export function createMediaFinder(folder: string, files: readonly string[] = []): FindMedia {
  const seen = new Map<string, MediaFile | undefined>();
  const look = (path: string) => {
    if (!seen.has(path)) seen.set(path, findFile(path, folder));
    return seen.get(path);
  };
  const byName = new Map<string, string | undefined>();
  for (const file of files) {
    const name = keyOf(file);
    byName.set(name, byName.has(name) ? undefined : file);
  }
  const named = (name: string) => {
    const file = byName.get(keyOf(name));
    return file === undefined ? undefined : look(file);
  };
  return (origin, path) => {
    if (!mediaTypes.has(endingOf(path))) return undefined;
    const places = rooted.test(path)
      ? rootFolders.map((place) => resolve(folder, place, path.replace(rooted, '')))
      : [resolve(dirname(origin), path)];
    const beside = places.map(look).find((file) => file !== undefined);
    // A note calls a picture by its name alone, wherever it is kept.
    return beside ?? (basename(path) === path ? named(path) : undefined);
  };
}

/** The name of a file as notes write it, in any case. */
const keyOf = (path: string): string => basename(path).normalize('NFC').toLowerCase();

function findFile(path: string, folder: string): MediaFile | undefined {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(path);
    const name = relative(root, real).split(sep).join('/');
    const isOpen = isInside(real, root) && !hidden.test(name) && mediaTypes.has(endingOf(real));
    const stats = statSync(real);
    return isOpen && stats.isFile() ? { name, bytes: stats.size } : undefined;
  } catch {
    return undefined;
  }
}

/** What `--posts` passes over as well. */
const hidden = /(?:^|\/)(?:\.|node_modules(?:\/|$))/;
