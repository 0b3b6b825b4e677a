import { type Post, postUrl } from './post.ts';

/** Gives the page of the post that had an address on the site it came from, with the fragment of the address. */
export type FindMoved = (url: string) => string | undefined;

/** One spelling of an address: neither the protocol nor `www.` nor a slash at the end makes another page. */
function keyOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/(?:index\.html?)?$/, '');
  // WordPress has `/?p=12` for a post; elsewhere a query says where a reader came from.
  const query = path === '' ? search : '';
  return path === '' && query === '' ? undefined : `${host.replace(/^www\./, '')}${path}${query}`;
}

/**
 * Finds posts by the addresses that they had: links between the posts of an export are written out in full,
 * and lead to a site that may be gone. An address of several posts is that of none.
 */
export function createMovedFinder(posts: readonly Post[]): FindMoved | undefined {
  const pages = new Map<string, string | undefined>();
  for (const post of posts) {
    const key = post.address === undefined ? undefined : keyOf(post.address);
    if (key !== undefined) pages.set(key, pages.has(key) ? undefined : postUrl(post));
  }
  if (pages.size === 0) return undefined;
  return (url) => {
    const key = keyOf(url);
    const page = key === undefined ? undefined : pages.get(key);
    return page && page + new URL(url).hash;
  };
}
