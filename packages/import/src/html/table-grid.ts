import {
  type ColumnAlign,
  type Inline,
  type TableBlock,
  type TableCell,
} from '@alphanode/meta-schema';

import { flatten } from './flatten.ts';
import { type Cell, type Frame } from './walk.ts';

type Rows = Frame['rows'];

/** One part of a table: rows of cells, each with the column it begins in. */
interface Group {
  readonly rows: TableCell[][];
  /** Columns of the widest row. */
  width: number;
}

/** Columns that are read; a wider table is cut there. */
const maxColumns = 1000;

const cellOf = (
  { blocks, header }: Cell,
  columns: number,
  rows: number,
  isHead: boolean,
): TableCell => {
  const children = flatten(blocks);
  // A heading of nothing is a corner.
  const heads = header && !isHead && children.length > 0;
  if (!heads && columns === 1 && rows === 1) return children;
  return {
    children,
    ...(heads ? { header: true } : {}),
    ...(columns > 1 ? { colSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  };
};

/** Columns from one on that no cell of a row above fills. */
const freeFrom = (taken: readonly number[], column: number, wanted: number): number => {
  let free = 1;
  while (free < wanted && !(taken[column + free] ?? 0)) free++;
  return free;
};

/** Sets rows into a grid: spans end where the part of the table ends or another cell stands. */
const gridOf = (rows: Rows, isHead: boolean, aligns: ColumnAlign[]): Group => {
  const group: Group = { rows: [], width: 0 };
  /** Rows, from this one on, that a cell above still fills, by column. */
  const taken: number[] = [];
  rows.forEach(({ cells }, index) => {
    const row: TableCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column++;
      if (column >= maxColumns) break;
      const columns = freeFrom(taken, column, Math.min(cell.columns, maxColumns - column));
      const deep = Math.min(cell.rows, rows.length - index);
      aligns[column] ??= cell.align;
      row.push(cellOf(cell, columns, deep, isHead));
      for (let at = 0; at < columns; at++) taken[column + at] = deep;
      column += columns;
    }
    taken.forEach((left, at) => {
      taken[at] = Math.max(0, left - 1);
    });
    group.rows.push(row);
    group.width = Math.max(group.width, column);
  });
  return group;
};

/** Rows that hold something, and such as lie under a cell of a row above. */
const filled = (rows: Rows): Rows => {
  let covered = 0;
  return rows.filter(({ cells }) => {
    const keeps = cells.length > 0 || covered > 0;
    covered = Math.max(covered - 1, 0, ...cells.map((cell) => Math.min(cell.rows, 1000) - 1));
    return keeps;
  });
};

/** The first row heads the columns where it is in the head, or where all its cells are headings. */
const headOf = (rows: Rows): Rows => {
  const [first, second] = rows;
  if (first === undefined || first.cells.some((cell) => cell.rows > 1)) return [];
  const heads =
    first.group === 'thead' || (second !== undefined && first.cells.every(({ header }) => header));
  return heads ? [first] : [];
};

/** A table of rows and its caption. */
export const tableOf = (all: Rows, caption: readonly Inline[] | undefined): TableBlock => {
  const rows = filled(all);
  const head = headOf(rows);
  const aligns: ColumnAlign[] = [];
  const header = gridOf(head, true, aligns);
  const body = gridOf(
    rows.slice(head.length).filter(({ group }) => group !== 'tfoot'),
    false,
    aligns,
  );
  const footer = gridOf(
    rows.slice(head.length).filter(({ group }) => group === 'tfoot'),
    false,
    aligns,
  );
  const width = Math.max(header.width, body.width, footer.width);
  const align = Array.from({ length: width }, (_, column) => aligns[column] ?? null);
  return {
    type: 'table',
    ...(head.length > 0 ? { header: header.rows.flat() } : {}),
    rows: body.rows,
    ...(footer.rows.length > 0 ? { footer: footer.rows } : {}),
    ...(align.every((each) => each === null) ? {} : { align }),
    ...(caption === undefined ? {} : { caption }),
  };
};
