import { type MetaEntry, type PostMeta } from '@alphanode/meta-schema';
import { metaFields } from '@alphanode/meta-schema/fields';
import { type MetaFieldProps } from './components.ts';
import {
  type FieldRow,
  fieldRowOf,
  fieldRowsOf,
  openingOf,
  wordOf,
  type Words,
} from './field-rows.ts';
import { ownIds } from './headings.ts';
import { writeFieldValue } from './meta-fields.ts';
import { pairEnd, writeDeep, writePairs, writeText } from './meta-value.ts';
import { draw } from './overrides.ts';
import { MetaBox } from './parts/meta-box.tsx';
import { textOf } from './plain-text.ts';
import { enter, enterList, type RenderContext, report, shiftedLevel } from './render-context.ts';
import { isSafeHtml, markupOf, trustedHtml } from './safe-html.ts';

/** An entry of `extra` as a row. */
interface ExtraRow {
  /** What options call it. */
  readonly key: string;
  readonly kind: undefined;
  readonly label: string;
  readonly opening: string;
  readonly value: unknown;
  readonly index: number;
}

type Row = FieldRow | ExtraRow;

const noWords: Words = {};

/** Rows for keys that the table does not know: fields of a site's own, whose table was not given. */
const addOwnKeys = (rows: Row[], meta: PostMeta, keys: ReadonlySet<string>, own: Words): void => {
  for (const key of Object.keys(meta)) {
    if (!keys.has(key)) rows.push(fieldRowOf({ key, label: key, kind: 'text' }, own, noWords));
  }
};

const extraRow = (entry: MetaEntry, index: number, own: Words, words: Words): ExtraRow => {
  const { label: key, value } = entry;
  const label = wordOf(own, key) ?? wordOf(words, key) ?? key;
  return { key, kind: undefined, label, opening: openingOf(writeText(label)), value, index };
};

const valueOf = (meta: PostMeta, row: Row): unknown =>
  row.kind === undefined
    ? row.value
    : // A key of the table, or one of the record's own.
      (meta as unknown as Readonly<Record<string, unknown>>)[row.key];

/** Known fields in the order of the table, then what else the record holds. */
const allRows = (ctx: RenderContext, meta: PostMeta): Row[] => {
  const { labels: own = noWords, fields: table = metaFields } = ctx.options.meta ?? {};
  const { rows: known, keys } = fieldRowsOf(ctx.labels)(own)(table);
  const rows: Row[] = [];
  for (const row of known) if (valueOf(meta, row) !== undefined) rows.push(row);
  if (Object.keys(meta).length > rows.length + 1) addOwnKeys(rows, meta, keys, own);
  for (const [index, entry] of meta.extra.entries())
    rows.push(extraRow(entry, index, own, ctx.labels.fields));
  return rows;
};

const rowsOf = (ctx: RenderContext, meta: PostMeta): Row[] => {
  const rows = allRows(ctx, meta);
  const { order, hide } = ctx.options.meta ?? {};
  const shown = hide ? rows.filter(({ key }) => !hide.includes(key)) : rows;
  if (!order) return shown;
  const rank = ({ key }: Row): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return shown.sort((a, b) => rank(a) - rank(b));
};

const formatted = (ctx: RenderContext, row: Row, value: unknown): string | undefined => {
  const formatters = ctx.options.meta?.formatters;
  if (!formatters || !Object.hasOwn(formatters, row.key)) return undefined;
  try {
    const result: unknown = formatters[row.key]?.(value);
    if (isSafeHtml(result)) return ctx.output.trusted(markupOf(result));
    if (typeof result === 'string') return writeText(result);
    report(ctx, 'html-renderer/formatter-threw', result);
  } catch (error) {
    report(ctx, 'html-renderer/formatter-threw', String(error));
  }
  return undefined;
};

const writeByKind = (ctx: RenderContext, row: Row, value: unknown): string =>
  row.kind === undefined ? writeDeep(ctx, value, 0) : writeFieldValue(ctx, value, row);

/** Draws a value by the site's formatter, else by its kind, else, where it has not its shape, as its text. */
const writeValue = (ctx: RenderContext, row: Row, value: unknown): string => {
  const { at } = ctx;
  if (row.kind === undefined) {
    ctx.path[enterList(ctx, 'extra')] = row.index;
    enter(ctx, 'value');
  } else enter(ctx, row.key);
  let markup = formatted(ctx, row, value);
  try {
    markup ??= writeByKind(ctx, row, value);
  } catch (error) {
    report(ctx, 'html-renderer/broken-part', String(error));
    markup = writeText(textOf(value));
  }
  ctx.at = at;
  return markup;
};

const propsOf = (row: Row, value: unknown, markup: string): MetaFieldProps => ({
  ...(row.kind !== undefined && { key: row.key }),
  label: row.label,
  value,
  html: trustedHtml(markup),
});

const drawRow = (ctx: RenderContext, row: Row, value: unknown): string => {
  const markup = writeValue(ctx, row, value);
  const renderDefault = (): string => row.opening + markup + pairEnd;
  const props = propsOf(row, value, markup);
  return draw(ctx, { name: 'MetaField', props, renderDefault, renderChildren: () => markup });
};

const writeRows = (ctx: RenderContext, meta: PostMeta, rows: readonly Row[]): string => {
  const overridden = ctx.overrides?.has('MetaField') === true;
  return writePairs(ctx, rows, (_ctx, row) => {
    const value = valueOf(meta, row);
    return overridden
      ? drawRow(ctx, row, value)
      : row.opening + writeValue(ctx, row, value) + pairEnd;
  });
};

const writeBox = (ctx: RenderContext, rows: string): string => {
  const { open, density } = ctx.options.meta ?? {};
  return ctx.output.part(MetaBox, {
    prefix: ctx.c,
    lang: ctx.ownWords.lang,
    dir: ctx.ownWords.dir,
    id: ctx.idPrefix + ownIds.metaBox,
    level: shiftedLevel(ctx, 2),
    title: ctx.labels.postMeta,
    open: open !== false,
    compact: density === 'compact',
    rows: ctx.output.raw(rows),
  });
};

/** Draws the post meta box; an empty record draws nothing. */
export function writeMetaBox(ctx: RenderContext, meta: PostMeta): string {
  const rows = rowsOf(ctx, meta);
  if (rows.length === 0) return '';
  enter(ctx, 'meta');
  const renderChildren = (): string => writeRows(ctx, meta, rows);
  const renderDefault = (): string => writeBox(ctx, renderChildren());
  let markup;
  if (ctx.overrides?.has('MetaBox')) {
    const shown = rows.map((row) => {
      const value = valueOf(meta, row);
      return propsOf(row, value, writeValue(ctx, row, value));
    });
    const props = { title: ctx.labels.postMeta, rows: shown };
    markup = draw(ctx, { name: 'MetaBox', props, renderDefault, renderChildren });
  } else markup = renderDefault();
  ctx.at = 0;
  return markup;
}
