import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { endingOf, mediaTypes } from '../media-types.ts';
import { isInside } from './find-post-files.ts';

/** A picture or recording beside the posts. */
export interface MediaFile {
  /** Real path under the folder of posts, with `/` between folders. */
  readonly name: string;
  readonly bytes: number;
}

/**
 * Finds the picture or recording that a path means in a post.
 * @param origin file that the post was written in
 */
export type FindMedia = (origin: string, path: string) => MediaFile | undefined;

/** A larger file is not for a page. */
export const maxMediaBytes = 64 * 1024 * 1024;

/** Where generators keep what stands at the root of a site. */
const rootFolders = ['.', 'static', 'public'];

/**
 * Finds files in the folder of posts and nowhere else: no path and no link leads out of it. Each place is
 * looked at once, so that both passes see the same.
 */
export function createMediaFinder(folder: string): FindMedia {
  const seen = new Map<string, MediaFile | undefined>();
  const look = (path: string) => {
    if (!seen.has(path)) seen.set(path, findFile(path, folder));
    return seen.get(path);
  };
  return (origin, path) => {
    if (!mediaTypes.has(endingOf(path))) return undefined;
    const places = path.startsWith('/')
      ? rootFolders.map((place) => resolve(folder, place, `.${path}`))
      : [resolve(dirname(origin), path)];
    return places.map(look).find((file) => file !== undefined);
  };
}

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
