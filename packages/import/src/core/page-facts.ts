import { attribute, elementsIn, textContent } from '../html/dom.ts';
import { type Element, readHtml } from '../html/parse-html.ts';
import { type EntryFacts, entryFacts, type PagePiece } from './entry-facts.ts';
import { list, listMember, member, textMember } from './json-value.ts';
import { pageBody } from './page-body.ts';
import { type Said, sitesIn } from './page-said.ts';
import { pageTitle } from './page-title.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  readonly lang: string;
  /** The HTML of its article, or of the whole page where nothing marks one. */
  readonly body: PagePiece;
  /** Whether navigation, comments and the like were left out of it. */
  readonly isTrimmed: boolean;
  readonly said: Said;
  /** The address that the page calls its own. */
  readonly canonical: string;
  /** What it says in JSON-LD of its article. */
  readonly article: unknown;
  /** What it says by its class names. */
  readonly entry: EntryFacts | undefined;
}

const between = (html: string, tag: string): PagePiece | undefined => {
  const start = new RegExp(`<${tag}(?:\\s[^>]{0,2000})?>`, 'i').exec(html);
  const end = html.toLowerCase().lastIndexOf(`</${tag}>`);
  if (start === null || end <= start.index) return undefined;
  const from = start.index + start[0].length;
  return { html: html.slice(from, end), line: html.slice(0, from).split('\n').length };
};

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
  const page: PagePiece = { html, line: 1 };
  if (!/<(?:html|head|body|title|main|meta)[\s>]/i.test(html))
    return { ...head, lang: '', body: page, isTrimmed: false, entry: undefined };
  const lang = /<html(?:\s[^>]{0,2000})?\slang\s*=\s*["']?([\w-]{2,20})/i.exec(html)?.[1] ?? '';
  const nodes = [...readHtml(html)].flat();
  for (const element of elementsIn(nodes)) takeElement(element, head);
  const entry = entryFacts(nodes, head.said.get('og:title')?.[0] ?? head.title);
  const found =
    entry?.content === undefined ? pageBody(nodes) : { piece: entry.content, isTrimmed: false };
  const body = found.piece ?? between(html, 'article') ?? between(html, 'body') ?? page;
  const written = [
    ...(head.said.get('og:title') ?? []).slice(0, 1),
    textMember(head.article, 'headline'),
    entry?.title ?? '',
    head.title,
  ];
  const sites = [...sitesIn(head.said), textMember(member(head.article, 'publisher'), 'name')];
  const title = pageTitle(written.find(Boolean) ?? '', sites, head.headings);
  return { ...head, title, lang, body, isTrimmed: found.isTrimmed, entry };
};
