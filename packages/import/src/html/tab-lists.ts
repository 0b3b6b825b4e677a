import { attribute, elementsIn, isElement, textContent } from './dom.ts';
import { type Element, type Node } from './parse-html.ts';

/** Tabs by their roles (WAI-ARIA): the lists whose titles all have a part, and the title of each part. */
export interface TabLists {
  readonly lists: ReadonlySet<Element>;
  readonly titles: ReadonlyMap<Element, string>;
}

interface Tab {
  readonly list: Element;
  readonly id: string | undefined;
  readonly controls: string | undefined;
  readonly title: string;
}

const roleOf = (element: Element): string | undefined => attribute(element, 'role');

/** The part that an element is in: tabs in a part are apart from those around. */
const partAround = (element: Element): Element | undefined => {
  let around = element.parentNode;
  while (isElement(around) && roleOf(around) !== 'tabpanel') around = around.parentNode;
  return isElement(around) ? around : undefined;
};

/** More than any reader would choose from; each part looks at all of them. */
const maxTabs = 100;

const tabsIn = (list: Element): Tab[] =>
  [...elementsIn(list.childNodes, (element) => !/^tab(?:list)?$/.test(roleOf(element) ?? ''))]
    .filter((element) => roleOf(element) === 'tab')
    .slice(0, maxTabs)
    .map((element) => ({
      list,
      id: attribute(element, 'id'),
      controls: attribute(element, 'aria-controls'),
      title: textContent(element).replace(/\s+/g, ' ').trim(),
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
  const lists = new Set<Element>();
  const titles = new Map<Element, string>();
  const waiting = new Map<Element | undefined, Tab[]>();
  for (const element of elementsIn(nodes)) {
    const role = roleOf(element);
    if (role === 'tablist') {
      waiting.set(partAround(element), tabsIn(element));
    } else if (role === 'tabpanel') {
      const tabs = waiting.get(partAround(element)) ?? [];
      const tab = tabOf(element, tabs);
      if (tab === undefined) continue;
      titles.set(element, tab.title);
      tabs.splice(tabs.indexOf(tab), 1);
      if (tabs.length === 0) lists.add(tab.list);
    }
  }
  return { lists, titles };
};
