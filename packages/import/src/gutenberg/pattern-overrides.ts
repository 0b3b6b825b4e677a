import { isObject, member, textMember } from '../core/json-value.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { type ParsedBlock } from './parse-blocks.ts';

/** What a post says in place of the words of a pattern: attributes by the names of its blocks. */
export type Overrides = ReadonlyMap<string, unknown>;

/** The overrides of a `core/block`, `{ "ref": 5, "content": { "Intro": { "content": "<b>Hi</b>" } } }`. */
export const overridesOf = ({ attrs }: ParsedBlock): Overrides => {
  const content = attrs?.['content'];
  return new Map(isObject(content) ? Object.entries(content) : []);
};

const bindingsOf = ({ attrs }: ParsedBlock): readonly unknown[] => {
  const bindings = member(attrs?.['metadata'], 'bindings');
  return isObject(bindings) ? Object.values(bindings) : [];
};

/** The source of what WordPress puts into a block when a page is asked for, `undefined` where there is none. */
export const boundTo = (block: ParsedBlock): string | undefined =>
  bindingsOf(block)
    .map((binding) => textMember(binding, 'source'))
    .find((source) => source !== '' && source !== 'core/pattern-overrides');

/** HTML with other words between its outermost tags, or between those of its button. */
const withWords = (html: string, value: string, opening: RegExp, closing: RegExp): string => {
  const start = opening.exec(html);
  const end = closing.exec(html);
  return start === null || end === null
    ? html
    : html.slice(0, start.index + start[0].length) + value + html.slice(end.index);
};

const withAttribute = (html: string, name: string, value: string): string =>
  html
    .replace(new RegExp(`\\s${name}="[^"]{0,4000}"`), '')
    .replace(/<(?:img|a)\b/, (tag) => `${tag} ${name}="${escapeHtml(value)}"`);

/** The HTML of a block of a pattern with what the post says there, `undefined` where it says nothing. */
export const overridden = (block: ParsedBlock, overrides: Overrides): string | undefined => {
  const values = overrides.get(textMember(block.attrs?.['metadata'], 'name'));
  if (!isObject(values)) return undefined;
  let html = block.innerHTML;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    if (key === 'content') html = withWords(html, value, /^\s*<[^>]*>/, /<\/[^<]*$/);
    if (key === 'text')
      html = withWords(html, value, /<(?:a|button)\b[^>]{0,4000}>/, /<\/(?:a|button)>/);
    if (key === 'alt') html = withAttribute(html, 'alt', value);
    if (key === 'url') html = withAttribute(html, html.includes('<img') ? 'src' : 'href', value);
  }
  return html;
};
