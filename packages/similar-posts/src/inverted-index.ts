import { type Term } from './post-terms.ts';

/** The posts that have a term: `posts[i]` has it with `weights[i]`. */
interface Posting {
  readonly posts: number[];
  readonly weights: number[];
  /** Inverse document frequency: rises as fewer posts have the term. */
  rarity: number;
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

const entryOf = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value =>
  map.get(key) as Value;

const invert = (posts: readonly Indexed[]): ReadonlyMap<string, Posting> => {
  const postings = new Map<string, Posting>();
  for (const { place, terms } of posts) {
    for (const { key, weight } of terms) {
      const posting = postings.get(key) ?? { posts: [], weights: [], rarity: 0 };
      postings.set(key, posting);
      posting.posts.push(place);
      posting.weights.push(weight);
    }
  }
  for (const posting of postings.values()) {
    posting.rarity = Math.log(1 + posts.length / posting.posts.length);
  }
  return postings;
};

/** Adds up, per post, the product of a term's weight there and of `own`, its weight in the post asked for. */
const addProducts = (sums: Float64Array, own: number, posting: Posting): void => {
  const { posts, weights, rarity } = posting;
  const factor = rarity ** 2;
  for (let index = 0; index < posts.length; index += 1) {
    const post = at(posts, index);
    // Both weights first: a product rounds alike in both directions of a pair.
    sums[post] = at(sums, post) + own * at(weights, index) * factor;
  }
};

/** Indexes posts by their terms. */
export function createInvertedIndex<Post extends Indexed>(
  posts: readonly Post[],
): InvertedIndex<Post> {
  const postings = invert(posts);
  // Every term of an indexed post has its posting.
  const postingOf = ({ key }: Term): Posting => entryOf(postings, key);
  const squares = ({ terms }: Indexed): number =>
    terms.reduce((sum, term) => sum + (term.weight * postingOf(term).rarity) ** 2, 0);
  const norms = Float64Array.from(posts, (post) => Math.sqrt(squares(post)));
  const sums = new Float64Array(posts.length);

  return {
    eachCosine(own, visit) {
      sums.fill(0);
      // Terms are sorted by key, so that both directions of a pair add in one order and round alike.
      for (const term of own.terms) addProducts(sums, term.weight, postingOf(term));
      const norm = at(norms, own.place);
      for (const post of posts) {
        const sum = at(sums, post.place);
        if (sum > 0) visit(post, sum / (norm * at(norms, post.place)));
      }
    },

    sharedTerms(own, other) {
      const theirs = new Map(other.terms.map(({ key, weight }) => [key, weight]));
      return own.terms.flatMap((term) => {
        const weight = theirs.get(term.key);
        return weight === undefined
          ? []
          : [{ term, share: term.weight * weight * postingOf(term).rarity ** 2 }];
      });
    },
  };
}
