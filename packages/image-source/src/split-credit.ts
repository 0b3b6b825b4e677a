/** A caption without its credit, and the credit as it was written. */
export interface SplitCaption {
  readonly caption: string;
  readonly credit?: string;
}

/**
 * Splits a credit from the end of a caption, where one is clearly there.
 * @example
 * splitCredit('The team in 2014. Photo: Jane Doe / Agency').credit //=> 'Photo: Jane Doe / Agency'
 */
export const splitCredit = (caption: string): SplitCaption => {
  const found = /\b((?:photo|image|picture|foto|image source|credit|source): .*)$/i.exec(caption);
  if (found?.[1] === undefined) return { caption };
  return { caption: caption.slice(0, found.index).trimEnd(), credit: found[1] };
};
