import { type BlocksResult, type HtmlOptions, htmlToBlocks } from '../html.ts';
import { markdownToBlocks } from '../markdown.ts';

/** A body stored as one text: HTML where it begins or is full of elements, Markdown otherwise. */
export const bodyText = (body: string, options: HtmlOptions = {}): BlocksResult => {
  const isHtml =
    /^\s*<(?!https?:|mailto:)[a-z!]/i.test(body) ||
    /<\/(?:p|div|h[1-6]|ul|ol|figure|table|blockquote)>/i.test(body);
  return isHtml ? htmlToBlocks(body, options) : markdownToBlocks(body, options);
};
