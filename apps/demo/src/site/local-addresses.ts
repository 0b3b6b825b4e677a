import { posix } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { type Article } from '@alphanode/meta-schema';
import { formatBytes } from '../format.ts';
import { type FindMedia, maxMediaBytes } from '../input/find-media.ts';
import { mapLinks, mapLocalUrls } from '../local-files.ts';
import { type UrlUse, parseLocalUrl, siteUrl } from '../local-url.ts';
import { type DemoCode, demoIssue } from '../messages.ts';
import { type SitePlan, mediaFile } from '../plan-site.ts';
import { createMovedFinder } from '../old-addresses.ts';
import { type Post, postUrl } from '../post.ts';
import { createPageFinder } from '../post-links.ts';
import { settleNames } from '../wiki-names.ts';

/** Gives a post's article with the addresses that its pictures and links have on the site. */
export type SettleAddresses = (post: Post, article: Article) => Article;

/** What addresses are settled by. */
export interface LocalAddressOptions {
  /** Folder of the posts. */
  readonly folder: string;
  readonly findMedia: FindMedia;
  readonly onIssue: (issue: Issue) => void;
}

/**
 * Settles local URLs, and links to what a post of the plan was before, once the plan is made. What is neither on the site nor beside the posts is left as it is
 * and told: a picture once in each post, a link once for all.
 */
export function createAddressSettler(
  plan: SitePlan,
  { folder, findMedia, onIssue }: LocalAddressOptions,
): SettleAddresses {
  const findPage = createPageFinder(plan.posts, folder);
  const findMoved = createMovedFinder(plan.posts);
  const told = new Set<string>();
  const settle = (post: Post, url: string, use: UrlUse): string => {
    const { origin, place } = post.source;
    const { path, fragment } = parseLocalUrl(url);
    const page = use === 'link' ? findPage.at(origin, path) : undefined;
    if (page !== undefined) return page + fragment;
    const tell = (code: DemoCode, received: string) => {
      const target = path.startsWith('/') ? path : posix.join(posix.dirname(place.file), path);
      const key = use === 'link' ? target : `${post.slug} ${target}`;
      if (!told.has(key)) onIssue(demoIssue(code, place, { received }));
      told.add(key);
      return url;
    };
    const media = findMedia(origin, path);
    if (media === undefined) {
      const isKnown = isOnSite(post, path, plan) || (use === 'link' && !namesFile(path));
      return isKnown ? url : tell('demo/missing-file', JSON.stringify(url));
    }
    const file = mediaFile(media.name);
    if (plan.files.has(file)) return siteUrl(file) + fragment;
    // Where something is in the way of the copy, that was told already.
    return media.bytes <= maxMediaBytes
      ? url
      : tell('demo/media-too-large', `${formatBytes(media.bytes)} in ${JSON.stringify(url)}`);
  };
  return (post, given) => {
    const local =
      post.media === undefined ? given : mapLocalUrls(given, (url, use) => settle(post, url, use));
    const settled = findMoved ? mapLinks(local, (url) => findMoved(url) ?? url) : local;
    return post.hasNames === true ? settleNames(settled, findPage.named) : settled;
  };
}

/** Whether a path leads to a file of the site from the page of the post. */
function isOnSite(post: Post, path: string, { files }: SitePlan): boolean {
  const file = posix.resolve(decodeURIComponent(postUrl(post)), path).slice(1);
  return files.has(file) || files.has(`${file}/index.html`);
}

/** An address from the root of a site without an ending is that of a page elsewhere on it. */
const namesFile = (path: string): boolean => !path.startsWith('/') || /\.[a-z]\w*$/i.test(path);
