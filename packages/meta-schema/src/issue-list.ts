import { type Issue, type Location, type Severity } from '@alphanode/image-source';
import { excerpt } from './describe.ts';
import { type Rule, type Sentence, type Sentences, messageOf } from './messages.ts';
import { type Path } from './path.ts';

/** What an issue says beside its rule. */
export interface IssueDetails {
  readonly path: Path;
  /** Stands for `%` in the sentence of the rule. */
  readonly detail?: string | undefined;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  /** Advice that fits better than the rule's own. */
  readonly hint?: string | undefined;
}

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
const maxKeyLength = 60;
const maxWhere = 160;

/** `meta.score["a b"][2]`, at most 160 characters. */
const whereOf = (path: Path): string => {
  let where = '';
  for (const key of path) {
    if (typeof key === 'number') where += `[${key}]`;
    else if (/^[a-z_]\w*$/i.test(key)) where += where === '' ? key : `.${key}`;
    else where += `["${key}"]`;
    if (where.length > maxWhere) return `${where.slice(0, maxWhere)}…`;
  }
  return where;
};

const boundKey = (key: string | number): string | number =>
  typeof key === 'string' ? excerpt(key, maxKeyLength) : key;

// eslint-disable-next-line regexp/no-obscure-range -- from space to tilde: printable ASCII
const isAscii = /^[ -~]*$/;

/** Room in UTF-8; a character above ASCII takes at most three bytes. */
const bytesOf = (issue: Issue): number => {
  const text = JSON.stringify(issue);
  return isAscii.test(text) ? text.length : text.length * 3;
};

/** A sentence with the detail of the case in the place of `%`. */
const fill = (what: string, detail: string): string => {
  const mark = what.indexOf('%');
  if (mark < 0) return what;
  return `${what.slice(0, mark)}${detail}${what.slice(mark + 1)}`;
};

/** An issue that is being written. */
type Draft = { -readonly [Key in keyof Issue]: Issue[Key] };

const makeIssue = (
  rule: Rule,
  [, what, advice, retry = 'never-unchanged']: Sentence,
  severity: Severity,
  details: IssueDetails,
): Issue => {
  const { expected, received, detail, hint = advice } = details;
  const path = details.path.map(boundKey);
  const told = detail === undefined ? what : fill(what, detail);
  const message = `${messageOf(whereOf(path), told, expected, received)} ${hint}`;
  const code = `meta-schema/${rule}`;
  const issue: Draft = { code, severity, path, message, hint, retry };
  if (expected !== undefined) issue.expected = expected;
  if (received !== undefined) issue.received = received;
  return issue;
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

/** A list in which `strict` makes an error of whatever would change the record. */
export const createIssueList = (
  strict: boolean,
  sentences: Sentences,
  locate?: Located,
): IssueList => {
  const kept: Kept[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, repair: 0 };
  const keep = (severity: Severity, make: Kept['make']): void => {
    counts[severity] += 1;
    if (counts[severity] <= maxListed) kept.push({ severity, make });
  };
  return {
    report: (rule, details) => {
      const sentence = sentences[rule];
      keep(strict && !advisory.has(rule) ? 'error' : sentence[0], (severity) =>
        makeIssue(rule, sentence, severity, details()),
      );
    },
    forward: (issue, path, severity) => {
      keep(strict ? 'error' : severity, (raised) => ({
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
        listed.push(makeIssue('more-issues', sentences['more-issues'], 'warning', details));
      }
      return listed;
    },
  };
};
