import { type CustomBlock } from '@alphanode/meta-schema';
import { draw } from '../overrides.ts';
import { type RenderContext, report } from '../render-context.ts';
import { escapeText } from '../safe-html.ts';

/** Draws a site's own block by the override of its name, else as its text. */
export function writeCustom(ctx: RenderContext, block: CustomBlock): string {
  const name = `custom:${block.name}`;
  const renderDefault = (): string => (block.text ? `<p>${escapeText(block.text)}</p>` : '');
  if (!ctx.overrides?.has(name)) {
    report(ctx, 'html-renderer/no-override', block.name);
    return renderDefault();
  }
  const props = { name: block.name, data: block.data, text: block.text };
  return draw(ctx, { name, props, renderDefault, renderChildren: renderDefault });
}
