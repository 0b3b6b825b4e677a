import { type Inline, type Mark, type TextInline } from '@alphanode/meta-schema';
import { markMembers } from '@alphanode/meta-schema/fields';

import { escapeLineHtml } from './one-line.ts';

/** Marks that are a `span`, with what makes it one. */
const spans = new Map<Mark, string>([
  ['visuallyHidden', 'class="visually-hidden"'],
  ['ariaHidden', 'aria-hidden="true"'],
]);

/** The element of a mark; the language of a phrase is that of a `span`. */
const wrapHtml = (text: string, mark: Mark, inline: TextInline): string => {
  const made = spans.get(mark);
  if (made !== undefined) return `<span ${made}>${text}</span>`;
  const row = markMembers.get(mark);
  const value = row === undefined ? undefined : inline[row.member];
  if (row === undefined || value === undefined)
    return row?.needed === true ? text : `<${mark}>${text}</${mark}>`;
  if (mark === 'ruby')
    return `<ruby>${text}<rp>(</rp><rt>${escapeLineHtml(value)}</rt><rp>)</rp></ruby>`;
  const name = mark === 'lang' ? 'span' : mark;
  return `<${name} ${row.member}="${escapeLineHtml(value)}">${text}</${name}>`;
};

/** Whether two neighbours stand in one element; a reading is of its own word alone. */
const isShared = (one: TextInline, other: Inline | undefined, depth: number): boolean => {
  const mark = one.marks?.[depth];
  if (mark === undefined || other?.type !== 'text' || other.marks?.[depth] !== mark) return false;
  const member = markMembers.get(mark)?.member;
  return mark !== 'ruby' && (member === undefined || one[member] === other[member]);
};

/** The texts from one on that stand in one element with it. */
export const sharedFrom = (
  inlines: readonly Inline[],
  first: TextInline,
  at: number,
  depth = 0,
): readonly TextInline[] => {
  const run = [first];
  for (let next = inlines[at + 1]; next?.type === 'text'; next = inlines[at + run.length]) {
    if (!isShared(first, next, depth)) break;
    run.push(next);
  }
  return run;
};

/** Texts in the elements of their marks: neighbours that share an element stand in one. */
export const writeMarked = (
  texts: readonly TextInline[],
  write: (text: string) => string,
  depth = 0,
): string => {
  let markup = '';
  let written = 0;
  for (const [at, first] of texts.entries()) {
    if (at < written) continue;
    const run = sharedFrom(texts, first, at, depth);
    const mark = first.marks?.[depth];
    markup +=
      mark === undefined
        ? write(first.text)
        : wrapHtml(writeMarked(run, write, depth + 1), mark, first);
    written += run.length;
  }
  return markup;
};
