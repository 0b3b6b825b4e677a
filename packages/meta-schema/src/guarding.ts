import { type IssueList } from './issue-list.ts';
import { type Limits, defaultLimits } from './limits.ts';

/** What bounds and reports on data on its way in. */
export interface Guarding {
  readonly limits: Required<Limits>;
  readonly issues: Pick<IssueList, 'report'>;
  /** How many values may still come; shared by all that is copied of one record. */
  readonly budget: { values: number };
}

/** The bounds of one record. */
export const guardingOf = (limits: Limits | undefined, issues: Guarding['issues']): Guarding => {
  const bounds = limits === undefined ? defaultLimits : { ...defaultLimits, ...limits };
  return { limits: bounds, issues, budget: { values: bounds.maxValues } };
};
