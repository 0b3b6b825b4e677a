import { attribute, classesOf, hasClass, isElement, textContent } from './dom.ts';
import { type Element } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

/** Wrappers around code and its title, of MDN, Docusaurus and Quarto. */
const wrappers = new Set(['code-example', 'theme-code-block', 'code-with-filename']);

/** Python-Markdown sets the title beside the code. */
const highlighted = new Set(['highlight']);
const beside = new Set(['filename']);

const titles = new Set(['example-header', 'filename', 'code-with-filename-file']);

/** Docusaurus ends the names of its classes with signs that change. */
const hashedTitle = /^codeBlockTitle_\w{1,20}$/;

const isTitle = (element: Element): boolean =>
  hasClass(element, titles) || classesOf(element).some((name) => hashedTitle.test(name));

/** Whether a wrapper holds code with a title above it. */
export const isTitledCode = (element: Element): boolean =>
  hasClass(element, wrappers) ||
  (hasClass(element, highlighted) &&
    element.childNodes.some((node) => isElement(node) && hasClass(node, beside)));

const isButton = ({ tagName }: Element): boolean => /^(?:button|mdn-copy-button)$/.test(tagName);

/** Elements between a button and the wrapper around its code. */
const maxBetween = 4;

/** Whether a button stands beside code, to copy it. */
export const isBesideTitledCode = (element: Element): boolean => {
  let { parentNode: around } = element;
  for (let level = 0; level < maxBetween && isElement(around); level++) {
    if (isTitledCode(around)) return true;
    around = around.parentNode;
  }
  return false;
};

const codeLabel = new Set(['code-label']);

/** Takes a line above code in a figure that names its file, or its title. */
export const takeCodeTitle = (element: Element, walk: Walk): boolean => {
  const frame = top(walk);
  if (frame.kind !== 'figure') return false;
  if (
    hasClass(element, codeLabel) ||
    attribute(element, 'data-rehype-pretty-code-title') !== undefined
  ) {
    frame.filename ??= textContent(element).trim();
    return true;
  }
  if (!isTitle(element)) return false;
  const text = textContent(element, isButton).replace(/\s+/g, ' ').trim();
  if (text !== '') frame.label ??= [{ type: 'text', text }];
  return true;
};
