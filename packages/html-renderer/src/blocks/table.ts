import {
  type ColumnAlign,
  type Inline,
  type TableBlock,
  type TableCell,
} from '@alphanode/meta-schema';
import { writeInlines } from '../inlines.ts';
import { listOf } from '../is-list.ts';
import { writeCaption } from './caption.ts';
import { enter, type RenderContext, spend, writeEach } from '../render-context.ts';
import { attribute, isWhole } from '../safe-html.ts';

type Row = readonly TableCell[];

/** Columns beyond which HTML does not count, nor a short row is filled up. */
const maxColumns = 1000;

const isInlines = (cell: TableCell): cell is readonly Inline[] => Array.isArray(cell);

const spanOf = (span: number | undefined, most: number): number =>
  isWhole(span) && span > 1 ? Math.min(span, most) : 1;

const alignClass = (ctx: RenderContext, align: ColumnAlign | undefined): string =>
  align === 'left' || align === 'center' || align === 'right' ? ` class="${ctx.c}${align}"` : '';

const columnsOf = (row: Row | undefined): number => {
  let columns = 0;
  for (const cell of listOf(row ?? []))
    columns += isInlines(cell) ? 1 : spanOf(cell.colSpan, maxColumns);
  return columns;
};

/** Columns of a table: as its head or first row says, and no fewer than a row has cells. */
const widthOf = ({ nodesLeft }: RenderContext, { header, rows }: TableBlock): number => {
  let width = Math.max(columnsOf(header), columnsOf(rows[0]));
  for (const row of rows.slice(0, nodesLeft)) width = Math.max(width, row.length);
  return Math.min(width, maxColumns);
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
  const wanted = isInlines(cell) ? 1 : spanOf(cell.colSpan, maxColumns - column);
  const colSpan = freeColumns(place, column, wanted);
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
  let index = 0;
  for (const cell of listOf(row)) {
    if (!spend(ctx)) break;
    while ((taken[column] ?? 0) > 0) column += 1;
    markup += writeCell(ctx, cell, { index: index++, column }, place);
  }
  for (; column < place.width && spend(ctx); column += 1) {
    if (!((taken[column] ?? 0) > 0)) markup += '<td></td>';
  }
  taken.forEach((rows, index) => {
    taken[index] = Math.max(0, rows - 1);
  });
  return `<tr>${markup}</tr>`;
};

/** Draws the rows of a group. */
const writeGroup = (
  ctx: RenderContext,
  key: 'rows' | 'footer',
  rows: readonly Row[],
  place: Pick<RowPlace, 'table' | 'width'>,
): string => {
  const taken: number[] = [];
  let rowsLeft = rows.length;
  return writeEach(ctx, key, rows, (_ctx, row) =>
    writeRow(ctx, row, { ...place, isHead: false, rowsLeft: rowsLeft--, taken }),
  );
};

const writeHead = (ctx: RenderContext, table: TableBlock, width: number): string => {
  if (!table.header) return '';
  enter(ctx, 'header');
  const place = { table, width, isHead: true, rowsLeft: 1, taken: [] };
  const row = writeRow(ctx, table.header, place);
  ctx.at -= 1;
  return `<thead>${row}</thead>`;
};

/** Draws a table in a frame that scrolls by itself, so that a wide one does not widen the page. */
export function writeTable(ctx: RenderContext, table: TableBlock): string {
  const { c } = ctx;
  const caption = writeCaption(ctx, table, 'caption');
  const width = widthOf(ctx, table);
  const head = writeHead(ctx, table, width);
  const body = `<tbody>${writeGroup(ctx, 'rows', table.rows, { table, width })}</tbody>`;
  const foot = table.footer
    ? `<tfoot>${writeGroup(ctx, 'footer', table.footer, { table, width })}</tfoot>`
    : '';
  const name = attribute('aria-label', ctx.labels.table);
  return `<div class="${c}table" role="group"${name} tabindex="0"><table>${caption}${head}${body}${foot}</table></div>`;
}
