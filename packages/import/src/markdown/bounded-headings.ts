import { setextUnderline } from 'micromark-core-commonmark';
import { type gfm } from 'micromark-extension-gfm';

type Construct = typeof setextUnderline;
type Resolver = NonNullable<Construct['resolveTo']>;

/** `-` and `=`, which underline headings. */
const signs = [45, 61];

/**
 * Makes a heading of the paragraph that a line under it ends. The parser writes all events since the beginning anew
 * for each, a square of time: 4,000 headings took six seconds. Those before the paragraph are kept out of it.
 */
const resolveTo: Resolver = (events, context) => {
  const from = events.findLastIndex(([way, { type }]) => way === 'enter' && type === 'content');
  const paragraph = events.splice(from);
  // It changes the list that it is given.
  setextUnderline.resolveTo?.(paragraph, context);
  events.push(...paragraph);
  return events;
};

/** Headings by a line under them, each in the time that it takes alone. */
export const boundedHeadings = (): ReturnType<typeof gfm> => ({
  flow: Object.fromEntries(signs.map((code) => [code, { ...setextUnderline, resolveTo }])),
});
