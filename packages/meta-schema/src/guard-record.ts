import { type Issue } from '@alphanode/image-source';
import { copyCarefully } from './copy-plain.ts';
import { guardingOf } from './guarding.ts';
import { createIssueList } from './issue-list.ts';
import { sentencesOfGuard } from './messages.ts';
import { type Json } from './json.ts';
import { type Limits, limitsOf } from './limits.ts';

/** A value made safe to walk. */
export interface Guarded {
  /** Plain JSON of bounded size; absent where nothing of the value is data. */
  readonly value: Json | undefined;
  /** What was left out or changed, at most 50 and a count. */
  readonly issues: readonly Issue[];
}

/**
 * Copies any value into plain JSON of bounded depth and size, with clean text: no live object, getter,
 * cycle or prototype key is left. Never throws, and takes linear time.
 * @example
 * guard({ a: [1, () => 2], b: undefined }).value //=> { a: [1, null] }
 */
export function guard(value: unknown, limits?: Limits): Guarded {
  const issues = createIssueList('salvage', sentencesOfGuard);
  return {
    value: copyCarefully(value, undefined, guardingOf(limitsOf(limits), issues)),
    issues: issues.finish(),
  };
}
