import { attribute, elementsIn, textContent } from '../html/dom.ts';
import { type Element, type Node, readPage } from '../html/parse-html.ts';
import { type EntryFacts, entryFacts } from './entry-facts.ts';
import { articleIn } from './json-ld.ts';
import { member, textMember } from './json-value.ts';
import { type LinkedAuthor, linkedAuthors } from './page-authors.ts';
import { pageBody } from './page-body.ts';
import { langOf, pageLanguage } from './page-language.ts';
import { type Said, sitesIn } from './page-said.ts';
import { pageTitle } from './page-title.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  /** BCP 47 tag; `''` where it says none. */
  readonly lang: string;
  /** Its article, or all that it shows where nothing marks one; absent of a fragment. */
  readonly body: readonly Node[] | undefined;
  /** Whether navigation, comments and the like were left out of it. */
  readonly isTrimmed: boolean;
  /** Whether elements were nested too deeply. */
  readonly isTooDeep: boolean;
  readonly said: Said;
  /** The address that the page calls its own. */
  readonly canonical: string;
  /** What it says in JSON-LD of its article. */
  readonly article: unknown;
  /** Whom it links to as its authors. */
  readonly bylines: readonly LinkedAuthor[];
  /** Its style sheets. */
  readonly sheets: readonly string[];
  /** What it says by its class names. */
  readonly entry: EntryFacts | undefined;
}

const isJsonLd = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';

/** What the elements of a head say, while they are read. */
interface Head {
  title: string;
  /** The language of the whole page. */
  lang: string;
  canonical: string;
  /** What stands in JSON-LD. */
  readonly scripts: string[];
  readonly sheets: string[];
  readonly said: Map<string, string[]>;
  /** Headings of the first level. */
  readonly headings: string[];
}

/** More tags than any article has. */
const maxValues = 200;

const say = ({ said }: Head, key: string, value: string): void => {
  const values = said.get(key) ?? [];
  if (values.push(value) <= maxValues) said.set(key, values);
};

const takeMeta = (element: Element, head: Head): void => {
  const name = ['property', 'name', 'http-equiv']
    .map((each) => attribute(element, each))
    .find((each) => each !== undefined);
  const content = attribute(element, 'content')?.trim();
  if (name !== undefined && content) say(head, name.toLowerCase(), content);
};

const takeElement = (element: Element, head: Head): void => {
  if (element.tagName === 'title' && head.title === '') head.title = textContent(element).trim();
  else if (element.tagName === 'html') head.lang = langOf(element);
  else if (element.tagName === 'meta') takeMeta(element, head);
  else if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
    head.canonical ||= attribute(element, 'href') ?? '';
  else if (element.tagName === 'style') head.sheets.push(textContent(element));
  else if (element.tagName === 'h1') head.headings.push(textContent(element));
  else if (isJsonLd(element)) head.scripts.push(textContent(element));
  // Asciidoctor says the day below the title alone.
  else if (attribute(element, 'id') === 'revdate')
    say(head, 'revdate', textContent(element).trim());
};

const ofFragment = {
  body: undefined,
  isTrimmed: false,
  isTooDeep: false,
  article: undefined,
  bylines: [],
  entry: undefined,
} as const;

/** Finds the title, the language and the article of a page; a fragment is its own article. */
export const pageFacts = (html: string): PageFacts => {
  const head: Head = {
    title: '',
    lang: '',
    canonical: '',
    scripts: [],
    sheets: [],
    said: new Map(),
    headings: [],
  };
  if (!/<(?:html|head|body|title|main|meta)[\s>]/i.test(html)) return { ...ofFragment, ...head };
  const { nodes, body, isTooDeep } = readPage(html);
  for (const element of elementsIn(nodes)) takeElement(element, head);
  const article = articleIn(head.scripts);
  const [named = ''] = head.said.get('og:title') ?? [];
  const entry = entryFacts(body, named || head.title);
  const found =
    entry?.content === undefined ? pageBody(body) : { nodes: entry.content, isTrimmed: false };
  const written = [named, textMember(article, 'headline'), entry?.title ?? '', head.title];
  const sites = [...sitesIn(head.said), textMember(member(article, 'publisher'), 'name')];
  return {
    ...head,
    title: pageTitle(written.find(Boolean) ?? '', sites, head.headings),
    lang: pageLanguage(found.nodes, { ...head, article }),
    body: found.nodes,
    isTrimmed: found.isTrimmed,
    isTooDeep,
    article,
    bylines: linkedAuthors(body),
    entry,
  };
};
