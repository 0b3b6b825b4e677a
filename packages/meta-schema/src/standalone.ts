import { isArticle, isPostMeta } from './canonical.ts';
import { type ParseOptions } from './parse-options.ts';
import { type ArticleResult, type MetaResult, createParser } from './parser.ts';

const parser = createParser({ isArticle, isPostMeta });

/**
 * Reads any record as an article. Never throws: what is wrong comes back as issues, at most 50 and a
 * count. `issues` of a good result are what was mended or needs a look.
 * @example
 * safeParseArticle({ title: 'Hello', meta: { 'reading time': '11 min' } }).issues.length //=> 1
 */
export const safeParseArticle: (record: unknown, options?: ParseOptions) => ArticleResult =
  parser.safeParseArticle;

/**
 * Reads a post meta record alone. Never throws.
 * @example
 * safeParsePostMeta({ stack: 'python' }).ok //=> true
 */
export const safeParsePostMeta: (record: unknown, options?: ParseOptions) => MetaResult =
  parser.safeParsePostMeta;
