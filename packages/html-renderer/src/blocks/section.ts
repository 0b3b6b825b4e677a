import { type Block, type SectionBlock } from '@alphanode/meta-schema';
import { sectionKinds } from '@alphanode/meta-schema/fields';
import { type RenderContext } from '../render-context.ts';
import { attribute } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

const kinds: ReadonlySet<string> = /* @__PURE__ */ new Set(sectionKinds);

const headers = /header|footer/;

const isParagraph = ({ type }: Block): boolean => type === 'paragraph';

/** Whether HTML allows the element here: an address holds text alone, a header or footer no other. */
const isAllowed = (ctx: RenderContext, { kind, children }: SectionBlock): boolean => {
  if (kind === 'address') return children.every(isParagraph);
  return !(ctx.inHeader && headers.test(kind));
};

/** Draws a part that stands by itself. */
export function writeSection(ctx: RenderContext, block: SectionBlock): string {
  const { inHeader } = ctx;
  const element = kinds.has(block.kind) && isAllowed(ctx, block) ? block.kind : 'div';
  ctx.inHeader ||= headers.test(element);
  const inside = writeBlocks(ctx, block.children, 'children');
  ctx.inHeader = inHeader;
  // HTML gives these no name, and asks for one, or a heading, in the others.
  const name = /^(?:div|address)$/.test(element) ? '' : attribute('aria-label', block.label);
  const isBare = /^(?:section|article)$/.test(element) && !name && !/<h\d/.test(inside);
  const tag = isBare ? 'div' : element;
  return `<${tag} class="${ctx.prefix}section"${name}>${inside}</${tag}>`;
}
