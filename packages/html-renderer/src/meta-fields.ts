import { type FieldKind, type MetaField } from '@alphanode/meta-schema/fields';
import { safeUrl } from '@alphanode/image-source';
import {
  attribute,
  writeList,
  writeNone,
  writeNumber,
  writePair,
  writeRecord,
  writeText,
} from './meta-value.ts';
import { type RenderContext } from './render-context.ts';
import { escapeText } from './safe-html.ts';

type Writer = (ctx: RenderContext, value: unknown, field: MetaField, label: string) => string;

type Row = Readonly<Record<string, unknown>>;

/** The display text of a field's label, before escaping. */
export const labelOf = (ctx: RenderContext, key: string, label: string): string => {
  const own = ctx.options.meta?.labels;
  if (own && Object.hasOwn(own, key)) return own[key] ?? label;
  return ctx.labels.fields[key] ?? label;
};

/** A text field may hold a number where a record was never parsed. */
const writeScalar: Writer = (ctx, value) => {
  if (value === '') return writeNone(ctx);
  return typeof value === 'number' ? writeNumber(ctx, value) : writeText(String(value));
};

const writeWholeNumber: Writer = (ctx, value, field) => {
  if (typeof value !== 'number') return writeScalar(ctx, value, field, '');
  if (field.unit !== 'minute') return writeNumber(ctx, value);
  return `<data value="${value}">${escapeText(ctx.format.minutes(value))}</data>`;
};

const writePercentage: Writer = (ctx, value, field, label) => {
  if (typeof value !== 'number') return writeScalar(ctx, value, field, label);
  const name = attribute('aria-label', label);
  return `${writeNumber(ctx, value)} <meter class="${ctx.c}meter" min="0" max="100" value="${value}"${name}></meter>`;
};

const writeDate: Writer = (ctx, value) => {
  const text = String(value);
  const day = ctx.format.day(text);
  return day === undefined ? writeText(text) : `<time datetime="${text}">${escapeText(day)}</time>`;
};

const writeFlag: Writer = (_ctx, value) => {
  const text = escapeText(String(value));
  return `<data${attribute('value', String(value))}>${text}</data>`;
};

const writeUrl: Writer = (ctx, value, field, label) => {
  const { url } = safeUrl(value, { use: 'link', base: ctx.options.baseUrl });
  if (url === undefined) return writeScalar(ctx, value, field, label);
  return `<a${attribute('href', url)}>${writeText(String(value))}</a>`;
};

const writeChoice: Writer = (ctx, value, field, label) => {
  const text = String(value);
  const shown = Object.hasOwn(ctx.labels.options, text) ? ctx.labels.options[text] : undefined;
  if (shown === undefined) return writeScalar(ctx, value, field, label);
  return `<data${attribute('value', text)}>${escapeText(shown)}</data>`;
};

const writeMembers = (ctx: RenderContext, value: Row, field: MetaField): string => {
  const members = (field.fields ?? []).filter(({ key }) => value[key] !== undefined);
  return writeRecord(ctx, members, (member) => writeMember(ctx, member, value[member.key]));
};

const writeKeyValue = (row: Row): string => {
  const value = row['value'];
  return writePair(writeText(String(row['key'])), writeText(String(value)));
};

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
  textList: (ctx, value, field) =>
    writeList(ctx, value as readonly unknown[], (item) => writeScalar(ctx, item, field, '')),
  keyValueList: (ctx, value) => writeRecord(ctx, value as readonly Row[], writeKeyValue),
  record: (ctx, value, field) => writeMembers(ctx, value as Row, field),
  recordList: (ctx, value, field) =>
    writeList(ctx, value as readonly Row[], (row) => writeMembers(ctx, row, field)),
};

const writeMember = (ctx: RenderContext, field: MetaField, value: unknown): string => {
  const label = labelOf(ctx, field.key, field.label);
  return writePair(escapeText(label), writers[field.kind](ctx, value, field, label));
};

/** Draws the value of a known field by its kind. */
export const writeFieldValue = (
  ctx: RenderContext,
  field: MetaField,
  label: string,
  value: unknown,
): string => writers[field.kind](ctx, value, field, label);
