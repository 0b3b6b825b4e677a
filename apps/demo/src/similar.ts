import { type SimilarLink } from '@alphanode/meta-schema';
import { createSimilarIndex } from '@alphanode/similar-posts';
import { type Post, isListed, postUrl } from './post.ts';

/** Gives the links to the posts that are most like one. */
export type FindSimilar = (post: Post) => SimilarLink[];

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
  return (post) => {
    const index = isListed(post) ? ofListed : ofAll;
    const found = index.similarTo(post.slug, { limit: linksPerPost, threshold });
    return found.map(({ slug, title }) => {
      const summary = summaries.get(slug);
      return { title, url: postUrl({ slug }), ...(summary === undefined ? {} : { summary }) };
    });
  };
}

const toInput = ({ slug, title, lang, likeness }: Post) => ({ slug, title, lang, ...likeness });
