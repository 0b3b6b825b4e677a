import { type Term } from './post-terms.ts';

/** The posts that have a term: `posts[i]` has it with `weights[i]`. */
interface Posting {
  readonly posts: number[];
  readonly weights: number[];
  /** Inverse document frequency: rises as fewer posts have the term. */
  rarity: number;
}

/** One term of one post, and who shares it. */
interface Component {
  readonly term: Term;
  readonly posting: Posting;
}

/** A term that two posts share, and what it adds to their score. */
export interface SharedTerm {
  readonly term: Term;
  readonly share: number;
}

/** What the index knows a post by. */
export interface Indexed {
  /** Place in the list that was indexed. */
  readonly place: number;
  /** Sorted by key, each key once. */
  readonly terms: readonly Term[];
}

/** Cosines between posts. */
export interface InvertedIndex<Post extends Indexed> {
  /** Visits each post that shares a term with `own`, itself among them; the cosine lies above 0, up to 1. */
  eachCosine(own: Post, visit: (post: Post, cosine: number) => void): void;
  sharedTerms(own: Post, other: Post): readonly SharedTerm[];
}

// An index that this file made lies inside its array; a check per product would cost more than the product.
const at = <Item>(items: Readonly<Record<number, Item>>, index: number): Item =>
  items[index] as Item;

const invert = (posts: readonly Indexed[]): readonly (readonly Component[])[] => {
  const postings = new Map<string, Posting>();
  const components = posts.map(({ place, terms }) =>
    terms.map((term) => {
      const posting = postings.get(term.key) ?? { posts: [], weights: [], rarity: 0 };
      postings.set(term.key, posting);
      posting.posts.push(place);
      posting.weights.push(term.weight);
      return { term, posting };
    }),
  );
  for (const posting of postings.values()) {
    posting.rarity = Math.log(1 + posts.length / posting.posts.length);
  }
  return components;
};

const normOf = (components: readonly Component[]): number =>
  Math.sqrt(
    components.reduce((sum, { term, posting }) => sum + (term.weight * posting.rarity) ** 2, 0),
  );

/** Adds up, per post, the products of the weights of the terms it shares. */
const addProducts = (components: readonly Component[], sums: Float64Array): void => {
  // Terms are sorted by key, so that both directions of a pair add in one order and round alike.
  for (const { term, posting } of components) {
    const { posts, weights, rarity } = posting;
    const factor = rarity ** 2;
    for (let index = 0; index < posts.length; index += 1) {
      const post = at(posts, index);
      sums[post] = at(sums, post) + term.weight * at(weights, index) * factor;
    }
  }
};

/** Indexes posts by their terms. */
export function createInvertedIndex<Post extends Indexed>(
  posts: readonly Post[],
): InvertedIndex<Post> {
  const components = invert(posts);
  const norms = Float64Array.from(components, normOf);
  const sums = new Float64Array(posts.length);

  return {
    eachCosine(own, visit) {
      sums.fill(0);
      addProducts(at(components, own.place), sums);
      const norm = at(norms, own.place);
      for (const post of posts) {
        const sum = at(sums, post.place);
        if (sum > 0) visit(post, sum / (norm * at(norms, post.place)));
      }
    },

    sharedTerms(own, other) {
      const theirs = new Map(other.terms.map(({ key, weight }) => [key, weight]));
      return at(components, own.place).flatMap(({ term, posting }) => {
        const weight = theirs.get(term.key);
        return weight === undefined
          ? []
          : [{ term, share: term.weight * weight * posting.rarity ** 2 }];
      });
    },
  };
}
