import { type Issue, type Location, type Severity } from '@alphanode/image-source';
import { excerpt } from './describe.ts';
import { type Rule, type Sentence, type Sentences, messageOf } from './messages.ts';
import { type Path } from './path.ts';

/** What an issue says beside its rule. */
export interface IssueDetails {
  /** Stands for `%` in the sentence of the rule. */
  readonly detail?: string | undefined;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  /** Advice that fits better than the rule's own. */
  readonly hint?: string | undefined;
}

/** Collects issues, however many come, in bounded room. */
export interface IssueList {
  readonly report: (rule: Rule, path: Path, details?: IssueDetails) => void;
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

const makeIssue = (
  [rule, sentence]: readonly [Rule, Sentence],
  rawPath: Path,
  details: IssueDetails,
  strict: boolean,
): Issue => {
  const [severity, what, hint, retry = 'never-unchanged'] = sentence;
  const path = rawPath.map(boundKey);
  const told = what.replace('%', () => String(details.detail));
  const advice = details.hint ?? hint;
  const { expected, received } = details;
  return {
    code: `meta-schema/${rule}`,
    severity: strict ? 'error' : severity,
    path,
    message: `${messageOf(whereOf(path), told, expected, received)} ${advice}`,
    ...(expected !== undefined && { expected }),
    ...(received !== undefined && { received }),
    hint: advice,
    retry,
  };
};

/** Rules that tell of parts that contradict each other; they refuse nothing, in strict mode neither. */
const advisory: ReadonlySet<Rule> = new Set([
  'paragraph-count',
  'image-flag',
  'reference-number',
  'doubtful-percentage',
]);

type Located = (paths: readonly Path[]) => readonly (Location | undefined)[];

/** Errors come first when there is room for fifty only; what is listed keeps its order. */
const select = (issues: readonly Issue[]): Issue[] => {
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, maxListed);
  let room = maxListed - errors.length;
  const listed = new Set(errors);
  return issues.filter((issue) => listed.has(issue) || (issue.severity !== 'error' && room-- > 0));
};

/** A list in which `strict` makes an error of whatever would change the record. */
export const createIssueList = (
  strict: boolean,
  sentences: Sentences,
  locate?: Located,
): IssueList => {
  const kept: Issue[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, repair: 0 };
  const push = (severity: Severity, make: () => Issue): void => {
    counts[severity] += 1;
    if (counts[severity] <= maxListed) kept.push(make());
  };
  return {
    report: (rule, path, details = {}) => {
      const raised = strict && !advisory.has(rule);
      const sentence = sentences[rule];
      push(raised ? 'error' : sentence[0], () =>
        makeIssue([rule, sentence], path, details, raised),
      );
    },
    forward: (issue, path, severity) => {
      const raised = strict ? 'error' : severity;
      push(raised, () => ({ ...issue, severity: raised, path: path.map(boundKey) }));
    },
    has: (severity) => counts[severity] > 0,
    finish: () => {
      if (kept.length === 0) return kept;
      const selected = select(kept);
      const locations = locate?.(selected.map(({ path }) => path)) ?? [];
      const listed: Issue[] = [];
      let bytes = 0;
      for (const [index, issue] of selected.entries()) {
        const location = locations[index];
        const placed = location === undefined ? issue : { ...issue, location };
        bytes += bytesOf(placed);
        if (bytes > maxBytes) break;
        listed.push(placed);
      }
      const more = counts.error + counts.warning + counts.repair - listed.length;
      if (more > 0) {
        const rule = ['more-issues', sentences['more-issues']] as const;
        listed.push(makeIssue(rule, [], { detail: String(more) }, false));
      }
      return listed;
    },
  };
};
