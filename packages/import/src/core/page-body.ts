import { elementsIn, isElement } from '../html/dom.ts';
import { type Element, type Node, type Parent } from '../html/parse-html.ts';
import {
  has,
  isAround,
  isLandmark,
  isNamed,
  isTop,
  lengthOf,
  outermost,
  outermostOfPage,
  roleOf,
} from './page-landmarks.ts';

/** Names by which themes and services call what holds the text of an article, as a class or an id. */
const bodies = new Set(
  'post-content post-body post_content post-full-content post__content post-entry article-content article-body article_content article__body article__content article-text articlebody blog-post-content single-content story-body story-content entry-body td-post-content markdown-body gh-content cnblogs_post_body rich_media_content js_content post-richtext page-body notion-page-content available-content topic-content'.split(
    ' ',
  ),
);

const isArticle = ({ tagName }: Element): boolean => tagName === 'article';
const isMain = (element: Element): boolean =>
  element.tagName === 'main' || roleOf(element) === 'main';
const isBody = (element: Element): boolean => isNamed(element, bodies);

/** Of several articles the one that the page is about: it alone has a first heading, or most of the text. */
const mainArticle = (articles: readonly Element[]): Element | undefined => {
  if (articles.length < 2) return articles[0];
  const headed = articles.filter((each) => has(each, isTop));
  if (headed.length === 1) return headed[0];
  const [longest, next] = articles
    .map((each) => ({ each, length: lengthOf(each) }))
    .sort((one, other) => other.length - one.length);
  return longest !== undefined && longest.length > 2 * Number(next?.length)
    ? longest.each
    : undefined;
};

/** Characters of text that an article has at least. */
const least = 80;

/** Elements that are none of the article, unless they are all that there is. */
const unwantedIn = (
  nodes: readonly Node[],
  isUnwanted: (element: Element) => boolean,
): readonly Element[] => {
  const unwanted = outermost(nodes, isUnwanted).filter((each) => lengthOf(each) > 0);
  const length = (all: readonly Node[]): number =>
    all.reduce((sum, node) => sum + (isElement(node) ? lengthOf(node) : 0), 0);
  return length(nodes) - length(unwanted) < least ? [] : unwanted;
};

/** Takes elements out of the tree that was built for this page alone. */
const takeOut = (nodes: readonly Node[], unwanted: ReadonlySet<Node>): void => {
  for (const element of elementsIn(nodes))
    if (element.childNodes.some((child) => unwanted.has(child)))
      element.childNodes = element.childNodes.filter((child) => !unwanted.has(child));
};

/** An element and all that it stands in, the innermost first. */
const lineOf = (element: Element): readonly Parent[] => {
  const line: Parent[] = [];
  let each: Parent | null = element;
  while (each !== null) {
    line.push(each);
    each = isElement(each) ? each.parentNode : null;
  }
  return line;
};

/** What stands side by side from the first of several articles to the last. */
const stretchOf = (articles: readonly Element[]): readonly Node[] => {
  const first = new Set<unknown>(articles.slice(0, 1).flatMap(lineOf));
  const behind = articles.slice(-1).flatMap(lineOf);
  const last = new Set<unknown>(behind);
  const around = behind.filter((each) => first.has(each)).slice(0, 1);
  const all = around.flatMap(({ childNodes }) => childNodes);
  return all.slice(
    all.findIndex((node) => first.has(node)),
    all.findIndex((node) => last.has(node)) + 1,
  );
};

/** At the top of a page, pictures for who runs no scripts count its readers. */
const isCounter = ({ nodeName }: Node): boolean => nodeName === 'noscript';

/** The part of a page that is its article. */
export interface PageBody {
  readonly nodes: readonly Node[];
  /** Whether navigation, comments and the like were left out. */
  readonly isTrimmed: boolean;
}

/** Finds the article of a page by its elements, the names that themes give them, and its landmarks. */
export const pageBody = (nodes: readonly Node[]): PageBody => {
  const articles = outermostOfPage(nodes, isArticle);
  const [named, ...others] = articles.length > 0 ? [] : outermost(nodes, isBody);
  const mains = articles.length > 0 ? [] : outermost(nodes, isMain);
  const chosen = mainArticle(articles) ?? (others.length === 0 ? named : undefined) ?? mains[0];
  if (chosen === undefined && articles.length > 0)
    return { nodes: stretchOf(articles), isTrimmed: false };
  const all = chosen === undefined ? nodes : [chosen];
  const unwanted = new Set<Node>(unwantedIn(all, chosen === undefined ? isLandmark : isAround));
  const isTrimmed = unwanted.size > 0;
  takeOut(all, unwanted);
  if (chosen !== undefined) return { nodes: chosen.childNodes, isTrimmed };
  return {
    nodes: isTrimmed ? nodes.filter((node) => !unwanted.has(node) && !isCounter(node)) : nodes,
    isTrimmed,
  };
};
