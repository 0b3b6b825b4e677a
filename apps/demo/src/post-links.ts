import { dirname, resolve } from 'node:path';
import { type Post, postUrl } from './post.ts';
import { createNameFinder } from './post-names.ts';

/** Finds the page of the post that a link in another post means. */
export interface FindPage {
  /**
   * By a path.
   * @param origin file that the other post was written in
   */
  readonly at: (origin: string, path: string) => string | undefined;
  /** By the name of its file alone, or the end of its path. */
  readonly named: (name: string) => string | undefined;
}

/** Endings that a link to a post may have or leave out. */
const ending = /\.(?:md|markdown|mdx|html?|json)$/i;
const stemOf = (path: string): string => path.replace(ending, '');

/** What stands for the folder of an index file. */
const asIndex = /[/\\]_?index$/i;

/**
 * Finds posts by the file they were written in: `b.md`, `b`, `b.html` and `b/` all mean the one post in `b.md`
 * or `b/index.md`. What counts from a folder further up, as templates give it, is found there too, and so is
 * what counts from the page that a generator would make, or from the root of its site.
 */
export function createPageFinder(posts: readonly Post[], folder: string): FindPage {
  const files = toFiles(posts);
  const pages = toPages(files);
  const names = createNameFinder(
    [...files].map(([origin, post]) => ({ post, stem: stemOf(origin).replace(asIndex, '') })),
    folder,
  );
  const at = (base: string, path: string) => {
    const place = resolve(base, path);
    return pages.get(place) ?? pages.get(stemOf(place));
  };
  return {
    at(origin, path) {
      const rooted = path.replace(/^@site\//, '/');
      if (rooted.startsWith('/')) return at(folder, `.${rooted}`) ?? names.fromRoot(stemOf(rooted));
      for (let base = dirname(origin); ; base = dirname(base)) {
        const page = at(base, path);
        if (page !== undefined) return page;
        if (base.length <= folder.length) break;
      }
      return at(stemOf(origin), path);
    },
    named: (name) => names.byName(stemOf(name)),
  };
}

/** Posts by file. A file of many posts is the page of none of them. */
function toFiles(posts: readonly Post[]): ReadonlyMap<string, Post> {
  const files = new Map<string, Post>();
  const shared = new Set<string>();
  for (const post of posts) {
    const { origin } = post.source;
    if (files.has(origin)) shared.add(origin);
    else files.set(origin, post);
  }
  for (const origin of shared) files.delete(origin);
  return files;
}

/** Addresses by file, then by what names a file less exactly. */
function toPages(files: ReadonlyMap<string, Post>): ReadonlyMap<string, string> {
  const pages = new Map([...files].map(([origin, post]) => [origin, postUrl(post)]));
  for (const [origin, post] of files) {
    const stem = stemOf(origin);
    const names = [stem, stem.replace(asIndex, '')];
    for (const name of names) if (!pages.has(name)) pages.set(name, postUrl(post));
  }
  return pages;
}
