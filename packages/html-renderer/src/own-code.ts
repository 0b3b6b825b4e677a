import { type RenderContext, report } from './render-context.ts';
import { isSafeHtml, markupOf } from './safe-html.ts';

/** What a function of the site's own gives; where it throws, that is reported and the default is taken. */
export const callOwn = <Value>(
  ctx: RenderContext,
  call: () => Value,
  otherwise: () => Value,
): Value => {
  try {
    return call();
  } catch (error) {
    report(ctx, 'function-threw', error);
    return otherwise();
  }
};

/** What is taken in the place of what threw. */
export const nothing = (): undefined => undefined;

/** Markup that a function of the site's own gives, or what `fromText` makes of text; anything else is reported. */
export const ownMarkup = (
  ctx: RenderContext,
  call: () => unknown,
  fromText: (text: string) => string | undefined = nothing,
): string | undefined => {
  const result = callOwn(ctx, call, nothing);
  if (isSafeHtml(result)) return ctx.output.trusted(markupOf(result));
  const markup = typeof result === 'string' ? fromText(result) : undefined;
  if (markup === undefined && result !== undefined) report(ctx, 'function-result', result);
  return markup;
};
