import { attribute, classesOf, elementsIn, textContent } from '../html/dom.ts';
import { type Element, type Node } from '../html/parse-html.ts';
import { absolute } from './absolute-url.ts';
import { has, isAround, isTop, lengthOfPage, outermostOfPage } from './page-landmarks.ts';
import { isoDate } from './record-dates.ts';

/** What a page says of its one article by class names of microformats or as an item of schema.org; `''` and empty where it does not. */
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
  readonly content: readonly Node[] | undefined;
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

/** The same of the items of schema.org that stand in the text. */
const itemProperties: ReadonlyMap<string, Property> = new Map([
  ['headline', 'title'],
  ['author', 'authors'],
  ['creator', 'authors'],
  ['datePublished', 'published'],
  ['dateModified', 'updated'],
  ['keywords', 'tags'],
  ['image', 'picture'],
  ['articleBody', 'content'],
]);

const isEntry = (element: Element): boolean =>
  classesOf(element).some((name) => name === 'h-entry' || name === 'hentry');

const isItem = (element: Element): boolean =>
  /schema\.org\/(?:\w{0,40}Article|\w{0,40}Posting|CreativeWork)\s*$/.test(
    attribute(element, 'itemtype') ?? '',
  );

const itemNames = (element: Element): readonly string[] =>
  (attribute(element, 'itemprop') ?? '').split(/\s+/);

/** What has properties of its own, such as a person or a comment. Classes such as `h-full` are of a style sheet. */
const roots =
  /^(?:h-(?:adr|card|cite|entry|event|feed|geo|item|product|recipe|resume|review)|hentry|comment)$/;

const isOther = (element: Element): boolean =>
  classesOf(element).some((name) => roots.test(name)) ||
  (attribute(element, 'itemscope') !== undefined && !isItem(element));

const propertyOf = (element: Element): Property | undefined => {
  for (const name of classesOf(element)) {
    const property = properties.get(name);
    if (property !== undefined) return property;
  }
  const item = itemNames(element).find((name) => itemProperties.has(name));
  if (item !== undefined) return itemProperties.get(item);
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
  classesOf(element).some((name) => name === 'p-name' || name === 'fn') ||
  itemNames(element).includes('name');
const isAuthor = (element: Element): boolean =>
  classesOf(element).includes('p-author') || itemNames(element).includes('author');
const isLink = ({ tagName }: Element): boolean => tagName === 'a';
const isPicture = ({ tagName }: Element): boolean => tagName === 'img';

/** Of the older names only `fn` is a name: a box of class `author` may say more. */
const authorsOf = (element: Element): EntryFacts['authors'] => {
  const named = firstOf(element, isName) ?? (isAuthor(element) ? element : undefined);
  const said = named === undefined ? '' : (attribute(named, 'content') ?? wordsOf(named));
  const name = said.trim().replace(/^by /i, '').trim();
  const link = firstOf(element, isLink);
  const url = absolute((link && attribute(link, 'href')) ?? '');
  return name === '' ? [] : [{ name, ...(url === '' ? {} : { url }) }];
};

const dateOf = (element: Element): string => {
  const names = ['content', 'datetime', 'title'];
  const said = names.map((name) => attribute(element, name)).find(Boolean) ?? wordsOf(element);
  const date = /^\d{4}-\d\d-\d\dT/.test(said) ? said : String(isoDate(said)).trim();
  return /^\d{4}-\d\d-\d\d/.test(date) ? date : '';
};

const pictureOf = (element: Element): string => {
  const picture = firstOf(element, isPicture);
  return attribute(element, 'content') ?? (picture && attribute(picture, 'src')) ?? '';
};

/** What an element says as a property. The first that says something counts, but for lists. */
const factOf = (facts: EntryFacts, property: Property, element: Element): Partial<EntryFacts> => {
  switch (property) {
    case 'title':
    case 'summary':
      return { [property]: facts[property] || wordsOf(element) };
    case 'published':
    case 'updated':
      return { [property]: facts[property] || dateOf(element) };
    case 'authors': {
      const known = new Set(facts.authors.map(({ name }) => name));
      const others = authorsOf(element).filter(({ name }) => !known.has(name));
      return { authors: [...facts.authors, ...others] };
    }
    case 'tags': {
      const said = attribute(element, 'content')?.split(',') ?? [wordsOf(element)];
      return { tags: [...facts.tags, ...said.map((tag) => tag.trim()).filter(Boolean)] };
    }
    case 'canonical':
      return { canonical: facts.canonical || absolute(attribute(element, 'href') ?? '') };
    case 'picture':
      return { picture: facts.picture || pictureOf(element) };
    case 'content':
      // A text in two parts is one.
      return { content: [...(facts.content ?? []), ...element.childNodes] };
  }
};

/** Words as they are compared with others. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether the page bears the title of an entry, also beside the name of its site. */
const isTitled = (entry: Element, title: string): boolean => {
  const named = firstOf(entry, (each) => propertyOf(each) === 'title');
  const own = named === undefined ? '' : folded(wordsOf(named));
  return own !== '' && folded(title).includes(own);
};

/** Whether an entry is what its page is about, and no teaser of another: by its title, or by its length. */
const isOfPage = (entry: Element, nodes: readonly Node[], title: string): boolean =>
  has(entry, isTop) ||
  isTitled(entry, title) ||
  lengthOfPage([entry]) >= lengthOfPage(nodes, (each) => each === entry);

/** The entry of a page; a page of several is no article. */
const entryIn = (nodes: readonly Node[], title: string): Element | undefined => {
  for (const isRoot of [isEntry, isItem]) {
    const [entry, ...others] = outermostOfPage(nodes, isRoot);
    if (entry !== undefined && others.length === 0 && isOfPage(entry, nodes, title)) return entry;
  }
  return undefined;
};

/** More lists of tags and authors than any article has. */
const maxFacts = 200;

/**
 * Reads what a page with one entry says of it; `title` is that of the page.
 * @see https://microformats.org/wiki/h-entry
 * @see https://microformats.org/wiki/hatom
 * @see https://schema.org/Article
 */
export const entryFacts = (nodes: readonly Node[], title: string): EntryFacts | undefined => {
  const entry = entryIn(nodes, title);
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
    propertyOf(element) === undefined && !isOther(element) && !isAround(element);
  for (const element of elementsIn(entry.childNodes, isOpen)) {
    const property = propertyOf(element);
    if (property === undefined) continue;
    if (count++ === maxFacts) break;
    facts = { ...facts, ...factOf(facts, property, element) };
  }
  return facts;
};
