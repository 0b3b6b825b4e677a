import { type CalloutBlock, type DetailsBlock } from '@alphanode/meta-schema';
import { calloutTones } from '@alphanode/meta-schema/fields';
import { writeInlines } from '../inlines.ts';
import { type RenderContext } from '../render-context.ts';
import { escapeText } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

const tones: ReadonlySet<string> = /* @__PURE__ */ new Set(calloutTones);

/** Draws a boxed remark under its title or, where it has none, the name of its tone. */
export function writeCallout(ctx: RenderContext, block: CalloutBlock): string {
  const tone = tones.has(block.tone) ? block.tone : 'note';
  const title = block.title
    ? `>${writeInlines(ctx, block.title, 'title')}`
    : `${ctx.ownLang}>${escapeText(ctx.labels.callouts[tone])}`;
  const inside = writeBlocks(ctx, block.children, 'children');
  return `<div class="${ctx.prefix}callout ${ctx.prefix}${tone}" role="note"><p class="${ctx.prefix}callout-title"${title}</p>${inside}</div>`;
}

/** Draws text that opens on demand. */
export function writeDetails(ctx: RenderContext, block: DetailsBlock): string {
  const open = block.open ? ' open' : '';
  const summary = writeInlines(ctx, block.summary, 'summary');
  const inside = writeBlocks(ctx, block.children, 'children');
  // Browsers have a word of their own where there is none.
  const title = summary && `<summary>${summary}</summary>`;
  return `<details class="${ctx.prefix}details"${open}>${title}${inside}</details>`;
}
