export type { Article, Author, SimilarLink } from './article.ts';
export type * from './block.ts';
export type * from './inline.ts';
export type * from './post-meta.ts';
export type { ImageSource } from './image-source.ts';
export type { Json } from './json.ts';
