import { type Block, type Inline, type TableCell } from '@alphanode/meta-schema';

import { keptSpace } from './kept-space.ts';
import { breakLeaf, toInlines } from './leaf.ts';

const textInline = (text: string): Inline => ({ type: 'text', text });

const flattenItems = (items: readonly { readonly children: readonly Block[] }[]): Inline[] =>
  joined(items.map(({ children }) => flatten(children)));

const joined = (parts: readonly (readonly Inline[])[]): Inline[] => {
  const all: Inline[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (all.length > 0) all.push(breakLeaf.inline);
    all.push(...part);
  }
  return all;
};

/** The running text of a table cell. */
export const inlinesOf = (cell: TableCell): readonly Inline[] =>
  'children' in cell ? cell.children : cell;

type Flatteners = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, { readonly type: Type }>,
  ) => readonly Inline[];
};

/** What a block says where only running text may stand. */
const flatteners: Flatteners = {
  paragraph: (block) => {
    return block.children;
  },
  heading: (block) => {
    return block.children;
  },
  list: (block) => {
    return flattenItems(block.items);
  },
  checklist: (block) => {
    return flattenItems(block.items);
  },
  footnotes: (block) => {
    return flattenItems(block.items);
  },
  figure: (block) => {
    return [
      { type: 'image', image: block.image },
      ...(block.caption ? [textInline(' '), ...block.caption] : []),
    ];
  },
  gallery: (block) => {
    return joined([
      ...block.images.map((image) => [{ type: 'image' as const, image }]),
      block.caption ?? [],
    ]);
  },
  quote: (block) => {
    return joined([flatten(block.children), block.cite ?? []]);
  },
  callout: (block) => {
    return joined([block.title ?? [], flatten(block.children)]);
  },
  details: (block) => {
    return joined([block.summary, flatten(block.children)]);
  },
  definitions: (block) => {
    return joined(
      block.items.flatMap(({ terms, descriptions }) => [
        ...terms,
        ...descriptions.map(({ children }) => flatten(children)),
      ]),
    );
  },
  section: (block) => {
    return flatten(block.children);
  },
  media: (block) => {
    return joined([
      block.sources.slice(0, 1).map(({ url }) => ({
        type: 'link',
        href: url,
        children: [textInline(block.title ?? url)],
      })),
      block.caption ?? [],
    ]);
  },
  code: (block) => {
    return joined([
      ...keptSpace(block.code, true)
        .split('\n')
        .map((text): Inline[] =>
          text.trim() === '' ? [] : [{ type: 'text', text, marks: ['code'] }],
        ),
      block.caption ?? [],
    ]);
  },
  table: (block) => {
    return joined([
      block.caption ?? [],
      ...[block.header ?? [], ...block.rows, ...(block.footer ?? [])].map((row) =>
        row.flatMap((cell, column) => [
          ...(column > 0 ? [textInline(' ')] : []),
          ...inlinesOf(cell),
        ]),
      ),
    ]);
  },
  embed: (block) => {
    return [{ type: 'link', href: block.url, children: [textInline(block.title ?? block.url)] }];
  },
  divider: () => [],
  custom: ({ text }) => (text === undefined ? [] : [textInline(text)]),
};

const flattenBlock = (block: Block): readonly Inline[] =>
  // Each is called with the block whose type is its key.
  (flatteners[block.type] as (block: Block) => readonly Inline[])(block);

/** The running text of blocks, each on a line of its own. */
export const flatten = (blocks: readonly Block[]): readonly Inline[] => {
  const [only] = blocks;
  if (only?.type === 'paragraph' && blocks.length === 1) return only.children;
  return toInlines(joined(blocks.map(flattenBlock)).map((inline) => ({ inline, link: undefined })));
};
