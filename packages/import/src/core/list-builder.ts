import { type Block } from '@alphanode/meta-schema';

interface OpenList {
  readonly level: number;
  readonly kind: string;
  readonly items: { readonly children: Block[] }[];
  /** What the last item holds. */
  last: Block[];
}

/** Levels of lists that a validated body may have. */
const maxLevels = 8;

/**
 * Builds nested lists from items that only know their level, as flat formats have them. A deeper item goes
 * into the last item above it; a level that is left out is no list of its own.
 */
export const createListBuilder = (into: Block[]) => {
  const open: OpenList[] = [];
  return {
    /** Adds an item of a list of that kind; `ordered` tells how the kind is drawn. */
    add: (kind: string, ordered: boolean, wanted: number, children: Block[]): void => {
      const level = Math.max(1, Math.min(wanted, maxLevels));
      for (
        let top = open.at(-1);
        top !== undefined && (top.level > level || (top.level === level && top.kind !== kind));
        top = open.at(-1)
      )
        open.pop();
      let top = open.at(-1);
      if (top?.level !== level) {
        const list: OpenList = { level, kind, items: [], last: children };
        const parent = top?.last ?? into;
        parent.push({ type: 'list', ordered, items: list.items });
        open.push(list);
        top = list;
      }
      top.items.push({ children });
      top.last = children;
    },
    /** Ends all lists: what comes next is no item. */
    end: (): void => {
      open.length = 0;
    },
  };
};
