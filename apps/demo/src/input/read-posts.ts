import { type Article, safeParseArticle } from '@alphanode/meta-schema';
import { createBreather } from '../breathe.ts';
import { demoIssue } from '../messages.ts';
import { type IssueLog } from '../output/issue-log.ts';
import { mapLocalUrls } from '../local-files.ts';
import { parseLocalUrl } from '../local-url.ts';
import { isMarkdown } from './import-posts.ts';
import { settleNames } from '../wiki-names.ts';
import { type KeepText, type Post, createTextKeeper, toPost } from '../post.ts';
import { type SlugClaims, claimSlug } from '../slug.ts';
import { type FindMedia, type MediaFile, maxMediaBytes } from './find-media.ts';
import { type PostFile } from './post-file.ts';
import { readPostRecords } from './post-records.ts';
import { type FoundRecord } from './read-records.ts';

/** What the first pass keeps: little of each post, and where to find the rest. */
export interface PostsRead {
  readonly posts: readonly Post[];
  /** Records and whole files that could not become posts. */
  readonly rejected: number;
}

/** How the first pass is bounded and watched. */
export interface ReadOptions {
  /** The time by which posts are published or not. */
  readonly now: Date;
  readonly findMedia: FindMedia;
  /** Posts after which reading ends. */
  readonly limit?: number | undefined;
  /** Bytes of the longest record that is read. */
  readonly maxRecordBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each record with the number of posts so far. */
  readonly onPost?: ((count: number) => void) | undefined;
}

/** Reads every post once, reports what is wrong with it, and keeps only what planning the site needs. */
export async function readPosts(
  files: readonly PostFile[],
  log: IssueLog,
  options: ReadOptions,
): Promise<PostsRead> {
  const posts: Post[] = [];
  const state: ReadState = {
    log,
    claims: new Map(),
    keep: createTextKeeper(),
    now: options.now,
    findMedia: options.findMedia,
  };
  let rejected = 0;
  const breathe = createBreather(options.signal);
  for (const file of files) {
    for (const record of readPostRecords(file, options.maxRecordBytes)) {
      if (posts.length === options.limit) return { posts, rejected };
      const outcome = readPost(record, file, state);
      if (outcome === 'rejected') rejected += 1;
      else if (outcome !== 'nothing') posts.push(outcome);
      options.onPost?.(posts.length);
      await breathe();
    }
  }
  return { posts, rejected };
}

interface ReadState {
  readonly log: IssueLog;
  readonly claims: SlugClaims;
  readonly keep: KeepText;
  readonly now: Date;
  readonly findMedia: FindMedia;
}

function readPost(
  record: FoundRecord,
  { path, placeOf, originOf }: PostFile,
  { log, claims, keep, now, findMedia }: ReadState,
): Post | 'rejected' | 'nothing' {
  if ('issue' in record) {
    // An empty file, or one that is no post, is worth a warning, but nothing was lost.
    const isLost = record.issue.severity === 'error';
    (isLost ? log.reject : log.add)(record.issue);
    return isLost ? 'rejected' : 'nothing';
  }
  const { span, value } = record;
  const location = placeOf(span.line);
  const parsed = safeParseArticle(value);
  for (const issue of parsed.issues) {
    const rejects = !parsed.ok && issue.severity === 'error';
    (rejects ? log.reject : log.add)({ ...issue, location });
  }
  if (!parsed.ok) return 'rejected';
  const claim = claimSlug(parsed.article.slug, claims, location);
  if (claim.issue !== undefined) log.add(demoIssue(claim.issue.code, location, claim.issue));
  const origin = originOf(span.line);
  const media = collectMedia(parsed.article, (path) => findMedia(origin, path));
  const hasNames = isMarkdown(origin) && hasNamesIn(parsed.article);
  const source = { path, origin, place: location, span };
  return toPost(
    parsed.article,
    {
      slug: claim.slug,
      source,
      ...(media === undefined ? {} : { media }),
      ...(hasNames ? { hasNames } : {}),
    },
    { keep, now },
  );
}

/** Whether a text has a name in double brackets, whatever it stands for. */
function hasNamesIn(article: Article): boolean {
  let found = false;
  settleNames(article, () => {
    found = true;
    return undefined;
  });
  return found;
}

/** What a post shows that is copied to the site; nothing at all where none of its URLs is local. */
function collectMedia(
  article: Article,
  find: (path: string) => MediaFile | undefined,
): readonly string[] | undefined {
  let names: Set<string> | undefined;
  mapLocalUrls(article, (url) => {
    names ??= new Set();
    const file = find(parseLocalUrl(url).path);
    if (file !== undefined && file.bytes <= maxMediaBytes) names.add(file.name);
    return url;
  });
  return names && [...names];
}
