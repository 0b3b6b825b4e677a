import { classesOf, isElement, isText } from './dom.ts';
import { boundary } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { keptSpace } from './kept-space.ts';
import { type Element } from './parse-html.ts';
import { type Walk } from './walk.ts';

/** Makes the space in the text of an element so that it outlives the collapse of space; once, in order. */
const keepSpace = (element: Element): void => {
  let isLineStart = true;
  const open: { readonly node: Element; next: number }[] = [{ node: element, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.node.childNodes[top.next++];
    if (node === undefined) open.pop();
    else if (isText(node)) {
      node.value = keptSpace(node.value, isLineStart);
      isLineStart = node.value.endsWith('\n');
    } else if (isElement(node)) {
      if (node.tagName === 'br') isLineStart = true;
      else open.push({ node, next: 0 });
    }
  }
};

/** Whether a `pre` is one of the block editor that is not code: a poem, or text in columns with markup. */
export const isVerse = (element: Element): boolean => {
  const classes = classesOf(element);
  return (
    classes.includes('wp-block-verse') ||
    (classes.includes('wp-block-preformatted') &&
      element.childNodes.some((node) => isElement(node) && node.tagName !== 'br'))
  );
};

/** Text whose lines and indentation count, and which may be marked. */
export const enterVerse = (element: Element, walk: Walk): Entered => {
  keepSpace(element);
  walk.autop++;
  const exit = boundary(walk);
  return () => {
    exit();
    walk.autop--;
  };
};
