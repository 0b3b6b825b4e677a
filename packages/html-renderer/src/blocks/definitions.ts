import { type DefinitionGroup, type DefinitionsBlock } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { type RenderContext, writeEach } from '../render-context.ts';
import { writeItem } from './list.ts';

const writeGroup = (ctx: RenderContext, { terms, descriptions }: DefinitionGroup): string => {
  const named = writeEach(
    ctx,
    'terms',
    terms,
    (_ctx, term) => `<dt>${writeInlines(ctx, term, 'children')}</dt>`,
  );
  const described = writeEach(
    ctx,
    'descriptions',
    descriptions,
    (_ctx, { children }) => `<dd>${writeItem(ctx, children)}</dd>`,
  );
  // HTML asks for both in each group.
  return `<div>${named || '<dt></dt>'}${described || '<dd></dd>'}</div>`;
};

/** Draws terms with their descriptions. */
export function writeDefinitions(ctx: RenderContext, block: DefinitionsBlock): string {
  const groups = writeEach(ctx, 'items', block.items, writeGroup);
  return groups && `<dl class="${ctx.prefix}definitions">${groups}</dl>`;
}
