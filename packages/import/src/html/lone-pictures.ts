import { isBreakLeaf, type Leaf } from './leaf.ts';

/** A picture that links to its own large version needs no link. */
export const isOwnLink = (leaf: Leaf): boolean =>
  leaf.link === undefined || /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(leaf.link.href);

/** Pixels up to which a picture is a sign in a text. */
const signSize = 64;

const isLarge = ({ inline }: Leaf): boolean =>
  inline.type === 'image' && !((inline.image.width ?? inline.image.height ?? Infinity) <= signSize);

const isBlank = ({ inline }: Leaf): boolean => inline.type === 'text' && inline.text.trim() === '';

/** A text in its lines, each with the line end that it has. */
const linesOf = (leaf: Leaf): readonly Leaf[] => {
  const { inline } = leaf;
  if (inline.type !== 'text' || !inline.text.includes('\n')) return [leaf];
  return inline.text
    .split(/(?<=\n)/)
    .map((text): Leaf => ({ ...leaf, inline: { ...inline, text } }));
};

const endsLine = (leaf: Leaf): boolean =>
  isBreakLeaf(leaf) || (leaf.inline.type === 'text' && leaf.inline.text.endsWith('\n'));

const toLines = (leaves: readonly Leaf[]): readonly (readonly Leaf[])[] => {
  const lines: Leaf[][] = [[]];
  for (const leaf of leaves) {
    lines.at(-1)?.push(leaf);
    if (endsLine(leaf)) lines.push([]);
  }
  return lines;
};

/** The picture that is all there is on a line. */
const loneIn = (line: readonly Leaf[]): Leaf | undefined => {
  const [only, ...others] = line.filter((leaf) => !isBreakLeaf(leaf) && !isBlank(leaf));
  return only !== undefined && others.length === 0 && isLarge(only) && isOwnLink(only)
    ? only
    : undefined;
};

const hasWords = (line: readonly Leaf[]): boolean =>
  line.some((leaf) => leaf.inline.type === 'text' && !isBlank(leaf));

/**
 * Parts a paragraph at its pictures that stand alone on a line, where other lines have words: such a picture is
 * a figure between two paragraphs. `soft` tells that the lines of the source are meant, as in Markdown.
 */
export const splitAtPictures = (
  leaves: readonly Leaf[],
  soft: boolean,
): readonly (readonly Leaf[])[] => {
  if (leaves.length < 2 || !leaves.some(isLarge)) return [leaves];
  const lines = toLines(soft ? leaves.flatMap(linesOf) : leaves);
  if (!lines.some(hasWords)) return [leaves];
  const parts: Leaf[][] = [[]];
  for (const line of lines) {
    const picture = loneIn(line);
    if (picture === undefined) parts.at(-1)?.push(...line);
    else parts.push([picture], []);
  }
  return parts;
};
