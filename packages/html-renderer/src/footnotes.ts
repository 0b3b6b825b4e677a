import { type Article, type FootnotesBlock } from '@alphanode/meta-schema';
import { blocksOf } from '@alphanode/meta-schema/text';
import { listOf } from './is-list.ts';
import { type RenderContext, report } from './render-context.ts';
import { escapeAttribute } from './safe-html.ts';

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

const numbered = (blocks: readonly FootnotesBlock[]): Notes => {
  const notes = new Map<string, Note>();
  for (const [index, { id }] of blocks.flatMap(({ items }) => listOf(items)).entries()) {
    if (!notes.has(id)) notes.set(id, { number: index + 1, references: 0, drawn: false });
  }
  return notes;
};

/** Numbers the notes of all footnotes blocks of the body, in their order, when the first is asked for. */
export const notesOf = (
  article: Pick<Article, 'body'>,
  maxDepth: number,
  maxBlocks: number,
): Notes => {
  let notes: Notes | undefined;
  return {
    get: (id) =>
      (notes ??= numbered(blocksOf(article.body, 'footnotes', maxDepth, maxBlocks))).get(id),
  };
};

/** The id of a note, or of its n-th reference. */
export const noteAnchor = (
  ctx: RenderContext,
  kind: 'fn' | 'fnref',
  number: number,
  count = 1,
): string => `${escapeAttribute(ctx.idPrefix)}${kind}-${number}${count > 1 ? `-${count}` : ''}`;

/** The superscript number that leads to a note. */
export function noteReference(ctx: RenderContext, id: string): string {
  const note = ctx.notes.get(id);
  if (!note) {
    report(ctx, 'footnote-missing', id);
    return '';
  }
  note.references += 1;
  const own = noteAnchor(ctx, 'fnref', note.number, note.references);
  const target = noteAnchor(ctx, 'fn', note.number);
  return `<sup class="${ctx.prefix}note-ref"><a href="#${target}" id="${own}" role="doc-noteref">${note.number}</a></sup>`;
}
