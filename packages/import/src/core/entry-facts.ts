import { serialize } from 'parse5';

import { attribute, classesOf, elementsIn, textContent } from '../html/dom.ts';
import { type Element, type Node } from '../html/parse-html.ts';
import { absolute } from './absolute-url.ts';

/** A piece of a page, and the line on which it begins. */
export interface PagePiece {
  readonly html: string;
  readonly line: number;
}

/** What a page says of its one article by the class names of microformats; `''` and empty where it does not. */
export interface EntryFacts {
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  readonly canonical: string;
  readonly tags: readonly string[];
  /** The address of its picture. */
  readonly picture: string;
  /** Its text; absent where nothing marks it. */
  readonly content: PagePiece | undefined;
}

type Property = keyof EntryFacts;

/** Properties of `h-entry`, and of the `hentry` that most themes of WordPress still write. */
const properties: ReadonlyMap<string, Property> = new Map([
  ['p-name', 'title'],
  ['entry-title', 'title'],
  ['p-summary', 'summary'],
  ['entry-summary', 'summary'],
  ['p-author', 'authors'],
  ['author', 'authors'],
  ['dt-published', 'published'],
  ['published', 'published'],
  ['dt-updated', 'updated'],
  ['updated', 'updated'],
  ['u-canonical', 'canonical'],
  ['p-canonical', 'canonical'],
  ['p-category', 'tags'],
  ['u-featured', 'picture'],
  ['u-photo', 'picture'],
  ['wp-post-image', 'picture'],
  ['e-content', 'content'],
  ['entry-content', 'content'],
]);

const isEntry = (element: Element): boolean =>
  classesOf(element).some((name) => name === 'h-entry' || name === 'hentry');

/** What has properties of its own, such as a person or a comment. Classes such as `h-full` are of a style sheet. */
const roots =
  /^(?:h-(?:adr|card|cite|entry|event|feed|geo|item|product|recipe|resume|review)|hentry|comment)$/;

const isOther = (element: Element): boolean => classesOf(element).some((name) => roots.test(name));

const propertyOf = (element: Element): Property | undefined => {
  for (const name of classesOf(element)) {
    const property = properties.get(name);
    if (property !== undefined) return property;
  }
  // A link to what has the same word.
  return /\btag\b/.test(attribute(element, 'rel') ?? '') ? 'tags' : undefined;
};

const wordsOf = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim();

/** The element itself or the first inside it that is of a kind. */
const firstOf = (element: Element, isKind: (each: Element) => boolean): Element | undefined => {
  if (isKind(element)) return element;
  for (const inside of elementsIn(element.childNodes)) if (isKind(inside)) return inside;
  return undefined;
};

const isName = (element: Element): boolean =>
  classesOf(element).some((name) => name === 'p-name' || name === 'fn');
const isAuthor = (element: Element): boolean => classesOf(element).includes('p-author');
const isLink = ({ tagName }: Element): boolean => tagName === 'a';
const isPicture = ({ tagName }: Element): boolean => tagName === 'img';

/** Of the older names only `fn` is a name: a box of class `author` may say more. */
const authorsOf = (element: Element): EntryFacts['authors'] => {
  const named = firstOf(element, isName) ?? (isAuthor(element) ? element : undefined);
  const name = named === undefined ? '' : wordsOf(named);
  const link = firstOf(element, isLink);
  const url = absolute((link && attribute(link, 'href')) ?? '');
  return name === '' ? [] : [{ name, ...(url === '' ? {} : { url }) }];
};

const dateOf = (element: Element): string => {
  const said = attribute(element, 'datetime') ?? attribute(element, 'title') ?? wordsOf(element);
  return /^\d{4}-\d\d-\d\d/.test(said.trim()) ? said.trim() : '';
};

const pictureOf = (element: Element): string => {
  const picture = firstOf(element, isPicture);
  return (picture && attribute(picture, 'src')) ?? '';
};

const pieceOf = (element: Element): PagePiece => ({
  html: serialize(element),
  // Each element knows its line, though the types of the parser do not say so.
  line: Number(element.line),
});

/** A text in two parts is one. */
const joined = (before: PagePiece | undefined, piece: PagePiece): PagePiece =>
  before === undefined ? piece : { ...before, html: before.html + piece.html };

/** What an element says as a property. The first that says something counts, but for lists. */
const factOf = (facts: EntryFacts, property: Property, element: Element): Partial<EntryFacts> => {
  switch (property) {
    case 'title':
    case 'summary':
      return { [property]: facts[property] || wordsOf(element) };
    case 'published':
    case 'updated':
      return { [property]: facts[property] || dateOf(element) };
    case 'authors':
      return { authors: [...facts.authors, ...authorsOf(element)] };
    case 'tags':
      return { tags: [...facts.tags, wordsOf(element)] };
    case 'canonical':
      return { canonical: facts.canonical || absolute(attribute(element, 'href') ?? '') };
    case 'picture':
      return { picture: facts.picture || pictureOf(element) };
    case 'content':
      return { content: joined(facts.content, pieceOf(element)) };
  }
};

/** The entry of a page; a page of several is no article. */
const entryIn = (nodes: readonly Node[]): Element | undefined => {
  const outer = elementsIn(nodes, (element) => !isEntry(element));
  const entries = [...outer].filter(isEntry);
  return entries.length === 1 ? entries[0] : undefined;
};

/** More lists of tags and authors than any article has. */
const maxFacts = 200;

/**
 * Reads what a page with one entry says of it.
 * @see https://microformats.org/wiki/h-entry
 * @see https://microformats.org/wiki/hatom
 */
export const entryFacts = (nodes: readonly Node[]): EntryFacts | undefined => {
  const entry = entryIn(nodes);
  if (entry === undefined) return undefined;
  let facts: EntryFacts = {
    title: '',
    summary: '',
    authors: [],
    published: '',
    updated: '',
    canonical: '',
    tags: [],
    picture: '',
    content: undefined,
  };
  let count = 0;
  const isOpen = (element: Element): boolean =>
    propertyOf(element) === undefined && !isOther(element);
  for (const element of elementsIn(entry.childNodes, isOpen)) {
    const property = propertyOf(element);
    if (property === undefined) continue;
    if (count++ === maxFacts) break;
    facts = { ...facts, ...factOf(facts, property, element) };
  }
  return facts;
};
