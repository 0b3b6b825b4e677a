/**
 * Text with U+FFFD in the place of what no page may hold: NUL, noncharacters, halves of surrogate pairs,
 * overrides of direction. Nothing is taken out, so that what stood apart does not come together.
 */
export const replaceIllFormed = (text: string): string =>
  text.replace(/[\0\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu, '\ufffd');
