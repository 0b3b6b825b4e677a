import { attribute, classesOf, elementsIn, isElement, textContent } from '../html/dom.ts';
import { type Element, type Node } from '../html/parse-html.ts';
import { propertyText } from './property-text.ts';

const hasName = (element: Element, name: string): boolean => classesOf(element).includes(name);

const within = (element: Element, name: string): readonly Element[] =>
  [...elementsIn(element.childNodes)].filter((each) => hasName(each, name));

/** The words of an element without those of its icons, as the first letter of a name is. */
const wordsOf = (element: Element): string =>
  textContent(element, (each) => hasName(each, 'icon'))
    .replace(/\s+/g, ' ')
    .trim();

/** What a cell says, by the kind of its property. */
const valueOf = (cell: Element, isList: boolean): unknown => {
  const boxes = within(cell, 'checkbox');
  if (boxes.length > 0) return boxes.some((box) => hasName(box, 'checkbox-on'));
  const parts = [...within(cell, 'selected-value'), ...within(cell, 'user')].map(wordsOf);
  return isList && parts.length > 0 ? parts : propertyText(parts[0] ?? wordsOf(cell));
};

/** Rows of which each value counts. */
const lists = ['property-row-multi_select', 'property-row-person'];

const isRow = (element: Element): boolean => hasName(element, 'property-row');

const rowsOf = (table: Element): readonly (readonly [string, unknown])[] =>
  [...elementsIn(table.childNodes)].filter(isRow).flatMap((row) => {
    const [head, cell] = row.childNodes.filter(isElement);
    if (head === undefined || cell === undefined) return [];
    const isList = lists.some((name) => hasName(row, name));
    const value = valueOf(cell, isList);
    return value === '' ? [] : [[wordsOf(head), value] as const];
  });

/** What stands in the header of a page beside its title: properties, the picture, the sign of the page. */
const parts = ['properties', 'page-cover-image', 'page-header-icon'];

/**
 * What an export of Notion writes above the text of a page, as front matter would say it. It is taken out of
 * the tree, which was built for this page alone.
 */
export const headerProperties = (nodes: readonly Node[] = []): Record<string, unknown> => {
  const title = [...elementsIn(nodes)].find((each) => hasName(each, 'page-title'));
  const header = title?.parentNode ?? null;
  const isHeader = isElement(header) && header.tagName === 'header';
  const found = isHeader ? parts.flatMap((name) => within(header, name)) : [];
  const data: Record<string, unknown> = {};
  for (const element of found) {
    const picture = attribute(element, 'src');
    if (picture !== undefined) data['cover'] = picture;
    else if (hasName(element, 'properties'))
      Object.assign(data, Object.fromEntries(rowsOf(element)));
    else if (textContent(element).trim() !== '') data['icon'] = textContent(element).trim();
  }
  const taken = new Set<Node>(found);
  if (isHeader) header.childNodes = header.childNodes.filter((child) => !taken.has(child));
  return data;
};
