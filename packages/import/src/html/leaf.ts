import { type Inline, type Mark, type MarkMember, type TextInline } from '@alphanode/meta-schema';

/** A link that is open around leaves; leaves of one link share the object. */
export interface OpenLink {
  readonly href: string;
  readonly title?: string;
}

/** A mark that is open, with what goes with it: the expansion of an `abbr`, the date of a `time`. */
export interface OpenMark {
  readonly mark: Mark;
  readonly member?: MarkMember;
  readonly value?: string;
}

/** The marks of a text under open ones, and what goes with them; the innermost says it best. */
export const markedAs = (open: readonly OpenMark[]): Omit<TextInline, 'type' | 'text'> => ({
  marks: open.map(({ mark }) => mark),
  ...Object.fromEntries(
    open.flatMap(({ member, value }) => (member === undefined ? [] : [[member, value]])),
  ),
});

/** One piece of running text before whitespace is settled. */
export interface Leaf {
  readonly inline: Inline;
  readonly link: OpenLink | undefined;
  /** The elements that its marks are of, where neighbours must not run into one. */
  readonly within?: readonly OpenMark[];
}

/** Marks that have edges to see: two of them side by side say more than one. */
const edged: ReadonlySet<Mark> = new Set(['kbd', 'code', 'samp', 'q', 'mark', 'abbr']);

/** The leaf of a text under open marks. */
export const markedLeaf = (
  text: string,
  open: readonly OpenMark[],
  link: OpenLink | undefined,
): Leaf => {
  const inline: Inline = { type: 'text', text, ...markedAs(open) };
  return open.some(({ mark }) => edged.has(mark))
    ? { inline, link, within: [...open] }
    : { inline, link };
};

/** Whether an element with edges ends between two neighbours that would be drawn in one. */
const isEdge = ({ within: one = [] }: Leaf, { within: other = [] }: Leaf): boolean => {
  for (const [depth, open] of one.entries()) {
    const next = other[depth];
    if (next === open) continue;
    if (next?.mark !== open.mark || next.value !== open.value) return false;
    if (edged.has(open.mark)) return true;
  }
  return false;
};

/** A line break outside links. */
export const breakLeaf: Leaf = { inline: { type: 'break' }, link: undefined };

const sameMarks = (one: readonly Mark[] = [], other: readonly Mark[] = []): boolean =>
  one.length === other.length && one.every((mark, index) => mark === other[index]);

const members = ['title', 'datetime', 'value', 'dir', 'lang', 'reading'] as const;

/** Whether two runs are one run that was written in two pieces. A reading belongs to its own word. */
const isOneRun = (one: TextInline, other: TextInline): boolean => {
  if (one.marks === undefined && other.marks === undefined) return true;
  return (
    one.reading === undefined &&
    sameMarks(one.marks, other.marks) &&
    members.every((name) => one[name] === other[name])
  );
};

/** Whether a piece is a line break. */
export const isBreakLeaf = ({ inline }: Leaf): boolean => inline.type === 'break';

/** Text with space that CSS would collapse, or characters that no page shows. */
const unsettled = /[^\u0020-\u007E\u00A0-\uFEFE\uFF00-\uFFFF]| {2}|^$/;

const settledText = (text: string): string =>
  text
    .replace(/[\t\n\f\r]+/g, ' ')
    .replace(/[\p{Cc}\uFEFF]+/gu, '')
    .replace(/ {2,}/g, ' ');

/** Whether there is nothing to collapse or drop; most text is so. */
const isSettled = (leaves: readonly Leaf[]): boolean => {
  let afterSpace = true;
  for (const { inline } of leaves) {
    if (inline.type === 'break') return false;
    if (inline.type !== 'text') afterSpace = false;
    else if (unsettled.test(inline.text) || (afterSpace && inline.text.startsWith(' ')))
      return false;
    else afterSpace = inline.text.endsWith(' ');
  }
  return !afterSpace;
};

/** A leaf with another text. Most have no more than two members, and copying them by name is faster. */
const withText = ({ link, within }: Leaf, inline: TextInline, text: string): Leaf =>
  within === undefined
    ? { inline: { ...inline, text }, link }
    : { inline: { ...inline, text }, link, within };

/** Collapses whitespace as CSS does and drops it at the edges and around line breaks. */
export const settleSpace = (leaves: readonly Leaf[]): readonly Leaf[] => {
  if (isSettled(leaves)) return leaves;
  const settled: Leaf[] = [];
  let afterSpace = true;
  for (const leaf of leaves) {
    const { inline } = leaf;
    if (inline.type !== 'text') {
      if (inline.type === 'break') trimEnd(settled);
      settled.push(leaf);
      afterSpace = inline.type === 'break';
      continue;
    }
    let text = settledText(inline.text);
    if (afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    settled.push(withText(leaf, inline, text));
  }
  trimEnd(settled);
  while (settled.at(-1)?.inline.type === 'break') settled.pop();
  const start = settled.findIndex(({ inline }) => inline.type !== 'break');
  return start > 0 ? settled.slice(start) : settled;
};

/** Drops the space at the end; a leaf of nothing else goes with it. */
const trimEnd = (leaves: Leaf[]): void => {
  const last = leaves.at(-1);
  if (last?.inline.type !== 'text' || !last.inline.text.endsWith(' ')) return;
  leaves.pop();
  const text = last.inline.text.slice(0, -1);
  if (text !== '') leaves.push(withText(last, last.inline, text));
};

/** Splits at two or more line breaks in a row: what an author means as paragraphs. */
export const splitParagraphs = (leaves: readonly Leaf[]): readonly (readonly Leaf[])[] => {
  const paragraphs: Leaf[][] = [[]];
  let breaks = 0;
  for (const leaf of leaves) {
    const isBreak = leaf.inline.type === 'break';
    // Only space between two breaks.
    const blank = leaf.inline.type === 'text' && /^[ \t\n\f\r]*$/.test(leaf.inline.text);
    if (isBreak) breaks++;
    else if (!blank) breaks = 0;
    if (breaks >= 2) {
      paragraphs.push([]);
      breaks = 1;
    } else paragraphs.at(-1)?.push(leaf);
  }
  return paragraphs;
};

/** Joins neighbours with the same marks, but for those with edges, and wraps those of one link in it. */
export const toInlines = (leaves: readonly Leaf[]): Inline[] => {
  const inlines: Inline[] = [];
  let link: OpenLink | undefined;
  let into = inlines;
  let before: Leaf | undefined;
  for (const leaf of leaves) {
    const { inline, link: own } = leaf;
    if (own !== link) {
      link = own;
      into = inlines;
      if (own !== undefined) {
        into = [];
        inlines.push({ type: 'link', ...own, children: into });
      }
    }
    if (before?.within !== undefined && before.link === own && isEdge(before, leaf))
      into.push({ type: 'wordBreak' });
    before = leaf;
    const last = into.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && isOneRun(last, inline)) {
      into[into.length - 1] = { ...last, text: last.text + inline.text };
    } else into.push(inline);
  }
  return inlines;
};
