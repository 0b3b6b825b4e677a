import { attribute, elementsIn, textContent } from '../html/dom.ts';
import { readHtml } from '../html/parse-html.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  readonly lang: string;
  /** The HTML of its article, or of the whole page where nothing marks one. */
  readonly body: string;
}

const between = (html: string, tag: string): string | undefined => {
  const start = new RegExp(`<${tag}(?:\\s[^>]{0,2000})?>`, 'i').exec(html);
  const end = html.toLowerCase().lastIndexOf(`</${tag}>`);
  return start === null || end <= start.index
    ? undefined
    : html.slice(start.index + start[0].length, end);
};

/** Finds the title, the language and the article of a page; a fragment is its own article. */
export const pageFacts = (html: string): PageFacts => {
  if (!/<(?:html|head|body|title|main)[\s>]/i.test(html))
    return { title: '', lang: '', body: html };
  const lang = /<html(?:\s[^>]{0,2000})?\slang\s*=\s*["']?([\w-]{2,20})/i.exec(html)?.[1] ?? '';
  let title = '';
  for (const element of elementsIn([...readHtml(html)].flat())) {
    if (element.tagName === 'title' && title === '') title = textContent(element).trim();
    if (element.tagName === 'meta' && attribute(element, 'property') === 'og:title')
      title = attribute(element, 'content') ?? title;
  }
  const body = between(html, 'article') ?? between(html, 'main') ?? between(html, 'body') ?? html;
  return { title, lang, body };
};
