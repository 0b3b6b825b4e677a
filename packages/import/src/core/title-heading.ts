import { type Block } from '@alphanode/meta-schema';
import { blocksOf } from '@alphanode/meta-schema/text';

import { plainText } from '../html/plain-text.ts';
import { isObject } from './json-value.ts';

type Heading = Extract<Block, { readonly type: 'heading' }>;

const wordsOf = (heading: Heading): string => plainText(heading).replace(/\s+/g, ' ').trim();

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

type IsWanted = (block: Block) => boolean;

const hasWords = (block: Block, words: string): boolean =>
  block.type === 'heading' && folded(wordsOf(block)) === folded(words);

const raise = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(raise);
  if (!isObject(value)) return value;
  if (value['type'] === 'heading') return { ...value, level: Number(value['level']) - 1 };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, raise(each)]));
};

/** Headings that stood below the title stand below nothing where it has left. */
const raised = (blocks: readonly Block[]): readonly Block[] => {
  const levels = blocksOf(blocks, 'heading').map(({ level }) => level);
  // Only levels of headings are others.
  return levels.length > 0 && Math.min(...levels) > 2 ? (raise(blocks) as Block[]) : blocks;
};

/** Blocks without the heading that they begin with, which may stand in the head of the article. */
const cut = (blocks: readonly Block[], isWanted: IsWanted): readonly Block[] => {
  const [first, ...others] = blocks;
  if (first === undefined) return blocks;
  if (isWanted(first)) return others;
  // A line above everything parts nothing.
  if (first.type === 'divider') {
    const rest = cut(others, isWanted);
    return rest === others ? blocks : rest;
  }
  if (first.type !== 'section') return blocks;
  const at = first.kind === 'header' ? first.children.findIndex(isWanted) : -1;
  const children =
    at === -1 ? cut(first.children, isWanted) : first.children.filter((_, index) => index !== at);
  if (children === first.children) return blocks;
  return children.length === 0 ? others : [{ ...first, children }, ...others];
};

/**
 * A body without its title, where it begins with it, and without the lead behind that, where it is a heading:
 * both are shown above the body. A title has the highest level of all.
 */
export const withoutTitle = (
  blocks: readonly Block[],
  title: string,
  lead = '',
): readonly Block[] => {
  const top = Math.min(...blocksOf(blocks, 'heading').map(({ level }) => level));
  const rest = cut(
    blocks,
    (block) => hasWords(block, title) && block.type === 'heading' && block.level === top,
  );
  if (rest === blocks) return blocks;
  return raised(lead === '' ? rest : cut(rest, (block) => hasWords(block, lead)));
};

/** The words of the first heading that is one of the highest level, as `isFirst` knows, and the body without it. */
export const takeTitle = (
  blocks: readonly Block[],
  isFirst: (words: string) => boolean,
): { readonly title: string; readonly blocks: readonly Block[] } | undefined => {
  const found = blocks.find((block) => block.type === 'heading' && block.level === 2);
  const title = found?.type === 'heading' ? wordsOf(found) : '';
  return title !== '' && isFirst(title)
    ? { title, blocks: raised(blocks.filter((block) => block !== found)) }
    : undefined;
};
