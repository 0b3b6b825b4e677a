export type { Article, Author, SimilarLink } from './article.ts';
export type * from './block.ts';
export type * from './media-block.ts';
export type * from './inline.ts';
export type * from './post-meta.ts';
export type { ImageSource } from './image-source.ts';
export type { Json } from './json.ts';
export { ArticleError } from './article-error.ts';
export { parseArticle } from './parse-article.ts';
export { parsePostMeta } from './parse-post-meta.ts';
export { safeParseArticle, safeParsePostMeta } from './standalone.ts';
export { currentSchemaVersion } from './schema-version.ts';
export type { Limits } from './limits.ts';
export type { ParseOptions } from './parse-options.ts';
export type { ArticleResult, MetaResult } from './parser.ts';
export type { SourceText } from './source-text.ts';
export type {
  ImageCandidate,
  Issue,
  Location,
  PictureSource,
  Retry,
  Severity,
} from '@alphanode/image-source';
export { articleSchema, postMetaSchema } from './schemas.ts';
export { defineMeta } from './define-meta.ts';
export type { CustomField, CustomFieldMap, FieldOutputs, MetaDefinition } from './define-meta.ts';
export { migrate } from './migrate.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';
export { toWordPressMetaArgs } from './wordpress-meta-args.ts';
export type { WordPressMetaArgs } from './wordpress-meta-args.ts';
