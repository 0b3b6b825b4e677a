import { attribute, hasClass, isElement } from './dom.ts';
import { append, flush } from './flush.ts';
import { type Element } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

/** Parts of which one is shown at a time, by the extensions of Python-Markdown and of Sphinx. */
const tabSets = new Set(['tabbed-set', 'sd-tab-set']);

const sayTitle = (walk: Walk, title: string): void => {
  flush(walk);
  if (title !== '')
    append(top(walk), { type: 'paragraph', children: [{ type: 'text', text: title }] });
};

/** Says the title of a part above it; whether an element is a list of such titles, of which none is left then. */
export const takeTabs = (element: Element, walk: Walk): boolean => {
  const { lists, tabs } = walk.tabLists;
  const tab = tabs.get(element);
  if (tab !== undefined) sayTitle(walk, tab.title);
  const left = lists.get(element);
  for (const { title } of left ?? []) sayTitle(walk, title);
  return left !== undefined;
};

/** A button that chooses one of the parts. */
export const isTabButton = (element: Element): boolean =>
  attribute(element, 'type') === 'radio' &&
  isElement(element.parentNode) &&
  hasClass(element.parentNode, tabSets);
