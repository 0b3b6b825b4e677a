import {
  type ColumnAlign,
  type Inline,
  type TableBlock,
  type SpanningCell,
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
  align === 'left' || align === 'center' || align === 'right'
    ? ` class="${ctx.prefix}${align}"`
    : '';

const columnsOf = (row: Row | undefined): number => {
  let columns = 0;
  for (const cell of listOf(row ?? []))
    columns += spanOf(isInlines(cell) ? 1 : cell.colSpan, maxColumns);
  return columns;
};

/** Columns of a table: as its head or first row says, and no fewer than a row has cells. */
const widthOf = ({ nodesLeft }: RenderContext, { header, rows }: TableBlock): number => {
  let width = Math.max(columnsOf(header), columnsOf(rows[0]));
  for (const row of rows.slice(0, nodesLeft)) width = Math.max(width, row.length);
  return Math.min(width, maxColumns);
};

/** Rows that cells may span, and where in them a cell is drawn. */
interface Group {
  readonly table: TableBlock;
  /** Columns of the table. */
  readonly width: number;
  readonly isHead: boolean;
  /** Rows of the group. */
  readonly height: number;
  /** The first row that no cell of a row above fills, by column. */
  readonly freeFrom: number[];
  row: number;
  column: number;
}

/** Whether a cell of a row above fills the place of the next cell, or one right of it. */
const isTaken = ({ freeFrom, row, column }: Group, right = 0): boolean =>
  (freeFrom[column + right] ?? 0) > row;

const scopeOf = (isHead: boolean, colSpan: number): string => {
  if (!isHead) return 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
};

const writeInside = (ctx: RenderContext, cell: TableCell, index: number): string => {
  if (isInlines(cell)) return writeInlines(ctx, cell, index);
  enter(ctx, index);
  const inside = writeInlines(ctx, cell.children, 'children');
  ctx.at -= 1;
  return inside;
};

const writeCell = (ctx: RenderContext, group: Group, cell: TableCell, index: number): string => {
  const { table, isHead, freeFrom, row, column } = group;
  const inside = writeInside(ctx, cell, index);
  const own: Partial<SpanningCell> = isInlines(cell) ? {} : cell;
  const wanted = spanOf(own.colSpan, maxColumns - column);
  const rowSpan = spanOf(own.rowSpan, group.height - row);
  let colSpan = 1;
  while (colSpan < wanted && !isTaken(group, colSpan)) colSpan += 1;
  for (let i = 0; i < colSpan; i++) freeFrom[column + i] = row + rowSpan;
  // A heading of nothing is a corner, not a heading.
  const isHeading = (isHead || own.header === true) && inside !== '';
  const element = isHeading ? 'th' : 'td';
  const scope = isHeading ? ` scope="${scopeOf(isHead, colSpan)}"` : '';
  const cols = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return `<${element}${scope}${cols}${rows}${alignClass(ctx, table.align?.[column])}>${inside}</${element}>`;
};

/** Draws a row; a short one is filled up, so that each has as many cells as the table has columns. */
const writeRow = (ctx: RenderContext, group: Group, cells: Row): string => {
  let markup = '';
  let index = 0;
  group.column = 0;
  for (const cell of listOf(cells)) {
    if (!spend(ctx)) break;
    while (isTaken(group)) group.column += 1;
    markup += writeCell(ctx, group, cell, index++);
  }
  for (; group.column < group.width && spend(ctx); group.column += 1) {
    if (!isTaken(group)) markup += '<td></td>';
  }
  group.row += 1;
  return `<tr>${markup}</tr>`;
};

const writeHead = (ctx: RenderContext, start: Group, header: Row): string => {
  enter(ctx, 'header');
  const row = writeRow(ctx, { ...start, isHead: true, height: 1, freeFrom: [] }, header);
  ctx.at -= 1;
  return `<thead>${row}</thead>`;
};

/** Draws the rows of a group. */
const writeGroup = (
  ctx: RenderContext,
  start: Group,
  key: 'rows' | 'footer',
  rows: readonly Row[],
): string => {
  const group = { ...start, height: rows.length, freeFrom: [] };
  return writeEach(ctx, key, rows, (_ctx, cells) => writeRow(ctx, group, cells));
};

/** Draws a table in a frame that scrolls by itself, so that a wide one does not widen the page. */
export function writeTable(ctx: RenderContext, table: TableBlock): string {
  const caption = writeCaption(ctx, table, 'caption');
  const { header, rows, footer } = table;
  const width = widthOf(ctx, table);
  const start: Group = { table, width, isHead: false, height: 0, freeFrom: [], row: 0, column: 0 };
  const head = header ? writeHead(ctx, start, header) : '';
  const body = `<tbody>${writeGroup(ctx, start, 'rows', rows)}</tbody>`;
  const foot = footer ? `<tfoot>${writeGroup(ctx, start, 'footer', footer)}</tfoot>` : '';
  const name = attribute('aria-label', ctx.labels.table);
  return `<div class="${ctx.prefix}table" role="group"${name} tabindex="0"><table>${caption}${head}${body}${foot}</table></div>`;
}
