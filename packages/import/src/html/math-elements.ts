import { type Mark } from '@alphanode/meta-schema';

import { attribute, elementsIn, isElement, isText, textContent } from './dom.ts';
import { addText } from './inline-elements.ts';
import { breakLeaf } from './leaf.ts';
import { enterMark } from './mark-elements.ts';
import { type Element } from './parse-html.ts';
import { addLeaf, report, top, type Walk } from './walk.ts';

/** A formula as its author typed it. */
const texOf = (math: Element): string | undefined => {
  for (const element of elementsIn(math.childNodes)) {
    const isTex =
      element.tagName === 'annotation' && attribute(element, 'encoding') === 'application/x-tex';
    if (isTex) return textContent(element).trim() || undefined;
  }
  // Wikipedia and LaTeXML keep it here; in other pages it is words.
  const said = attribute(math, 'alttext')?.trim();
  return said?.includes('\\') === true ? said : undefined;
};

/** Adds a formula in TeX as code, which reads better than its bare letters. */
export const addTex = (walk: Walk, tex: string): void => {
  walk.marks.push({ mark: 'code' });
  addText(walk, tex);
  walk.marks.pop();
};

/** Elements that show nothing in a formula. */
const unread =
  /^(?:annotation|annotation-xml|mphantom|script|style|noscript|noembed|noframes|iframe)$/;

const partsOf = ({ childNodes }: Element): readonly Element[] =>
  childNodes.filter(isElement).filter(({ tagName }) => !unread.test(tagName));

/** Whether a part is more than one sign, so that it needs brackets beside a stroke or under a root. */
const isCompound = (part: Element): boolean => {
  let inside = partsOf(part);
  while (inside.length === 1) inside = inside.flatMap(partsOf);
  return inside.length > 1;
};

const addOne = (part: Element | undefined, walk: Walk): void => {
  if (part !== undefined) addPart(part, walk);
};

const addIn = (brackets: readonly [string, string], walk: Walk, add: () => void): void => {
  addText(walk, brackets[0]);
  add();
  addText(walk, brackets[1]);
};

const round = ['(', ')'] as const;

const addGrouped = (part: Element | undefined, walk: Walk): void => {
  if (part === undefined || !isCompound(part)) addOne(part, walk);
  else {
    addIn(round, walk, () => {
      addPart(part, walk);
    });
  }
};

const addMarked = (part: Element | undefined, mark: Mark, walk: Walk): void => {
  const exit = enterMark(walk, { mark });
  addOne(part, walk);
  if (typeof exit === 'function') exit();
};

type AddParts = (element: Element, walk: Walk) => void;

/** A sign with others below and above it. */
const scripts =
  (...places: readonly Mark[]): AddParts =>
  (element, walk) => {
    const [base, ...others] = partsOf(element);
    addOne(base, walk);
    for (const [index, mark] of places.entries()) addMarked(others[index], mark, walk);
  };

const fraction: AddParts = (element, walk) => {
  const [above, below] = partsOf(element);
  addGrouped(above, walk);
  addText(walk, '/');
  addGrouped(below, walk);
};

const root: AddParts = (element, walk) => {
  const [inside, degree] = partsOf(element);
  addMarked(degree, 'sup', walk);
  addText(walk, '√');
  addGrouped(inside, walk);
};

const squareRoot: AddParts = (element, walk) => {
  addText(walk, '√');
  const add = (): void => {
    addRow(element, walk);
  };
  if (isCompound(element)) addIn(round, walk, add);
  else add();
};

const fenced: AddParts = (element, walk) => {
  const [open, close] = ['open', 'close'].map((name) => attribute(element, name));
  addIn([open ?? round[0], close ?? round[1]], walk, () => {
    for (const [index, part] of partsOf(element).entries()) {
      if (index > 0) addText(walk, ', ');
      addPart(part, walk);
    }
  });
};

const row: AddParts = (element, walk) => {
  for (const [index, cell] of partsOf(element).entries()) {
    if (index > 0) addText(walk, ' ');
    addPart(cell, walk);
  }
  addLeaf(top(walk), breakLeaf);
};

/** Elements whose parts have places of their own; the parts of all others stand in a row. */
const placed: ReadonlyMap<string, AddParts> = new Map([
  ['msub', scripts('sub')],
  ['munder', scripts('sub')],
  ['msup', scripts('sup')],
  ['mover', scripts('sup')],
  ['msubsup', scripts('sub', 'sup')],
  ['munderover', scripts('sub', 'sup')],
  ['mfrac', fraction],
  ['mroot', root],
  ['msqrt', squareRoot],
  ['mfenced', fenced],
  ['mtr', row],
]);

/** Signs for what is said and not seen: that something is applied, multiplied, listed or added. */
const unseen = /[\u2061-\u2064]/g;

const addSign = (text: string, walk: Walk): void => {
  const sign = text.replace(unseen, '');
  if (sign !== '') addText(walk, sign);
};

const addRow: AddParts = (element, walk) => {
  for (const node of element.childNodes) {
    if (isText(node)) addSign(node.value, walk);
    else if (isElement(node)) addPart(node, walk);
  }
};

/** Names of several letters stand apart from others. */
const isName = ({ tagName, childNodes: [first] }: Element): boolean =>
  tagName === 'mtext' ||
  (tagName === 'mi' && first !== undefined && isText(first) && first.value.trim().length > 1);

/** Adds a part of a formula. The tree is no deeper than the parser lets it be. */
const addPart = (part: Element, walk: Walk): void => {
  if (unread.test(part.tagName)) return;
  const isApart = isName(part);
  walk.apart ||= isApart;
  (placed.get(part.tagName) ?? addRow)(part, walk);
  walk.apart ||= isApart;
};

/** A formula: its TeX as code, else its signs, raised, lowered and divided as they are. */
export const enterMath = (math: Element, walk: Walk): 'skip' => {
  const tex = texOf(math);
  if (tex === undefined) addRow(math, walk);
  else addTex(walk, tex);
  report(walk, 'html-flattened', '<math>', { element: math });
  return 'skip';
};
