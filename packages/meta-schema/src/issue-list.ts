import { type Issue, type Location, type Severity } from '@alphanode/image-source';
import { type IssueDetails, boundPath, makeIssue } from './make-issue.ts';
import { type Rule, type Sentence, type Sentences } from './messages.ts';
import { type Path } from './path.ts';

/** Collects issues, however many come, in bounded room. */
export interface IssueList {
  /** The details are asked for only while there is room for more. */
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

type Located = (paths: readonly Path[]) => readonly (Location | undefined)[];

/** Errors come first when there is room for fifty only; what is listed keeps its order. */
const select = (issues: Issue[]): Issue[] => {
  if (issues.length <= maxListed) return issues;
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, maxListed);
  let room = maxListed - errors.length;
  const listed = new Set(errors);
  return issues.filter((issue) => listed.has(issue) || (issue.severity !== 'error' && room-- > 0));
};

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

/** Issues as they are told; most lists are so short that their bytes need not be counted. */
const tell = (issues: Issue[], locate: Located | undefined): Issue[] => {
  // More than issues without a location can take: the texts of each are all in its message as well.
  const most = issues.reduce(
    (sum, { path, message }) => sum + 500 + 6 * message.length + 200 * path.length,
    0,
  );
  return locate === undefined && most <= maxBytes ? issues : withinRoom(issues, locate);
};

/** How a record is read; `salvage` refuses only what is no record. */
export type Mode = 'strict' | 'repair' | 'salvage';

/** How grave an issue is; absent for one that is none in this mode. */
const severityOf = (given: Sentence[0], isStrict: boolean): Severity | undefined => {
  if (given === 'advice') return 'warning';
  if (isStrict) return 'error';
  return given === 'form' ? undefined : given;
};

/** A list in which strict mode makes an error of whatever would change the record. */
export const createIssueList = (mode: Mode, sentences: Sentences, locate?: Located): IssueList => {
  const kept: Issue[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, repair: 0 };
  const isStrict = mode === 'strict';
  /** Counts an issue in. Whether there is room for it. */
  const countIn = (severity: Severity): boolean => (counts[severity] += 1) <= maxListed;
  return {
    report: (rule, details) => {
      const sentence = sentences[rule];
      const severity = severityOf(sentence[0], isStrict);
      if (severity === undefined || !countIn(severity)) return;
      const isRefused = severity === 'error' && mode !== 'salvage';
      kept.push(makeIssue(rule, sentence, { severity, isRefused }, details()));
    },
    forward: (issue, path, given) => {
      const severity = isStrict ? 'error' : given;
      if (countIn(severity)) kept.push({ ...issue, severity, path: boundPath(path) });
    },
    has: (severity) => counts[severity] > 0,
    finish: () => {
      const listed = tell(select(kept), locate);
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
