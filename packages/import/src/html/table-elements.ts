import { type Block, type ColumnAlign, type Inline } from '@alphanode/meta-schema';

import { attribute, classesOf } from './dom.ts';
import { flatten } from './flatten.ts';
import { boundary, container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Cell, type Frame, report, top, type Walk } from './walk.ts';

const span = (element: Element, name: string): number => {
  const number = Number(attribute(element, name) ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 100) : 1;
};

const alignOf = (element: Element): ColumnAlign => {
  const named =
    /text-align:\s*(left|center|right)/i.exec(attribute(element, 'style') ?? '')?.[1] ??
    attribute(element, 'align');
  const found = [
    named?.toLowerCase(),
    ...classesOf(element).map((name) => name.replace(/^(?:an-|has-text-align-)/, '')),
  ];
  return (['left', 'center', 'right'] as const).find((align) => found.includes(align)) ?? null;
};

/** Cells that the model can only hold as text. */
const isComplex = (block: Block): boolean =>
  /^(?:table|heading|gallery|embed|details|callout|footnotes)$/.test(block.type);

const isFlat = (block: Block): boolean => block.type === 'paragraph' || block.type === 'figure';

type Rows = readonly { readonly inHead: boolean; readonly cells: readonly Cell[] }[];

/** Sets cells that span several rows or columns into a grid; the places they cover are empty. */
const gridOf = (rows: Rows): Inline[][][] => {
  const grid: Inline[][][] = [];
  const covered = new Map<number, number>();
  for (const { cells } of rows) {
    const row: Inline[][] = [];
    const skip = (): void => {
      for (let left = covered.get(row.length) ?? 0; left > 0; left = covered.get(row.length) ?? 0) {
        covered.set(row.length, left - 1);
        row.push([]);
      }
    };
    for (const cell of cells) {
      skip();
      for (let column = 0; column < cell.columns && row.length < 1000; column++) {
        if (cell.rows > 1) covered.set(row.length, cell.rows - 1);
        row.push(column === 0 ? flatten(cell.blocks) : []);
      }
    }
    skip();
    grid.push(row);
  }
  return grid;
};

const alignsOf = (rows: Rows, width: number): ColumnAlign[] => {
  const align: ColumnAlign[] = Array.from({ length: width }, () => null);
  for (const { cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      align[column] ??= cell.align;
      column += cell.columns;
    }
  }
  return align;
};

const finishTable = (frame: Frame, walk: Walk, element: Element): readonly Block[] => {
  const rows = frame.rows.filter(({ cells }) => cells.length > 0);
  const cells = rows.flatMap((row) => row.cells);
  const inside = cells.flatMap(({ blocks }) => blocks);
  const caption =
    frame.label === undefined ? [] : [{ type: 'paragraph' as const, children: frame.label }];
  if (inside.length === 0) return [...frame.blocks, ...caption];
  const layout = /^(?:presentation|none)$/.test(attribute(element, 'role') ?? '');
  if ((cells.length === 1 && inside.length > 1) || layout || inside.some(isComplex)) {
    if (cells.length > 1) report(walk, 'html-flattened', '<table>', { element });
    return [...frame.blocks, ...caption, ...inside];
  }
  if (!inside.every(isFlat)) report(walk, 'html-flattened', '<table>', { element });
  const grid = gridOf(rows);
  const [first] = rows;
  const headed =
    first !== undefined &&
    (first.inHead || first.cells.every(({ header }) => header)) &&
    rows.length > 1;
  const width = Math.max(...grid.map((row) => row.length));
  const align = alignsOf(rows, width);
  return [
    ...frame.blocks,
    {
      type: 'table',
      ...(headed ? { header: grid.slice(0, 1).flat() } : {}),
      rows: headed ? grid.slice(1) : grid,
      ...(align.every((each) => each === null) ? {} : { align }),
      ...(frame.label === undefined ? {} : { caption: frame.label }),
    },
  ];
};

/** A table. */
export const enterTable = (element: Element, walk: Walk): Entered =>
  container(walk, 'table', (frame) => finishTable(frame, walk, element));

/** A row of the table around it. */
export const enterRow = (element: Element, walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind !== 'table') return boundary(walk);
  frame.rows.push({ inHead: element.parentNode?.nodeName === 'thead', cells: [] });
  return undefined;
};

/** A cell of the row around it. */
export const enterCell = (element: Element, walk: Walk): Entered => {
  const frame = top(walk);
  const row = frame.rows.at(-1);
  if (row === undefined) return boundary(walk);
  return container(walk, 'plain', ({ blocks }) => {
    row.cells.push({
      blocks,
      header: element.tagName === 'th',
      columns: span(element, 'colspan'),
      rows: span(element, 'rowspan'),
      align: alignOf(element),
    });
    return [];
  });
};
