import { closeSync, openSync, writeSync } from 'node:fs';
import { type Issue, type Severity } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';

/** How often an issue of one kind came. */
export interface IssueCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Issues for which something has no page: the first few, and how many there are. */
export interface Rejections {
  readonly first: readonly Issue[];
  readonly count: number;
}

/** Where issues go: all of them to the file, the counts and the first few rejections to the summary. */
export interface IssueLog {
  readonly add: (issue: Issue) => void;
  /** Adds an issue for which a post, or a whole file, has no page. */
  readonly reject: (issue: Issue) => void;
  /** Gravest first, then by code. */
  readonly counts: () => readonly IssueCount[];
  readonly rejections: () => Rejections;
  /** Writes what is held; a file that cannot be written is itself a rejection, once. */
  readonly flush: () => void;
  /** Writes what is left. */
  readonly close: () => void;
}

const keptRejections = 10;
const bufferedCharacters = 64 * 1024;
const gravity: Record<Severity, number> = { error: 0, warning: 1, repair: 2 };

/**
 * Opens `issues.jsonl`. Issues are written as they come, so that a million of them take no memory. `write`
 * is what writes text to the open file.
 */
export function openIssueLog(
  path: string,
  write: (descriptor: number, text: string) => void = writeSync,
): IssueLog {
  const descriptor = openSync(path, 'w');
  const counts = new Map<string, { code: string; severity: Severity; count: number }>();
  const first: Issue[] = [];
  let rejections = 0;
  let pending = '';
  let isBroken = false;
  const flush = () => {
    const text = pending;
    pending = '';
    if (isBroken) return;
    try {
      write(descriptor, text);
    } catch (error) {
      isBroken = true;
      const facts = { received: String(error) };
      reject(demoIssue('demo/not-written', { file: path, line: 1 }, facts));
    }
  };
  const add = (issue: Issue) => {
    const key = `${issue.severity} ${issue.code}`;
    const entry = counts.get(key) ?? { code: issue.code, severity: issue.severity, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
    pending += `${JSON.stringify(toLine(issue))}\n`;
    if (pending.length > bufferedCharacters) flush();
  };
  const reject = (issue: Issue) => {
    rejections += 1;
    if (first.length < keptRejections) first.push(issue);
    add(issue);
  };
  return {
    add,
    reject,
    flush,
    counts: () =>
      [...counts.values()].sort(
        (a, b) => gravity[a.severity] - gravity[b.severity] || (a.code < b.code ? -1 : 1),
      ),
    rejections: () => ({ first, count: rejections }),
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

/** One line of the file: every key is there, `null` where it has no value. */
function toLine(issue: Issue): Readonly<Record<string, unknown>> {
  const { location, path, code, severity, expected, received, hint, retry, message } = issue;
  return {
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
    path,
    code,
    severity,
    expected: expected ?? null,
    received: received ?? null,
    hint: hint ?? null,
    retry,
    message,
  };
}
