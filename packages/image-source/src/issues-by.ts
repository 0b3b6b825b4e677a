import { type Issue, type Retry, type Severity } from './issue.ts';
import { lazyPattern } from './once.ts';

/**
 * What each rule of a package says: how grave it is, what failed, what was expected, what to do, and when to
 * try again, which is `never-unchanged` where absent.
 */
export type Sentences<Rule extends string = string> = Readonly<
  Record<Rule, readonly [Severity, string, string, string, Retry?]>
>;

/** Keys and indices from a record's root to a value. */
export type Path = readonly (string | number)[];

const unprintable = /* @__PURE__ */ lazyPattern(String.raw`[\p{Cc}\p{Cs}\p{Cf}]`, 'gu');

/** Type and at most 80 characters: enough to find the value, too little to leak it. */
const describe = (value: unknown): string => {
  if (typeof value === 'string') {
    // A cut in the middle of an emoji would leave half a character.
    const start = value.slice(0, 60).replace(unprintable(), '\ufffd');
    return `string "${start}${value.length > 60 ? '…' : ''}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${value}`;
  try {
    if (value instanceof Error) return describe(value.message);
    if (Array.isArray(value)) return 'array';
  } catch {
    // A proxy that has been revoked answers nothing.
  }
  return value === null ? 'null' : typeof value;
};

/** `body[3].image`, as it would be written in JavaScript. */
const pathText = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/**
 * Makes the issues of a package by its table of sentences, each told in one line: where, what failed, what was
 * expected, what came, what to do. Of an error, its message is what came; `undefined` says that nothing is to
 * be told of it.
 * @example
 * issuesBy('shop', { sold: ['warning', 'is sold', 'one in stock', 'Order it.'] })('sold', ['items', 2]).message
 * //=> 'items[2] is sold. Expected one in stock. Order it.'
 */
export const issuesBy =
  <Rule extends string>(source: string, sentences: Sentences<Rule>) =>
  (rule: Rule, path: Path, value?: unknown): Issue => {
    const [severity, failed, expected, hint, retry = 'never-unchanged'] = sentences[rule];
    const received = value === undefined ? value : describe(value);
    const told = received === undefined ? '' : ` Received ${received}.`;
    return {
      code: `${source}/${rule}`,
      severity,
      path,
      message: `${pathText(path) || 'The value'} ${failed}. Expected ${expected}.${told} ${hint}`,
      expected,
      ...(received !== undefined && { received }),
      hint,
      retry,
    };
  };
