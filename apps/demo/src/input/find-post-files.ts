import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';
import { endingOf, mediaTypes } from '../media-types.ts';
import { isExport } from './import-posts.ts';

/** What `--posts` names. */
export interface PostFiles {
  /** Absolute path of the folder that holds all of them. */
  readonly folder: string;
  /** Absolute paths in a stable order. */
  readonly files: readonly string[];
  /** Whether the files were found in a folder, by their endings. */
  readonly areGuesses: boolean;
  /** Absolute paths of the pictures and recordings among the files that are not posts. */
  readonly media: readonly string[];
  /** Files that are not posts and were passed over. */
  readonly passedOver: number;
  readonly issues: readonly Issue[];
}

const extensions = new Set(['.json', '.jsonl', '.ndjson']);
const byCodeUnits = (a: string, b: string) => (a < b ? -1 : 1);

/** Lists the files of posts under a path, in folders of any depth, without the output folder. */
export function findPostFiles(posts: string, out: string): PostFiles {
  const root = resolve(posts);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats === undefined)
    return none(root, demoIssue('demo/missing-path', undefined, { received: posts }));
  const place = realpathSync(root);
  const site = statSync(out, { throwIfNoEntry: false }) === undefined ? out : realpathSync(out);
  if (isInside(place, site)) {
    return none(root, demoIssue('demo/out-holds-posts', undefined, { received: posts }));
  }
  if (!stats.isDirectory())
    return {
      folder: dirname(root),
      files: [root],
      areGuesses: false,
      media: [],
      passedOver: 0,
      issues: [],
    };
  const found: Walk = {
    folder: root,
    files: [],
    areGuesses: true,
    media: [],
    passedOver: 0,
    issues: [],
  };
  walk(root, resolve(root, relative(place, site)), found);
  if (found.files.length > 0) return { ...found, files: found.files.sort(byCodeUnits) };
  const issue = demoIssue('demo/no-posts', undefined, { received: posts });
  return { ...found, issues: [...found.issues, issue] };
}

interface Walk {
  readonly folder: string;
  readonly areGuesses: true;
  files: string[];
  media: string[];
  passedOver: number;
  issues: Issue[];
}

const none = (folder: string, issue: Issue): PostFiles => ({
  folder,
  files: [],
  areGuesses: false,
  media: [],
  passedOver: 0,
  issues: [issue],
});

/** Whether `path` is `folder` or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function walk(folder: string, out: string, found: Walk): void {
  const entries = list(folder, found);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || path === out) continue;
    if (entry.isDirectory()) {
      if (!isTemplates(entry.name, entries)) walk(path, out, found);
    } else if (isPostFile(path) && isFile(entry)) found.files.push(path);
    else {
      found.passedOver += 1;
      if (mediaTypes.has(endingOf(path))) found.media.push(path);
    }
  }
}

/** A pipe would be read for ever. */
const isFile = (entry: Dirent): boolean => entry.isFile() || entry.isSymbolicLink();

function list(folder: string, found: Walk): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const location = { file: folder, line: 1 };
    found.issues.push(demoIssue('demo/unreadable-file', location, { received: String(error) }));
    return [];
  }
}

/** Folders in which Jekyll keeps what posts are put into. */
const templates = new Set(['_layouts', '_includes', '_sass']);

/** Folders with plain names, which are those of templates beside what tells Hugo and Obsidian. */
const templatesBeside = new Map([
  ['archetypes', 'content'],
  ['layouts', 'content'],
  ['themes', 'content'],
  ['Templates', '.obsidian'],
  ['templates', '.obsidian'],
]);

const isTemplates = (name: string, entries: readonly Dirent[]): boolean =>
  templates.has(name) || entries.some((entry) => entry.name === templatesBeside.get(name));

/** What a folder says of itself is not a post; nor is what TypeScript reads, which is not JSON either. */
const aboutTheFolder =
  /^(?:(?:readme|license|licence|changelog|contributing)\b|[jt]sconfig\b.*\.json$)/i;

const isPostFile = (path: string): boolean =>
  (extensions.has(extname(path).toLowerCase()) || isExport(path)) &&
  !aboutTheFolder.test(basename(path));
