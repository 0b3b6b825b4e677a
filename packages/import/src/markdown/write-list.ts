import { type Block, type ListBlock } from '@alphanode/meta-schema';

import { writeInlineHtml } from './write-inlines.ts';

/** Whether a block is a list. */
export const isList = (block: Block | undefined): boolean =>
  block?.type === 'list' || block?.type === 'checklist';

const isText = (children: readonly Block[]): boolean =>
  children.length === 1 && children[0]?.type === 'paragraph';

/** A paragraph can go over into a list without a blank line, which would set the whole list apart. */
const needsBlankLine = ([first, second, ...others]: readonly Block[]): boolean =>
  second !== undefined &&
  !(
    others.length === 0 &&
    first?.type === 'paragraph' &&
    (second.type === 'checklist' ||
      (second.type === 'list' &&
        second.items[0]?.children.length !== 0 &&
        (!second.ordered || (second.start ?? 1) === 1)))
  );

/**
 * How Markdown writes a list: `true` without blank lines in its items, `false` with them, `undefined` where
 * it would set items apart that are not, or join such that are.
 */
export const isTight = ({ items, loose = false }: ListBlock): boolean | undefined => {
  if (!items.some(({ children }) => isText(children))) return false;
  if (loose) return items.length > 1 ? false : undefined;
  return items.some(({ children }) => needsBlankLine(children)) ? undefined : true;
};

/** A list as HTML, in which each item says whether its text stands apart. */
export const writeHtmlList = (
  { ordered, start, loose, items }: ListBlock,
  write: (children: readonly Block[]) => string,
): string => {
  const tag = ordered ? 'ol' : 'ul';
  const inside = items.map(({ children }) => {
    const [only] = children;
    return only?.type === 'paragraph' && isText(children) && loose !== true
      ? `<li>${writeInlineHtml(only.children)}</li>`
      : `<li>\n\n${write(children)}\n\n</li>`;
  });
  return `<${tag}${start === undefined ? '' : ` start="${start}"`}>\n${inside.join('\n')}\n</${tag}>`;
};
