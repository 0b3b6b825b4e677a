import { type Block, type ChecklistBlock, type ListBlock } from '@alphanode/meta-schema';

import { type Frame, type ListKind } from './walk.ts';

/** A list that may still get items. */
export interface OpenList {
  readonly list: ListBlock | ChecklistBlock;
  readonly items: { children: Block[]; checked?: boolean }[];
}

const openList = ({ ordered = false, checked }: ListKind): OpenList => {
  if (checked !== undefined) {
    const items: { children: Block[]; checked: boolean }[] = [];
    return { items, list: { type: 'checklist', items } };
  }
  const items: { children: Block[] }[] = [];
  return { items, list: { type: 'list', ordered, items } };
};

const isSame = ({ list }: OpenList, { ordered = false, checked }: ListKind): boolean =>
  checked === undefined
    ? list.type === 'list' && list.ordered === ordered
    : list.type === 'checklist';

/**
 * Adds an item that only says how deep it stands, as word processors write them. `open` are the lists from
 * the outermost on, `into` is what the outermost stands in.
 */
export const addLeveled = (
  into: Block[],
  open: OpenList[],
  { children, kind }: { readonly children: Block[]; readonly kind: ListKind },
): void => {
  open.splice(Math.min(kind.level ?? 0, open.length) + 1);
  const depth = Math.min(kind.level ?? 0, open.length);
  let list = open[depth];
  if (list === undefined || !isSame(list, kind)) {
    open.splice(depth);
    list = openList(kind);
    (open.at(-1)?.items.at(-1)?.children ?? into).push(list.list);
    open.push(list);
  }
  list.items.push(kind.checked === undefined ? { children } : { children, checked: kind.checked });
};

/** The lists that items make which each say what list they are in. */
export const listsOf = (items: Frame['items']): readonly Block[] => {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  for (const { children, kind = {} } of items) {
    // A box without words is none.
    if (children.length > 0 || kind.checked === undefined)
      addLeveled(blocks, open, { children, kind });
  }
  return blocks;
};
