import { type TemplateTag } from './template-tag.ts';

/** The address of a link or picture that goes on. */
const address = /\]\([^()\s]{0,500}$|^ {0,3}\[[^\]\n]{1,200}\]:\s?\S{0,500}$/;

/** Characters that are looked at before a tag. */
const maxBefore = 800;

/** Whether a tag stands in an address, by what `replace` hands over with it: groups, place and text. */
export const isInAddress = (given: readonly unknown[]): boolean => {
  const [at, text] = given.slice(-2);
  const end = Number(at);
  return address.test(String(text).slice(Math.max(0, end - maxBefore), end));
};

/** An address that no link may have, so that it is left out and told: with spaces in it there would be no link. */
export const unknownAddress = ({ name }: TemplateTag): string =>
  `template:${name.replace(/[^\w.-]+/g, '-')}`;
