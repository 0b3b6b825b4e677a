import { type ColumnAlign, type Inline, type TableBlock } from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { type RenderContext, spend } from '../render-context.ts';
import { escapeAttribute } from '../safe-html.ts';

type Cells = readonly (readonly Inline[])[];

const alignClass = (ctx: RenderContext, align: ColumnAlign | undefined): string =>
  align === 'left' || align === 'center' || align === 'right' ? ` class="${ctx.c}${align}"` : '';

const writeCells = (
  ctx: RenderContext,
  table: TableBlock,
  cells: Cells,
  tag: 'td' | 'th',
): string => {
  const width = Math.max(table.header?.length ?? 0, table.rows[0]?.length ?? 0);
  let markup = '';
  cells.forEach((cell, column) => {
    const inside = writeInlines(ctx, cell, `${tag}-${column}`);
    // A heading of nothing is a corner, not a heading.
    const element = tag === 'th' && inside === '' ? 'td' : tag;
    const scope = element === 'th' ? ' scope="col"' : '';
    markup += `<${element}${scope}${alignClass(ctx, table.align?.[column])}>${inside}</${element}>`;
  });
  // A short row is filled up, so that each row has as many cells as the table has columns.
  return markup + '<td></td>'.repeat(Math.max(0, width - cells.length));
};

/** Draws a table in a frame that scrolls by itself, so that a wide one does not widen the page. */
export function writeTable(ctx: RenderContext, table: TableBlock): string {
  const { c } = ctx;
  const caption = table.caption
    ? `<caption>${writeInlines(ctx, table.caption, 'caption')}</caption>`
    : '';
  const head = table.header
    ? `<thead><tr>${writeCells(ctx, table, table.header, 'th')}</tr></thead>`
    : '';
  let rows = '';
  for (const row of table.rows) {
    if (!spend(ctx)) break;
    rows += `<tr>${writeCells(ctx, table, row, 'td')}</tr>`;
  }
  const name = escapeAttribute(ctx.labels.table);
  return `<div class="${c}table" role="group" aria-label="${name}" tabindex="0"><table>${caption}${head}<tbody>${rows}</tbody></table></div>`;
}
