import { isObject } from '../core/json-value.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { reportOnce } from '../portable-text/reading.ts';
import { memberBlocks } from './component-members.ts';
import { readingOf } from './read-components.ts';

/**
 * The words, links and pictures of a text that is an object which nobody knows, such as that of another editor;
 * `undefined` where it says nothing, or is one that the schema reads.
 */
export const unknownText = (
  key: string,
  value: unknown,
  options: HtmlOptions,
): BlocksResult | undefined => {
  if (!isObject(value) || 'type' in value) return undefined;
  const reading = readingOf(options);
  reportOnce(reading, 'block-unknown', `The text under "${key}"`);
  const blocks = memberBlocks(value, reading, 0);
  return blocks.length === 0 ? undefined : { blocks, issues: reading.issues };
};
