import { type SimilarField } from './weights.ts';

/** What the index reads of a post. An `Article` of `@alphanode/meta-schema` is one; every part but the slug may be absent. */
export interface SimilarInput {
  /** The post's name; of two posts with one slug the first is kept. */
  readonly slug: string;
  readonly title?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly tags?: readonly string[];
  /** ISO 8601; of posts that are alike, those of near days come first. */
  readonly publishedAt?: string;
  readonly meta?: {
    readonly topic?: string;
    readonly stack?: readonly string[];
    readonly tools?: readonly string[];
    readonly entities?: readonly { readonly name: string }[];
  };
}

/** One value of a post that other posts may share. */
export interface Term {
  /** What is compared: folded text, or `word:` and a folded word. */
  readonly key: string;
  /** As the post wrote it. */
  readonly text: string;
  readonly field: SimilarField;
  readonly weight: number;
}

/** Full-width, upper-case and accented-by-combination spellings of one word are one word. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Scripts that set no spaces between words; `ー` lengthens a vowel of Katakana and belongs to no script. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const isUnspaced = (run: string): boolean => run.search(unspaced) === 0;

/** Each letter, its signs included, with the next: what finding words needs a dictionary for, pairs of letters tell nearly as well. */
const pairs = (run: string): readonly string[] => {
  const letters = run.match(/\P{M}\p{M}*/gu) ?? [];
  return letters.slice(1).map((letter, index) => `${String(letters[index])}${letter}`);
};

/** `v7.13.0` shares its 7 with other releases, not its 13. */
const minorNumbers = /(?<=\d)(?:\.\d+)+/g;

const words = (text: string): readonly string[] =>
  (
    text
      .replace(minorNumbers, '')
      .replace(unspaced, ' $& ')
      .match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
  ).flatMap((run) => (isUnspaced(run) ? pairs(run) : [run]));

/** A topic such as `asset delivery / python services` names two things. */
const topicParts = (topic: string): readonly string[] => topic.split('/');

/** Records come from anywhere; whatever is not text has nothing to share. */
const texts = (values: readonly unknown[] | undefined): readonly string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];

const nameOf = (entity: unknown): unknown =>
  typeof entity === 'object' && entity !== null && 'name' in entity ? entity.name : undefined;

const valuesOf = (post: SimilarInput): readonly (readonly [SimilarField, readonly string[]])[] => {
  const { topic, entities, stack, tools } = post.meta ?? {};
  const names = Array.isArray(entities) ? entities.map(nameOf) : [];
  return [
    ['topic', texts([topic]).flatMap(topicParts)],
    ['entities', texts(names)],
    ['stack', texts(stack)],
    ['tools', texts(tools)],
    ['tags', texts(post.tags)],
  ];
};

/** Reads the terms of posts. */
export type TermReader = (post: SimilarInput) => readonly Term[];

/**
 * Makes a reader of terms: those of a post, sorted by key, each once; where a value stands in several fields
 * the heaviest counts. A value means the same in any field, so a tag of one post meets a tool of another.
 */
export function createTermReader(weights: Readonly<Record<SimilarField, number>>): TermReader {
  // Posts share most of their terms; one object for each keeps a large site small in memory.
  const known = new Map<string, Term>();
  const termOf = (field: SimilarField, text: string, key: string): Term => {
    const name = `${field} ${text}`;
    const term = known.get(name) ?? { key, text: text.trim(), field, weight: weights[field] };
    known.set(name, term);
    return term;
  };
  return (post) => {
    const terms = new Map<string, Term>();
    const add = (field: SimilarField, text: string, key: string): void => {
      const weight = weights[field];
      if (key === '' || weight === 0 || (terms.get(key)?.weight ?? 0) >= weight) return;
      terms.set(key, termOf(field, text, key));
    };
    for (const [field, values] of valuesOf(post)) {
      for (const value of values) add(field, value, fold(value));
    }
    for (const word of texts([post.title]).flatMap(words)) {
      add('title', word, `word:${fold(word)}`);
    }
    return [...terms.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  };
}
