import { type Issue, type Severity } from '@alphanode/image-source';
import { excerpt } from './describe.ts';
import { type Rule, type Sentence, isGuardRule, refusal } from './messages.ts';
import { type Path } from './path.ts';

/** What an issue says beside its rule. */
export interface IssueDetails {
  readonly path: Path;
  /** Stands for `%` in the sentence of the rule. */
  readonly detail?: string | undefined;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
}

const maxKeyLength = 60;
const maxWhere = 160;

/** A key that a path shows without quotes. */
const name = /^[a-z_]\w{0,59}$/i;

/** A path with its keys as they are shown, and `meta.score["a b"][2]`, at most 160 characters. */
const shownPath = (keys: Path): { readonly path: Path; readonly where: string } => {
  const path: (string | number)[] = [];
  let where = '';
  for (const key of keys) {
    const isPlain = typeof key === 'number' || name.test(key);
    const shown = isPlain ? key : excerpt(key, maxKeyLength);
    path.push(shown);
    if (where.length > maxWhere) continue;
    if (typeof shown === 'number') where += `[${shown}]`;
    else if (!isPlain) where += `["${shown}"]`;
    else where += where === '' ? shown : `.${shown}`;
  }
  return { path, where: where.length > maxWhere ? `${where.slice(0, maxWhere)}…` : where };
};

/** A path with its keys as they are shown. */
export const boundPath = (keys: Path): Path => shownPath(keys).path;

/** A sentence with the detail of the case in the place of `%`. */
const fill = (sentence: string, detail: string | undefined): string => {
  const mark = detail === undefined ? -1 : sentence.indexOf('%');
  return mark < 0 ? sentence : `${sentence.slice(0, mark)}${detail}${sentence.slice(mark + 1)}`;
};

/** How grave an issue is in the mode of reading, and whether it costs the record. */
export interface Fate {
  readonly severity: Severity;
  readonly isRefused: boolean;
}

/** What becomes of the value, or of the whole record. */
const fateOf = (
  rule: Rule,
  left: string,
  { isRefused }: Fate,
  detail: string | undefined,
): string => {
  if (!isRefused) return left === '' ? '' : fill(left, detail);
  return isGuardRule(rule) ? refusal : '';
};

/** An issue that is being written. */
type Draft = { -readonly [Key in keyof Issue]: Issue[Key] };

/** Puts an issue into one line: where, what, what was expected, what came, what becomes of it, what to do. */
export const makeIssue = (
  rule: Rule,
  sentence: Sentence,
  fate: Fate,
  details: IssueDetails,
): Issue => {
  const [, what, ifKept, todo, retry = 'never-unchanged'] = sentence;
  const { severity } = fate;
  const { expected, received, detail } = details;
  const hint = fill(todo, detail);
  const { path, where } = shownPath(details.path);
  let message = `${where || 'The record'} ${fill(what, detail)}`;
  if (expected !== undefined) message += `. Expected ${expected}`;
  if (received !== undefined) message += `. Received ${received}`;
  const left = fateOf(rule, ifKept, fate, detail);
  message += left === '' ? `. ${hint}` : `. ${left} ${hint}`;
  const issue: Draft = { code: `meta-schema/${rule}`, severity, path, message, hint, retry };
  if (expected !== undefined) issue.expected = expected;
  if (received !== undefined) issue.received = received;
  return issue;
};
