import { type Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { type ParseOptions } from './parse-options.ts';
import { safeParseArticle } from './standalone.ts';

/**
 * Reads any record as an article.
 * @throws {ArticleError} with `issues`, where the record cannot be read
 * @throws {TypeError} for a `mode` or `prefixes` that cannot be used
 * @example
 * parseArticle({ title: 'Hello world' }).slug //=> 'hello-world'
 */
export function parseArticle(record: unknown, options?: ParseOptions): Article {
  const result = safeParseArticle(record, options);
  if (result.ok) return result.article;
  throw new ArticleError(result.issues);
}
