import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';
import { guard } from '@alphanode/meta-schema/guard';

import { misuses } from '../misuse-messages.ts';
import { nameOf } from './required-text.ts';

/** Above what an article may hold, and little enough for a look at all of it. */
const limits = { maxDepth: 300, maxValues: 300_000, maxItems: 100_000 };

/**
 * A copy of what a program hands over, in which nothing is live and nothing contains itself. Text that was
 * parsed as JSON needs none.
 */
export const plainData = (value: unknown, issues: Issue[]): unknown => {
  const guarded = guard(value, limits);
  issues.push(...guarded.issues);
  return guarded.value;
};

/** A copy of the blocks that a program hands over by its types; throws where they are none. */
export const plainBlocks = (blocks: unknown, caller: string): readonly Block[] => {
  if (!Array.isArray(blocks)) throw new TypeError(misuses.blocks(caller, nameOf(blocks)));
  const { value, issues } = guard(blocks, limits);
  const isEndless = issues.some(({ code }) => /\/(?:circular|too-deep|too-many-.*)$/.test(code));
  if (isEndless) throw new TypeError(misuses.endless(caller));
  // A copy of what the caller's types say.
  return value as unknown as readonly Block[];
};
