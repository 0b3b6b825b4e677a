import { ArticleError } from './article-error.ts';
import { type ParseOptions } from './parse-options.ts';
import { type PostMeta } from './post-meta.ts';
import { safeParsePostMeta } from './standalone.ts';

/**
 * Reads a post meta record alone.
 * @throws {ArticleError} with `issues`, where the record cannot be read
 * @throws {TypeError} for a `mode` or `prefixes` that cannot be used
 * @example
 * parsePostMeta({ 'view count': '403,369' }).viewCount //=> 403369
 */
export function parsePostMeta(record: unknown, options?: ParseOptions): PostMeta {
  const result = safeParsePostMeta(record, options);
  if (result.ok) return result.meta;
  throw new ArticleError(result.issues);
}
