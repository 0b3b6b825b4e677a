import { type RenderContext, report } from './render-context.ts';

/** Draws a page part; a part that is not what its type says is left out and reported. */
export const part = <Value>(
  ctx: RenderContext,
  key: string,
  write: (ctx: RenderContext, value: Value) => string,
  value: Value,
): string => {
  try {
    return write(ctx, value);
  } catch (error) {
    ctx.at = ctx.depth = 0;
    report(ctx, 'broken-part', error, [key]);
    return '';
  }
};
