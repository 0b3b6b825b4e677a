import { type Issue } from '@alphanode/image-source';

import { issue } from '../issue.ts';
import { type Rule } from '../messages.ts';

/** How Portable Text is read. */
export interface PortableTextOptions {
  /** Absolute URL against which relative URLs are resolved. */
  readonly baseUrl?: string;
  /** The Sanity project whose image references are turned into addresses. */
  readonly sanity?: { readonly projectId: string; readonly dataset: string };
}

/** One reading and what it found. */
export interface PortableReading {
  readonly options: PortableTextOptions;
  readonly issues: Issue[];
  readonly reported: Set<string>;
  /** Notes that stand in annotations, in order; absent where none can. */
  readonly notes?: { readonly id: string; readonly said: unknown }[];
}

/** Reports a rule once for each subject. */
export const reportOnce = (
  reading: PortableReading,
  rule: Rule,
  subject: string,
  received?: string,
): void => {
  const key = `${rule} ${subject}`;
  if (reading.reported.has(key) || reading.reported.size > 100) return;
  reading.reported.add(key);
  reading.issues.push(issue(rule, { subject, ...(received === undefined ? {} : { received }) }));
};
