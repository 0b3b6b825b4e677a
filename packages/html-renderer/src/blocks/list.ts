import { type Block, type ChecklistBlock, type ListBlock } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { enterList, leaveList, type RenderContext, spend } from '../render-context.ts';
import { escapeAttribute } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

/** Draws what an item holds; a first or only paragraph is not wrapped, as in a tight list. */
export const writeItem = (ctx: RenderContext, children: readonly Block[]): string => {
  const only = children[0];
  return children.length === 1 && only?.type === 'paragraph' && !ctx.overrides?.has('paragraph')
    ? writeInlines(ctx, only.children, 'children')
    : writeBlocks(ctx, children, 'children');
};

/** Draws an ordered or unordered list. */
export function writeList(ctx: RenderContext, block: ListBlock): string {
  const { path } = ctx;
  const at = enterList(ctx, 'items');
  let items = '';
  let index = 0;
  for (const item of block.items) {
    if (!spend(ctx)) break;
    path[at] = index++;
    const inside = block.loose
      ? writeBlocks(ctx, item.children, 'children')
      : writeItem(ctx, item.children);
    items += `<li>${inside}</li>`;
  }
  leaveList(ctx, at);
  if (!block.ordered) return `<ul>${items}</ul>`;
  const { start } = block;
  const from =
    start === undefined || start === 1 || !Number.isInteger(start) ? '' : ` start="${start}"`;
  return `<ol${from}>${items}</ol>`;
}

/** Everything before an item of a checklist that is done or to be done. */
const openingOf = ({ c, labels, ownLang }: RenderContext, checked: boolean): string => {
  const state = escapeAttribute(checked ? labels.done : labels.open);
  const box = `<input type="checkbox" disabled${checked ? ' checked' : ''} aria-label="${state}"${ownLang}>`;
  return `<li>${box} <div class="${c}item">`;
};

/** Draws a list of things done and to be done, each with a box that cannot be changed. */
export function writeChecklist(ctx: RenderContext, block: ChecklistBlock): string {
  const { path } = ctx;
  let done: string | undefined;
  let open: string | undefined;
  const at = enterList(ctx, 'items');
  let items = '';
  let index = 0;
  for (const item of block.items) {
    if (!spend(ctx)) break;
    path[at] = index++;
    const opening = item.checked
      ? (done ??= openingOf(ctx, true))
      : (open ??= openingOf(ctx, false));
    items += `${opening}${writeItem(ctx, item.children)}</div></li>`;
  }
  leaveList(ctx, at);
  return `<ul class="${ctx.c}checklist">${items}</ul>`;
}
