import { type Indexed, createInvertedIndex } from './inverted-index.ts';
import { type SimilarInput, createTermReader } from './post-terms.ts';
import { describeReasons } from './reasons.ts';
import { type SimilarField, defaultWeights } from './weights.ts';

/** Options of {@link createSimilarIndex}. */
export interface SimilarIndexOptions {
  /** Weight of each field, from 0 (ignored); unnamed fields keep {@link defaultWeights}. */
  readonly weights?: Readonly<Partial<Record<SimilarField, number | undefined>>> | undefined;
  /** Whether posts of another language are left out; they are where this is absent. Compares `de` of `de-AT`. */
  readonly sameLanguage?: boolean | undefined;
}

/** Options of {@link SimilarIndex.similarTo}. */
export interface SimilarToOptions {
  /** At most this many posts; 5 where absent. */
  readonly limit?: number | undefined;
  /** Lowest score that counts, 0 to 1; 0.1 where absent. */
  readonly threshold?: number | undefined;
}

/** A post that is similar to another. */
export interface SimilarPost {
  readonly slug: string;
  readonly title: string;
  /** Cosine of the weighted terms, above 0 up to 1, rounded to four places; the same in both directions. */
  readonly score: number;
  /** Why, e.g. `shares the tools "pytest" and "ruff"`; the weightiest first. */
  readonly reasons: readonly string[];
}

/** Answers which posts are similar. */
export interface SimilarIndex {
  /**
   * The posts most similar to `slug`, best first, equal scores by nearness of their days, then by slug; never
   * the post itself. Empty where nothing reaches the threshold or the slug is unknown.
   * @throws {RangeError} when `limit` is no whole number from 1, or `threshold` is outside 0 to 1.
   */
  similarTo(slug: string, options?: SimilarToOptions): readonly SimilarPost[];
}

interface Entry extends Indexed {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  /** Day of publication in milliseconds, `NaN` where the post names none. */
  readonly day: number;
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  /** Milliseconds between the days of the two posts, infinite where one of them has none. */
  readonly distance: number;
}

const languageOf = ({ lang }: SimilarInput): string =>
  typeof lang === 'string' ? lang.toLowerCase().replace(/-.*/u, '') : '';

/** One post per slug, sorted by it: neither scores nor ties depend on the order in which posts came. */
const distinct = (posts: Iterable<SimilarInput>): readonly SimilarInput[] => {
  const first = new Map<string, SimilarInput>();
  for (const post of posts) if (!first.has(post.slug)) first.set(post.slug, post);
  return [...first.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
};

const readRange = ({ limit = 5, threshold = 0.1 }: SimilarToOptions) => {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit is ${limit}. Give a whole number from 1.`);
  }
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new RangeError(`threshold is ${threshold}. Give a number from 0 to 1.`);
  }
  return { limit, threshold };
};

const readWeights = ({ weights = {} }: SimilarIndexOptions) => {
  const read = { ...defaultWeights };
  for (const [field, weight] of Object.entries(weights)) {
    if (weight === undefined) continue;
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`The weight of ${field} is ${weight}. Give a number from 0.`);
    }
    // What is no field weighs nothing.
    read[field as SimilarField] = weight;
  }
  return read;
};

/** The day alone: a time without an offset is another one on each machine. */
const dayOf = ({ publishedAt }: SimilarInput): number =>
  typeof publishedAt === 'string' ? Date.parse(publishedAt.slice(0, 10)) : Number.NaN;

const distanceOf = (one: Entry, other: Entry): number => {
  const distance = Math.abs(one.day - other.day);
  return Number.isNaN(distance) ? Infinity : distance;
};

const isBetter = (one: Ranked, other: Ranked): boolean =>
  one.score > other.score || (one.score === other.score && one.distance < other.distance);

/** Keeps the best of a stream of scores; the earlier of equals stays before the later. */
const keepBest = (best: Ranked[], ranked: Ranked, limit: number): void => {
  const last = best.at(-1);
  if (last !== undefined && best.length === limit && !isBetter(ranked, last)) return;
  const place = best.findIndex((one) => isBetter(ranked, one));
  best.splice(place === -1 ? best.length : place, 0, ranked);
  if (best.length > limit) best.pop();
};

const roundScore = (cosine: number): number => Math.min(1, Math.round(cosine * 10_000) / 10_000);

/**
 * Indexes posts over their meta: topic, entities, stack, tools, tags and, with less weight, title words. A
 * value counts the more the fewer posts have it. Same posts, same answers, in any order and on any machine.
 * @example
 * const index = createSimilarIndex(posts);
 * index.similarTo('cache-headers', { limit: 3 }); //=> [{ slug, title, score, reasons }, ...]
 */
export function createSimilarIndex(
  posts: Iterable<SimilarInput>,
  options: SimilarIndexOptions = {},
): SimilarIndex {
  const readTerms = createTermReader(readWeights(options));
  const { sameLanguage = true } = options;
  const entries = distinct(posts).map((post, place): Entry => {
    const { slug, title = slug } = post;
    const facts = { slug, title, language: languageOf(post), day: dayOf(post) };
    return { ...facts, place, terms: readTerms(post) };
  });
  const entryOf = new Map(entries.map((entry) => [entry.slug, entry]));
  const index = createInvertedIndex(entries);

  return {
    similarTo(slug, range = {}) {
      const { limit, threshold } = readRange(range);
      const own = entryOf.get(slug);
      if (own === undefined) return [];
      const best: Ranked[] = [];
      index.eachCosine(own, (entry, cosine) => {
        const score = roundScore(cosine);
        if (entry === own || score === 0 || score < threshold) return;
        if (sameLanguage && entry.language !== own.language) return;
        keepBest(best, { entry, score, distance: distanceOf(own, entry) }, limit);
      });
      return best.map(({ entry, score }) => ({
        slug: entry.slug,
        title: entry.title,
        score,
        reasons: describeReasons(index.sharedTerms(own, entry)),
      }));
    },
  };
}
