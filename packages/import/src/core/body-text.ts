import { parseFrontMatter } from '../front-matter.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from '../html.ts';
import { markdownToBlocks } from '../markdown.ts';

/** A body stored as one text: HTML where it begins or is full of elements, Markdown otherwise. */
export const bodyText = (body: string, options: HtmlOptions = {}): BlocksResult => {
  const isHtml =
    /^\s*<(?!https?:|mailto:)[a-z!]/i.test(body) ||
    /<\/(?:p|div|h[1-6]|ul|ol|figure|table|blockquote)>/i.test(body);
  if (isHtml) return htmlToBlocks(body, options);
  // Editors keep the front matter of a post with its text; the record says the same.
  const matter = body.startsWith('---') ? parseFrontMatter(body) : undefined;
  return markdownToBlocks(
    matter !== undefined && 'title' in matter.data ? matter.body : body,
    options,
  );
};
