import { type Mark, type MarkMember, type TextInline } from '@alphanode/meta-schema';
import { markMembers, marks } from '@alphanode/meta-schema/fields';
import { escapeAttribute, escapeText } from './safe-html.ts';

/** Values that HTML takes where a member of a text becomes an attribute; any other is left out. */
const formats: Readonly<Partial<Record<MarkMember, RegExp>>> = {
  // HTML's dates, times, zones, weeks and durations are written in these.
  datetime: /^(?=.*\d)[\d:+.\-TWZPYMDHS ]{1,40}$/i,
  dir: /^(?:ltr|rtl)$/,
  lang: /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i,
};

type Wrap = (markup: string, value: string | undefined) => string;

const wrapRuby: Wrap = (markup, reading = '') =>
  `<ruby>${markup}<rp>(</rp><rt>${escapeText(reading)}</rt><rp>)</rp></ruby>`;

/** Wraps text in the element of a mark, with the member that goes with it as an attribute. */
const wrapOf = (mark: Mark): Wrap => {
  if (mark === 'ruby') return wrapRuby;
  const name = mark === 'lang' ? 'span' : mark;
  const attribute = markMembers.get(mark)?.member;
  return (markup, value) =>
    `<${name}${value === undefined ? '' : ` ${attribute}="${escapeAttribute(value)}"`}>${markup}</${name}>`;
};

/** The element of each mark. A map: a mark that is not in it draws nothing of its own. */
const wraps: ReadonlyMap<string, Wrap> = new Map(marks.map((mark) => [mark, wrapOf(mark)]));

const valueOf = (inline: TextInline, member: MarkMember): string | undefined => {
  const value = inline[member];
  if (typeof value !== 'string' || value === '') return undefined;
  return (formats[member]?.test(value) ?? true) ? value : undefined;
};

/** Draws a run of text in its marks, the outermost first. */
export const writeMarked = (inline: TextInline, marksOf: readonly Mark[]): string => {
  let markup = escapeText(inline.text);
  for (let i = marksOf.length - 1; i >= 0; i--) {
    const mark = marksOf[i];
    const wrap = mark && wraps.get(mark);
    if (!wrap) continue;
    const row = markMembers.get(mark);
    const value = row && valueOf(inline, row.member);
    if (value !== undefined || row?.needed !== true) markup = wrap(markup, value);
  }
  return markup;
};
