import { textOf } from './plain-text.ts';
import { type RenderContext, report, spend } from './render-context.ts';
import { escapeText } from './safe-html.ts';

/** Text of unknown direction and language, kept from disturbing what stands around it. */
export const writeText = (text: string): string => `<bdi>${escapeText(text)}</bdi>`;

/** A value that is there and empty. */
export const writeNone = (ctx: RenderContext): string =>
  `<span class="${ctx.c}none"${ctx.ownLang}>${escapeText(ctx.labels.none)}</span>`;

/** A number in the reader's digits; nothing is grouped, since it may be a year or a seed. */
export const writeNumber = (ctx: RenderContext, value: number): string => ctx.format.data(value);

/** A count in the reader's notation, with the stored number for machines. */
export const writeCount = (ctx: RenderContext, value: number): string =>
  `<data value="${value}">${escapeText(ctx.format.count(value))}</data>`;

/** An ISO 8601 date or date-time as its day in UTC; what is none is text. */
export const writeDate = (ctx: RenderContext, text: string): string => {
  const day = ctx.format.day(text);
  return day === undefined ? writeText(text) : `<time datetime="${text}">${escapeText(day)}</time>`;
};

/** What ends a pair of label and value. */
export const pairEnd = '</dd></div>';
/** The same after text. */
export const textPairEnd = '</bdi></dd></div>';

/** One label and its value, in a record; both are markup. */
export const writePair = (label: string, value: string): string =>
  `<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** How many items are left out, in words. */
const moreOf = (ctx: RenderContext, items: readonly unknown[]): string =>
  escapeText(ctx.labels.more.replace('{count}', ctx.format.count(items.length - ctx.maxMetaItems)));

/** Draws one item of a list or one entry of a record, with the elements around it. */
export type WriteItem<Item> = (ctx: RenderContext, item: Item, depth: number) => string;

/** An array as a list, at most to the limit; an empty one says so. */
export function writeList<Item>(
  ctx: RenderContext,
  items: readonly Item[],
  write: WriteItem<Item>,
  depth = 0,
): string {
  if (items.length === 0) return writeNone(ctx);
  let markup = '';
  const shown = items.length > ctx.maxMetaItems ? items.slice(0, ctx.maxMetaItems) : items;
  for (const item of shown) markup += write(ctx, item, depth);
  if (shown !== items) {
    markup += `<li class="${ctx.c}more"${ctx.ownLang}>${moreOf(ctx, items)}</li>`;
  }
  return `${ctx.tags.values}${markup}</ul>`;
}

/** Pairs of label and value, at most to the limit; the last line says how many are left out. */
export function writePairs<Item>(
  ctx: RenderContext,
  entries: readonly Item[],
  write: WriteItem<Item>,
  depth = 0,
): string {
  let markup = '';
  const shown = entries.length > ctx.maxMetaItems ? entries.slice(0, ctx.maxMetaItems) : entries;
  for (const entry of shown) markup += write(ctx, entry, depth);
  if (shown === entries) return markup;
  return `${markup}<div class="${ctx.c}more"><dt${ctx.ownLang}>${moreOf(ctx, entries)}</dt><dd>…</dd></div>`;
}

/** A record as a list of label and value; an empty one says so. */
export const writeRecord = <Item>(
  ctx: RenderContext,
  entries: readonly Item[],
  write: WriteItem<Item>,
  depth = 0,
): string =>
  entries.length === 0
    ? writeNone(ctx)
    : `${ctx.tags.record}${writePairs(ctx, entries, write, depth)}</dl>`;

/** Of a map or of an object; a record that was never parsed may hold anything. */
interface Entry {
  readonly label: unknown;
  readonly value: unknown;
}

const isMap = (value: object): value is { readonly entries: readonly Entry[] } =>
  Object.hasOwn(value, 'entries') &&
  Array.isArray((value as { readonly entries: unknown }).entries);

/** Entries of an object as a schema of the site's own gives it; its keys are shown, never looked up. */
const entriesOf = (value: object): readonly Entry[] =>
  Object.entries(value).map(([label, member]: [string, unknown]) => ({ label, value: member }));

/**
 * A value of no known kind: arrays as lists, maps and objects as records, nested to the limit. `depth` is
 * how many levels are around it.
 */
export function writeDeep(ctx: RenderContext, value: unknown, depth: number): string {
  if (!spend(ctx)) return '…';
  if (value === null || value === undefined || value === '') return writeNone(ctx);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(ctx, value);
  if (typeof value === 'boolean') return `<data value="${value}">${value}</data>`;
  // No JSON holds what is left; a schema of the site's own may give a bigint.
  if (typeof value !== 'object') return writeText((value as bigint).toString());
  if (depth >= ctx.maxMetaDepth) {
    report(ctx, 'depth-limit');
    return writeText(textOf(value, 1000) || '…');
  }
  if (Array.isArray(value))
    return writeList(ctx, value as readonly unknown[], writeItem, depth + 1);
  if (value instanceof Date) return writeDate(ctx, value.toISOString());
  return writeRecord(ctx, isMap(value) ? value.entries : entriesOf(value), writeEntry, depth + 1);
}

const writeItem = (ctx: RenderContext, item: unknown, depth: number): string =>
  `<li>${writeDeep(ctx, item, depth)}</li>`;

const writeEntry = (ctx: RenderContext, entry: Entry, depth: number): string =>
  writePair(writeText(String(entry.label)), writeDeep(ctx, entry.value, depth));
