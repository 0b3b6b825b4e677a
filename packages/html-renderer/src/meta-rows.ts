import { type PostMeta } from '@alphanode/meta-schema';
import { metaFields } from '@alphanode/meta-schema/fields';
import { type FieldRow, fieldRowsOf, openingOf, wordOf, type Words } from './field-rows.ts';
import { listOf } from './is-list.ts';
import { isHidden, writeText } from './meta-value.ts';
import { type RenderContext } from './render-context.ts';
import { wordsOf } from './safe-html.ts';

/** What a record holds beside the fields of the table: an entry of `extra`, or a key of a site's own. */
interface OtherRow {
  /** What options call it. */
  readonly key: string;
  readonly kind: undefined;
  readonly label: string;
  readonly value: unknown;
  /** Its index in `extra`; absent for a key. */
  readonly index: number | undefined;
}

/** One row to draw. */
export type MetaRow = FieldRow | OtherRow;

const noWords: Words = {};

/** The value of a row. */
export const valueOf = (meta: PostMeta, row: MetaRow): unknown =>
  row.kind === undefined
    ? row.value
    : // A key of the table.
      (meta as unknown as Readonly<Record<string, unknown>>)[row.key];

/** The markup before the value of a row. What data calls it may run in any direction. */
export const openingOfRow = (row: MetaRow): string =>
  row.kind === undefined ? openingOf(writeText(row.label)) : row.opening;

/** Known fields in the order of the table, then a site's own keys that it lacks, then what is extra. */
const allRows = (ctx: RenderContext, meta: PostMeta): MetaRow[] => {
  const { labels: own = noWords, fields: table = metaFields } = ctx.options.meta ?? {};
  const { rows: known, keys } = fieldRowsOf(ctx.labels)(own)(table);
  // A copy that is cut is made once; an array that grows is copied time and again.
  const rows: MetaRow[] = [...known];
  let count = 0;
  for (const row of known) if (valueOf(meta, row) !== undefined) rows[count++] = row;
  rows.length = count;
  const add = (key: string, value: unknown, index?: number): void => {
    if (isHidden(ctx, key, value)) return;
    const label = wordOf(own, key) ?? wordOf(ctx.labels.fields, key) ?? key;
    rows.push({ key, kind: undefined, label, value, index });
  };
  // Anything but a record is refused before its keys are listed: a text has one for each character.
  const extra = listOf(meta.extra);
  if (Object.keys(meta).length > rows.length + 1) {
    for (const [key, value] of Object.entries(meta)) if (!keys.has(key)) add(key, value);
  }
  let index = 0;
  for (const entry of extra.slice(0, ctx.limits.metaValues)) {
    add(wordsOf(entry.label), entry.value, index++);
  }
  return rows;
};

/** The rows of a record as the options order, hide and name them. */
export const metaRowsOf = (ctx: RenderContext, meta: PostMeta): MetaRow[] => {
  const rows = allRows(ctx, meta);
  const { order, hide } = ctx.options.meta ?? {};
  const shown = hide ? rows.filter(({ key }) => !hide.includes(key)) : rows;
  if (!order) return shown;
  const rank = ({ key }: MetaRow): number =>
    order.includes(key) ? order.indexOf(key) : order.length;
  return shown.sort((a, b) => rank(a) - rank(b));
};
