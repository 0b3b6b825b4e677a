import { contentfulToBlocks } from '../contentful.ts';
import { lexicalToBlocks } from '../ghost.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { bodyText } from './body-text.ts';
import { notionBlocks } from '../notion/notion-blocks.ts';
import { isNotionBlocks } from '../notion/page-properties.ts';
import { isObject, member, textMember } from './json-value.ts';

/** The blocks of a document of an editor: Lexical, or rich text of Contentful; `undefined` of any other value. */
export const documentBlocks = (value: unknown, options: HtmlOptions): BlocksResult | undefined => {
  if (isObject(member(value, 'root'))) return lexicalToBlocks(value, options);
  const rich = member(value, 'json') ?? value;
  return textMember(rich, 'nodeType') === 'document'
    ? contentfulToBlocks(rich, options)
    : undefined;
};

/** The blocks of a text as a system stores it; `undefined` where it is none, or has blocks already. */
export const storedBlocks = (body: unknown, options: HtmlOptions): BlocksResult | undefined => {
  if (typeof body === 'string') return bodyText(body, options);
  if (isNotionBlocks(body)) return notionBlocks(body, options);
  const document = documentBlocks(body, options);
  if (document !== undefined) return document;
  const stored = ['html', 'markdown', 'rendered', 'text'].find(
    (key) => textMember(body, key) !== '',
  );
  return stored === undefined ? undefined : bodyText(textMember(body, stored), options);
};
