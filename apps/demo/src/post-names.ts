import { basename, relative, sep } from 'node:path';
import { type Post, postUrl } from './post.ts';

/** Finds the page of a post by less than the path of its file. */
export interface NameFinder {
  /** By the end of its path, in whole names: `b`, `x/b`. */
  readonly byName: (name: string) => string | undefined;
  /** By a path from the root of the site that the posts come from. */
  readonly fromRoot: (path: string) => string | undefined;
}

/** A post with the path of its file without ending, or of its folder where it is the index of one. */
interface StemmedPost {
  readonly post: Post;
  readonly stem: string;
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** Names of folders and files as generators put them into addresses. */
const namesOf = (path: string): string[] =>
  path
    .normalize('NFC')
    .toLowerCase()
    .split(/[/\\]/)
    .map((name) => name.replace(/^_|^\d{4}-\d\d-\d\d-(?=.)/, ''))
    .filter((name) => !['', '.', 'index'].includes(name));

/** Indexes posts by their names. What names two posts names none: a wrong page is worse than none. */
export function createNameFinder(posts: readonly StemmedPost[], folder: string): NameFinder {
  const byEnd = new Map<string, string | undefined>();
  const bySlug = new Map<string, { readonly page: string; readonly folders: readonly string[] }>();
  const mount = namesOf(basename(folder));
  for (const { post, stem } of posts) {
    const names = namesOf(relative(folder, stem).split(sep).join('/'));
    const page = postUrl(post);
    for (const index of names.keys()) {
      const end = names.slice(index).join('/');
      byEnd.set(end, byEnd.has(end) ? undefined : page);
    }
    bySlug.set(post.slug.toLowerCase(), { page, folders: [...mount, ...names.slice(0, -1)] });
  }
  const bySlugAt = (names: readonly string[], start: number) => {
    const found = bySlug.get(names.slice(start).join('-'));
    const before = names.slice(0, start);
    const isPlace =
      before.some((name) => /^\d{4}$/.test(name)) ||
      before.every((name) => isNumber(name) || found?.folders.includes(name));
    return isPlace ? found?.page : undefined;
  };
  return {
    byName: (name) => byEnd.get(namesOf(name).join('/')),
    fromRoot(path) {
      const names = namesOf(path);
      const [first] = names;
      const isMounted = first !== undefined && mount.includes(first);
      // A name alone could be that of any page; a slug is what its own site has at the root.
      if (names.length > 1) {
        const ends = [names, ...(isMounted ? [names.slice(1)] : [])];
        const page = ends.map((end) => byEnd.get(end.join('/'))).find((one) => one !== undefined);
        if (page !== undefined) return page;
      }
      const pages = names.map((_, start) => bySlugAt(names, start));
      return pages.find((page) => page !== undefined);
    },
  };
}
