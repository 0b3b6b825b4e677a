import { textOf } from '@alphanode/meta-schema/text';

/** Registered, so that the entries of this package know each other's; JSON holds no symbols. */
const brand: unique symbol = /* @__PURE__ */ Symbol.for('@alphanode/html-renderer/safe-html');

/** HTML that may be put into a page as it is. Only {@link html} and {@link trustedHtml} make it; JSON cannot. */
export interface SafeHtml {
  readonly [brand]: string;
  toString(): string;
}

/** What a hole of {@link html} takes. `null`, `undefined` and booleans print nothing; `0` prints `0`. */
export type HtmlHole =
  SafeHtml | string | number | boolean | null | undefined | readonly HtmlHole[];

const textSpecial = /[&<>]/;
const attributeSpecial = /["&<>]/;

const entityOf = (code: number): string => {
  if (code === 38) return '&amp;';
  if (code === 60) return '&lt;';
  return code === 62 ? '&gt;' : '';
};

// A look at each character is cheaper than a pattern, most of all in short texts.
const replaceText = (text: string): string => {
  let replaced = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at));
    if (!entity) continue;
    replaced += text.slice(from, at) + entity;
    from = at + 1;
  }
  return replaced + text.slice(from);
};

/** Whether a value is a whole number; a record that was never parsed may hold anything. */
export const isWhole = (value: unknown): value is number => Number.isInteger(value);

/** No JSON holds the others. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** What stands in the place of a text in a record that was never parsed. An array could be endless as a string. */
export const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return isNumber(value) || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : textOf(value);
};

/** Half as much again as the parser lets through, for what is escaped; longer text ends in an ellipsis. */
export const maxMarkup = 1_500_000;

/** Escapes for element content. Text without special characters comes back as the same string. */
export const escapeText = (text: unknown): string => {
  if (typeof text !== 'string') return escapeText(wordsOf(text));
  const markup = textSpecial.test(text) ? replaceText(text.slice(0, maxMarkup)) : text;
  return markup.length > maxMarkup ? `${markup.slice(0, maxMarkup)}…` : markup;
};

/** Escapes for an attribute value in double quotes. */
export const escapeAttribute = (text: unknown): string => {
  if (typeof text !== 'string') return escapeAttribute(wordsOf(text));
  return attributeSpecial.test(text) ? replaceText(text).replaceAll('"', '&quot;') : text;
};

/** An attribute with a space before it; nothing where there is no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`;

/**
 * Escapes text for element content and for attribute values in either quotes.
 *
 * @example
 * escapeHtml('a < b & "c"'); //=> 'a &lt; b &amp; &quot;c&quot;'
 */
export const escapeHtml = (text: string): string => escapeAttribute(text).replaceAll("'", '&#39;');

/**
 * Marks a string as HTML that may be put into a page as it is. Call it around what another renderer
 * (React, Svelte, a highlighter) gave; never around text of an article.
 *
 * @example
 * trustedHtml('<b>bold</b>').toString(); //=> '<b>bold</b>'
 */
export const trustedHtml = (markup: string): SafeHtml => ({
  [brand]: markup,
  toString: () => markup,
});

/** Whether a value was made by {@link html} or {@link trustedHtml}. */
export const isSafeHtml = (value: unknown): value is SafeHtml =>
  typeof value === 'object' && value !== null && brand in value;

/** The markup of a {@link SafeHtml}. */
export const markupOf = (safe: SafeHtml): string => safe[brand];

const hole = (value: HtmlHole): string => {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (isSafeHtml(value)) return markupOf(value);
  return value.map(hole).join('');
};

/**
 * Builds {@link SafeHtml} from a template: the literal parts stay, every hole is escaped unless it is
 * {@link SafeHtml} itself. Put quotes around holes in attributes, and pass URLs through `safeUrl`.
 *
 * @example
 * html`<p class="${'x'}">${'<script>'} ${0}</p>`.toString(); //=> '<p class="x">&lt;script&gt; 0</p>'
 */
export function html(parts: TemplateStringsArray, ...holes: readonly HtmlHole[]): SafeHtml {
  const markup = parts.reduce((text, part, index) => text + hole(holes[index - 1]) + part);
  return trustedHtml(markup);
}
