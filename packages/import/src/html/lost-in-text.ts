import { type Inline } from '@alphanode/meta-schema';

/**
 * What running text loses where a picture keeps only its words: the address of the first link, else the name of
 * the first mark; `undefined` where it loses nothing.
 */
export const lostInText = (inlines: readonly Inline[]): string | undefined => {
  const link = inlines.find((inline) => inline.type === 'link');
  if (link !== undefined) return link.href;
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.marks?.[0] : undefined))
    .find((mark) => mark !== undefined);
};
