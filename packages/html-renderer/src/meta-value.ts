import { isPrivateEntry } from '@alphanode/meta-schema/publication';
import { textOf } from '@alphanode/meta-schema/text';
import { type RenderContext, report, spend } from './render-context.ts';
import { escapeText, isNumber, maxMarkup, wordsOf } from './safe-html.ts';

/** Text of unknown direction and language, kept from disturbing what stands around it. */
export const writeText = (text: unknown): string => `<bdi>${escapeText(text)}</bdi>`;

/** A value that is there and empty. */
export const writeNone = (ctx: RenderContext): string =>
  `<span class="${ctx.prefix}none"${ctx.ownLang}>${escapeText(ctx.labels.none)}</span>`;

/** A value with what is stored of it for machines; both are markup. */
export const writeData = (value: string | number, shown: string): string =>
  `<data value="${value}">${shown}</data>`;

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
export const moreOf = (ctx: RenderContext, count: number): string =>
  escapeText(ctx.labels.more.replace('{count}', ctx.format.count(count)));

/** The last item of a list that leaves items out. */
const writeMore = (ctx: RenderContext, count: number): string =>
  `<li class="${ctx.prefix}more"${ctx.ownLang}>${moreOf(ctx, count)}</li>`;

/** Draws one item of a list or one entry of a record, with the elements around it. */
export type WriteItem<Item> = (ctx: RenderContext, item: Item) => string;

/** Items, as many and as long as the limits allow; a last one says how many are left out. */
export const writeItems = <Item>(
  ctx: RenderContext,
  items: readonly Item[],
  write: WriteItem<Item>,
  writeLeft = writeMore,
): string => {
  const { metaItems } = ctx.limits;
  let markup = '';
  let count = 0;
  for (const item of items) {
    if (count === metaItems || markup.length > maxMarkup) {
      return markup + writeLeft(ctx, items.length - count);
    }
    markup += write(ctx, item);
    count += 1;
  }
  return markup;
};

const writeMorePairs: typeof writeMore = (ctx, count) =>
  `<div class="${ctx.prefix}more"><dt${ctx.ownLang}>${moreOf(ctx, count)}</dt><dd>…</dd></div>`;

/** Pairs of label and value, at most to the limit; the last line says how many are left out. */
export const writePairs = <Item>(
  ctx: RenderContext,
  entries: readonly Item[],
  write: WriteItem<Item>,
): string => writeItems(ctx, entries, write, writeMorePairs);

/** What a record that was never parsed holds in the place of something else. */
export const writeOther = (ctx: RenderContext, value: unknown): string => {
  report(ctx, 'broken-part', value);
  return writeDeep(ctx, value);
};

/** An array as a list, at most to the limit; an empty one says so. */
export const writeList = <Item>(
  ctx: RenderContext,
  items: unknown,
  write: WriteItem<Item>,
): string => {
  if (!Array.isArray(items)) return writeOther(ctx, items);
  if (items.length === 0) return writeNone(ctx);
  // Of what `write` takes; what it makes of another is its own business.
  return `${ctx.listTag}${writeItems(ctx, items as readonly Item[], write)}</ul>`;
};

/** Entries as a list of label and value; without any it says so. */
export const writeRecord = <Item>(
  ctx: RenderContext,
  entries: unknown,
  write: WriteItem<Item>,
): string => {
  if (!Array.isArray(entries)) return writeOther(ctx, entries);
  if (entries.length === 0) return writeNone(ctx);
  return `${ctx.recordTag}${writePairs(ctx, entries as readonly Item[], write)}</dl>`;
};

/** Of a map; a record that was never parsed may hold anything. */
interface Entry {
  readonly label: unknown;
  readonly value: unknown;
}

/** Whether an entry is not for readers: a password lies in the record of a service as it lies beside one. */
export const isHidden = (ctx: RenderContext, label: string, value: unknown): boolean =>
  !ctx.options.meta?.protected && isPrivateEntry(label, value);

/** The entries of a map, or of an object as a schema of the site's own gives it, of its own keys only. */
const entriesOf = (of: Readonly<Record<string, unknown>>): unknown =>
  Array.isArray(of['entries'])
    ? of['entries']
    : Object.entries(of).map(([label, value]) => ({ label, value }));

const writeNested = (ctx: RenderContext, value: object): string =>
  Array.isArray(value)
    ? writeList(ctx, value, writeItem)
    : // Of any object, by key.
      writeRecord(ctx, entriesOf(value as Readonly<Record<string, unknown>>), writeEntry);

/**
 * A value of no known kind: arrays as lists, maps and objects as records, nested to the limit. `ctx.depth` is
 * how many levels are around it.
 */
export function writeDeep(ctx: RenderContext, value: unknown): string {
  if (!spend(ctx)) return '…';
  if (isNumber(value)) return ctx.format.data(value);
  if (typeof value === 'boolean') return writeData(String(value), String(value));
  if (typeof value !== 'object' || value === null) {
    const words = wordsOf(value);
    return words === '' ? writeNone(ctx) : writeText(words);
  }
  if (value instanceof Date) return writeDate(ctx, value.toISOString());
  if (ctx.depth >= ctx.limits.metaDepth) {
    report(ctx, 'depth-limit');
    return writeText(textOf(value, 100) || '…');
  }
  ctx.depth += 1;
  const markup = writeNested(ctx, value);
  ctx.depth -= 1;
  return markup;
}

const writeItem = (ctx: RenderContext, item: unknown): string => `<li>${writeDeep(ctx, item)}</li>`;

const writeEntry = (ctx: RenderContext, { label, value }: Entry): string =>
  isHidden(ctx, wordsOf(label), value) ? '' : writePair(writeText(label), writeDeep(ctx, value));
