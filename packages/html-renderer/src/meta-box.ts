import { type MetaEntry, type PostMeta } from '@alphanode/meta-schema';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { type MetaFieldProps } from './components.ts';
import { ownIds } from './headings.ts';
import { labelOf, writeFieldValue } from './meta-fields.ts';
import { writeMetaValue, writePair, writePairs, writeText } from './meta-value.ts';
import { draw } from './overrides.ts';
import { MetaBox } from './parts/meta-box.tsx';
import { textOf } from './plain-text.ts';
import { type RenderContext, report, shiftedLevel } from './render-context.ts';
import { escapeText, isSafeHtml, markupOf, trustedHtml } from './safe-html.ts';

/** One row to draw: a known field, or an extra entry. */
interface Row {
  readonly name: string;
  readonly field?: MetaField;
  readonly label: string;
  readonly value: unknown;
}

const knownRows = (ctx: RenderContext, meta: PostMeta): Row[] => {
  const rows: Row[] = [];
  // Known keys only, so that nothing of the record's own choosing is looked up.
  const values = meta as unknown as Readonly<Record<string, unknown>>;
  for (const field of metaFields) {
    const value = values[field.key];
    if (value === undefined) continue;
    rows.push({ name: field.key, field, label: labelOf(ctx, field.key, field.label), value });
  }
  return rows;
};

const extraRow = (ctx: RenderContext, { label, value }: MetaEntry): Row => ({
  name: label,
  label: labelOf(ctx, label, label),
  value,
});

const rowsOf = (ctx: RenderContext, meta: PostMeta): Row[] => {
  const rows = knownRows(ctx, meta);
  for (const entry of meta.extra) rows.push(extraRow(ctx, entry));
  const { order, hide } = ctx.options.meta ?? {};
  const shown = hide ? rows.filter(({ name }) => !hide.includes(name)) : rows;
  if (!order) return shown;
  const rank = (row: Row): number =>
    order.includes(row.name) ? order.indexOf(row.name) : order.length;
  return shown.sort((a, b) => rank(a) - rank(b));
};

const formatted = (ctx: RenderContext, row: Row): string | undefined => {
  const formatters = ctx.options.meta?.formatters;
  if (!formatters || !Object.hasOwn(formatters, row.name)) return undefined;
  try {
    const result: unknown = formatters[row.name]?.(row.value);
    if (isSafeHtml(result)) return ctx.output.trusted(markupOf(result));
    if (typeof result === 'string') return writeText(result);
    report(ctx, 'html-renderer/formatter-threw', result, ['meta', row.name]);
  } catch (error) {
    report(ctx, 'html-renderer/formatter-threw', String(error), ['meta', row.name]);
  }
  return undefined;
};

const writeValue = (ctx: RenderContext, row: Row): string => {
  const own = formatted(ctx, row);
  if (own !== undefined) return own;
  const { path } = ctx;
  const { length } = path;
  path.push('meta', row.name);
  try {
    return row.field
      ? writeFieldValue(ctx, row.field, row.label, row.value)
      : // Extra values have the shape of their type, or are shown as text below.
        writeMetaValue(ctx, row.value as MetaEntry['value']);
  } catch (error) {
    report(ctx, 'html-renderer/broken-part', String(error));
    return writeText(textOf(row.value));
  } finally {
    path.length = length;
  }
};

const propsOf = (row: Row, value: string): MetaFieldProps => ({
  ...(row.field && { key: row.field.key }),
  label: row.label,
  value: row.value,
  html: trustedHtml(value),
});

const writeRow = (ctx: RenderContext, row: Row): string => {
  const value = writeValue(ctx, row);
  const label = row.field ? escapeText(row.label) : writeText(row.label);
  if (!ctx.overrides?.has('MetaField')) return writePair(label, value);
  return draw(ctx, {
    name: 'MetaField',
    props: propsOf(row, value),
    renderDefault: () => writePair(label, value),
    renderChildren: () => value,
  });
};

const writeBox = (ctx: RenderContext, rows: readonly Row[]): string => {
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
    rows: ctx.output.raw(writePairs(ctx, rows, writeRow)),
  });
};

/** Draws the post meta box; an empty record draws nothing. */
export function writeMetaBox(ctx: RenderContext, meta: PostMeta): string {
  const rows = rowsOf(ctx, meta);
  if (rows.length === 0) return '';
  const renderDefault = (): string => writeBox(ctx, rows);
  if (!ctx.overrides?.has('MetaBox')) return renderDefault();
  const props = {
    title: ctx.labels.postMeta,
    rows: rows.map((row) => propsOf(row, writeValue(ctx, row))),
  };
  return draw(ctx, {
    name: 'MetaBox',
    props,
    renderDefault,
    renderChildren: () => writePairs(ctx, rows, writeRow),
  });
}
