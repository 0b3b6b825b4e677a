import { attribute, classesOf, hasClass, isElement, textContent } from './dom.ts';
import { type Element, type Node } from './parse-html.ts';
import { type Walk } from './walk.ts';

/** Scripts in which MathJax 2 keeps formulas as they were typed. */
export const isTexScript = (element: Element): boolean =>
  element.tagName === 'script' && /^math\/tex\b/i.test(attribute(element, 'type') ?? '');

const sourcesIn = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(
    nodes
      .filter(isElement)
      .filter(isTexScript)
      .map((script) => attribute(script, 'id') ?? ''),
  );

const displays = new Set(['MathJax_Display', 'MathJax_SVG_Display']);

/** The formula that MathJax 2 draws for the eye: its source stands beside it. */
const isDrawn = (element: Element, walk: Walk): boolean => {
  const drawn = hasClass(element, displays) ? element.childNodes.find(isElement) : element;
  const id = drawn === undefined ? undefined : attribute(drawn, 'id');
  const name = /^(MathJax-Element-\d{1,6})-Frame$/.exec(id ?? '')?.[1];
  if (name === undefined) return false;
  let sources = walk.sources.get(walk.siblings);
  if (sources === undefined) {
    sources = sourcesIn(walk.siblings);
    walk.sources.set(walk.siblings, sources);
  }
  return sources.has(name);
};

const has = (parent: Element['parentNode'], isWanted: (element: Element) => boolean): boolean =>
  parent?.childNodes.slice(0, 8).some((node) => isElement(node) && isWanted(node)) === true;

const fallback = 'mwe-math-fallback-image-';
const mathMl = 'mwe-math-mathml-';

/** Whether an element draws for the eye a formula that stands beside it for machines. */
export const isDrawnFormula = (element: Element, walk: Walk): boolean => {
  const { tagName, parentNode } = element;
  if (tagName === 'mjx-math')
    return has(parentNode, (each) => each.tagName === 'mjx-assistive-mml');
  if (tagName === 'img')
    return (
      classesOf(element).some((name) => name.startsWith(fallback)) &&
      has(parentNode, (each) => classesOf(each).some((name) => name.startsWith(mathMl)))
    );
  return /^(?:span|div)$/.test(tagName) && isDrawn(element, walk);
};

const formula = new Set(['math', 'arithmatex']);

/** A formula that is not drawn yet: Pandoc, Sphinx and Arithmatex write its TeX between `\(` and `\)`. */
export const undrawnTex = (element: Element): string | undefined => {
  if (!hasClass(element, formula) || element.childNodes.some(isElement)) return undefined;
  const text = textContent(element).trim();
  const isTex =
    (text.startsWith('\\(') && text.endsWith('\\)')) ||
    (text.startsWith('\\[') && text.endsWith('\\]'));
  return isTex && text.length > 4 ? text.slice(2, -2).trim() || undefined : undefined;
};
