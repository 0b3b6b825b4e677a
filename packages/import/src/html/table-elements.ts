import { type Block, type ColumnAlign } from '@alphanode/meta-schema';

import { attribute, classesOf } from './dom.ts';
import { flatten } from './flatten.ts';
import { boundary, container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { tableOf } from './table-grid.ts';
import { type Cell, type Frame, report, type RowGroup, top, type Walk } from './walk.ts';

const span = (element: Element, name: string): number => {
  const number = Number(attribute(element, name) ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1000) : 1;
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
  /^(?:table|heading|gallery|embed|media|definitions|details|callout|footnotes)$/.test(block.type);

const isFlat = (block: Block): boolean => block.type === 'paragraph' || block.type === 'figure';

/** A table that only arranges, or whose cells hold what no cell can. */
const isLayout = (cells: readonly Cell[], element: Element): boolean => {
  if (/^(?:presentation|none)$/.test(attribute(element, 'role') ?? '')) return true;
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && only.blocks.length > 1) return true;
  return cells.some(({ blocks }) => blocks.some(isComplex));
};

const finishTable = (frame: Frame, walk: Walk, element: Element): readonly Block[] => {
  const cells = frame.rows.flatMap((row) => row.cells);
  const caption =
    frame.label === undefined ? [] : [{ type: 'paragraph' as const, children: frame.label }];
  if (cells.every(({ blocks }) => flatten(blocks).length === 0))
    return [...frame.blocks, ...caption];
  if (isLayout(cells, element)) {
    if (cells.length > 1) report(walk, 'html-flattened', '<table>', { element });
    return [...frame.blocks, ...caption, ...cells.flatMap(({ blocks }) => blocks)];
  }
  if (!cells.every(({ blocks }) => blocks.every(isFlat)))
    report(walk, 'html-flattened', '<table>', { element });
  return [...frame.blocks, tableOf(frame.rows, frame.label)];
};

/** A table. */
export const enterTable = (element: Element, walk: Walk): Entered =>
  container(walk, 'table', (frame) => finishTable(frame, walk, element));

const groupOf = ({ parentNode }: Element): RowGroup => {
  const name = parentNode?.nodeName;
  return name === 'thead' || name === 'tfoot' ? name : 'tbody';
};

/** A row of the table around it. */
export const enterRow = (element: Element, walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind !== 'table') return boundary(walk);
  frame.rows.push({ group: groupOf(element), cells: [] });
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
