import { type Mark, type TextInline } from '@alphanode/meta-schema';
import { type MarkRow, markMembers, marks } from '@alphanode/meta-schema/fields';
import { type RenderContext } from './render-context.ts';
import { attribute, escapeText } from './safe-html.ts';

/** The element of a mark. */
interface Wrap {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** The member that becomes its attribute, and whether it says anything without. */
  readonly row: MarkRow | undefined;
}

const spans: ReadonlySet<Mark> = new Set<Mark>(['lang', 'visuallyHidden', 'ariaHidden']);

const wrapOf = (mark: Mark): Wrap => {
  const name = spans.has(mark) ? 'span' : mark;
  const start = mark === 'ariaHidden' ? '<span aria-hidden="true">' : `<${name}>`;
  return { name, start, end: `</${name}>`, row: markMembers.get(mark) };
};

const wrapsOf = (all: readonly Mark[]) => new Map(all.map((mark) => [mark, wrapOf(mark)]));

/** A map: a mark that is not in it draws nothing of its own. */
const wraps: ReadonlyMap<string, Wrap> = /* @__PURE__ */ wrapsOf(marks);

const valueOf = (inline: TextInline, { member, form }: MarkRow): string | undefined => {
  const value = inline[member];
  if (typeof value !== 'string' || value === '') return undefined;
  return (form?.test(value) ?? true) ? value : undefined;
};

/** Wraps markup in an element whose attribute, or reading, is a member of the text. */
const writeWithMember = (markup: string, { name, end, row }: Wrap, value: string): string =>
  name === 'ruby'
    ? `<ruby>${markup}<rp>(</rp><rt>${escapeText(value)}</rt><rp>)</rp></ruby>`
    : `<${name}${attribute(`${row?.member}`, value)}>${markup}${end}`;

/** Puts markup in the element of a mark of a text. */
const wrapIn = (ctx: RenderContext, markup: string, inline: TextInline, mark: Mark): string => {
  const wrap = wraps.get(mark);
  if (!wrap) return markup;
  if (mark === 'visuallyHidden') {
    return `<span class="${ctx.prefix}visually-hidden">${markup}${wrap.end}`;
  }
  const value = wrap.row && valueOf(inline, wrap.row);
  if (value !== undefined) return writeWithMember(markup, wrap, value);
  return wrap.row?.needed === true ? markup : wrap.start + markup + wrap.end;
};

/** A text that has marks. */
export interface MarkedText extends TextInline {
  readonly marks: readonly Mark[];
}

/** Whether a neighbour stands in the same element; a reading is of its own text alone. */
const isShared = (a: MarkedText, b: MarkedText | undefined, mark: Mark, depth: number): boolean => {
  const member = wraps.get(mark)?.row?.member;
  return b?.marks[depth] === mark && mark !== 'ruby' && (!member || a[member] === b[member]);
};

/** Draws a text in its marks, the outermost first and no more than there are. */
export const writeAlone = (ctx: RenderContext, text: MarkedText): string => {
  let markup = escapeText(text.text);
  for (let i = Math.min(text.marks.length, marks.length) - 1; i >= 0; i--) {
    const mark = text.marks[i];
    if (mark) markup = wrapIn(ctx, markup, text, mark);
  }
  return markup;
};

/**
 * Draws neighbours in their marks from a depth on, the outermost first and no more than there are: a
 * quotation with a stressed word in it is one quotation.
 */
export const writeMarked = (
  ctx: RenderContext,
  texts: readonly MarkedText[],
  depth = 0,
): string => {
  let markup = '';
  let run: MarkedText[] = [];
  let at = 0;
  for (const text of texts) {
    const mark = depth < marks.length && text.marks[depth];
    run.push(text);
    at += 1;
    if (!mark) markup += escapeText(text.text);
    else if (isShared(text, texts[at], mark, depth)) continue;
    else markup += wrapIn(ctx, writeMarked(ctx, run, depth + 1), text, mark);
    run = [];
  }
  return markup;
};
