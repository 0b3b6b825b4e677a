import { type Issue, type Location, type Severity } from '@alphanode/image-source';
import { type IssueDetails, boundKey, makeIssue } from './make-issue.ts';
import { type Rule, type Sentences } from './messages.ts';
import { type Path } from './path.ts';

/** Collects issues, however many come, in bounded room. */
export interface IssueList {
  /** The details are asked for at the end, and only of issues that are listed. */
  readonly report: (rule: Rule, details: () => IssueDetails) => void;
  /** Takes an issue of another package, at a place and severity of this one's. */
  readonly forward: (issue: Issue, path: Path, severity: Severity) => void;
  readonly has: (severity: Severity) => boolean;
  /** The issues in the order in which they came: at most 50 and a count, at most 64 KB as JSON. */
  readonly finish: () => readonly Issue[];
}

const maxListed = 50;
/** Bytes of JSON; leaves room under 64 KB for the brackets and the closing count. */
const maxBytes = 63_000;
// eslint-disable-next-line regexp/no-obscure-range -- from space to tilde: printable ASCII
const isAscii = /^[ -~]*$/;

/** Room in UTF-8; a character above ASCII takes at most three bytes. */
const bytesOf = (issue: Issue): number => {
  const text = JSON.stringify(issue);
  return isAscii.test(text) ? text.length : text.length * 3;
};

/** Rules that tell of parts that contradict each other; they refuse nothing, in strict mode neither. */
const advisory: ReadonlySet<Rule> = new Set([
  'paragraph-count',
  'image-flag',
  'reference-number',
  'doubtful-percentage',
]);

type Located = (paths: readonly Path[]) => readonly (Location | undefined)[];

/** An issue that is told if it comes to be listed. */
interface Kept {
  readonly severity: Severity;
  readonly make: (severity: Severity) => Issue;
}

/** Errors come first when there is room for fifty only; what is listed keeps its order. */
const select = (issues: readonly Kept[]): readonly Kept[] => {
  if (issues.length <= maxListed) return issues;
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, maxListed);
  let room = maxListed - errors.length;
  const listed = new Set(errors);
  return issues.filter((issue) => listed.has(issue) || (issue.severity !== 'error' && room-- > 0));
};

/** More bytes than an issue without a location can take: its texts are all in its message as well. */
const mostBytesOf = ({ path, message }: Issue): number =>
  500 + 6 * message.length + 200 * path.length;

/** As many of the issues as there is room for. */
const withinRoom = (issues: readonly Issue[], locate: Located | undefined): Issue[] => {
  const locations = locate?.(issues.map(({ path }) => path)) ?? [];
  const listed: Issue[] = [];
  let bytes = 0;
  for (const [index, issue] of issues.entries()) {
    const location = locations[index];
    const placed = location === undefined ? issue : { ...issue, location };
    bytes += bytesOf(placed);
    if (bytes > maxBytes) break;
    listed.push(placed);
  }
  return listed;
};

/** Issues as they are told; one loop, since this runs for each record. */
const tell = (kept: readonly Kept[], locate: Located | undefined): Issue[] => {
  const issues: Issue[] = [];
  let most = 0;
  for (const { severity, make } of select(kept)) {
    const issue = make(severity);
    most += mostBytesOf(issue);
    issues.push(issue);
  }
  return locate === undefined && most <= maxBytes ? issues : withinRoom(issues, locate);
};

/** How a record is read; `salvage` refuses none. */
export type Mode = 'strict' | 'repair' | 'salvage';

/** A list in which strict mode makes an error of whatever would change the record. */
export const createIssueList = (mode: Mode, sentences: Sentences, locate?: Located): IssueList => {
  const kept: Kept[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, repair: 0 };
  const keep = (severity: Severity, make: Kept['make']): void => {
    counts[severity] += 1;
    if (counts[severity] <= maxListed) kept.push({ severity, make });
  };
  const isStrict = mode === 'strict';
  return {
    report: (rule, details) => {
      const sentence = sentences[rule];
      keep(isStrict && !advisory.has(rule) ? 'error' : sentence[0], (severity) => {
        const isRefused = severity === 'error' && mode !== 'salvage';
        return makeIssue(rule, sentence, { severity, isRefused }, details());
      });
    },
    forward: (issue, path, severity) => {
      keep(isStrict ? 'error' : severity, (raised) => ({
        ...issue,
        severity: raised,
        path: path.map(boundKey),
      }));
    },
    has: (severity) => counts[severity] > 0,
    finish: () => {
      const listed = tell(kept, locate);
      const more = counts.error + counts.warning + counts.repair - listed.length;
      if (more > 0) {
        const details = { path: [], detail: String(more) };
        const fate = { severity: 'warning', isRefused: false } as const;
        listed.push(makeIssue('more-issues', sentences['more-issues'], fate, details));
      }
      return listed;
    },
  };
};
