import { fileHtml } from '../ghost/payload-nodes.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { isObject, type JsonObject, listMember, member, textMember } from './json-value.ts';

const isFeed = (value: unknown): boolean =>
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(textMember(value, 'version'));

/** Who wrote what a feed or an item is: version 1 names one. */
const authorsOf = (value: unknown): readonly unknown[] => {
  const authors = listMember(value, 'authors');
  return authors.length > 0 ? authors : [member(value, 'author')].filter(isObject);
};

/** Text without marks, in which signs of HTML and Markdown stand for themselves. */
const plainHtml = (text: string): string =>
  text
    .trim()
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((part) => `<p>${escapeHtml(part).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');

/** Members of an item that are given anew. */
const read = new Set(['author', 'authors', 'content_text', 'content_html', 'attachments']);

/** What a feed encloses, as a recording, a film, a picture or a link, but for what the text shows already. */
const attachedHtml = (item: JsonObject, html: string): string =>
  listMember(item, 'attachments')
    .filter((file) => !html.includes(textMember(file, 'url')))
    .map((file) => {
      const [url, title] = [textMember(file, 'url'), textMember(file, 'title')];
      return fileHtml({ url, title, filename: title, mimeType: textMember(file, 'mime_type') }, '');
    })
    .join('');

/** Members of an extension, which has a name with `_` before; `about` is where it is explained. */
const extension = ([key, value]: readonly [string, unknown]): readonly [string, unknown] =>
  key.startsWith('_') && isObject(value)
    ? [key.slice(1), Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'about'))]
    : [key, value];

const itemOf = (item: JsonObject, feed: unknown): JsonObject => {
  const plain = member(item, 'content_text');
  const own = authorsOf(item);
  const authors = own.length > 0 ? own : authorsOf(feed);
  const language = textMember(item, 'language') || textMember(feed, 'language');
  const written = textMember(item, 'content_html');
  const html = written === '' && typeof plain === 'string' ? plainHtml(plain) : written;
  const body = html + attachedHtml(item, html);
  const rest = Object.entries(item).filter(([key]) => !read.has(key));
  return {
    ...Object.fromEntries(rest.map(extension)),
    ...(body === '' ? {} : { content_html: body }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(language === '' ? {} : { language }),
  };
};

/**
 * The items of a JSON Feed, each with the language and authors that the feed has where it names none;
 * `undefined` of any other document.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const feedItems = (value: unknown): readonly unknown[] | undefined =>
  isFeed(value)
    ? listMember(value, 'items').map((item) => (isObject(item) ? itemOf(item, value) : item))
    : undefined;
