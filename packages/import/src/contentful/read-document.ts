import { type Issue } from '@alphanode/image-source';

import { type BlocksResult } from '../html.ts';
import { readNodes } from './rich-text.ts';
import { type ContentfulLinks, type RichTextReading } from './rich-text-inlines.ts';

/** How a rich text is read. */
export interface ContentfulOptions extends ContentfulLinks {
  /** The locale whose fields are read, e.g. `en-US`. */
  readonly locale?: string;
  /** Absolute URL against which relative URLs are resolved. */
  readonly baseUrl?: string;
}

/** Reads a rich text that is plain JSON, as all is that its links find. */
export const readDocument = (
  document: unknown,
  { locale, baseUrl, ...links }: ContentfulOptions,
  issues: Issue[] = [],
): BlocksResult => {
  const reading: RichTextReading = {
    options: baseUrl === undefined ? {} : { baseUrl },
    links,
    locale,
    issues,
    reported: new Set(),
  };
  return { blocks: readNodes(document, reading, 0), issues };
};
