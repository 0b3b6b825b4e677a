import { type Block, type FigureBlock } from '@alphanode/meta-schema';

import { type Leaf, settleSpace, splitParagraphs, toInlines } from './leaf.ts';
import { isEmbeddable } from './oembed.ts';
import { type Exit, type Frame, newFrame, report, top, type Walk } from './walk.ts';

/** Adds a finished block where it belongs; in a list it joins the last item. */
export const append = (frame: Frame, block: Block): void => {
  if (frame.kind !== 'list') frame.blocks.push(block);
  else if (frame.items.length > 0) frame.items.at(-1)?.children.push(block);
  else frame.items.push({ children: [block] });
};

/** A picture that links to its own large version needs no link. */
const isOwnLink = (leaf: Leaf): boolean =>
  leaf.link === undefined || /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(leaf.link.href);

const figures = (leaves: readonly Leaf[]): FigureBlock[] | undefined => {
  const found: FigureBlock[] = [];
  for (const leaf of leaves) {
    const { inline } = leaf;
    if (inline.type === 'image' && isOwnLink(leaf))
      found.push({ type: 'figure', image: inline.image });
    else if (inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== ''))
      return undefined;
  }
  return found;
};

const paragraphOf = (leaves: readonly Leaf[], oEmbed: boolean): readonly Block[] => {
  const settled = settleSpace(leaves);
  if (settled.length === 0) return [];
  const pictures = figures(settled);
  if (pictures !== undefined) return pictures;
  const children = toInlines(settled);
  const [only] = children;
  if (
    oEmbed &&
    children.length === 1 &&
    only?.type === 'text' &&
    !only.marks &&
    isEmbeddable(only.text)
  ) {
    return [{ type: 'embed', url: only.text }];
  }
  return [{ type: 'paragraph', children }];
};

/** Ends the running text of the innermost container: it becomes paragraphs, figures or embeds. */
export const flush = (walk: Walk): void => {
  const frame = top(walk);
  const { leaves } = frame;
  if (leaves.length === 0) return;
  frame.leaves = [];
  for (const paragraph of splitParagraphs(leaves)) {
    for (const block of paragraphOf(paragraph, walk.options.oEmbed === true)) append(frame, block);
  }
};

/** JSON levels that a validated body may have; a nested list costs five of them. */
const maxDepth = 48;
const cost = 5;

/** Opens a container; `finish` turns what it held into blocks of the container around it. */
export const container = (
  walk: Walk,
  kind: Frame['kind'],
  finish: (frame: Frame) => readonly Block[],
): Exit => {
  flush(walk);
  const depth = top(walk).depth + cost;
  if (depth > maxDepth) {
    report(walk, 'html-too-deep', 'The text');
    return () => {
      flush(walk);
    };
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
  };
};

/** An element that only separates: what is before, in and after it are different blocks. */
export const boundary = (walk: Walk): Exit => {
  flush(walk);
  return () => {
    flush(walk);
  };
};
