import { attribute, elementsIn, hasClass, isElement, textContent } from './dom.ts';
import { type Element, type Node, type Parent } from './parse-html.ts';

/** Tabs of a page, whose titles stand together before all parts. */
export interface TabLists {
  /** The lists of titles of which a part was found, with the titles whose parts the page has not loaded. */
  readonly lists: ReadonlyMap<Element, readonly Tab[]>;
  /** The tab of each part. */
  readonly tabs: ReadonlyMap<Element, Tab>;
}

/** A title, and the ids by which it and its part may name each other. */
interface Tab {
  readonly title: string;
  readonly id: string | undefined;
  readonly controls: string | undefined;
}

/** What Material for MkDocs and VitePress call lists of titles and parts; all others have roles (WAI-ARIA). */
const materialList = new Set(['tabbed-labels']);
const materialPart = new Set(['tabbed-block']);
const vitePressSet = new Set(['vp-code-group']);
const vitePressList = new Set(['tabs']);

/** Names without which a text has no tabs. */
export const tabNames = /tabpanel|tabbed-labels|vp-code-group/;

const is = (node: Parent | null, names: ReadonlySet<string>): boolean =>
  isElement(node) && hasClass(node, names);

const isList = (element: Element): boolean =>
  attribute(element, 'role') === 'tablist' ||
  hasClass(element, materialList) ||
  (is(element.parentNode, vitePressSet) && hasClass(element, vitePressList));

const isTab = (element: Element): boolean =>
  attribute(element, 'role') === 'tab' || element.tagName === 'label';

const isPart = (element: Element): boolean => {
  const { parentNode } = element;
  return (
    attribute(element, 'role') === 'tabpanel' ||
    hasClass(element, materialPart) ||
    // Two wrappers: the list, and one around all parts.
    (isElement(parentNode) && is(parentNode.parentNode, vitePressSet) && !isList(parentNode))
  );
};

/** The part that an element is in: tabs in a part are apart from those around. */
const partAround = (element: Element): Element | undefined => {
  let around = element.parentNode;
  while (isElement(around) && !isPart(around)) around = around.parentNode;
  return isElement(around) ? around : undefined;
};

/** More than any reader would choose from; each part looks at all of them. */
const maxTabs = 100;

const tabsIn = (list: Element): Tab[] =>
  [...elementsIn(list.childNodes, (element) => !isTab(element) && !isList(element))]
    .filter(isTab)
    .slice(0, maxTabs)
    .map((element) => ({
      title: textContent(element).replace(/\s+/g, ' ').trim(),
      id: attribute(element, 'id'),
      controls: attribute(element, 'aria-controls'),
    }));

/** The tab of a part: the one that either names, else the next of the list before. */
const tabOf = (part: Element, waiting: readonly Tab[]): Tab | undefined => {
  const id = attribute(part, 'id');
  const label = attribute(part, 'aria-labelledby');
  const named = waiting.find(
    (tab) => (label !== undefined && tab.id === label) || (id !== undefined && tab.controls === id),
  );
  return named ?? waiting[0];
};

/** Finds tabs and their parts, in one pass over a tree. */
export const tabListsOf = (nodes: readonly Node[]): TabLists => {
  const lists = new Map<Element, readonly Tab[]>();
  const tabs = new Map<Element, Tab>();
  /** The list before, in each part and outside of all, with the tabs whose parts are still to come. */
  const open = new Map<Element | undefined, { readonly list: Element; readonly waiting: Tab[] }>();
  for (const element of elementsIn(nodes)) {
    if (isList(element)) {
      open.set(partAround(element), { list: element, waiting: tabsIn(element) });
    } else if (isPart(element)) {
      const found = open.get(partAround(element));
      if (found === undefined) continue;
      const { list, waiting } = found;
      const tab = tabOf(element, waiting);
      if (tab === undefined) continue;
      tabs.set(element, tab);
      waiting.splice(waiting.indexOf(tab), 1);
      lists.set(list, waiting);
    }
  }
  return { lists, tabs };
};
