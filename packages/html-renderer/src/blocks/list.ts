import { type Block, type ChecklistBlock, type ListBlock } from '@alphanode/meta-schema';
import { flat } from '../flat.ts';
import { writeInlines } from '../inlines.ts';
import { type RenderContext, writeEach } from '../render-context.ts';
import { attribute, isWhole } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws what an item holds; an only paragraph is not wrapped, as in a tight list. */
export const writeItem = (ctx: RenderContext, children: readonly Block[]): string => {
  const only = children[0];
  return children.length === 1 && only?.type === 'paragraph' && !ctx.overrides?.has('paragraph')
    ? writeInlines(ctx, only.children, 'children')
    : writeBlocks(ctx, children, 'children');
};

/** Draws an ordered or unordered list. */
export function writeList(ctx: RenderContext, block: ListBlock): string {
  const items = writeEach(ctx, 'items', block.items, (_ctx, { children }) => {
    const inside = block.loose ? writeBlocks(ctx, children, 'children') : writeItem(ctx, children);
    return `<li>${inside}</li>`;
  });
  if (!block.ordered) return `<ul>${items}</ul>`;
  const { start } = block;
  const from = isWhole(start) && start !== 1 ? ` start="${start}"` : '';
  return `<ol${from}>${items}</ol>`;
}

/** Everything before an item of a checklist that is done or to be done, as one string. */
const openingOf = (ctx: RenderContext, checked: boolean): string => {
  const { labels } = ctx;
  const state = attribute('aria-label', checked ? labels.done : labels.open);
  const box = `<input type="checkbox" disabled${checked ? ' checked' : ''}${state}${ctx.ownLang}>`;
  return flat('<li>', box, ' <div class="', ctx.prefix, 'item">');
};

/** Draws a list of things done and to be done, each with a box that cannot be changed. */
export function writeChecklist(ctx: RenderContext, block: ChecklistBlock): string {
  const openings: (string | undefined)[] = [];
  const items = writeEach(ctx, 'items', block.items, (_ctx, { checked, children }) => {
    const opening = (openings[checked ? 1 : 0] ??= openingOf(ctx, checked));
    return `${opening + writeItem(ctx, children)}</div></li>`;
  });
  return `<ul class="${ctx.prefix}checklist">${items}</ul>`;
}
