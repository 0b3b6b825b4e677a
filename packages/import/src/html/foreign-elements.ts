import { isElement, textContent } from './dom.ts';
import { addText } from './inline-elements.ts';
import { enterMath } from './math-elements.ts';
import { type Element } from './parse-html.ts';
import { report, type Walk } from './walk.ts';

/** An element of another vocabulary: a formula, or a drawing with the words that stand for it. */
export const enterForeign = (element: Element, walk: Walk): 'skip' => {
  if (element.tagName === 'math') return enterMath(element, walk);
  const title = element.childNodes.find((node) => isElement(node) && node.tagName === 'title');
  const text = title !== undefined && isElement(title) ? textContent(title, () => true) : '';
  if (text.trim() !== '') addText(walk, text);
  report(walk, 'html-dropped', `<${element.tagName}>`, { element });
  return 'skip';
};
