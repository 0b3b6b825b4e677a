import { attribute, elementsIn, textContent } from './dom.ts';
import { container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { continueLists } from './leveled-list.ts';
import { type Element } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

/** The place of a paragraph in the lists of Word. */
const place = /\bmso-list:\s*l\d{1,6}\s+level(\d)/i;

const ignored = /\bmso-list:\s*ignore/i;

const isMarker = (element: Element): boolean => ignored.test(attribute(element, 'style') ?? '');

/** `1.`, `a)`, `iv.`: a number of some kind. */
const number = /^\s*\(?(?:\d{1,4}|[a-z]{1,5})[.)]/i;

/** Whether an element is the bullet or number of a paragraph that Word has made an item of a list. */
export const isWordMarker = (element: Element): boolean =>
  element.tagName === 'span' && isMarker(element);

/** A paragraph of Word that is an item of a list; `undefined` for any other. */
export const enterWordItem = (element: Element, walk: Walk): Entered => {
  const style = attribute(element, 'style');
  const level = style === undefined ? undefined : place.exec(style)?.[1];
  if (level === undefined) return undefined;
  let ordered = false;
  for (const inside of elementsIn(element.childNodes)) {
    if (!isMarker(inside)) continue;
    ordered = number.test(textContent(inside));
    break;
  }
  return container(walk, 'plain', ({ blocks: children }) => {
    if (children.length === 0) return [];
    const kind = { ordered, level: Number(level) - 1 };
    return continueLists(top(walk), [{ children: [...children], kind }]);
  });
};
