import { attribute, elementsIn, textContent } from '../html/dom.ts';
import { type Element, type Node, readPage } from '../html/parse-html.ts';
import { type EntryFacts, entryFacts } from './entry-facts.ts';
import { list, listMember, member, textMember } from './json-value.ts';
import { pageBody } from './page-body.ts';
import { type Said, sitesIn } from './page-said.ts';
import { pageTitle } from './page-title.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
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
  /** What it says by its class names. */
  readonly entry: EntryFacts | undefined;
}

const isArticle = (value: unknown): boolean =>
  [member(value, '@type')].flat().some((type) => /(?:Article|Posting)$/.test(String(type)));

/** The article in JSON-LD, also in a list or a graph. */
const articleIn = (json: string): unknown => {
  try {
    const data: unknown = JSON.parse(json);
    const all = [data, list(data), listMember(data, '@graph')].flat();
    return all.find(isArticle);
  } catch {
    return undefined;
  }
};

const isJsonLd = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';

/** What the elements of a head say, while they are read. */
interface Head {
  title: string;
  canonical: string;
  article: unknown;
  readonly said: Map<string, string[]>;
  /** Headings of the first level. */
  readonly headings: string[];
}

/** More tags than any article has. */
const maxValues = 200;

const takeMeta = (element: Element, { said }: Head): void => {
  const name = attribute(element, 'property') ?? attribute(element, 'name');
  const content = attribute(element, 'content')?.trim();
  if (name === undefined || !content) return;
  const key = name.toLowerCase();
  const values = said.get(key) ?? [];
  if (values.push(content) <= maxValues) said.set(key, values);
};

const takeElement = (element: Element, head: Head): void => {
  if (element.tagName === 'title' && head.title === '') head.title = textContent(element).trim();
  else if (element.tagName === 'meta') takeMeta(element, head);
  else if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
    head.canonical ||= attribute(element, 'href') ?? '';
  else if (element.tagName === 'h1') head.headings.push(textContent(element));
  else if (isJsonLd(element)) head.article ??= articleIn(textContent(element));
};

/** Finds the title, the language and the article of a page; a fragment is its own article. */
export const pageFacts = (html: string): PageFacts => {
  const head: Head = {
    title: '',
    canonical: '',
    article: undefined,
    said: new Map(),
    headings: [],
  };
  if (!/<(?:html|head|body|title|main|meta)[\s>]/i.test(html))
    return {
      ...head,
      lang: '',
      body: undefined,
      isTrimmed: false,
      isTooDeep: false,
      entry: undefined,
    };
  const lang = /<html(?:\s[^>]{0,2000})?\slang\s*=\s*["']?([\w-]{2,20})/i.exec(html)?.[1] ?? '';
  const { nodes, body, isTooDeep } = readPage(html);
  for (const element of elementsIn(nodes)) takeElement(element, head);
  const entry = entryFacts(body, head.said.get('og:title')?.[0] ?? head.title);
  const found =
    entry?.content === undefined ? pageBody(body) : { nodes: entry.content, isTrimmed: false };
  const written = [
    ...(head.said.get('og:title') ?? []).slice(0, 1),
    textMember(head.article, 'headline'),
    entry?.title ?? '',
    head.title,
  ];
  const sites = [...sitesIn(head.said), textMember(member(head.article, 'publisher'), 'name')];
  const title = pageTitle(written.find(Boolean) ?? '', sites, head.headings);
  return { ...head, title, lang, body: found.nodes, isTrimmed: found.isTrimmed, isTooDeep, entry };
};
