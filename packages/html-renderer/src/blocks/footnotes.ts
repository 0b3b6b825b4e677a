import { type FootnotesBlock } from '@alphanode/meta-schema';
import { noteAnchor } from '../footnotes.ts';
import { type RenderContext, writeEach } from '../render-context.ts';
import { attribute } from '../safe-html.ts';
import { writeBlocks } from './write-blocks.ts';

/** The links from a note back to where it was referred to. */
const backLinks = (ctx: RenderContext, number: number, references: number): string => {
  const links: string[] = [];
  for (let count = 1; count <= references; count++) {
    const target = noteAnchor(ctx, 'fnref', number, count);
    const label = `${ctx.labels.backToText} ${number}${count > 1 ? `-${count}` : ''}`;
    links.push(
      `<a class="${ctx.prefix}note-back" href="#${target}" role="doc-backlink"${attribute('aria-label', label)}>↩</a>`,
    );
  }
  return links.join(' ');
};

/** Draws the notes of the article with links back to the text. */
export function writeFootnotes(ctx: RenderContext, block: FootnotesBlock): string {
  const items = writeEach(ctx, 'items', block.items, (_ctx, { id, children }) => {
    const note = ctx.notes.get(id);
    const inside = writeBlocks(ctx, children, 'children');
    // A second note of the same id has nothing to refer to.
    if (!note || note.drawn) return `<li>${inside}</li>`;
    note.drawn = true;
    const { number, references } = note;
    const back = backLinks(ctx, number, references);
    const links = back && `<p class="${ctx.prefix}note-links">${back}</p>`;
    // A further list goes on where the one before it ended.
    const value = number === Number(ctx.path[ctx.at - 1]) + 1 ? '' : ` value="${number}"`;
    return `<li id="${noteAnchor(ctx, 'fn', number)}"${value}>${inside}${links}</li>`;
  });
  const label = attribute('aria-label', ctx.labels.footnotes);
  return `<section class="${ctx.prefix}footnotes" role="doc-endnotes"${label}><ol>${items}</ol></section>`;
}
