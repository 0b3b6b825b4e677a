import { type FieldKind } from '@alphanode/meta-schema/fields';
import { isList } from './is-list.ts';
import { linkUrl, writeAnchor } from './link-url.ts';
import { type FieldRow } from './field-rows.ts';
import {
  pairEnd,
  textPairEnd,
  writeData,
  writeDate,
  writeDeep,
  writeList,
  writeNone,
  writeOther,
  writePair,
  writeRecord,
  writeText,
} from './meta-value.ts';
import { type RenderContext } from './render-context.ts';
import { escapeAttribute, escapeText, isNumber } from './safe-html.ts';

type Row = Readonly<Record<string, unknown>>;

/** Draws the value of one field. */
export type Writer = (ctx: RenderContext, value: unknown, row: FieldRow) => string;

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !isList(value);

/** A text or number may be anything where a record was never parsed, and where the field is a site's own. */
const writeScalar = (ctx: RenderContext, value: unknown): string => {
  if (isNumber(value)) return ctx.format.data(value);
  return typeof value === 'string' && value !== '' ? writeText(value) : writeDeep(ctx, value);
};

const writeWholeNumber: Writer = (ctx, value, { key, unit }) => {
  const { count, minutes } = ctx.format;
  // Only views are a count; a seed is a name made of digits.
  const format = key === 'viewCount' ? count : unit === 'minute' && minutes;
  return format && isNumber(value)
    ? writeData(value, escapeText(format(value)))
    : writeScalar(ctx, value);
};

const writePercentage: Writer = (ctx, value, { meterEnd }) => {
  const text = writeScalar(ctx, value);
  return isNumber(value)
    ? `${text} <meter class="${ctx.prefix}meter" min="0" max="100" value="${value}${meterEnd}`
    : text;
};

const writeUrl: Writer = (ctx, value) => {
  const url = linkUrl(ctx, value);
  return url === undefined ? writeScalar(ctx, value) : writeAnchor(url, writeText(value));
};

const writeChoice: Writer = (ctx, value) => {
  const { options } = ctx.labels;
  return typeof value === 'string' && Object.hasOwn(options, value)
    ? writeData(escapeAttribute(value), escapeText(options[value]))
    : writeScalar(ctx, value);
};

/** Draws label and value. Most are text, which is written at once. */
const writeMember = (ctx: RenderContext, value: unknown, row: FieldRow): string =>
  row.kind === 'text' && typeof value === 'string' && value !== ''
    ? row.textOpening + escapeText(value) + textPairEnd
    : row.opening + row.write(ctx, value, row) + pairEnd;

const writeTextItem = (ctx: RenderContext, item: unknown): string =>
  typeof item === 'string' && item !== ''
    ? `<li><bdi>${escapeText(item)}</bdi></li>`
    : `<li>${writeScalar(ctx, item)}</li>`;

const writeMembers = (ctx: RenderContext, value: Row, members: readonly FieldRow[]): string => {
  if (!isRecord(value)) return writeOther(ctx, value);
  let pairs = '';
  for (const member of members) {
    const part = value[member.key];
    if (part !== undefined) pairs += writeMember(ctx, part, member);
  }
  return pairs === '' ? writeNone(ctx) : `${ctx.recordTag}${pairs}</dl>`;
};

/** Draw the value of a field by its kind; `PostMeta` gives each kind its type. */
export const fieldWriters: Readonly<Record<FieldKind, Writer>> = {
  text: writeScalar,
  choice: writeChoice,
  hex: (_ctx, value) => `<code>${escapeText(value)}</code>`,
  wholeNumber: writeWholeNumber,
  percentage: writePercentage,
  date: (ctx, value) =>
    typeof value === 'string' ? writeDate(ctx, value) : writeScalar(ctx, value),
  flag: writeScalar,
  url: writeUrl,
  textList: (ctx, value) => writeList(ctx, value, writeTextItem),
  keyValueList: (ctx, value) =>
    writeRecord(ctx, value, (_ctx, row: Row) =>
      writePair(writeText(row['key']), writeText(row['value'])),
    ),
  record: (ctx, value, { members }) => writeMembers(ctx, value as Row, members),
  recordList: (ctx, value, { members }) =>
    writeList(ctx, value, (_ctx, item: Row) => `<li>${writeMembers(ctx, item, members)}</li>`),
};
