import { type Inline, type TableBlock, type TableCell } from '@alphanode/meta-schema';

import { inlinesOf } from '../html/flatten.ts';
import { oneLine } from './one-line.ts';
import { type Notes, writeInlineHtml, writeInlines } from './write-inlines.ts';

const isInlines = (cell: TableCell): cell is readonly Inline[] => Array.isArray(cell);

/** A table that Markdown can hold: with a header, without a caption or a foot, each cell on one line. */
const isSimple = ({ header, rows, footer, caption }: TableBlock): boolean =>
  header !== undefined &&
  footer === undefined &&
  caption === undefined &&
  [header, ...rows].every((row) => row.length === header.length && row.every(isInlines));

const dashes = { left: ':--', center: ':-:', right: '--:' } as const;

const pipes = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const simple = ({ header = [], rows, align }: TableBlock, notes: Notes): string => {
  const write = (cells: readonly TableCell[]): string =>
    pipes(cells.map((cell) => oneLine(writeInlines(inlinesOf(cell), notes))));
  const rule = header.map((_, column) => {
    const side = align?.[column];
    return side ? dashes[side] : '---';
  });
  return [write(header), pipes(rule), ...rows.map(write)].join('\n');
};

const writeCell = (cell: TableCell, isHead: boolean, align: string | null | undefined): string => {
  const { children, header, colSpan, rowSpan } = isInlines(cell)
    ? { children: cell }
    : { header: false, ...cell };
  const tag = isHead || header === true ? 'th' : 'td';
  const spans = `${colSpan === undefined ? '' : ` colspan="${colSpan}"`}${rowSpan === undefined ? '' : ` rowspan="${rowSpan}"`}`;
  return `<${tag}${spans}${align ? ` align="${align}"` : ''}>${writeInlineHtml(children)}</${tag}>`;
};

const htmlTable = ({ header, rows, footer, align, caption }: TableBlock): string => {
  const taken: number[] = [];
  const writeRow = (cells: readonly TableCell[], isHead: boolean): string => {
    let column = 0;
    const inside = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column++;
      const { colSpan = 1, rowSpan = 1 } = isInlines(cell) ? {} : cell;
      const markup = writeCell(cell, isHead, align?.[column]);
      for (let at = 0; at < colSpan; at++) taken[column + at] = rowSpan;
      column += colSpan;
      return markup;
    });
    taken.forEach((left, at) => {
      taken[at] = Math.max(0, left - 1);
    });
    return `<tr>${inside.join('')}</tr>`;
  };
  const group = (tag: string, all: readonly (readonly TableCell[])[]): string =>
    `<${tag}>${all.map((cells) => writeRow(cells, tag === 'thead')).join('')}</${tag}>`;
  const said = caption === undefined ? '' : `<caption>${writeInlineHtml(caption)}</caption>`;
  const head = header === undefined ? '' : group('thead', [header]);
  const foot = footer === undefined ? '' : group('tfoot', footer);
  return `<table>${said}${head}${group('tbody', rows)}${foot}</table>`;
};

/** A table: with pipes where Markdown can say all of it, else as HTML. */
export const writeTable = (table: TableBlock, notes: Notes): string =>
  isSimple(table) ? simple(table, notes) : htmlTable(table);
