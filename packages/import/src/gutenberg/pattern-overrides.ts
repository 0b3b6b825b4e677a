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

/** Text of the post's meta by its key. */
export type MetaText = (key: string) => string | undefined;

const bindingsOf = ({ attrs }: ParsedBlock): readonly (readonly [string, unknown])[] => {
  const bindings = member(attrs?.['metadata'], 'bindings');
  return isObject(bindings) ? Object.entries(bindings) : [];
};

/** What the post's meta says for a binding, `{ "source": "core/post-meta", "args": { "key": "sub" } }`. */
const metaOf = (binding: unknown, meta: MetaText | undefined): string | undefined => {
  if (textMember(binding, 'source') !== 'core/post-meta') return undefined;
  const key = textMember(member(binding, 'args'), 'key');
  // WordPress shows no protected meta.
  return key.startsWith('_') ? undefined : meta?.(key);
};

/**
 * The source of what WordPress puts into a block when a page is asked for and the post's meta does not say,
 * `undefined` where there is none.
 */
export const boundTo = (block: ParsedBlock, meta: MetaText | undefined): string | undefined =>
  bindingsOf(block)
    .filter(([, binding]) => metaOf(binding, meta) === undefined)
    .map(([, binding]) => textMember(binding, 'source'))
    .find((source) => source !== '' && source !== 'core/pattern-overrides');

/** The HTML of a block with what the post's meta says there, `undefined` where it says nothing. */
export const withMeta = (block: ParsedBlock, meta: MetaText | undefined): string | undefined => {
  const values = bindingsOf(block).flatMap(([attribute, binding]) => {
    const value = metaOf(binding, meta);
    return value === undefined ? [] : [[attribute, value] as const];
  });
  return values.length === 0 ? undefined : withValues(block.innerHTML, values);
};

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

const withValues = (
  innerHTML: string,
  values: readonly (readonly [attribute: string, value: unknown])[],
): string => {
  let html = innerHTML;
  for (const [key, value] of values) {
    if (typeof value !== 'string') continue;
    if (key === 'content') html = withWords(html, value, /^\s*<[^>]*>/, /<\/[^<]*$/);
    if (key === 'text')
      html = withWords(html, value, /<(?:a|button)\b[^>]{0,4000}>/, /<\/(?:a|button)>/);
    if (key === 'alt') html = withAttribute(html, 'alt', value);
    if (key === 'url') html = withAttribute(html, html.includes('<img') ? 'src' : 'href', value);
  }
  return html;
};

/** The HTML of a block of a pattern with what the post says there, `undefined` where it says nothing. */
export const overridden = (block: ParsedBlock, overrides: Overrides): string | undefined => {
  const values = overrides.get(textMember(block.attrs?.['metadata'], 'name'));
  return isObject(values) ? withValues(block.innerHTML, Object.entries(values)) : undefined;
};
