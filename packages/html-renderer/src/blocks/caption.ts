import { type Inline } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { type RenderContext } from '../render-context.ts';

/** Draws the caption of a block that has one. */
export const writeCaption = (
  ctx: RenderContext,
  { caption }: { readonly caption?: readonly Inline[] },
  element: 'figcaption' | 'caption' = 'figcaption',
): string => (caption ? `<${element}>${writeInlines(ctx, caption, 'caption')}</${element}>` : '');
