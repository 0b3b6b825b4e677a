import { type Article } from './article.ts';
import { articleRows } from './article-fields.ts';
import { defaultPrefixes, foldKey, foldName } from './fold-key.ts';

/** A member of an article. */
export type ArticleKey = keyof Article;

const keysByName = (): ReadonlyMap<string, readonly ArticleKey[]> => {
  const keys = new Map<string, readonly ArticleKey[]>();
  const add = (name: string, key: string): void => {
    const folded = foldName(name);
    // Each row is called as its member is.
    keys.set(folded, [...(keys.get(folded) ?? []), key as ArticleKey]);
  };
  for (const { key, aliases = [] } of articleRows)
    for (const name of [key, ...aliases]) add(name, key);
  for (const { key, shared = [] } of articleRows) for (const name of shared) add(name, key);
  return keys;
};

const byName = /* @__PURE__ */ keysByName();

/**
 * The members of an article that a key of a record may stand for, in any spelling; none where it is post
 * meta in any case. Which of several it is, or none as `url` of a record without a page, is for its value
 * to tell, which `safeParseArticle` looks at.
 * @example
 * articleKeysOf('post_date') //=> ['publishedAt']
 * articleKeysOf('permalink') //=> ['slug', 'canonicalUrl']
 */
export const articleKeysOf = (key: string): readonly ArticleKey[] =>
  byName.get(key) ?? byName.get(foldKey(key, defaultPrefixes)) ?? [];
