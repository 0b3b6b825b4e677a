import {
  type ColumnAlign,
  type Inline,
  type TableBlock,
  type TableCell,
} from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { writeCaption } from './caption.ts';
import { enter, type RenderContext, spend } from '../render-context.ts';
import { attribute } from '../safe-html.ts';

type Row = readonly TableCell[];

/** Columns beyond which HTML does not count. */
const maxSpan = 1000;

const isInlines = (cell: TableCell): cell is readonly Inline[] => Array.isArray(cell);

const spanOf = (span: number | undefined, most: number): number =>
  span !== undefined && Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;

const alignClass = (ctx: RenderContext, align: ColumnAlign | undefined): string =>
  align === 'left' || align === 'center' || align === 'right' ? ` class="${ctx.c}${align}"` : '';

const columnsOf = (row: Row | undefined): number => {
  let columns = 0;
  for (const cell of row ?? []) columns += isInlines(cell) ? 1 : spanOf(cell.colSpan, maxSpan);
  return columns;
};

/** What is known where a row is drawn. */
interface RowPlace {
  readonly table: TableBlock;
  /** Columns of the table. */
  readonly width: number;
  readonly isHead: boolean;
  /** Rows from this one to the last of its group. */
  readonly rowsLeft: number;
  /** How many rows, this one among them, a cell of a row above still fills, by column. */
  readonly taken: number[];
}

const scopeOf = (isHead: boolean, colSpan: number): string => {
  if (!isHead) return ' scope="row"';
  return colSpan > 1 ? ' scope="colgroup"' : ' scope="col"';
};

/** Columns from `column` on that no cell of a row above fills, as many as are wanted. */
const freeColumns = ({ taken }: RowPlace, column: number, wanted: number): number => {
  let free = 1;
  while (free < wanted && !((taken[column + free] ?? 0) > 0)) free += 1;
  return free;
};

const writeInside = (ctx: RenderContext, cell: TableCell, index: number): string => {
  if (isInlines(cell)) return writeInlines(ctx, cell, index);
  enter(ctx, index);
  const inside = writeInlines(ctx, cell.children, 'children');
  ctx.at -= 1;
  return inside;
};

const writeCell = (
  ctx: RenderContext,
  cell: TableCell,
  { index, column }: { readonly index: number; readonly column: number },
  place: RowPlace,
): string => {
  const { table, isHead, taken } = place;
  const tag = isHead || (!isInlines(cell) && cell.header === true) ? 'th' : 'td';
  const inside = writeInside(ctx, cell, index);
  const colSpan = isInlines(cell) ? 1 : freeColumns(place, column, spanOf(cell.colSpan, maxSpan));
  const rowSpan = isInlines(cell) ? 1 : spanOf(cell.rowSpan, place.rowsLeft);
  for (let i = 0; i < colSpan; i++) taken[column + i] = rowSpan;
  // A heading of nothing is a corner, not a heading.
  const element = inside === '' ? 'td' : tag;
  const scope = element === 'th' ? scopeOf(isHead, colSpan) : '';
  const cols = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return `<${element}${scope}${cols}${rows}${alignClass(ctx, table.align?.[column])}>${inside}</${element}>`;
};

/** Draws a row; a short one is filled up, so that each has as many cells as the table has columns. */
const writeRow = (ctx: RenderContext, row: Row, place: RowPlace): string => {
  const { taken } = place;
  let markup = '';
  let column = 0;
  row.forEach((cell, index) => {
    while ((taken[column] ?? 0) > 0) column += 1;
    markup += writeCell(ctx, cell, { index, column }, place);
  });
  for (; column < place.width; column += 1) if (!((taken[column] ?? 0) > 0)) markup += '<td></td>';
  taken.forEach((rows, index) => {
    taken[index] = Math.max(0, rows - 1);
  });
  return `<tr>${markup}</tr>`;
};

const writeGroup = (
  ctx: RenderContext,
  table: TableBlock,
  { group, key }: { readonly group: 'thead' | 'tbody' | 'tfoot'; readonly key: string },
  rows: readonly Row[],
): string => {
  const width = Math.max(columnsOf(table.header), columnsOf(table.rows[0]));
  const taken: number[] = [];
  const isHead = group === 'thead';
  const { at } = ctx;
  enter(ctx, key);
  let markup = '';
  let index = 0;
  for (const row of rows) {
    if (!spend(ctx)) break;
    if (!isHead) {
      ctx.at = at + 1;
      enter(ctx, index);
    }
    markup += writeRow(ctx, row, { table, width, isHead, rowsLeft: rows.length - index, taken });
    index += 1;
  }
  ctx.at = at;
  return `<${group}>${markup}</${group}>`;
};

const headRows = { group: 'thead', key: 'header' } as const;
const bodyRows = { group: 'tbody', key: 'rows' } as const;
const footRows = { group: 'tfoot', key: 'footer' } as const;

/** Draws a table in a frame that scrolls by itself, so that a wide one does not widen the page. */
export function writeTable(ctx: RenderContext, table: TableBlock): string {
  const { c } = ctx;
  const caption = writeCaption(ctx, table, 'caption');
  const head = table.header ? writeGroup(ctx, table, headRows, [table.header]) : '';
  const body = writeGroup(ctx, table, bodyRows, table.rows);
  const foot = table.footer ? writeGroup(ctx, table, footRows, table.footer) : '';
  const name = attribute('aria-label', ctx.labels.table);
  return `<div class="${c}table" role="group"${name} tabindex="0"><table>${caption}${head}${body}${foot}</table></div>`;
}
