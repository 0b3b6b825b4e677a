import { attribute, classesOf, isElement, textContent } from './dom.ts';
import { isNote } from './note-elements.ts';
import { type Element } from './parse-html.ts';
import { report, type Walk } from './walk.ts';

const noDisplay = /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)\b/i;

/** Whether a page shows an element only when a script asks for it; `until-found` is meant to be read. */
const isOutOfSight = (element: Element): boolean => {
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  return noDisplay.test(attribute(element, 'style')?.slice(0, 2000) ?? '');
};

/** Words in class names of what a script opens: panels, slides, answers, captions, the rest of a text. */
const opening =
  /(?:^|[-_])(?:tabs?|tabbed|tabpanel|tabcontent|panels?|panes?|accordion|collaps\w*|expand\w*|toggle\w*|spoiler|details|faqs?|ufaq|answers?|read-?more|more|fold(?:ed)?|reveal|slides?|slider|slideshow|carousel|swiper|gallery|steps?|captions?|transcript)(?:$|[-_])/i;

/** Wikipedia hides formulas behind their pictures. */
const formula = 'mwe-math';

/** What a page calls up for something else than reading. */
const apart = /^(?:dialog|alertdialog|menu|tooltip|status|alert)$/;

const isPanel = (element: Element): boolean =>
  attribute(element, 'role') === 'tabpanel' ||
  classesOf(element).some((name) => opening.test(name) || name.startsWith(formula));

/** The whole page, or all of an article, is hidden only until a script has run. */
const whole = /^(?:html|body|main|article)$/;

const isOpenedHere = (element: Element, { opened }: Walk): boolean => {
  if (apart.test(attribute(element, 'role') ?? '') || element.tagName === 'dialog') return false;
  if (opened.has(attribute(element, 'id') ?? '')) return true;
  const { parentNode: around } = element;
  return isPanel(element) || (isElement(around) && isPanel(around));
};

/** Whether a script opens it, so that readers are meant to get its text; notes open at their references. */
const isOpenable = (element: Element, walk: Walk): boolean =>
  whole.test(element.tagName) ||
  walk.aroundNotes.has(element) ||
  isNote(element) ||
  isOpenedHere(element, walk);

const targets = ['aria-controls', 'data-target', 'data-bs-target', 'href'];

/** Keeps what an element says it opens. */
const keepTargets = (element: Element, { opened }: Walk): void => {
  for (const name of targets) {
    const value = attribute(element, name);
    if (value === undefined || (name === 'href' && !value.startsWith('#'))) continue;
    for (const id of value.slice(0, 1000).split(/\s+/, 20)) opened.add(id.replace(/^#/, ''));
  }
};

/**
 * Whether an element is hidden from all readers, like the first line of a newsletter for lists of mails, or a
 * closed dialog. One without words stays: pictures are hidden until they are loaded.
 */
export const dropHidden = (element: Element, walk: Walk): boolean => {
  keepTargets(element, walk);
  if (!isOutOfSight(element) || isOpenable(element, walk)) return false;
  const received = textContent(element, ({ tagName }) => /^(?:script|style)$/.test(tagName))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (received === '') return false;
  report(walk, 'html-dropped', `Hidden <${element.tagName}>`, { element, received, each: true });
  return true;
};
