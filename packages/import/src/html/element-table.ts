import { type SectionBlock } from '@alphanode/meta-schema';
import { sectionKinds } from '@alphanode/meta-schema/fields';

import { attribute, textContent } from './dom.ts';
import { enterFigure, enterHeading, isGallery } from './block-elements.ts';
import { enterDetails, isAdmonitionIcon, isAdmonitionTable } from './callout-elements.ts';
import { enterQuote } from './quote-element.ts';
import { addSheet } from './class-styles.ts';
import { codeOf, codeTable } from './code-element.ts';
import { isBesideTitledCode } from './code-titles.ts';
import { append, boundary, container, figureOf, flush } from './flush.ts';
import { enterImage, enterNoscript } from './image-element.ts';
import { enterDefinitions, enterDescription, enterTerm } from './definition-elements.ts';
import { enterAnchor, type Entered } from './inline-elements.ts';
import { breakLeaf } from './leaf.ts';
import { enterLinkCard } from './link-card.ts';
import { enterBox, enterInput, enterItem, enterList } from './list-elements.ts';
import { enterNotes, isNotes } from './note-elements.ts';
import {
  enterBoxed,
  enterGauge,
  enterMarkElement,
  enterRuby,
  enterStyled,
  markOf,
} from './mark-elements.ts';
import { addTex } from './math-elements.ts';
import { isTexScript } from './mathjax.ts';
import { embedTag, embedTags, enterFrame, enterMedia, ownEmbed } from './media-elements.ts';
import { type Element } from './parse-html.ts';
import { enterSection } from './section-elements.ts';
import { enterCell, enterRow, enterTable } from './table-elements.ts';
import { enterVerse, isVerse } from './verse-element.ts';
import { addLeaf, report, top, type Walk } from './walk.ts';
import { enterWordItem } from './word-list.ts';
import { byClass, enterFigureElement, enterWrapper, isCaptioned } from './wrapper-elements.ts';

/** What happens when the walk meets an element. */
export type Enter = (element: Element, walk: Walk) => Entered;

const words = (text: string): readonly string[] => text.split(' ');

const drop: Enter = (element, walk) => {
  report(walk, 'html-dropped', `<${element.tagName}>`, { element });
  return 'skip';
};

/** A style sheet draws nothing here, but may say what is bold. */
const styleSheet: Enter = (element, walk) => {
  addSheet(walk.styles, textContent(element));
  return drop(element, walk);
};

/** MathJax keeps formulas as they were typed in scripts of their own type. */
const script: Enter = (element, walk) => {
  if (!isTexScript(element)) return drop(element, walk);
  addTex(walk, textContent(element).trim());
  report(walk, 'html-flattened', '<math>', { element });
  return 'skip';
};

/** These say nothing and do nothing in an article. */
const ignore: Enter = () => 'skip';

/** The text stays, what the element would do goes. */
export const unwrap: Enter = (element, walk) => {
  report(walk, 'html-unwrapped', `<${element.tagName}>`, { element });
  return undefined;
};

/** Its words stand in a box of their own. */
const box: Enter = (element, walk) => {
  report(walk, 'html-unwrapped', `<${element.tagName}>`, { element });
  return enterBoxed(walk);
};

const button: Enter = (element, walk) =>
  isBesideTitledCode(element) ? 'skip' : box(element, walk);

const pass: Enter = () => undefined;

const separate: Enter = (_, walk) => boundary(walk);

const code: Enter = (element, walk) => {
  flush(walk);
  append(top(walk), codeOf(element));
  return 'skip';
};

const table: Enter = (element, walk) => {
  if (isAdmonitionTable(element)) return boundary(walk);
  if (isCaptioned(element)) return enterFigure(element, walk);
  return codeTable(element) === undefined ? enterTable(element, walk) : code(element, walk);
};

const cell: Enter = (element, walk) =>
  isAdmonitionIcon(element, walk) ? 'skip' : enterCell(element, walk);

const section =
  (kind: SectionBlock['kind']): Enter =>
  (element, walk) =>
    byClass(element, walk) ?? enterSection(element, kind, walk);

const paragraph: Enter = (element, walk) => {
  if (ownEmbed(element, walk)) return 'skip';
  const item = enterWordItem(element, walk);
  if (item !== undefined) return item;
  const exit = boundary(walk);
  top(walk).spaced = true;
  return exit;
};

const list: Enter = (element, walk) =>
  isNotes(element) && top(walk).kind !== 'footnotes'
    ? enterNotes(walk)
    : top(walk).kind === 'footnotes'
      ? undefined
      : isGallery(element)
        ? enterFigure(element, walk)
        : enterList(element, walk);

const item: Enter = (element, walk) =>
  top(walk).kind === 'figure' && isCaptioned(element)
    ? enterFigure(element, walk)
    : enterItem(element, walk);

const definitions: Enter = (element, walk) =>
  isCaptioned(element) ? enterFigure(element, walk) : enterDefinitions(walk);

const term: Enter = (_, walk) => enterTerm(walk);

const description: Enter = (_, walk) => enterDescription(walk);

const preformatted: Enter = (element, walk) =>
  isVerse(element) ? enterVerse(element, walk) : code(element, walk);

const divider: Enter = (_, walk) => {
  flush(walk);
  if (top(walk).kind !== 'footnotes') append(top(walk), { type: 'divider' });
  return 'skip';
};

const lineBreak: Enter = (_, walk) => {
  addLeaf(top(walk), { inline: breakLeaf.inline, link: walk.links.at(-1) });
  return 'skip';
};

const wordBreak: Enter = (_, walk) => {
  addLeaf(top(walk), { inline: { type: 'wordBreak' }, link: walk.links.at(-1) });
  return 'skip';
};

/** Marks the boundaries of text that follows the rules of classic posts. */
const autop: Enter = (_, walk) => {
  walk.autop++;
  const exit = boundary(walk);
  return () => {
    exit();
    walk.autop--;
  };
};

/** `[gallery ids="…"]`, resolved by whoever knows the attachments. */
const galleryShortcode: Enter = (element, walk) =>
  container(walk, 'plain', ({ blocks }) => {
    const ids = attribute(element, 'ids') ?? '';
    // The one picture that an element of a page builder shows, and what it leads to.
    const leadsTo = attribute(element, 'lone');
    const { attachment, attached } = walk.options;
    const named = ids.split(',').map((id) => id.trim());
    const found = named.map((id) => ({ id, image: attachment?.(id) }));
    // Without ids it shows what was uploaded to the post.
    const images = ids === '' ? (attached?.() ?? []) : found.flatMap(({ image }) => image ?? []);
    if (images.length > 0) {
      for (const { id, image } of found)
        if (image === undefined && id !== '')
          report(walk, 'shortcode-unresolved', `Picture ${id} of [gallery]`, { element });
      if (leadsTo) report(walk, 'html-link-dropped', `Picture ${ids}`, { element });
      if (leadsTo !== undefined) return images.map(figureOf);
      return [{ type: 'gallery', images }];
    }
    const subject = leadsTo === undefined ? '[gallery]' : `Picture ${ids}`;
    report(walk, 'shortcode-unresolved', subject, { element, received: textContent(element) });
    return blocks;
  });

const rows: readonly (readonly [string, Enter])[] = [
  ['p', paragraph],
  ...words(
    'center form fieldset legend hgroup dialog search body html figcaption summary caption',
  ).map((name) => [name, separate] as const),
  ...words('div main').map((name) => [name, enterWrapper] as const),
  ...sectionKinds.map((kind) => [kind, section(kind)] as const),
  ...words('h1 h2 h3 h4 h5 h6').map((name) => [name, enterHeading] as const),
  ...words('ul ol menu dir').map((name) => [name, list] as const),
  ['li', item],
  ['dl', definitions],
  ['dt', term],
  ['dd', description],
  ['blockquote', enterQuote],
  ['figure', enterFigureElement],
  ['details', enterDetails],
  ['pre', preformatted],
  ...words('listing xmp plaintext').map((name) => [name, code] as const),
  ['table', table],
  ['tr', enterRow],
  ...words('td th').map((name) => [name, cell] as const),
  ...words('tbody thead tfoot').map((name) => [name, pass] as const),
  ...words('colgroup col param source track').map((name) => [name, ignore] as const),
  ['hr', divider],
  ['br', lineBreak],
  ...words('img amp-img amp-anim').map((name) => [name, enterImage] as const),
  ['noscript', enterNoscript],
  ['script', script],
  ['style', styleSheet],
  ['amp-carousel', enterFigure],
  ...[...embedTags].map(([name, [member, before]]) => [name, embedTag(member, before)] as const),
  ...words('amp-ad amp-analytics amp-auto-ads amp-sidebar amp-consent').map(
    (name) => [name, drop] as const,
  ),
  ['o:p', pass],
  ['a', (element, walk) => enterLinkCard(element, walk) ?? enterAnchor(element, walk)],
  ['input', enterInput],
  ...[...markOf.keys()].map((name) => [name, enterMarkElement] as const),
  ['i', (element, walk) => (enterBox(element, walk) ? 'skip' : enterMarkElement(element, walk))],
  ...words('span font').map((name) => [name, enterStyled] as const),
  ...words('big rb rt rp rtc label nobr picture output map area slot').map(
    (name) => [name, pass] as const,
  ),
  ...words('meter progress').map((name) => [name, enterGauge] as const),
  ...words('mjx-container mjx-assistive-mml').map((name) => [name, pass] as const),
  ['wbr', wordBreak],
  ['ruby', enterRuby],
  ...words('iframe embed amp-iframe').map((name) => [name, enterFrame] as const),
  ...words('video audio amp-video amp-audio').map((name) => [name, enterMedia] as const),
  ...words(
    'template noembed noframes applet base link meta title frame frameset select datalist head',
  ).map((name) => [name, drop] as const),
  ...words('object canvas marquee').map((name) => [name, unwrap] as const),
  ['button', button],
  ['mdn-copy-button', ignore],
  ['textarea', box],
  ['alphanode-autop', autop],
  ['alphanode-gallery', galleryShortcode],
];

/** What each element does. A map, so that an element named `constructor` is unknown. */
export const elementTable: ReadonlyMap<string, Enter> = new Map(rows);
