import { attribute, hasClass, isElement, textContent } from './dom.ts';
import { append, boundary, flush } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element, type Node } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

/** What Material for MkDocs, Python-Markdown and VitePress call parts of which one is shown at a time. */
const tabSet = new Set(['tabbed-set', 'vp-code-group']);
const sphinxSet = new Set(['sd-tab-set']);
const labels = new Set(['tabbed-labels', 'tabs']);
const block = new Set(['tabbed-block']);
const blocks = new Set(['blocks']);

const isBlock = (element: Element): boolean =>
  hasClass(element, block) ||
  (isElement(element.parentNode) && hasClass(element.parentNode, blocks));

const titlesIn = (nodes: readonly Node[]): string[] =>
  nodes
    .filter(isElement)
    .filter((element) => hasClass(element, labels))
    .flatMap(({ childNodes }) => childNodes.filter(isElement))
    .filter(({ tagName }) => tagName === 'label')
    .map((label) => textContent(label).replace(/\s+/g, ' ').trim());

/** Says the title of a part above it. */
const sayTitle = (walk: Walk, title: string | undefined): void => {
  flush(walk);
  if (title) append(top(walk), { type: 'paragraph', children: [{ type: 'text', text: title }] });
};

/** Parts whose titles stand together above them, each under its own; `undefined` for all else. */
export const enterTabs = (element: Element, walk: Walk): Entered => {
  if (hasClass(element, tabSet)) {
    const titles = titlesIn(element.childNodes);
    walk.tabs.push(titles);
    const exit = boundary(walk);
    return () => {
      exit();
      walk.tabs.pop();
      // Titles whose parts the page has not loaded.
      for (const title of titles) sayTitle(walk, title);
    };
  }
  const titles = walk.tabs.at(-1);
  if (titles === undefined) return undefined;
  if (hasClass(element, labels)) return 'skip';
  if (!isBlock(element)) return undefined;
  sayTitle(walk, titles.shift());
  return walk.endText;
};

/** A button that chooses one of the parts. */
export const isTabButton = (element: Element): boolean =>
  attribute(element, 'type') === 'radio' &&
  isElement(element.parentNode) &&
  (hasClass(element.parentNode, tabSet) || hasClass(element.parentNode, sphinxSet));

/** Says the title of a part above it, where tabs have roles; whether an element is a list of such titles. */
export const takeTabList = (element: Element, walk: Walk): boolean => {
  const { lists, titles } = walk.tabLists;
  if (titles.has(element)) sayTitle(walk, titles.get(element));
  return lists.has(element);
};
