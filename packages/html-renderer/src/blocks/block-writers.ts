import { type Block } from '@alphanode/meta-schema';
import { type RenderContext } from '../render-context.ts';
import { writeCallout, writeDetails } from './callout.ts';
import { writeCode } from './code.ts';
import { writeCustom } from './custom.ts';
import { writeDefinitions } from './definitions.ts';
import { writeEmbed } from './embed.ts';
import { writeFigureBlock, writeGallery } from './figure.ts';
import { writeMedia } from './media.ts';
import { writeFootnotes } from './footnotes.ts';
import { writeChecklist, writeList } from './list.ts';
import { writeSection } from './section.ts';
import { writeTable } from './table.ts';
import { writeHeading, writeParagraph, writeQuote } from './text.ts';

/** Draws one kind of block. */
type BlockWriter<Type extends Block['type']> = (
  ctx: RenderContext,
  block: Extract<Block, { readonly type: Type }>,
) => string;

const writers: { readonly [Type in Block['type']]: BlockWriter<Type> } = {
  paragraph: writeParagraph,
  heading: writeHeading,
  list: writeList,
  checklist: writeChecklist,
  definitions: writeDefinitions,
  figure: writeFigureBlock,
  gallery: writeGallery,
  quote: writeQuote,
  code: writeCode,
  table: writeTable,
  callout: writeCallout,
  details: writeDetails,
  section: writeSection,
  media: writeMedia,
  embed: writeEmbed,
  footnotes: writeFootnotes,
  divider: () => '<hr>',
  custom: writeCustom,
};

type AnyWriter = (ctx: RenderContext, block: Block) => string;

const mapOf = (byType: typeof writers): ReadonlyMap<string, AnyWriter> =>
  // Each writer is called with the block whose type is its key.
  new Map(Object.entries(byType) as [string, AnyWriter][]);

/** The writer of each block kind. A map, so that a block named `constructor` is unknown, not a function. */
export const blockWriters = /* @__PURE__ */ mapOf(writers);
