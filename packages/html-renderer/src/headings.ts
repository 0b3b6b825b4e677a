import { type Block, type HeadingBlock } from '@alphanode/meta-schema';
import { textOf } from './plain-text.ts';

/** Anchors of the headings of an article, each without the id prefix. */
export interface HeadingIds {
  /** Absent for a heading that the walk did not find. */
  readonly get: (heading: HeadingBlock) => string | undefined;
}

/** Ids that the page itself uses. */
export const ownIds = {
  metaBox: 'post-meta',
  similarPosts: 'similar-posts',
  footnotes: 'footnotes',
} as const;

/** Single spaces between plain words. */
const plain = /^[a-z\d-]+(?: [a-z\d-]+)*$/;
/** Marks are left out too: checkers of HTML take an id for invalid that holds one. */
const notForIds = /[^\p{L}\p{N}\s_-]+/gu;
/** The footnotes and their references own these ids. */
const noteId = /^fn(?:ref)?(?:-|$)/;

/** An anchor made from text: lower case, letters, marks and digits of any script, words joined by `-`. */
const slugOf = (text: string): string => {
  if (plain.test(text)) return text.replaceAll(' ', '-');
  const words = text.normalize('NFC').toLowerCase().replace(notForIds, '').trim();
  return words.replace(/\s+/g, '-');
};

/** An anchor as the author wrote it; HTML forbids nothing in it but spaces. */
const explicitOf = (id: string): string => id.trim().replace(/\s+/g, '-');

interface Walk {
  readonly found: HeadingBlock[];
  /** Blocks that may still be looked at. */
  blocksLeft: number;
}

const none: readonly (readonly Block[])[] = [];

/** The lists of blocks inside a block. */
const nestedIn = (block: Block): readonly (readonly Block[])[] => {
  switch (block.type) {
    case 'list':
    case 'checklist':
    case 'footnotes':
      return block.items.map(({ children }) => children);
    case 'definitions':
      return block.items.flatMap(({ descriptions }) => descriptions.map((one) => one.children));
    case 'quote':
    case 'callout':
    case 'details':
    case 'section':
      return [block.children];
    case 'paragraph':
    case 'heading':
    case 'figure':
    case 'gallery':
    case 'code':
    case 'table':
    case 'media':
    case 'embed':
    case 'divider':
    case 'custom':
      return none;
  }
};

/** Finds the headings in reading order, also inside other blocks, to a bounded depth and number of blocks. */
const walkBlocks = (walk: Walk, blocks: readonly Block[], depth: number): void => {
  if (depth < 0) return;
  for (const block of blocks) {
    walk.blocksLeft -= 1;
    if (walk.blocksLeft < 0) return;
    if (block.type === 'heading') walk.found.push(block);
    else for (const nested of nestedIn(block)) walkBlocks(walk, nested, depth - 1);
  }
};

/** All headings in reading order, of as many blocks as may be drawn. */
export const headingsOf = (
  body: readonly Block[],
  maxDepth: number,
  maxBlocks: number,
): HeadingBlock[] => {
  const walk: Walk = { found: [], blocksLeft: maxBlocks };
  try {
    walkBlocks(walk, body, maxDepth);
  } catch {
    // A block without its items: it is reported where it is drawn. The headings before it keep their ids.
  }
  return walk.found;
};

/** Hands out ids, each once; counts per wanted id, so that many equal headings cost no more than others. */
const idGiver = () => {
  const used = new Set<string>(Object.values(ownIds));
  const counts = new Map<string, number>();
  return (slug: string): string => {
    const wanted = slug === '' || noteId.test(slug) ? `section${slug && `-${slug}`}` : slug;
    let id = wanted;
    for (let count = counts.get(wanted) ?? 1; used.has(id); count++) {
      id = `${wanted}-${count}`;
      counts.set(wanted, count + 1);
    }
    used.add(id);
    return id;
  };
};

/** The text of a heading, mostly a single run. */
export const headingText = ({ children }: HeadingBlock): string => {
  const only = children[0];
  return children.length === 1 && only?.type === 'text' ? only.text : textOf(children);
};

/** Gives ids to the headings of an article that is drawn from its first to its last. */
const idsInOrder = (headings: readonly HeadingBlock[]): HeadingIds => {
  const ids = new Map<HeadingBlock, string>();
  const give = idGiver();
  for (const heading of headings) if (heading.id) ids.set(heading, give(explicitOf(heading.id)));
  let next = 0;
  return {
    get: (wanted) => {
      // As far as is needed: a stream has its first piece before the last heading is looked at.
      while (!ids.has(wanted)) {
        const heading = headings[next++];
        if (heading === undefined) break;
        if (!ids.has(heading)) ids.set(heading, give(slugOf(headingText(heading))));
      }
      return ids.get(wanted);
    },
  };
};

/** Of an article without headings, and before they are looked at. */
export const noHeadings: HeadingIds = { get: () => undefined };

/** Gives each heading its anchor: unique in the article, an explicit id before one made from text. */
export const headingIdsOf = (headings: readonly HeadingBlock[]): HeadingIds =>
  headings.length === 0 ? noHeadings : idsInOrder(headings);
