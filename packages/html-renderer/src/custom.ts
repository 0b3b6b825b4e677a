import { type CustomBlock } from '@alphanode/meta-schema';
import { draw } from './overrides.ts';
import { type RenderContext, report } from './render-context.ts';
import { wordsOf } from './safe-html.ts';

/** Draws a site's own block or inline by the override of its name, else as its text. */
export function drawCustom(
  ctx: RenderContext,
  { name, data, text }: Omit<CustomBlock, 'type'>,
  renderDefault: () => string,
): string {
  const own = `custom:${wordsOf(name)}`;
  if (!ctx.overrides?.has(own)) {
    report(ctx, 'no-override', name);
    return renderDefault();
  }
  const props = { name, data, text };
  return draw(ctx, { name: own, props, renderDefault, renderChildren: renderDefault });
}
