/**
 * Why a post is held back, in a sentence for readers and editors. Apart from the sentences of the rules,
 * without which `/publication` loads.
 */
export const reasonTexts = {
  needsReview: 'This post still needs a human review.',
  notReviewed: (status: string): string =>
    `This post has the revision status "${status}" and is not reviewed.`,
  loadTest: 'This post was generated for load tests.',
  notPublished: (status: string): string =>
    `This post has the status "${status}" and is not published.`,
  tooEarly: (day: string): string => `This post is to be published on ${day}.`,
};

const maxReceived = 40;

/** What a programmer is told of a time of the verdict that is none. */
export const noTime = (now: unknown): RangeError =>
  new RangeError(
    `\`now\` is no time. Expected a Date, Unix milliseconds or ISO 8601. Received ${String(now).slice(0, maxReceived)}. Pass a time, or leave \`now\` out.`,
  );
