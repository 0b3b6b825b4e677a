import { isArticle, isPostMeta } from './canonical.ts';
import { type ParseOptions } from './parse-options.ts';
import { type ArticleResult, type MetaResult, createParser } from './parser.ts';

const parser = createParser({ isArticle, isPostMeta, complete: (meta) => meta });

/**
 * Reads any record as an article. Whatever it is, what is wrong comes back as issues, at most 50 and a
 * count. `issues` of a good result are what was mended or needs a look.
 * @throws {TypeError} for a `mode` or `prefixes` that cannot be used
 * @example
 * safeParseArticle({ title: 'Hello', meta: { 'reading time': '11 min' } }).issues.length //=> 1
 */
export const safeParseArticle: (record: unknown, options?: ParseOptions) => ArticleResult =
  parser.safeParseArticle;

/**
 * Reads a post meta record alone, as {@link safeParseArticle} reads an article.
 * @throws {TypeError} for a `mode` or `prefixes` that cannot be used
 * @example
 * safeParsePostMeta({ stack: 'python' }).ok //=> true
 */
export const safeParsePostMeta: (record: unknown, options?: ParseOptions) => MetaResult =
  parser.safeParsePostMeta;
