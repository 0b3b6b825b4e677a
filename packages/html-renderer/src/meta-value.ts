import { type MetaMap, type MetaValue } from '@alphanode/meta-schema';
import { textOf } from './plain-text.ts';
import { type RenderContext, report, spend } from './render-context.ts';
import { escapeText } from './safe-html.ts';

/** Text of unknown direction and language, kept from disturbing what stands around it. */
export const writeText = (text: string): string => `<bdi>${escapeText(text)}</bdi>`;

/** A value that is there and empty. */
export const writeNone = (ctx: RenderContext): string =>
  `<span class="${ctx.c}none"${ctx.ownLang}>${escapeText(ctx.labels.none)}</span>`;

/** A number in the reader's digits; nothing is grouped, since it may be a year or a seed. */
export const writeNumber = (ctx: RenderContext, value: number): string =>
  `<data value="${value}">${escapeText(ctx.format.number(value))}</data>`;

/** A count in the reader's notation, with the stored number for machines. */
export const writeCount = (ctx: RenderContext, value: number): string =>
  `<data value="${value}">${escapeText(ctx.format.count(value))}</data>`;

/** One label and its value, in a record; both are markup. */
export const writePair = (label: string, value: string): string =>
  `<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** How many items are left out, in words. */
const moreOf = (ctx: RenderContext, items: readonly unknown[]): string =>
  escapeText(ctx.labels.more.replace('{count}', ctx.format.count(items.length - ctx.maxMetaItems)));

/** Draws one item of a list or one entry of a record. */
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
  for (const item of shown) markup += `<li>${write(ctx, item, depth)}</li>`;
  if (shown !== items) {
    markup += `<li class="${ctx.c}more"${ctx.ownLang}>${moreOf(ctx, items)}</li>`;
  }
  return `<ul class="${ctx.c}values">${markup}</ul>`;
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
    : `<dl class="${ctx.c}record">${writePairs(ctx, entries, write, depth)}</dl>`;

const isList = (value: MetaValue): value is readonly MetaValue[] => Array.isArray(value);

const isMap = (value: MetaValue): value is MetaMap =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'entries');

const writeDeep = (ctx: RenderContext, value: MetaValue, depth: number): string => {
  if (!spend(ctx)) return '…';
  if (value === null || value === '') return writeNone(ctx);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(ctx, value);
  if (typeof value === 'boolean') return `<data value="${value}">${value}</data>`;
  if (depth >= ctx.maxMetaDepth) {
    report(ctx, 'html-renderer/depth-limit');
    return writeText(textOf(value, 1000) || '…');
  }
  if (isList(value)) return writeList(ctx, value, writeDeep, depth + 1);
  if (isMap(value)) return writeRecord(ctx, value.entries, writeEntry, depth + 1);
  // Only a record that was never parsed gets here.
  report(ctx, 'html-renderer/broken-part', value);
  return writeText(textOf(value, 1000));
};

const writeEntry = (ctx: RenderContext, entry: MetaMap['entries'][number], depth: number): string =>
  writePair(writeText(entry.label), writeDeep(ctx, entry.value, depth));

/** A value of no known field: arrays as lists, maps as records, nested to the limit. */
export const writeMetaValue = (ctx: RenderContext, value: MetaValue): string =>
  writeDeep(ctx, value, 0);
