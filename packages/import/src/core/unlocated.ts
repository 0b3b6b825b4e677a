import { type Issue } from '@alphanode/image-source';

/** An issue without its line: lines of HTML that was made in between are nobody's lines. */
export const unlocated = (issue: Issue): Issue => {
  const copy: { -readonly [Key in keyof Issue]: Issue[Key] } = { ...issue };
  delete copy.location;
  return copy;
};
