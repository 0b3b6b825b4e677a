import { type IssueList } from './issue-list.ts';
import { type Bounds, type Limits, defaultLimits, limitsOf } from './limits.ts';

/** What bounds and reports on data on its way in. */
export interface Guarding {
  readonly limits: Bounds;
  readonly issues: Pick<IssueList, 'report'>;
  /** How many values may still come; shared by all that is copied of one record. */
  readonly budget: { values: number };
}

/** The bounds of one record. */
export const guardingOf = (limits: Limits | undefined, issues: Guarding['issues']): Guarding => {
  const bounds = limits === undefined ? defaultLimits : limitsOf(limits);
  return { limits: bounds, issues, budget: { values: bounds.maxValues } };
};
