import { type MetaMap, type MetaValue } from '@alphanode/meta-schema';
import { textOf } from './plain-text.ts';
import { type RenderContext, report } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

/** Text of unknown direction and language, kept from disturbing what stands around it. */
export const writeText = (text: string): string => `<bdi>${escapeText(text)}</bdi>`;

/** A value that is there and empty. */
export const writeNone = (ctx: RenderContext): string =>
  `<span class="${ctx.c}none"${ctx.ownLang}>${escapeText(ctx.labels.none)}</span>`;

/** A number in the reader's notation, with the stored one for machines. */
export const writeNumber = (ctx: RenderContext, value: number): string =>
  `<data value="${value}">${escapeText(ctx.format.number(value))}</data>`;

/** Joins drawn items of one list to the limit, and says how many are left out. */
export function writeItems<Item>(
  ctx: RenderContext,
  items: readonly Item[],
  write: (item: Item, index: number) => string,
  wrapMore: (text: string) => string,
): string {
  const shown = Math.min(items.length, ctx.maxMetaItems);
  let markup = '';
  // The index is below the length.
  for (let i = 0; i < shown; i++) markup += write(items[i] as Item, i);
  if (items.length > shown) {
    const count = ctx.format.number(items.length - shown);
    markup += wrapMore(escapeText(ctx.labels.more.replace('{count}', count)));
  }
  return markup;
}

/** An array as a list; an empty one says so. */
export function writeList<Item>(
  ctx: RenderContext,
  items: readonly Item[],
  write: (item: Item) => string,
): string {
  if (items.length === 0) return writeNone(ctx);
  const inside = writeItems(
    ctx,
    items,
    (item) => `<li>${write(item)}</li>`,
    (text) => `<li class="${ctx.c}more"${ctx.ownLang}>${text}</li>`,
  );
  return `<ul class="${ctx.c}values">${inside}</ul>`;
}

/** One label and its value, in a record. */
export const writePair = (label: string, value: string): string =>
  `<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** A record as a list of label and value; an empty one says so. */
export function writeRecord<Item>(
  ctx: RenderContext,
  entries: readonly Item[],
  write: (entry: Item) => string,
): string {
  if (entries.length === 0) return writeNone(ctx);
  const inside = writeItems(ctx, entries, write, (text) => writePair(text, '…'));
  return `<dl class="${ctx.c}record">${inside}</dl>`;
}

const isList = (value: MetaValue): value is readonly MetaValue[] => Array.isArray(value);

const isMap = (value: MetaValue): value is MetaMap =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'entries');

const writeDeep = (ctx: RenderContext, value: MetaValue, depth: number): string => {
  if (value === null || value === '') return writeNone(ctx);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(ctx, value);
  if (typeof value === 'boolean') return `<data value="${value}">${value}</data>`;
  if (depth >= ctx.maxMetaDepth) {
    report(ctx, 'html-renderer/depth-limit');
    return `<span class="${ctx.c}deep">${writeText(textOf(value, 1000) || '…')}</span>`;
  }
  if (isMap(value)) {
    return writeRecord(ctx, value.entries, (entry) =>
      writePair(writeText(entry.label), writeDeep(ctx, entry.value, depth + 1)),
    );
  }
  if (isList(value)) return writeList(ctx, value, (item) => writeDeep(ctx, item, depth + 1));
  // Only a record that was never parsed gets here.
  report(ctx, 'html-renderer/broken-part', value);
  return writeText(textOf(value, 1000));
};

/** A value of no known field: arrays as lists, maps as records, nested to the limit. */
export const writeMetaValue = (ctx: RenderContext, value: MetaValue): string =>
  writeDeep(ctx, value, 0);

/** A value as an attribute. */
export const attribute = (name: string, value: string): string =>
  ` ${name}="${escapeAttribute(value)}"`;
