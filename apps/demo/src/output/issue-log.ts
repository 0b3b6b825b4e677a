import { closeSync, openSync, writeSync } from 'node:fs';
import { type Issue, type Severity } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';

/** How often an issue of one kind came. */
export interface IssueCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** A count with the first issues of it. */
export interface IssueKind extends IssueCount {
  readonly first: readonly Issue[];
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
  /** The counts, each with its first issues. */
  readonly kinds: () => readonly IssueKind[];
  readonly rejections: () => Rejections;
  /** Writes what is held; a file that cannot be written is itself a rejection, once. */
  readonly flush: () => void;
  /** Writes what is left. */
  readonly close: () => void;
}

const keptIssues = 10;
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
  const kinds = new Map<
    string,
    { code: string; severity: Severity; count: number; first: Issue[] }
  >();
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
    const { code, severity } = issue;
    const kind = kinds.get(keyOf(issue)) ?? { code, severity, count: 0, first: [] };
    kind.count += 1;
    if (kind.first.length < keptIssues) kind.first.push(issue);
    kinds.set(keyOf(issue), kind);
    pending += `${JSON.stringify(toLine(issue))}\n`;
    if (pending.length > bufferedCharacters) flush();
  };
  const reject = (issue: Issue) => {
    rejections += 1;
    if (first.length < keptIssues) first.push(issue);
    add(issue);
  };
  const sorted = () =>
    [...kinds.values()].sort(
      (a, b) => gravity[a.severity] - gravity[b.severity] || (a.code < b.code ? -1 : 1),
    );
  return {
    add,
    reject,
    flush,
    counts: () => sorted().map(({ code, severity, count }) => ({ code, severity, count })),
    kinds: sorted,
    rejections: () => ({ first, count: rejections }),
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

const keyOf = ({ code, severity }: Pick<IssueCount, 'code' | 'severity'>) => `${severity} ${code}`;

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
