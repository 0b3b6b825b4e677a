import { htmlWords } from '../core/html-words.ts';

/** A term of a post, its name as it is stored: HTML. */
export interface Term {
  readonly taxonomy: string;
  readonly name: string;
  readonly slug: string;
}

/** Taxonomies that WordPress itself has for posts. */
const common = new Set(['category', 'post_tag', 'tag']);

/** Names by what they are for: tags of the article, and the site's own taxonomies, which go to the meta. */
export const sortTerms = (
  terms: readonly Term[],
): { readonly tags: string[]; readonly others: ReadonlyMap<string, string | string[]> } => {
  const tags = new Set<string>();
  const others = new Map<string, string | string[]>();
  for (const { taxonomy, name, slug } of terms) {
    const words = htmlWords(name);
    if (words === '') continue;
    const known = others.get(taxonomy);
    if (common.has(taxonomy)) tags.add(words);
    // A post has one format, whose name is in the language of the site.
    else if (taxonomy === 'post_format') others.set(taxonomy, slug.replace('post-format-', ''));
    else if (!Array.isArray(known)) others.set(taxonomy, [words]);
    else if (!known.includes(words)) known.push(words);
  }
  return { tags: [...tags], others };
};
