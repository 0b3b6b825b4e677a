import { type FieldKind, type MetaField } from '@alphanode/meta-schema/fields';
import { linkUrl } from './link-url.ts';
import {
  writeCount,
  writeList,
  writeNone,
  writeNumber,
  writePair,
  writeRecord,
  writeText,
} from './meta-value.ts';
import { type RenderContext } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

type Row = Readonly<Record<string, unknown>>;

/** Draws the value of one field. Label and value are those of the field; neither is escaped yet. */
type Writer = (ctx: RenderContext, value: unknown, field: MetaField, label: string) => string;

/** The display text of a label, by the key of the field or by the label of an extra entry. */
export const labelOf = (ctx: RenderContext, key: string, label: string): string => {
  const own = ctx.options.meta?.labels;
  if (own && Object.hasOwn(own, key)) return own[key] ?? label;
  const { fields } = ctx.labels;
  return (Object.hasOwn(fields, key) ? fields[key] : undefined) ?? label;
};

/** A text field may hold a number where a record was never parsed. */
const writeScalar = (ctx: RenderContext, value: unknown): string => {
  if (value === '') return writeNone(ctx);
  return typeof value === 'number' ? writeNumber(ctx, value) : writeText(String(value));
};

const writeWholeNumber: Writer = (ctx, value, field) => {
  if (typeof value !== 'number') return writeScalar(ctx, value);
  if (field.unit === 'minute') {
    return `<data value="${value}">${escapeText(ctx.format.minutes(value))}</data>`;
  }
  // Only views are a count; a seed is a name made of digits.
  return field.key === 'viewCount' ? writeCount(ctx, value) : writeNumber(ctx, value);
};

const writePercentage: Writer = (ctx, value, _field, label) => {
  if (typeof value !== 'number') return writeScalar(ctx, value);
  const name = escapeAttribute(label);
  return `${writeNumber(ctx, value)} <meter class="${ctx.c}meter" min="0" max="100" value="${value}" aria-label="${name}"></meter>`;
};

const writeDate: Writer = (ctx, value) => {
  const text = String(value);
  const day = ctx.format.day(text);
  return day === undefined ? writeText(text) : `<time datetime="${text}">${escapeText(day)}</time>`;
};

const writeFlag: Writer = (_ctx, value) => {
  const text = String(value);
  return `<data value="${escapeAttribute(text)}">${escapeText(text)}</data>`;
};

const writeUrl: Writer = (ctx, value) => {
  const url = linkUrl(value, ctx.options.baseUrl);
  if (url === undefined) return writeScalar(ctx, value);
  return `<a href="${escapeAttribute(url)}">${writeText(String(value))}</a>`;
};

const writeChoice: Writer = (ctx, value) => {
  const text = String(value);
  const { options } = ctx.labels;
  const shown = Object.hasOwn(options, text) ? options[text] : undefined;
  if (shown === undefined) return writeScalar(ctx, value);
  return `<data value="${escapeAttribute(text)}">${escapeText(shown)}</data>`;
};

const writeMembers = (ctx: RenderContext, value: Row, field: MetaField): string => {
  let pairs = '';
  // The rows of the table whose kind is a record name their members.
  for (const member of field.fields as unknown as readonly MetaField[]) {
    const part = value[member.key];
    if (part === undefined) continue;
    const label = labelOf(ctx, member.key, member.label);
    pairs += writePair(escapeText(label), writeFieldValue(ctx, member, label, part));
  }
  return pairs === '' ? writeNone(ctx) : `<dl class="${ctx.c}record">${pairs}</dl>`;
};

const writeKeyValue = (_ctx: RenderContext, row: Row): string =>
  writePair(writeText(String(row['key'])), writeText(String(row['value'])));

// Each writer is called with a value of the field's kind; `PostMeta` gives each kind its type.
const writers: Readonly<Record<FieldKind, Writer>> = {
  text: writeScalar,
  choice: writeChoice,
  hex: (_ctx, value) => `<code>${escapeText(String(value))}</code>`,
  wholeNumber: writeWholeNumber,
  percentage: writePercentage,
  date: writeDate,
  flag: writeFlag,
  url: writeUrl,
  textList: (ctx, value) => writeList(ctx, value as readonly unknown[], writeScalar),
  keyValueList: (ctx, value) => writeRecord(ctx, value as readonly Row[], writeKeyValue),
  record: (ctx, value, field) => writeMembers(ctx, value as Row, field),
  recordList: (ctx, value, field) =>
    writeList(ctx, value as readonly Row[], (_ctx, row) => writeMembers(ctx, row, field)),
};

/** Draws the value of a known field by its kind. */
export function writeFieldValue(
  ctx: RenderContext,
  field: MetaField,
  label: string,
  value: unknown,
): string {
  return writers[field.kind](ctx, value, field, label);
}
