import { ArticleError } from './article-error.ts';
import { zodCore } from './core.ts';
import { type ParseOptions } from './parse-options.ts';
import { type MetaResult, createParser } from './parser.ts';
import { type PostMeta } from './post-meta.ts';

const parser = createParser(zodCore);

/**
 * Reads a post meta record alone. Never throws.
 * @example
 * safeParsePostMeta({ stack: 'python' }).ok //=> true
 */
export const safeParsePostMeta = (record: unknown, options?: ParseOptions): MetaResult =>
  parser.safeParsePostMeta(record, options);

/**
 * Reads a post meta record alone.
 * @throws {ArticleError} with `issues`, where the record cannot be read
 * @example
 * parsePostMeta({ 'view count': '403,369' }).viewCount //=> 403369
 */
export function parsePostMeta(record: unknown, options?: ParseOptions): PostMeta {
  const result = safeParsePostMeta(record, options);
  if (result.ok) return result.meta;
  throw new ArticleError(result.issues);
}
