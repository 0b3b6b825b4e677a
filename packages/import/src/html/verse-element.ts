import { classesOf, isElement, isText } from './dom.ts';
import { boundary } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Walk } from './walk.ts';

/** A tab is as wide as four characters in most editors. */
const noBreak = (space: string): string => space.replace(/\t/g, '    ').replace(/ /g, '\u00a0');

/** Space at the start of a line stays, and so does the width of space within one. */
const kept = (text: string, isLineStart: boolean): string =>
  text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, (space, at: number, all: string) => {
    const before = all[at - 1];
    if (all[at + space.length] === '\n') return '';
    return before === '\n' || (before === undefined && isLineStart)
      ? noBreak(space)
      : `${noBreak(space).slice(1)} `;
  });

/** Makes the space in the text of an element so that it outlives the collapse of space; once, in order. */
const keepSpace = (element: Element): void => {
  let isLineStart = true;
  const open: { readonly node: Element; next: number }[] = [{ node: element, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.node.childNodes[top.next++];
    if (node === undefined) open.pop();
    else if (isText(node)) {
      node.value = kept(node.value, isLineStart);
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
