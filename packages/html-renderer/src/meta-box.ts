import { type Article, type PostMeta } from '@alphanode/meta-schema';
import { textOf } from '@alphanode/meta-schema/text';
import { type MetaFieldProps } from './components.ts';
import { ownIds } from './headings.ts';
import { type MetaRow as Row, metaRowsOf, openingOfRow, valueOf } from './meta-rows.ts';
import { pairEnd, writeDeep, writePairs, writeText } from './meta-value.ts';
import { draw } from './overrides.ts';
import { ownMarkup } from './own-code.ts';
import { MetaBox } from './parts/meta-box.tsx';
import { enter, enterList, type RenderContext, report, shiftedLevel } from './render-context.ts';
import { trustedHtml } from './safe-html.ts';

const formatted = (ctx: RenderContext, row: Row, value: unknown): string | undefined => {
  const formatters = ctx.options.meta?.formatters;
  if (!formatters || !Object.hasOwn(formatters, row.key)) return undefined;
  return ownMarkup(ctx, () => formatters[row.key]?.(value), writeText);
};

const writeByKind = (ctx: RenderContext, row: Row, value: unknown): string =>
  row.kind === undefined ? writeDeep(ctx, value) : row.write(ctx, value, row);

/** Draws a value by the site's formatter, else by its kind, else, where it has not its shape, as its text. */
const writeValue = (ctx: RenderContext, row: Row, value: unknown): string => {
  const { at } = ctx;
  if (row.kind === undefined && row.index !== undefined) {
    ctx.path[enterList(ctx, 'extra')] = row.index;
    enter(ctx, 'value');
  } else enter(ctx, row.key);
  let markup = formatted(ctx, row, value);
  try {
    markup ??= writeByKind(ctx, row, value);
  } catch (error) {
    ctx.depth = 0;
    report(ctx, 'broken-part', error);
    markup = writeText(textOf(value));
  }
  ctx.at = at;
  return markup;
};

const propsOf = (row: Row, value: unknown, markup: string): MetaFieldProps => ({
  ...((row.kind !== undefined || row.index === undefined) && { key: row.key }),
  label: row.label,
  value,
  html: trustedHtml(markup),
});

const drawRow = (ctx: RenderContext, row: Row, value: unknown): string => {
  const markup = writeValue(ctx, row, value);
  const renderDefault = (): string => openingOfRow(row) + markup + pairEnd;
  const props = propsOf(row, value, markup);
  return draw(ctx, { name: 'MetaField', props, renderDefault, renderChildren: () => markup });
};

const writeRows = (ctx: RenderContext, meta: PostMeta, rows: readonly Row[]): string => {
  const overridden = ctx.overrides?.has('MetaField') === true;
  return writePairs(ctx, rows, (_ctx, row) => {
    const value = valueOf(meta, row);
    if (overridden) return drawRow(ctx, row, value);
    return openingOfRow(row) + writeValue(ctx, row, value) + pairEnd;
  });
};

const writeBox = (ctx: RenderContext, rows: string): string => {
  const { open, density } = ctx.options.meta ?? {};
  return ctx.output.part(MetaBox, {
    prefix: ctx.prefix,
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

const drawBox = (ctx: RenderContext, meta: PostMeta, rows: readonly Row[]): string => {
  if (!ctx.overrides?.has('MetaBox')) return writeBox(ctx, writeRows(ctx, meta, rows));
  const renderChildren = (): string => writeRows(ctx, meta, rows);
  const renderDefault = (): string => writeBox(ctx, renderChildren());
  const shown = rows.map((row) => {
    const value = valueOf(meta, row);
    return propsOf(row, value, writeValue(ctx, row, value));
  });
  const props = { title: ctx.labels.postMeta, rows: shown };
  return draw(ctx, { name: 'MetaBox', props, renderDefault, renderChildren });
};

/** Draws the post meta box; an empty record draws nothing. */
export function writeMetaBox(ctx: RenderContext, { meta }: Pick<Article, 'meta'>): string {
  const rows = metaRowsOf(ctx, meta);
  if (rows.length === 0) return '';
  enter(ctx, 'meta');
  // Values that share their parts are few on paper and many on the page.
  const kept = Math.max(0, ctx.nodesLeft - ctx.limits.metaValues);
  ctx.nodesLeft -= kept;
  const markup = drawBox(ctx, meta, rows);
  ctx.nodesLeft += kept;
  ctx.at = 0;
  return markup;
}
