/** Joined, which gives one string; a template gives a tree of its pieces, to be walked for each use. */
export const flat = (...pieces: readonly string[]): string => pieces.join('');
