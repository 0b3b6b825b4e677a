import { type Issue } from '@alphanode/image-source';

import { plainData } from './core/plain-data.ts';
import { type BlocksResult } from './html.ts';
import { readPortableText } from './portable-text/read-block.ts';
import { type PortableTextOptions } from './portable-text/reading.ts';

export { blocksToPortableText, type PortableTextObject } from './portable-text/write-blocks.ts';
export type { PortableTextOptions } from './portable-text/reading.ts';

/**
 * Turns Portable Text into blocks: text blocks, lists by level, marks, links, and the objects that most
 * studios have (image, code, table, video, callout, ...). An object of another kind is kept as a custom
 * block with its data and its words. Never throws.
 * @example
 * portableTextToBlocks([{ _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'Hi' }] }]).blocks //=> [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Hi' }] }]
 */
export function portableTextToBlocks(
  value: unknown,
  options: PortableTextOptions = {},
): BlocksResult {
  const issues: Issue[] = [];
  return readPortableText(plainData(value, issues), options, issues);
}
