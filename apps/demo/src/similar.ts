import { type SimilarLink } from '@alphanode/meta-schema';
import { createSimilarIndex } from '@alphanode/similar-posts';
import { type Post, isListed, postUrl } from './post.ts';

/** Gives the links that end a post: those that its author chose, then the posts that are most like it. */
export type FindSimilar = (post: Post, chosen: readonly SimilarLink[]) => SimilarLink[];

const linksPerPost = 4;
/** Below this, two posts share little more than common words. */
const threshold = 0.15;

/**
 * Compares every post with the others. A post that is listed links to listed ones only, so that no reader
 * and no crawler is sent to a text that waits for its review.
 */
export function createSimilarFinder(posts: readonly Post[]): FindSimilar {
  const summaries = new Map(posts.map(({ slug, summary }) => [slug, summary]));
  const listed = posts.filter(isListed);
  const ofListed = createSimilarIndex(listed.map(toInput));
  const ofAll = listed.length === posts.length ? ofListed : createSimilarIndex(posts.map(toInput));
  return (post, chosen) => {
    const index = isListed(post) ? ofListed : ofAll;
    const found = index.similarTo(post.slug, { limit: linksPerPost, threshold });
    const links = found.map(({ slug, title }) => {
      const summary = summaries.get(slug);
      return { title, url: postUrl({ slug }), ...(summary === undefined ? {} : { summary }) };
    });
    const isNew = ({ url }: SimilarLink) => !chosen.some((link) => link.url === url);
    const free = Math.max(0, linksPerPost - chosen.length);
    return [...chosen, ...links.filter(isNew).slice(0, free)];
  };
}

const toInput = ({ slug, title, lang, publishedAt, likeness }: Post) => ({
  slug,
  title,
  lang,
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...likeness,
});
