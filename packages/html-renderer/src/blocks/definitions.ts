import { type DefinitionGroup, type DefinitionsBlock } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { enterList, leaveList, type RenderContext, spend } from '../render-context.ts';
import { writeItem } from './list.ts';

const writeGroup = (ctx: RenderContext, { terms, descriptions }: DefinitionGroup): string => {
  const { path } = ctx;
  let markup = '';
  const at = enterList(ctx, 'terms');
  terms.forEach((term, index) => {
    path[at] = index;
    markup += `<dt>${writeInlines(ctx, term, 'children')}</dt>`;
  });
  path[at - 1] = 'descriptions';
  descriptions.forEach(({ children }, index) => {
    path[at] = index;
    markup += `<dd>${writeItem(ctx, children)}</dd>`;
  });
  leaveList(ctx, at);
  // HTML asks for both in each group.
  return `<div>${terms.length === 0 ? '<dt></dt>' : ''}${markup}${descriptions.length === 0 ? '<dd></dd>' : ''}</div>`;
};

/** Draws terms with their descriptions. */
export function writeDefinitions(ctx: RenderContext, block: DefinitionsBlock): string {
  const { path } = ctx;
  const at = enterList(ctx, 'items');
  let markup = '';
  let index = 0;
  for (const group of block.items) {
    if (!spend(ctx)) break;
    path[at] = index++;
    markup += writeGroup(ctx, group);
  }
  leaveList(ctx, at);
  return markup && `<dl class="${ctx.c}definitions">${markup}</dl>`;
}
