import { type Inline } from '@alphanode/meta-schema';

import { attribute, elementsIn, hasClass, textContent } from './dom.ts';
import { append, flush } from './flush.ts';
import { type Entered, openLink } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { top, type Walk } from './walk.ts';

const cards = new Set(['kg-bookmark-container', 'bookmark']);
const titles = new Set(['kg-bookmark-title', 'bookmark-title']);

/** What stands below the title, in the order of reading. */
const lines: readonly ReadonlySet<string>[] = [
  new Set(['kg-bookmark-description', 'bookmark-description']),
  new Set(['kg-bookmark-author']),
  new Set(['kg-bookmark-publisher']),
];

const wordsOf = (element: Element, classes: ReadonlySet<string>): string => {
  for (const inside of elementsIn(element.childNodes))
    if (hasClass(inside, classes)) return textContent(inside).replace(/\s+/g, ' ').trim();
  return '';
};

/** A link that shows its page as a card, with pictures of it: one paragraph with its words. */
export const enterLinkCard = (element: Element, walk: Walk): Entered => {
  const title = hasClass(element, cards) ? wordsOf(element, titles) : '';
  const link = title === '' ? undefined : openLink(element, attribute(element, 'href') ?? '', walk);
  if (link === undefined) return undefined;
  flush(walk);
  const said = lines.map((classes) => wordsOf(element, classes)).filter(Boolean);
  append(top(walk), {
    type: 'paragraph',
    children: [
      { type: 'link', ...link, children: [{ type: 'text', text: title }] },
      ...said.flatMap((text): Inline[] => [{ type: 'break' }, { type: 'text', text }]),
    ],
  });
  return 'skip';
};
