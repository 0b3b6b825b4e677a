import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';
import { type FileContent, copiedContent, textContent } from './file-content.ts';

/** What became of the files of a site. */
export interface WriteTally {
  new: number;
  changed: number;
  unchanged: number;
  /** Size of all files of the site, written or not. */
  bytes: number;
}

/** Writes files side by side, a bounded number at a time. */
export interface SiteWriter {
  /** Takes a file; waits while too many are being written. */
  readonly put: (path: string, text: string) => Promise<void>;
  /** Takes a file that is elsewhere; of its bytes, only a piece is held. */
  readonly copy: (path: string, from: string) => Promise<void>;
  /** Waits until every file is written, and gives the tally. */
  readonly finish: () => Promise<WriteTally>;
}

/** More at a time was not faster, and each holds its page in memory. */
const atOnce = 16;

/**
 * Opens a folder for writing. `written` names the files that may be there already; `onFailure` is told of
 * each file that could not be written.
 */
export function openSiteWriter(
  out: string,
  written: ReadonlySet<string>,
  onFailure: (path: string, issue: Issue) => void,
): SiteWriter {
  const tally: WriteTally = { new: 0, changed: 0, unchanged: 0, bytes: 0 };
  const running = new Set<Promise<void>>();
  const write = async (path: string, content: FileContent) => {
    try {
      const target = join(out, path);
      tally[await (written.has(path) ? replaceFile : createFile)(target, content)] += 1;
      const size = await content.size();
      tally.bytes += size;
    } catch (error) {
      const location = { file: join(out, path), line: 1 };
      onFailure(path, demoIssue('demo/not-written', location, { received: String(error) }));
    }
  };
  const begin = async (path: string, content: FileContent) => {
    while (running.size >= atOnce) await Promise.race(running);
    const task = write(path, content).finally(() => running.delete(task));
    running.add(task);
  };
  return {
    put: (path, text) => begin(path, textContent(text)),
    copy: (path, from) => begin(path, copiedContent(from)),
    async finish() {
      await Promise.all(running);
      return tally;
    },
  };
}

/** Leaves a file with the same bytes alone, so that its time stamp tells when the page changed. */
async function replaceFile(
  path: string,
  content: FileContent,
): Promise<'new' | 'changed' | 'unchanged'> {
  const isSame = await content.isIn(path).catch(() => undefined);
  if (isSame === undefined) return createFile(path, content);
  if (isSame) return 'unchanged';
  await content.writeTo(path);
  return 'changed';
}

async function createFile(path: string, content: FileContent): Promise<'new'> {
  await mkdir(dirname(path), { recursive: true });
  await content.writeTo(path);
  return 'new';
}
