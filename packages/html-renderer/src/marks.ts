import { type Mark, type MarkMember, type TextInline } from '@alphanode/meta-schema';
import { markMembers, marks } from '@alphanode/meta-schema/fields';
import { type RenderContext } from './render-context.ts';
import { attribute, escapeText } from './safe-html.ts';

/** Values that HTML takes where a member of a text becomes an attribute; any other is left out. */
const formats: Readonly<Partial<Record<MarkMember, RegExp>>> = {
  // HTML's dates, times, zones, weeks and durations are written in these.
  datetime: /^(?=.*\d)[\d:+.\-TWZPYMDHS ]{1,40}$/i,
  dir: /^(?:ltr|rtl)$/,
  lang: /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i,
};

/** The element of a mark. */
interface Wrap {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** The member that becomes its attribute, and whether it says anything without. */
  readonly row: { readonly member: MarkMember; readonly needed: boolean } | undefined;
}

const spans: ReadonlySet<Mark> = new Set<Mark>(['lang', 'visuallyHidden', 'ariaHidden']);

const wrapOf = (mark: Mark): Wrap => {
  const name = spans.has(mark) ? 'span' : mark;
  const start = mark === 'ariaHidden' ? '<span aria-hidden="true">' : `<${name}>`;
  return { name, start, end: `</${name}>`, row: markMembers.get(mark) };
};

/** A map: a mark that is not in it draws nothing of its own. */
const wraps: ReadonlyMap<string, Wrap> = new Map(marks.map((mark) => [mark, wrapOf(mark)]));

const valueOf = (inline: TextInline, member: MarkMember): string | undefined => {
  const value = inline[member];
  if (typeof value !== 'string' || value === '') return undefined;
  return (formats[member]?.test(value) ?? true) ? value : undefined;
};

/** Wraps markup in an element whose attribute, or reading, is a member of the text. */
const writeWithMember = (markup: string, { name, end, row }: Wrap, value: string): string =>
  name === 'ruby'
    ? `<ruby>${markup}<rp>(</rp><rt>${escapeText(value)}</rt><rp>)</rp></ruby>`
    : `<${name}${attribute(`${row?.member}`, value)}>${markup}${end}`;

/** Draws a run of text in its marks, the outermost first; no more than there are. */
export const writeMarked = (
  inline: TextInline,
  marksOf: readonly Mark[],
  ctx: RenderContext,
): string => {
  let markup = escapeText(inline.text);
  for (let i = Math.min(marksOf.length, marks.length) - 1; i >= 0; i--) {
    const mark = marksOf[i];
    const wrap = mark && wraps.get(mark);
    if (!wrap) continue;
    if (mark === 'visuallyHidden') {
      markup = `<span class="${ctx.c}visually-hidden">${markup}${wrap.end}`;
      continue;
    }
    const value = wrap.row && valueOf(inline, wrap.row.member);
    if (value !== undefined) markup = writeWithMember(markup, wrap, value);
    else if (wrap.row?.needed !== true) markup = wrap.start + markup + wrap.end;
  }
  return markup;
};
