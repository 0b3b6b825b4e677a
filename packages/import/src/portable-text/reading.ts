import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

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

/** Levels of objects in objects that are read; a validated body holds few more. */
export const maxDepth = 20;

/** A reading of blocks, which may hold blocks. */
export interface BlockReading extends PortableReading {
  /** Reads blocks inside of a block, without a cycle of imports. */
  readonly readBlocks: (values: readonly unknown[], depth: number) => Block[];
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
