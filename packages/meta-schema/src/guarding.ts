import { type IssueList } from './issue-list.ts';
import { type Bounds } from './limits.ts';

/** What bounds and reports on data on its way in. */
export interface Guarding {
  readonly limits: Bounds;
  readonly issues: Pick<IssueList, 'report'>;
  /** How many values may still come; shared by all that is copied of one record. */
  readonly budget: { values: number };
}

/** Begins to guard one record. */
export const guardingOf = (limits: Bounds, issues: Guarding['issues']): Guarding => ({
  limits,
  issues,
  budget: { values: limits.maxValues },
});
