import { type Post, isListed } from './post.ts';

/** One page of a list of posts. */
export interface ListPage {
  /** File under the output folder. */
  readonly path: string;
  readonly url: string;
  readonly number: number;
  readonly posts: readonly Post[];
}

/** Every decision about the site, made before the first file is written. */
export interface SitePlan {
  /** Posts in the order they are read and written. */
  readonly posts: readonly Post[];
  /** Newest first. */
  readonly listed: readonly Post[];
  readonly held: readonly Post[];
  readonly homePages: readonly ListPage[];
  readonly heldPages: readonly ListPage[];
  /** Names under the folder of posts of what is copied to the site. */
  readonly media: readonly string[];
  /** Files that will be written. */
  readonly files: ReadonlySet<string>;
  /** Places of pages where a file stands that no build of ours wrote. */
  readonly blocked: ReadonlySet<string>;
  /** Files of earlier builds that this site does not have. */
  readonly stale: readonly string[];
}

/** Cards on one page of a list: a multiple of 2 and 3, so that the grid ends even. */
export const cardsPerPage = 48;

/** Files that every site has, whatever its posts. */
const fixedFiles = [
  '404.html',
  'assets/article.css',
  'assets/icon.svg',
  'assets/site.css',
  'feed.json',
  'feed.xml',
  'issues.jsonl',
  'report/index.html',
  'robots.txt',
  'sitemap.xml',
];

/** File of a post's page under the output folder. */
export const postFile = (post: Pick<Post, 'slug'>): string => `posts/${post.slug}/index.html`;

/** File of the copy of a picture or recording under the output folder. */
export const mediaFile = (name: string): string => `media/${name}`;

/**
 * Plans the site: its lists, its files, what is in the way and what is left of earlier builds.
 * @param written files that earlier builds wrote
 * @param exists whether a file is there already
 */
export function planSite(
  posts: readonly Post[],
  written: ReadonlySet<string>,
  exists: (path: string) => boolean,
): SitePlan {
  const byDate = posts.toSorted((a, b) => compareText(dateOf(b), dateOf(a)));
  const listed = byDate.filter(isListed);
  const held = byDate.filter((post) => !isListed(post));
  const homePages = toPages(listed, '');
  const heldPages = held.length === 0 ? [] : toPages(held, 'held-back/');
  const media = [...new Set(posts.flatMap((post) => post.media ?? []))];
  const wanted = [
    ...fixedFiles,
    ...[...homePages, ...heldPages].map((page) => page.path),
    ...posts.map(postFile),
    ...media.map(mediaFile),
  ];
  const blocked = new Set(wanted.filter((path) => !written.has(path) && exists(path)));
  const files = new Set(wanted.filter((path) => !blocked.has(path)));
  const stale = [...written].filter((path) => !files.has(path));
  const copied = media.filter((name) => files.has(mediaFile(name)));
  return { posts, listed, held, homePages, heldPages, media: copied, files, blocked, stale };
}

const dateOf = (post: Post) => post.publishedAt ?? '';
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Splits a list into pages; an empty list is one empty page. */
function toPages(posts: readonly Post[], folder: string): ListPage[] {
  const count = Math.max(1, Math.ceil(posts.length / cardsPerPage));
  return Array.from({ length: count }, (_, index) => {
    const place = index === 0 ? folder : `${folder}page/${index + 1}/`;
    return {
      path: `${place}index.html`,
      url: `/${place}`,
      number: index + 1,
      posts: posts.slice(index * cardsPerPage, (index + 1) * cardsPerPage),
    };
  });
}
