import { type Mark } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';

import { attribute, classesOf, hasClass, isElement, textContent } from './dom.ts';
import { breakLeaf, type OpenLink } from './leaf.ts';
import { type Element } from './parse-html.ts';
import { type Exit, nearest, report, top, type Walk } from './walk.ts';

/** What an element does: skip what it holds, or something to do when it ends. */
export type Entered = Exit | 'skip' | undefined;

/** Elements that are a mark, and older ones that mean the same. */
export const markOf = new Map<string, Mark>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['var', 'em'],
  ['dfn', 'em'],
  ['code', 'code'],
  ['tt', 'code'],
  ['samp', 'code'],
  ['del', 'del'],
  ['s', 'del'],
  ['strike', 'del'],
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
]);

/** Marks the text inside; a mark inside itself adds nothing. */
export const enterMark = (walk: Walk, mark: Mark, title?: string): Entered => {
  if (walk.marks.some((open) => open.mark === mark)) return undefined;
  walk.marks.push(title === undefined ? { mark } : { mark, title });
  return () => {
    walk.marks.pop();
  };
};

/** What word processors write instead of elements. */
const styleMarks: readonly (readonly [RegExp, Mark])[] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration[a-z-]*:[^;]{0,40}line-through/i, 'del'],
];

/** A `span` or `font` whose style is a mark. */
export const enterStyled = (element: Element, walk: Walk): Entered => {
  const style = attribute(element, 'style')?.slice(0, 500);
  if (style === undefined) return undefined;
  const exits: Entered[] = [];
  for (const [pattern, mark] of styleMarks) {
    if (pattern.test(style)) exits.push(enterMark(walk, mark));
  }
  return () => {
    for (const exit of exits) if (typeof exit === 'function') exit();
  };
};

/** An element that is a mark. */
export const enterMarkElement = (element: Element, walk: Walk): Entered => {
  const mark = markOf.get(element.tagName);
  // Google Docs wraps a whole text in `<b style="font-weight:normal">`.
  if (mark === undefined || /font-weight:\s*normal/i.test(attribute(element, 'style') ?? '')) {
    return undefined;
  }
  return enterMark(walk, mark, mark === 'abbr' ? attribute(element, 'title') : undefined);
};

const markTitle = (walk: Walk): { title?: string } => {
  const title = walk.marks.find((open) => open.title !== undefined)?.title;
  return title === undefined ? {} : { title };
};

/** Adds running text under the open marks and link. */
export const addText = (walk: Walk, text: string): void => {
  const { leaves } = top(walk);
  const link = walk.links.at(-1);
  if (walk.marks.length === 0) {
    leaves.push({ inline: { type: 'text', text }, link });
    return;
  }
  const marks = walk.marks.map(({ mark }) => mark);
  leaves.push({ inline: { type: 'text', text, marks, ...markTitle(walk) }, link });
};

/** Classic posts: a line break in the source is one on the page, a blank line ends the paragraph. */
export const addAutopText = (walk: Walk, text: string): void => {
  const { leaves } = top(walk);
  const parts = text.replace(/\r\n?/g, '\n').split('\n');
  parts.forEach((line, index) => {
    if (index > 0) {
      // A line break in the source after `<br>` is the same line break.
      const doubled =
        index === 1 && parts[0]?.trim() === '' && leaves.at(-1)?.inline.type === 'break';
      if (!doubled) leaves.push(breakLeaf);
    }
    if (line !== '') addText(walk, line);
  });
};

const permalink = new Set([
  'anchor',
  'header-anchor',
  'headerlink',
  'heading-anchor',
  'anchorjs-link',
  'direct-link',
]);
const backlink = new Set([
  'footnote-backref',
  'footnote-back',
  'reversefootnote',
  'footnote-return',
  'data-footnote-backref',
  'note-back',
]);

const isBacklink = (element: Element, href: string, walk: Walk): boolean =>
  nearest(walk, 'footnotes') !== undefined &&
  (attribute(element, 'role') === 'doc-backlink' ||
    attribute(element, 'data-footnote-backref') !== undefined ||
    hasClass(element, backlink) ||
    (href.startsWith('#') &&
      /^[\s↩↑⤴⏎^\d]*$/u.test(textContent(element).replace(/[\p{Cf}\p{Mn}]/gu, ''))));

const openLink = (element: Element, href: string, walk: Walk): OpenLink | undefined => {
  const { url } = safeUrl(href, {
    use: 'link',
    base: href.startsWith('#') ? undefined : walk.options.baseUrl,
  });
  if (url === undefined) {
    report(walk, 'html-url-dropped', `<a href>`, { element, received: href });
    return undefined;
  }
  const title = attribute(element, 'title');
  return title ? { href: url, title } : { href: url };
};

/** A link, a reference to a footnote, or the place that a link leads to. */
export const enterAnchor = (element: Element, walk: Walk): Entered => {
  const href = attribute(element, 'href');
  const id = attribute(element, 'id') ?? attribute(element, 'name');
  const heading = nearest(walk, 'heading');
  if (id && heading) heading.anchor ??= id;
  else if (id && textContent(element).trim() === '') walk.anchor = id;
  if (href === undefined) return undefined;
  const note = href.startsWith('#') ? walk.notes.get(href.slice(1)) : undefined;
  if (note !== undefined && nearest(walk, 'footnotes') === undefined) {
    top(walk).leaves.push({ inline: { type: 'footnote', id: note }, link: undefined });
    return 'skip';
  }
  if (isBacklink(element, href, walk)) return 'skip';
  if (
    heading &&
    classesOf(element).some((name) => permalink.has(name)) &&
    /^\W*$/u.test(textContent(element))
  )
    return 'skip';
  const link = openLink(element, href, walk);
  if (link === undefined) return undefined;
  walk.links.push(link);
  return () => {
    walk.links.pop();
  };
};

/** A word that assistive technology reads instead of a drawing. */
export const enterForeign = (element: Element, walk: Walk): Entered => {
  const isMath = element.tagName === 'math';
  const title = element.childNodes.find((node) => isElement(node) && node.tagName === 'title');
  const text = isMath
    ? textContent(element, ({ tagName }) =>
        /^(?:annotation|annotation-xml|script|style)$/.test(tagName),
      )
    : title !== undefined && isElement(title)
      ? textContent(title, () => true)
      : '';
  if (text.trim() !== '') addText(walk, text);
  report(walk, isMath ? 'html-flattened' : 'html-dropped', `<${element.tagName}>`, { element });
  return 'skip';
};
