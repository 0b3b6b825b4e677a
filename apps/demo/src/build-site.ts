import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { type PostFiles, findPostFiles } from './input/find-post-files.ts';
import { type FindMedia, createMediaFinder } from './input/find-media.ts';
import { type ImportedPosts, importPosts, isExport } from './input/import-posts.ts';
import { ownFile } from './input/post-file.ts';
import { storedAs } from './input/stored-as.ts';
import { type PostsRead, readPosts } from './input/read-posts.ts';
import { demoIssue } from './messages.ts';
import { copyMedia } from './output/copy-media.ts';
import {
  type IssueCount,
  type IssueLog,
  type Rejections,
  openIssueLog,
} from './output/issue-log.ts';
import { manifestName, writeManifest } from './output/manifest.ts';
import { type PreparedOut, issuesName, prepareOut } from './output/prepare-out.ts';
import { removeStale } from './output/remove-stale.ts';
import { type WriteTally, openSiteWriter } from './output/site-writer.ts';
import { planSite, postFile } from './plan-site.ts';
import { type Post, isListed } from './post.ts';
import { writeFixedPages } from './site/fixed-pages.ts';
import { type SiteAssets, stylesheetsOf } from './load-assets.ts';
import { type Progress } from './progress.ts';
import { renderPosts } from './site/render-posts.ts';

/** What is built from what. */
export interface BuildOptions {
  /** File or folder of posts. */
  readonly posts: string;
  readonly out: string;
  /** Scheme, host and port of the site, without a slash at the end. */
  readonly origin: string;
  readonly assets: SiteAssets;
  /** The time of the build: a post that is dated later is held back. */
  readonly now: Date;
  readonly limit?: number | undefined;
  /** Bytes of the longest record that is read. */
  readonly maxRecordBytes?: number | undefined;
  /** Stops the build between two posts; what was written stays known as ours. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a build did. */
export interface BuildReport {
  /** Posts with a page, those that are held back included. */
  readonly rendered: number;
  readonly heldBack: number;
  /** Posts held back by the code of the reason; a post can have several. */
  readonly heldReasons: ReadonlyMap<string, number>;
  /** Posts, and whole files, without a page. */
  readonly rejected: number;
  /** Files of the site that are not posts and could not be written. */
  readonly unwritten: number;
  /** Pictures and recordings from the folder of posts that the site has. */
  readonly copied: number;
  /** Other files in the folder of posts that are not posts. */
  readonly passedOver: number;
  readonly issues: readonly IssueCount[];
  readonly rejections: Rejections;
  readonly tally: WriteTally;
  readonly removed: number;
  /** Files of the site, for the server. */
  readonly files: ReadonlySet<string>;
}

/** Builds the site. Bad input is reported, never thrown; only an aborted `signal` throws. */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const out = resolve(options.out);
  const found = findPostFiles(options.posts, out);
  // Told before anything is written, which would be a file among the posts.
  const inTheWay = found.issues.find(({ code }) => code === 'demo/out-holds-posts');
  const prepared: PreparedOut =
    inTheWay === undefined ? prepareOut(out) : { ok: false, issue: inTheWay };
  if (!prepared.ok) {
    const rejections = { first: [prepared.issue], count: 1 };
    return { ...nothing, rejected: 1, rejections };
  }
  const log = openIssueLog(join(out, issuesName));
  let imported: ImportedPosts | undefined;
  try {
    for (const issue of found.issues) log.reject(issue);
    const { folder } = found;
    const local = { folder, findMedia: createMediaFinder(folder, found.media) };
    const read = await readFiles(found, { ...options, ...local }, log);
    imported = read.imported;
    const rejected = read.rejected + found.issues.length;
    const site =
      read.posts.length === 0
        ? nothing
        : await writeSite(read, { ...options, ...local, out }, prepared, log);
    log.flush();
    return {
      ...site,
      rejected: rejected + site.rejected,
      // Where a folder of the site lies among the posts, its files were not counted.
      passedOver: Math.max(0, found.passedOver - site.copied),
      issues: log.counts(),
      rejections: log.rejections(),
    };
  } finally {
    log.close();
    imported?.remove();
  }
}

/** Options of a build, and where its pictures are looked for. */
interface LocalBuildOptions extends BuildOptions {
  /** Folder of the posts. */
  readonly folder: string;
  readonly findMedia: FindMedia;
}

/** Imports what is no record yet, then reads all records once. */
async function readFiles(
  { files: paths, areGuesses: isGuess }: PostFiles,
  options: LocalBuildOptions,
  log: IssueLog,
): Promise<PostsRead & { readonly imported: ImportedPosts | undefined }> {
  const exports = paths.filter((path) => isExport(path) || storedAs(path) !== undefined);
  const others = new Set(exports);
  const files = paths.filter((path) => !others.has(path)).map((path) => ownFile(path, { isGuess }));
  const imported =
    exports.length === 0
      ? undefined
      : await importPosts(exports, log, {
          ...options,
          onPost: (done) => options.onProgress?.({ phase: 'import', done }),
        });
  const read = await readPosts(imported === undefined ? files : [...files, imported.file], log, {
    ...options,
    onPost: (done) => options.onProgress?.({ phase: 'read', done }),
  });
  return { ...read, rejected: read.rejected + (imported?.rejected ?? 0), imported };
}

const nothing: BuildReport = {
  rendered: 0,
  heldBack: 0,
  heldReasons: new Map(),
  rejected: 0,
  unwritten: 0,
  copied: 0,
  passedOver: 0,
  issues: [],
  rejections: { first: [], count: 0 },
  tally: { new: 0, changed: 0, unchanged: 0, bytes: 0 },
  removed: 0,
  files: new Set(),
};

async function writeSite(
  { posts }: PostsRead,
  options: LocalBuildOptions,
  { written }: { readonly written: ReadonlySet<string> },
  log: IssueLog,
): Promise<BuildReport> {
  const { out } = options;
  const plan = planSite(posts, written, (path) => existsSync(join(out, path)));
  const failed = new Set<string>();
  const fail = (path: string, issue: Issue) => {
    failed.add(path);
    log.reject(issue);
  };
  const remember = (files: ReadonlySet<string>) => {
    try {
      writeManifest(out, files);
    } catch (error) {
      const facts = { received: String(error) };
      fail(
        manifestName,
        demoIssue('demo/not-written', { file: join(out, manifestName), line: 1 }, facts),
      );
    }
  };
  remember(new Set([...written, ...plan.files]));
  for (const path of plan.blocked) {
    const facts = { received: path };
    fail(path, demoIssue('demo/file-in-the-way', { file: join(out, path), line: 1 }, facts));
  }
  const writer = openSiteWriter(out, written, fail);
  const frame = { hasHeldBack: plan.held.length > 0, stylesheets: stylesheetsOf(options.assets) };
  let tally: WriteTally;
  try {
    await renderPosts(plan, writer, { ...options, frame, fail, onIssue: log.add });
    await copyMedia(plan, writer, options);
    await writeFixedPages(plan, writer, { ...options, frame, log });
  } finally {
    // A build that is stopped leaves no file half written either.
    tally = await writer.finish();
  }
  const removed = removeStale(out, plan.stale);
  remember(plan.files);
  const made = plan.posts.filter((post) => !failed.has(postFile(post)));
  return {
    ...nothing,
    rendered: made.length,
    heldBack: made.filter((post) => !isListed(post)).length,
    heldReasons: countReasons(made),
    rejected: plan.posts.length - made.length,
    unwritten: failed.size - (plan.posts.length - made.length),
    copied: plan.media.length,
    tally,
    removed,
    files: new Set([...plan.files].filter((path) => path !== issuesName && !failed.has(path))),
  };
}

function countReasons(posts: readonly Post[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of posts.flatMap(({ held }) => held)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
