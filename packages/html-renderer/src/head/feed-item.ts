import { type Article } from '@alphanode/meta-schema';
import { excerpt } from '../article-text.ts';
import { type RenderOptions } from '../options.ts';
import { renderArticle } from '../render-article.ts';
import { articleHead } from './article-head.ts';

/** An item of a JSON Feed 1.1. */
export interface FeedItem {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly content_html: string;
  readonly summary?: string;
  readonly image?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly authors?: readonly { readonly name: string; readonly url?: string }[];
  readonly tags?: readonly string[];
  readonly language: string;
}

/** A feed reader shows title, date and picture itself. */
const contentOnly = {
  header: false,
  notice: false,
  tags: false,
  metaBox: false,
  similarPosts: false,
} as const;

/** JSON Feed asks for RFC 3339 with a time. */
const withTime = (iso: string): string => (iso.length === 10 ? `${iso}T00:00:00Z` : iso);

/**
 * An article as an item of a JSON Feed 1.1. Give `baseUrl`, so that every URL in it is absolute. Whether the
 * post may be in a feed at all is said by `assessPublication` of `@alphanode/meta-schema`.
 *
 * @example
 * toFeedItem(article).title; //=> 'A small article'
 */
export function toFeedItem(article: Article, options: RenderOptions = {}): FeedItem {
  const features = { ...contentOnly, ...options.features };
  const head = articleHead(article, options);
  const url = head.link.find(({ rel }) => rel === 'canonical')?.href;
  const image = head.meta.find(({ property }) => property === 'og:image')?.content;
  const summary = excerpt(article);
  const { publishedAt, updatedAt, authors, tags } = article;
  return {
    id: url ?? article.slug,
    ...(url !== undefined && { url }),
    title: article.title,
    content_html: renderArticle(article, { ...options, features }),
    ...(summary !== '' && { summary }),
    ...(image !== undefined && { image }),
    ...(publishedAt !== undefined && { date_published: withTime(publishedAt) }),
    ...(updatedAt !== undefined && { date_modified: withTime(updatedAt) }),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags }),
    language: article.lang,
  };
}
