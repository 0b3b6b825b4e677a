import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Imported, importArticles } from '@alphanode/import/node';
import { createBreather } from '../breathe.ts';
import { demoIssue } from '../messages.ts';
import { type IssueLog } from '../output/issue-log.ts';
import { storedAs } from './stored-as.ts';
import { type PostFile, type PostPlace, displayPath } from './post-file.ts';

const exportExtensions = new Set(['.xml', '.md', '.markdown', '.mdx', '.html', '.htm']);

/** Whether a file is an export or a text that has to be imported before it is read as records. */
export const isExport = (path: string): boolean =>
  exportExtensions.has(extname(path).toLowerCase());

/** Whether a file is written in Markdown. */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path);

/** Bytes up to which a file may hold nothing but space. */
const maxBlank = 1024;

/** Whether a file holds no text. Of one that cannot be read whoever imports it tells. */
const isBlank = (path: string): boolean => {
  try {
    return statSync(path).size <= maxBlank && readFileSync(path, 'utf8').trim() === '';
  } catch {
    return false;
  }
};

/** Posts that were imported: one file of records, in a folder that `remove` takes away. */
export interface ImportedPosts {
  readonly file: PostFile;
  /** Items that gave no post because of an error. */
  readonly rejected: number;
  readonly remove: () => void;
}

/** How importing is bounded. */
export interface ImportPostsOptions {
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each post with the number of posts so far. */
  readonly onPost?: ((done: number) => void) | undefined;
}

/**
 * Turns exports into JSON Lines, one article to a line: the passes over them need places to come back to,
 * and a post that waits for an attachment at the end of an export has none.
 */
export async function importPosts(
  paths: readonly string[],
  log: IssueLog,
  { limit = Infinity, signal, onPost }: ImportPostsOptions = {},
): Promise<ImportedPosts> {
  const folder = mkdtempSync(join(tmpdir(), 'alphanode-import-'));
  const path = join(folder, 'imported.jsonl');
  const places: PostPlace[] = [];
  const origins: string[] = [];
  const descriptor = openSync(path, 'w');
  const breathe = createBreather(signal);
  let rejected = 0;
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const each of paths) {
      if (isBlank(each)) {
        const facts = { received: 'no text' };
        log.add(demoIssue('demo/empty-file', { file: displayPath(each), line: 1 }, facts));
        continue;
      }
      const format = storedAs(each);
      for await (const item of importArticles(each, {
        ...(format && { format }),
        noteLinks: 'kept',
      })) {
        if (places.length === limit) break;
        const place = { file: displayPath(each), line: item.source.line };
        if (report(item, place, log)) rejected += 1;
        if (item.article !== undefined) {
          writeSync(descriptor, `${JSON.stringify(item.article)}\n`);
          places.push(place);
          origins.push(each);
          onPost?.(places.length);
        }
        await breathe();
      }
    }
    closeSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    remove();
    throw error;
  }
  const unknown = { file: displayPath(path), line: 1 };
  return {
    file: {
      path,
      placeOf: (line) => places[line - 1] ?? unknown,
      originOf: (line) => origins[line - 1] ?? path,
      isGuess: false,
    },
    rejected,
    remove,
  };
}

/** Logs the issues of an item; tells whether it is a post that was lost, not a draft that was passed by. */
function report({ article, issues }: Imported, place: PostPlace, log: IssueLog): boolean {
  const isLost = article === undefined && issues.some(({ severity }) => severity === 'error');
  for (const issue of issues) {
    const location = { ...place, ...issue.location, file: place.file };
    (isLost && issue.severity === 'error' ? log.reject : log.add)({ ...issue, location });
  }
  return isLost;
}
