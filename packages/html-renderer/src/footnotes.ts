import { type Article, type Block, type FootnotesBlock } from '@alphanode/meta-schema';
import { isList } from './is-list.ts';
import { type RenderContext, report, writeEach } from './render-context.ts';
import { attribute, escapeAttribute } from './safe-html.ts';

/** A note: its number, and how often it was referred to and drawn. */
interface Note {
  readonly number: number;
  references: number;
  drawn: boolean;
}

/** The notes of an article by their id. */
export interface Notes {
  readonly get: (id: string) => Note | undefined;
}

/** Of what has none. */
export const noNotes: Notes = new Map<string, Note>();

const numbered = (body: readonly (Block | undefined)[]): Notes => {
  const notes = new Map<string, Note>();
  for (const block of body) {
    if (block?.type !== 'footnotes' || !isList(block.items)) continue;
    for (const { id } of block.items) {
      if (!notes.has(id)) notes.set(id, { number: notes.size + 1, references: 0, drawn: false });
    }
  }
  return notes;
};

/** Numbers the notes of all footnotes blocks at the top of the body, in their order, when the first is asked for. */
export const notesOf = (article: Pick<Article, 'body'>, maxBlocks: number): Notes => {
  let notes: Notes | undefined;
  return { get: (id) => (notes ??= numbered(article.body.slice(0, maxBlocks))).get(id) };
};

const anchor = (ctx: RenderContext, kind: 'fn' | 'fnref', number: number, count = 1): string =>
  `${escapeAttribute(ctx.idPrefix)}${kind}-${number}${count > 1 ? `-${count}` : ''}`;

/** The superscript number that leads to a note. */
export function noteReference(ctx: RenderContext, id: string): string {
  const note = ctx.notes.get(id);
  if (!note) {
    report(ctx, 'footnote-missing', id);
    return '';
  }
  note.references += 1;
  const own = anchor(ctx, 'fnref', note.number, note.references);
  const target = anchor(ctx, 'fn', note.number);
  return `<sup class="${ctx.c}note-ref"><a href="#${target}" id="${own}" role="doc-noteref">${note.number}</a></sup>`;
}

/** The links from a note back to where it was referred to. */
const backLinks = (ctx: RenderContext, number: number, references: number): string => {
  let links = '';
  for (let count = 1; count <= references; count++) {
    const label = `${ctx.labels.backToText} ${number}${count > 1 ? `-${count}` : ''}`;
    links += ` <a class="${ctx.c}note-back" href="#${anchor(ctx, 'fnref', number, count)}" role="doc-backlink"${attribute('aria-label', label)}>↩</a>`;
  }
  return links;
};

/** Draws the notes; `write` draws the blocks of one. */
export function writeFootnotes(
  ctx: RenderContext,
  block: FootnotesBlock,
  write: (children: readonly Block[]) => string,
): string {
  const items = writeEach(ctx, 'items', block.items, (_ctx, { id, children }) => {
    const note = ctx.notes.get(id);
    // A second note of the same id has nothing to refer to.
    const own = note && !note.drawn ? ` id="${anchor(ctx, 'fn', note.number)}"` : '';
    const back = own && note ? backLinks(ctx, note.number, note.references) : '';
    if (note) note.drawn = true;
    const links = back && `<p class="${ctx.c}note-links">${back.trim()}</p>`;
    return `<li${own}>${write(children)}${links}</li>`;
  });
  const label = attribute('aria-label', ctx.labels.footnotes);
  return `<section class="${ctx.c}footnotes" role="doc-endnotes"${label}><ol>${items}</ol></section>`;
}
