import { type Block, type ChecklistBlock, type ListBlock } from '@alphanode/meta-schema';

import { type Frame, type ListKind } from './walk.ts';

/** A list that may still get items. */
export interface OpenList {
  readonly list: ListBlock | ChecklistBlock;
  readonly name?: string | undefined;
  readonly items: { children: Block[]; checked?: boolean }[];
}

const openList = ({ ordered = false, checked, start, name }: ListKind): OpenList => {
  if (checked !== undefined) {
    const items: { children: Block[]; checked: boolean }[] = [];
    return { items, list: { type: 'checklist', items } };
  }
  const items: { children: Block[] }[] = [];
  const from = start === undefined ? {} : { start };
  return { items, name, list: { type: 'list', ordered, ...from, items } };
};

const isSame = (open: OpenList, { ordered = false, checked, name }: ListKind): boolean => {
  const { list } = open;
  if (checked !== undefined) return list.type === 'checklist';
  return list.type === 'list' && list.ordered === ordered && open.name === name;
};

/** An item that says what list it is in. */
export interface LeveledItem {
  readonly children: Block[];
  readonly kind: ListKind;
}

/**
 * Adds an item that only says how deep it stands, as word processors write them. `open` are the lists from
 * the outermost on, `into` is what the outermost stands in.
 */
const addLeveled = (into: Block[], open: OpenList[], { children, kind }: LeveledItem): void => {
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

/** Adds items to the lists that a container ends with, or gives new ones to stand behind it. */
export const continueLists = (around: Frame, items: readonly LeveledItem[]): readonly Block[] => {
  const open = around.openLists ?? [];
  // Whatever came between ends the lists.
  if (open[0]?.list !== around.blocks.at(-1)) open.splice(0);
  const isNew = open.length === 0;
  const into: Block[] = isNew ? [] : around.blocks;
  for (const item of items) addLeveled(into, open, item);
  around.openLists = open;
  return isNew ? into : [];
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
