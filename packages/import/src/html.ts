import { requireText } from './core/required-text.ts';
import { type BlocksResult, readBlocks } from './html/read-blocks.ts';
import { type HtmlOptions } from './html/walk.ts';

export type { BlocksResult } from './html/read-blocks.ts';
export type { HtmlOptions } from './html/walk.ts';

/**
 * Turns HTML into typed blocks; nothing else can come out. The tree is the one that browsers build.
 * Unknown elements are unwrapped and their text is kept; what runs, frames or styles is dropped and
 * reported. Attributes are never copied: the few that mean something are read by name. Never throws on a text.
 * @example
 * htmlToBlocks('<p onclick="x()">Hi</p>').blocks //=> [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] }]
 */
export function htmlToBlocks(html: string, options: HtmlOptions = {}): BlocksResult {
  requireText(html, 'htmlToBlocks');
  return readBlocks(html, options);
}
