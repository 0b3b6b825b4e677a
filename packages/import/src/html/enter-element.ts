import { html as names } from 'parse5';

import { takeCodeTitle } from './code-titles.ts';
import { elementTable, type Enter, unwrap } from './element-table.ts';
import { enterFilled } from './filled-elements.ts';
import { flush } from './flush.ts';
import { enterForeign } from './foreign-elements.ts';
import { dropHidden } from './hidden-elements.ts';
import { enterLabel, labelOwner, takeCredit } from './label-elements.ts';
import { enterLanguage } from './mark-elements.ts';
import { addTex } from './math-elements.ts';
import { isDrawnFormula, undrawnTex } from './mathjax.ts';
import { isNoteNumber } from './note-elements.ts';
import { isAppended, isFurniture } from './page-furniture.ts';
import { type Element } from './parse-html.ts';
import { takeTabs } from './tab-elements.ts';
import { report, top, type Walk } from './walk.ts';

/** A handler in an attribute; only reported, since no attribute is ever copied. */
const reportHandlers = (element: Element, walk: Walk): void => {
  for (const { name } of element.attrs) {
    if (name.startsWith('on'))
      report(walk, 'html-dropped', `${name} of <${element.tagName}>`, { element });
  }
};

/** A formula that the page would draw by script. */
const enterUndrawn = (element: Element, walk: Walk): boolean => {
  const tex = undrawnTex(element);
  if (tex === undefined) return false;
  const isBlock = element.tagName === 'div';
  if (isBlock) flush(walk);
  addTex(walk, tex);
  if (isBlock) flush(walk);
  return true;
};

/** Enters an element of HTML: what is not in the table is unwrapped. */
const enterHtml: Enter = (element, walk) => {
  if (element.attrs.length > 0) {
    if (isFurniture(element) || isNoteNumber(element, walk)) return 'skip';
    if (isDrawnFormula(element, walk) || enterUndrawn(element, walk)) return 'skip';
    if (dropHidden(element, walk)) return 'skip';
    if (takeCredit(element, walk) || takeTabs(element, walk)) return 'skip';
    if (isAppended(element)) {
      report(walk, 'page-trimmed', 'The text', { element });
      return 'skip';
    }
    if (takeCodeTitle(element, walk) || enterFilled(element, walk)) return 'skip';
  }
  const owner =
    labelOwner(element, walk) ??
    (element.tagName === 'caption' && top(walk).kind === 'table' ? top(walk) : undefined);
  if (owner !== undefined) return enterLabel(walk, owner);
  return (elementTable.get(element.tagName) ?? unwrap)(element, walk);
};

/** Enters an element, and the language that it is in. */
export const enterElement: Enter = (element, walk) => {
  reportHandlers(element, walk);
  if (element.namespaceURI !== names.NS.HTML) return enterForeign(element, walk);
  const leave = element.attrs.length === 0 ? undefined : enterLanguage(element, walk);
  const entered = enterHtml(element, walk);
  if (leave === undefined) return entered;
  if (entered === 'skip') {
    leave();
    return 'skip';
  }
  return () => {
    entered?.();
    leave();
  };
};
