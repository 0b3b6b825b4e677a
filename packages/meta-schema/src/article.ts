import { type Block } from './block.ts';
import { type ImageSource } from './image-source.ts';
import { type Inline } from './inline.ts';
import { type PostMeta } from './post-meta.ts';

/** Who wrote the article. */
export interface Author {
  readonly name: string;
  readonly url?: string;
  /** Kept for the site, and drawn nowhere. */
  readonly email?: string;
}

/** A link to a similar post. */
export interface SimilarLink {
  readonly title: string;
  readonly url: string;
  readonly summary?: string;
}

/** A validated article: plain JSON, never mutated. `Meta` has the fields of a site's own, too. */
export interface Article<Meta = PostMeta> {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly slug: string;
  /** BCP 47. */
  readonly lang: string;
  readonly lead?: readonly Inline[];
  readonly body: readonly Block[];
  /** The lead picture; the first of `meta.imageSources` where the record named none. */
  readonly cover?: ImageSource;
  readonly meta: Meta;
  readonly authors: readonly Author[];
  /** ISO 8601 date or date-time. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** Whether it is published, in the words of its source: `publish`, `draft`, `private`, `scheduled`. */
  readonly status?: string;
  readonly canonicalUrl?: string;
  readonly tags: readonly string[];
  readonly similar: readonly SimilarLink[];
}
