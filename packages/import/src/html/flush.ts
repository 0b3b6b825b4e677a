import { type Block, type FigureBlock, type ImageSource } from '@alphanode/meta-schema';

import { isBreakLeaf, type Leaf, settleSpace, splitParagraphs, toInlines } from './leaf.ts';
import { isOwnLink, splitAtPictures } from './lone-pictures.ts';
import { isEmbeddable } from './oembed.ts';
import { clearLeaves, type Exit, type Frame, newFrame, report, top, type Walk } from './walk.ts';

/** Adds to a list that this walk has made; a new one for each addition would take a square of time. */
export const extend = <Item>(list: readonly Item[], items: readonly Item[]): void => {
  // Made by the walk, which alone knows it until it ends.
  const own = list as Item[];
  for (const item of items) own.push(item);
};

/**
 * Adds a finished block where it belongs; in a list it joins the last item. Notes are those of the whole
 * article: they come behind the container that they stand in, and join those before them.
 */
export const append = (frame: Frame, block: Block): void => {
  if (block.type === 'footnotes' && frame.depth > 0) {
    frame.carried ??= [];
    frame.carried.push(block);
  } else if (frame.kind !== 'list') {
    const last = frame.blocks.at(-1);
    if (last === undefined) frame.blocks = [block];
    else if (block.type === 'footnotes' && last.type === 'footnotes')
      extend(last.items, block.items);
    else frame.blocks.push(block);
  } else if (frame.items.length > 0) frame.items.at(-1)?.children.push(block);
  else frame.items.push({ children: [block] });
};

/** The title of a picture that stands alone is its caption. */
export const figureOf = ({ caption, ...image }: ImageSource): FigureBlock => ({
  type: 'figure',
  image,
  ...(caption === undefined ? {} : { caption: [{ type: 'text', text: caption }] }),
});

const figures = (leaves: readonly Leaf[]): FigureBlock[] | undefined => {
  let found: FigureBlock[] | undefined;
  for (const leaf of leaves) {
    const { inline } = leaf;
    if (inline.type === 'image' && isOwnLink(leaf)) {
      found ??= [];
      found.push(figureOf(inline.image));
    } else if (inline.type === 'wordBreak') continue;
    else if (inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== ''))
      return undefined;
  }
  return found ?? [];
};

/** Adds what a run of text is: a paragraph, figures or an embed. */
const addParagraph = (frame: Frame, leaves: readonly Leaf[], oEmbed: boolean): void => {
  const settled = settleSpace(leaves);
  if (settled.length === 0) return;
  const pictures = figures(settled);
  if (pictures !== undefined) {
    for (const picture of pictures) append(frame, picture);
    return;
  }
  const children = toInlines(settled);
  const [only] = children;
  const isEmbed =
    oEmbed &&
    children.length === 1 &&
    only?.type === 'text' &&
    !only.marks &&
    isEmbeddable(only.text);
  append(frame, isEmbed ? { type: 'embed', url: only.text } : { type: 'paragraph', children });
};

/** Ends the running text of the innermost container: it becomes paragraphs, figures or embeds. */
export const flush = (walk: Walk): void => {
  const frame = top(walk);
  const { leaves } = frame;
  if (leaves.length === 0) return;
  clearLeaves(frame);
  const oEmbed = walk.options.oEmbed === true;
  const soft = walk.options.pictureTitles === true;
  for (const paragraph of leaves.some(isBreakLeaf) ? splitParagraphs(leaves) : [leaves])
    for (const part of splitAtPictures(paragraph, soft)) addParagraph(frame, part, oEmbed);
};

/** JSON levels of open containers; with those of a table in them, a validated body may have no more. */
const maxDepth = 48;

/** Levels that a container adds: itself and its children, and for some a list of records between. */
const levelsOf = (kind: Frame['kind']): number =>
  kind === 'definitions' || kind === 'footnotes' || kind === 'table' ? 4 : 2;

/** Opens a container; `finish` turns what it held into blocks of the container around it. */
export const container = (
  walk: Walk,
  kind: Frame['kind'],
  finish: (frame: Frame) => readonly Block[],
): Exit => {
  flush(walk);
  const depth = top(walk).depth + levelsOf(kind);
  if (depth > maxDepth) {
    report(walk, 'html-too-deep', 'The text');
    return walk.endText;
  }
  const frame = newFrame(kind, depth);
  const around = walk.current;
  walk.frames.push(frame);
  walk.current = frame;
  return () => {
    flush(walk);
    walk.frames.pop();
    walk.current = around;
    for (const block of finish(frame)) append(around, block);
    for (const notes of frame.carried ?? []) append(around, notes);
  };
};

/** An element that only separates: what is before, in and after it are different blocks. */
export const boundary = (walk: Walk): Exit => {
  flush(walk);
  return walk.endText;
};
