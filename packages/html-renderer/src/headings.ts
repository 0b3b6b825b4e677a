import { type Article, type HeadingBlock } from '@alphanode/meta-schema';
import { blocksOf, textOf } from '@alphanode/meta-schema/text';
import { isList } from './is-list.ts';
import { wordsOf } from './safe-html.ts';

/** Anchors of the headings of an article, each without the id prefix. */
export interface HeadingIds {
  /** The anchor of the heading that is drawn; absent for one that the walk did not find. */
  readonly get: (heading: HeadingBlock) => string | undefined;
}

/** Ids that the page itself uses. */
export const ownIds = {
  metaBox: 'post-meta',
  similarPosts: 'similar-posts',
  footnotes: 'footnotes',
} as const;

/** What plain words in lower case with single spaces between them do not hold. */
const notPlain = /[^a-z\d -]|^ | $| {2}/;
/** Marks are left out too: checkers of HTML take an id for invalid that holds one. */
const notForIds = /[^\p{L}\p{N}\s_-]+/gu;
/** The footnotes and their references own these ids. */
const noteId = /^fn(?:ref)?(?:-|$)/;

/** An anchor as the author wrote it; HTML forbids nothing in it but spaces. */
const explicitOf = (id: string): string => id.trim().replace(/[\s\0]+/g, '-');

/** An anchor made from text: lower case, letters, marks and digits of any script, words joined by `-`. */
const slugOf = (text: string): string => {
  if (!notPlain.test(text)) return text.replaceAll(' ', '-');
  return explicitOf(text.normalize('NFC').toLowerCase().replace(notForIds, ''));
};

/** Up to here a list is looked through sooner than names are hashed. */
const maxListed = 16;

/** Hands out ids, each once; counts per wanted id, so that many equal headings cost no more than others. */
const idGiver = () => {
  const listed: string[] = Object.values(ownIds);
  let counts: Map<string, number> | undefined;
  return (slug: string): string => {
    const isTaken = slug === '' || (slug.startsWith('fn') && noteId.test(slug));
    const wanted = isTaken ? `section${slug && `-${slug}`}` : slug;
    if (!counts && listed.length < maxListed && !listed.includes(wanted)) {
      listed.push(wanted);
      return wanted;
    }
    counts ??= new Map(listed.map((id) => [id, 1]));
    let count = counts.get(wanted) ?? 0;
    let id = count === 0 ? wanted : `${wanted}-${count}`;
    while (counts.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count + 1);
    counts.set(id, 1);
    return id;
  };
};

/** The text of a heading, mostly a single run. */
export const headingText = ({ children }: HeadingBlock): string => {
  const only = isList(children) && children.length === 1 ? children[0] : undefined;
  return only?.type === 'text' ? wordsOf(only.text) : textOf(children);
};

/** The anchor of each heading: an explicit id before one made from text. */
export const idsOf = (headings: readonly HeadingBlock[]): string[] => {
  const give = idGiver();
  const ids = headings.map(({ id }) => (id ? give(explicitOf(wordsOf(id))) : ''));
  let index = 0;
  for (const heading of headings) ids[index++] ||= give(slugOf(headingText(heading)));
  return ids;
};

/** Gives each heading its anchor, unique in the article. Nothing is looked at before the first is drawn. */
export const headingIdsOf = (
  article: Pick<Article, 'body'>,
  maxDepth: number,
  maxBlocks: number,
): HeadingIds => {
  let headings: readonly HeadingBlock[] | undefined;
  let ids: readonly string[] = [];
  let places: ReadonlyMap<HeadingBlock, number> | undefined;
  let next = 0;
  return {
    get: (wanted) => {
      if (!headings) {
        headings = blocksOf(article.body, 'heading', maxDepth, maxBlocks);
        ids = idsOf(headings);
      }
      if (headings[next] === wanted) return ids[next++];
      // An override draws headings twice, later or not at all.
      places ??= new Map(headings.map((heading, index) => [heading, index]));
      const place = places.get(wanted);
      if (place === undefined) return undefined;
      next = place + 1;
      return ids[place];
    },
  };
};
