import { type Issue } from '@alphanode/image-source';
import { guard } from '@alphanode/meta-schema/guard';

/** Above what any article holds, and little enough for a look at all of it. */
const limits = { maxDepth: 300, maxValues: 1_000_000, maxItems: 100_000 };

/**
 * A copy of what a program hands over, in which nothing is live and nothing contains itself. Text that was
 * parsed as JSON needs none.
 */
export const plainData = (value: unknown, issues: Issue[]): unknown => {
  const guarded = guard(value, limits);
  issues.push(...guarded.issues);
  return guarded.value;
};
