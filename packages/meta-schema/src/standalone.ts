import { type ParseOptions } from './parse-options.ts';
import { type ArticleResult, type MetaResult, createParser } from './parser.ts';
import { isArticle, isPostMeta } from './generated/canonical.ts';

const parser = createParser({ isArticle, isPostMeta });

/**
 * `safeParseArticle` of the main entry with neither zod nor code made at run time, for hosts that allow
 * no `eval` and for small bundles.
 */
export const safeParseArticle = (record: unknown, options?: ParseOptions): ArticleResult =>
  parser.safeParseArticle(record, options);

/** `safeParsePostMeta` of the main entry with neither zod nor code made at run time. */
export const safeParsePostMeta = (record: unknown, options?: ParseOptions): MetaResult =>
  parser.safeParsePostMeta(record, options);
