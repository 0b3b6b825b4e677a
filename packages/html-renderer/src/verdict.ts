import { type Article } from '@alphanode/meta-schema';
import { assessPublication, type Publication } from '@alphanode/meta-schema/publication';
import { attempt } from './attempt.ts';
import { optionIssueOf } from './messages.ts';
import { type RenderContext } from './render-context.ts';

/** Whether a post may be listed. It may not where `now` is no time: nothing says that its date has come. */
export const verdictOn = (ctx: RenderContext, article: Article): Publication => {
  const { now } = ctx.options;
  const verdict = attempt(() => assessPublication(article, { now }));
  if (verdict) return verdict;
  // Without `now`, only a record that was never parsed throws.
  const { reasons } = assessPublication(article);
  ctx.options.onIssue?.(optionIssueOf('now', now));
  return { index: false, reasons };
};
