import { dirname, resolve } from 'node:path';
import { type Post, postUrl } from './post.ts';

/**
 * Finds the page of the post that a path in another post means.
 * @param origin file that the other post was written in
 */
export type FindPage = (origin: string, path: string) => string | undefined;

/** Endings that a link to a post may have or leave out. */
const ending = /\.(?:md|markdown|mdx|html?|json)$/i;
const stemOf = (path: string): string => path.replace(ending, '');

/**
 * Finds posts by the file they were written in: `b.md`, `b`, `b.html` and `b/` all mean the one post in `b.md`
 * or `b/index.md`. What counts from a folder further up, as templates give it, is found there too.
 */
export function createPageFinder(posts: readonly Post[], folder: string): FindPage {
  const pages = toPages(posts);
  return (origin, path) => {
    const at = (base: string) => {
      const place = resolve(base, path.startsWith('/') ? `.${path}` : path);
      return pages.get(place) ?? pages.get(stemOf(place));
    };
    if (path.startsWith('/')) return at(folder);
    for (let base = dirname(origin); ; base = dirname(base)) {
      const page = at(base);
      if (page !== undefined || base.length <= folder.length) return page;
    }
  };
}

/** Addresses by file, then by what names a file less exactly. */
function toPages(posts: readonly Post[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const shared = new Set<string>();
  for (const post of posts) {
    const { origin } = post.source;
    // A file of many posts is the page of none of them.
    if (pages.has(origin)) shared.add(origin);
    else pages.set(origin, postUrl(post));
  }
  for (const origin of shared) pages.delete(origin);
  for (const [origin, page] of [...pages]) {
    const stem = stemOf(origin);
    const names = [stem, stem.replace(/[/\\]_?index$/, '')];
    for (const name of names) if (!pages.has(name)) pages.set(name, page);
  }
  return pages;
}
