import { safeUrl } from '@alphanode/image-source';
import { type Block, type Inline } from '@alphanode/meta-schema';

import { type PortableReading } from '../portable-text/reading.ts';

/** Words without marks. */
export const words = (text: string): readonly Inline[] => [{ type: 'text', text }];

/** A paragraph of words. */
export const plainBlock = (text: string): Block => ({ type: 'paragraph', children: words(text) });

/** A heading at a level; 2 and below, since the title is level 1. */
export const headingBlock = (text: string, depth: number): Block => {
  // Levels that there are.
  const level = Math.min(depth + 2, 6) as 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', level, children: words(text) };
};

/** A link alone in a paragraph, or its words where it leads nowhere. */
export const linkBlock = (address: string, label: string, reading: PortableReading): Block[] => {
  const { url } = safeUrl(address, { use: 'link', base: reading.options.baseUrl });
  const said = label === '' ? (url ?? '') : label;
  if (said === '') return [];
  const children: readonly Inline[] =
    url === undefined
      ? words(said)
      : [{ type: 'link', href: url, children: [{ type: 'text', text: said }] }];
  return [{ type: 'paragraph', children }];
};
