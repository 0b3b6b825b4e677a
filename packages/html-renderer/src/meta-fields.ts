import { type FieldKind } from '@alphanode/meta-schema/fields';
import { linkUrl, writeAnchor } from './link-url.ts';
import { type FieldRow } from './field-rows.ts';
import {
  pairEnd,
  textPairEnd,
  writeCount,
  writeDate,
  writeDeep,
  writeList,
  writeNone,
  writeNumber,
  writePair,
  writeRecord,
  writeText,
  type WriteItem,
} from './meta-value.ts';
import { type RenderContext, report } from './render-context.ts';
import { escapeAttribute, escapeText, isNumber } from './safe-html.ts';

type Row = Readonly<Record<string, unknown>>;

/** Draws the value of one field. */
export type Writer = (ctx: RenderContext, value: unknown, row: FieldRow) => string;

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list may be anything where a record was never parsed. */
const writeOther = (ctx: RenderContext, value: unknown): string => {
  report(ctx, 'broken-part', value);
  return writeDeep(ctx, value);
};

const writeItems = <Item>(ctx: RenderContext, value: unknown, write: WriteItem<Item>): string =>
  Array.isArray(value)
    ? // Of items of the field's kind; `PostMeta` gives each kind its type.
      writeList(ctx, value as readonly Item[], write)
    : writeOther(ctx, value);

/** A text may be anything where a record was never parsed, and where the field is a site's own. */
const writeScalar = (ctx: RenderContext, value: unknown): string =>
  typeof value === 'string' && value !== '' ? writeText(value) : writeDeep(ctx, value);

const writeWholeNumber: Writer = (ctx, value, { key, unit }) => {
  if (!isNumber(value)) return writeScalar(ctx, value);
  if (unit === 'minute') {
    return `<data value="${value}">${escapeText(ctx.format.minutes(value))}</data>`;
  }
  // Only views are a count; a seed is a name made of digits.
  return key === 'viewCount' ? writeCount(ctx, value) : writeNumber(ctx, value);
};

const writePercentage: Writer = (ctx, value, { meterEnd }) =>
  isNumber(value)
    ? writeNumber(ctx, value) + ctx.tags.meter + String(value) + meterEnd
    : writeScalar(ctx, value);

const writeFlag: Writer = (ctx, value) => {
  if (value === 0) return '<data value="0">0</data>';
  return value === 1 ? '<data value="1">1</data>' : writeScalar(ctx, value);
};

const writeUrl: Writer = (ctx, value) => {
  const url = linkUrl(value, ctx.options.baseUrl);
  return url === undefined ? writeScalar(ctx, value) : writeAnchor(url, writeText(value));
};

const writeChoice: Writer = (ctx, value) => {
  const { options } = ctx.labels;
  if (typeof value !== 'string' || !Object.hasOwn(options, value)) return writeScalar(ctx, value);
  return `<data value="${escapeAttribute(value)}">${escapeText(options[value])}</data>`;
};

const writeMembers = (ctx: RenderContext, value: Row, members: readonly FieldRow[]): string => {
  if (!isRecord(value)) return writeOther(ctx, value);
  let pairs = '';
  for (const member of members) {
    const part = value[member.key];
    if (part !== undefined) pairs += writeFieldPair(ctx, part, member);
  }
  return pairs === '' ? writeNone(ctx) : `${ctx.tags.record}${pairs}</dl>`;
};

const writeTextItem = (ctx: RenderContext, item: unknown): string =>
  typeof item === 'string' && item !== ''
    ? `<li><bdi>${escapeText(item)}</bdi></li>`
    : `<li>${writeScalar(ctx, item)}</li>`;

const writeKeyValue = (_ctx: RenderContext, row: Row): string =>
  writePair(writeText(row['key']), writeText(row['value']));

/** Draw the value of a field by its kind; `PostMeta` gives each kind its type. */
export const fieldWriters: Readonly<Record<FieldKind, Writer>> = {
  text: writeScalar,
  choice: writeChoice,
  hex: (_ctx, value) => `<code>${escapeText(value)}</code>`,
  wholeNumber: writeWholeNumber,
  percentage: writePercentage,
  date: (ctx, value) =>
    typeof value === 'string' ? writeDate(ctx, value) : writeScalar(ctx, value),
  flag: writeFlag,
  url: writeUrl,
  textList: (ctx, value) => writeItems(ctx, value, writeTextItem),
  keyValueList: (ctx, value) =>
    Array.isArray(value) ? writeRecord(ctx, value, writeKeyValue) : writeOther(ctx, value),
  record: (ctx, value, { members }) => writeMembers(ctx, value as Row, members),
  recordList: (ctx, value, { members }) =>
    writeItems(ctx, value, (_ctx, item: Row) => `<li>${writeMembers(ctx, item, members)}</li>`),
};

/** Draws label and value of a field of the table. Most are text, which is written at once. */
const writeFieldPair = (ctx: RenderContext, value: unknown, row: FieldRow): string =>
  row.kind === 'text' && typeof value === 'string' && value !== ''
    ? row.textOpening + escapeText(value) + textPairEnd
    : row.opening + row.write(ctx, value, row) + pairEnd;
