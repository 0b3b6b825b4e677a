import { type Mark, type MarkMember } from '@alphanode/meta-schema';
import { markMembers } from '@alphanode/meta-schema/fields';

import { marksByClass, marksOf } from './class-styles.ts';
import {
  attribute,
  classesOf,
  elementsIn,
  hasClass,
  isElement,
  isText,
  textContent,
} from './dom.ts';
import { addText, type Entered, enterReference } from './inline-elements.ts';
import { type OpenMark } from './leaf.ts';
import { type Element } from './parse-html.ts';
import { type Exit, type Walk } from './walk.ts';

/** Elements that are a mark, and older ones that mean the same. */
export const markOf = new Map<string, Mark>([
  ['strong', 'strong'],
  ['b', 'b'],
  ['em', 'em'],
  ['i', 'i'],
  ['code', 'code'],
  ['tt', 'code'],
  ['del', 'del'],
  ['s', 's'],
  ['strike', 's'],
  ['ins', 'ins'],
  ['mark', 'mark'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['kbd', 'kbd'],
  ['abbr', 'abbr'],
  ['acronym', 'abbr'],
  ['small', 'small'],
  ['q', 'q'],
  ['cite', 'cite'],
  ['u', 'u'],
  ['dfn', 'dfn'],
  ['samp', 'samp'],
  ['var', 'var'],
  ['bdi', 'bdi'],
  ['time', 'time'],
  ['data', 'data'],
  ['bdo', 'bdo'],
]);

/** How often a mark counts inside itself; the tree builder too keeps three of a kind. */
const maxSame = 3;

/** Marks the text inside. */
export const enterMark = (walk: Walk, open: OpenMark): Entered => {
  const same = walk.marks.filter(({ mark }) => mark === open.mark).length;
  if (same >= maxSame) return undefined;
  walk.marks.push(open);
  return () => {
    walk.marks.pop();
  };
};

/** What HTML takes for the value of an attribute; any other says nothing. */
const formats: Readonly<Partial<Record<MarkMember, RegExp>>> = {
  datetime: /^(?=.*\d)[\d:+.\-TWZPYMDHS ]{1,40}$/i,
  dir: /^(?:ltr|rtl)$/,
  lang: /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i,
};

/** The value of a mark; a `time` without one is itself the date. */
const valueOf = (element: Element, member: MarkMember): string | undefined => {
  const written = attribute(element, member);
  const value = (member === 'datetime' ? (written ?? textContent(element)) : written)?.trim();
  if (!value || value.length > 1000) return undefined;
  const bounded = member === 'dir' ? value.toLowerCase() : value;
  return (formats[member]?.test(bounded) ?? true) ? bounded : undefined;
};

/** An element that is a mark. */
export const enterMarkElement = (element: Element, walk: Walk): Entered => {
  if (enterReference(element, walk)) return 'skip';
  const mark = markOf.get(element.tagName);
  // Google Docs wraps a whole text in `<b style="font-weight:normal">`.
  if (
    mark === undefined ||
    /font-weight:\s*(?:normal|[1-5]\d\d)/i.test(attribute(element, 'style') ?? '')
  )
    return undefined;
  const row = markMembers.get(mark);
  const value = row === undefined ? undefined : valueOf(element, row.member);
  if (row === undefined || value === undefined)
    return row?.needed === true ? undefined : enterMark(walk, { mark });
  return enterMark(walk, { mark, member: row.member, value });
};

/** A gauge: its words, else its value of the most that it can be. */
export const enterGauge = (element: Element, walk: Walk): Entered => {
  const value = attribute(element, 'value')?.trim();
  if (value === undefined || !/^-?[\d.]{1,20}(?:e-?\d{1,3})?$/i.test(value)) return undefined;
  const most = attribute(element, 'max')?.trim();
  const exit = enterMark(walk, { mark: 'data', member: 'value', value });
  if (textContent(element).trim() === '')
    addText(walk, most === undefined || !/^[\d.]{1,20}$/.test(most) ? value : `${value}/${most}`);
  return exit;
};

const unseen = new Set([
  'visually-hidden',
  'visuallyhidden',
  'sr-only',
  'screen-reader-text',
  'screen-reader-only',
  'show-for-sr',
  'element-invisible',
]);

/** Who a text is for: those who see, or those who listen. */
const audienceOf = (element: Element): Mark | undefined => {
  if (hasClass(element, unseen)) return 'visuallyHidden';
  return attribute(element, 'aria-hidden') === 'true' ? 'ariaHidden' : undefined;
};

/** Whether a link stands in it and nothing else: its line is that of the link. */
const isAroundLink = ({ childNodes }: Element): boolean =>
  childNodes.length === 1 && childNodes.every((node) => isElement(node) && node.tagName === 'a');

const styledMarks = (element: Element, walk: Walk): readonly Mark[] => {
  const style = attribute(element, 'style')?.slice(0, 500);
  const own = style === undefined ? [] : marksOf(style);
  const marks =
    walk.styles.rules === 0 ? own : [...own, ...marksByClass(classesOf(element), walk.styles)];
  if (!marks.includes('u') || (walk.links.length === 0 && !isAroundLink(element))) return marks;
  return marks.filter((mark) => mark !== 'u');
};

/** Words that stand in a box or on a line of their own: the choices of Notion. */
const boxes = new Set(['selected-value']);

/** Words in a box stand apart from those beside it. */
export const enterBoxed = (walk: Walk): Exit => {
  walk.apart = true;
  return () => {
    walk.apart = true;
  };
};

/** A `span` or `font` whose style is a mark, or that not all are to see. Links are underlined anyway. */
export const enterStyled = (element: Element, walk: Walk): Entered => {
  if (element.attrs.length === 0) return undefined;
  const audience = audienceOf(element);
  const all = [...styledMarks(element, walk), ...(audience === undefined ? [] : [audience])];
  const opened = [...new Set(all)].filter((mark) => !walk.marks.some((open) => open.mark === mark));
  if (opened.length === 0) return hasClass(element, boxes) ? enterBoxed(walk) : undefined;
  walk.marks.push(...opened.map((mark) => ({ mark })));
  return () => {
    walk.marks.splice(walk.marks.length - opened.length);
  };
};

/** Whether one tag is the other or a region of it: `en-US` is read as `en`. */
const isSameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];

/** Marks text in another language than the article's; only the innermost language counts. */
export const enterLanguage = (element: Element, walk: Walk): Exit | undefined => {
  const value = valueOf(element, 'lang');
  if (value === undefined) return undefined;
  const at = walk.marks.findIndex(({ mark }) => mark === 'lang');
  const around = at === -1 ? [] : walk.marks.splice(at, 1);
  const own: OpenMark[] = isSameLanguage(value, walk.options.lang ?? 'en')
    ? []
    : [{ mark: 'lang', member: 'lang', value }];
  const depth = walk.marks.length;
  walk.marks.push(...own);
  return () => {
    walk.marks.splice(depth, own.length);
    if (at !== -1) walk.marks.splice(at, 0, ...around);
  };
};

const ofRuby = new Set(['rb', 'rt', 'rp', 'span']);

/** Words with their readings. Where links or pictures are among them, the readings follow as text. */
export const enterRuby = (element: Element, walk: Walk): Entered => {
  for (const inside of elementsIn(element.childNodes))
    if (!ofRuby.has(inside.tagName)) return undefined;
  let base = '';
  for (const node of element.childNodes) {
    if (isText(node)) base += node.value;
    else if (isElement(node) && node.tagName === 'rt') {
      const reading = textContent(node).trim();
      if (base.trim() === '' || reading === '') addText(walk, base + reading);
      else {
        walk.marks.push({ mark: 'ruby', member: 'reading', value: reading });
        addText(walk, base);
        walk.marks.pop();
      }
      base = '';
    } else if (isElement(node) && node.tagName !== 'rp') base += textContent(node);
  }
  if (base !== '') addText(walk, base);
  return 'skip';
};
