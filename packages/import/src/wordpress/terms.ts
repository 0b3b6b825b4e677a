import { htmlWords } from '../core/html-words.ts';
import { languageOf } from './post-facts.ts';

/** A term of a post, its name as it is stored: HTML. */
export interface Term {
  readonly taxonomy: string;
  readonly name: string;
  readonly slug: string;
}

/** Taxonomies that WordPress itself has for posts. */
const common = new Set(['category', 'post_tag', 'tag']);

/** The terms of a post by what they are for. */
export interface SortedTerms {
  readonly tags: string[];
  /** What Polylang says the post is written in. */
  readonly lang: string | undefined;
  /** Logins of all who wrote it, as Co-Authors Plus keeps them. */
  readonly writers: readonly string[];
  /** The site's own taxonomies, which go to the meta. */
  readonly others: ReadonlyMap<string, string | string[]>;
}

/** Tells what each term is for. */
export const sortTerms = (terms: readonly Term[]): SortedTerms => {
  const tags = new Set<string>();
  const writers = new Set<string>();
  const others = new Map<string, string | Set<string>>();
  let lang: string | undefined;
  for (const { taxonomy, name, slug } of terms) {
    const words = htmlWords(name);
    if (words === '') continue;
    const known = others.get(taxonomy);
    const language = taxonomy === 'language' ? languageOf(slug) : undefined;
    if (common.has(taxonomy)) tags.add(words);
    else if (language !== undefined) lang ??= language;
    else if (taxonomy === 'author' && slug.startsWith('cap-')) writers.add(name.trim());
    // A post has one format, whose name is in the language of the site.
    else if (taxonomy === 'post_format') others.set(taxonomy, slug.replace('post-format-', ''));
    else if (known instanceof Set) known.add(words);
    else others.set(taxonomy, new Set([words]));
  }
  const listed = [...others].map(
    ([taxonomy, value]) => [taxonomy, typeof value === 'string' ? value : [...value]] as const,
  );
  return { tags: [...tags], lang, writers: [...writers], others: new Map(listed) };
};
