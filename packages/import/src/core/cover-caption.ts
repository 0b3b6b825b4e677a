import { type Issue } from '@alphanode/image-source';

import { flatten } from '../html/flatten.ts';
import { lostInText } from '../html/lost-in-text.ts';
import { htmlToBlocks } from '../html.ts';
import { issue } from '../issue.ts';

/** Tells of a link or emphasis in the HTML of a cover's caption, which is a text. */
export const coverCaptionIssues = (html: string): readonly Issue[] => {
  const received = html.includes('<') ? lostInText(flatten(htmlToBlocks(html).blocks)) : undefined;
  if (received === undefined) return [];
  const subject = 'The caption of the cover';
  return [issue('html-flattened', { subject, path: ['cover', 'caption'], received })];
};
