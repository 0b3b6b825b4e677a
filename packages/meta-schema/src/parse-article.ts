import { type Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { zodCore } from './core.ts';
import { type ParseOptions } from './parse-options.ts';
import { type ArticleResult, createParser } from './parser.ts';

const parser = createParser(zodCore);

/**
 * Reads any record as an article. Never throws: what is wrong comes back as issues, at most 50 and a
 * count. `issues` of a good result are what was mended or needs a look.
 * @example
 * safeParseArticle({ title: 'Hello', meta: { 'reading time': '11 min' } }).issues.length //=> 1
 */
export const safeParseArticle = (record: unknown, options?: ParseOptions): ArticleResult =>
  parser.safeParseArticle(record, options);

/**
 * Reads any record as an article.
 * @throws {ArticleError} with `issues`, where the record cannot be read
 * @example
 * parseArticle({ title: 'Hello world' }).slug //=> 'hello-world'
 */
export function parseArticle(record: unknown, options?: ParseOptions): Article {
  const result = safeParseArticle(record, options);
  if (result.ok) return result.article;
  throw new ArticleError(result.issues);
}
