import { type Article } from '@alphanode/meta-schema';
import { hasSyntheticViewCount } from '@alphanode/meta-schema/publication';
import { textOf } from '@alphanode/meta-schema/text';
import { excerpt } from '../article-text.ts';
import { type Features, type RenderOptions } from '../options.ts';
import { renderArticle } from '../render-article.ts';
import { attempt } from '../attempt.ts';
import { instantOf } from '../format.ts';
import { wellFormedIn } from '../well-formed.ts';
import { headOf, prepareHead } from './article-head.ts';
import { present } from './present.ts';

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

/** A feed reader shows title, date and tags itself. */
const hidden = ['header', 'notice', 'tags', 'metaBox', 'similarPosts'] as const;

const featuresOf = ({ features }: RenderOptions): Features => ({
  ...features,
  ...Object.fromEntries(hidden.map((name) => [name, features?.[name] ?? false])),
});

/** JSON Feed asks for RFC 3339 with a time and an offset. */
const withTime = (iso: string | undefined): string | undefined =>
  instantOf(iso)?.toISOString().replace('.000', '');

/** A text of the record. */
const textIn = (article: Article, key: 'title' | 'slug'): string =>
  textOf(attempt(() => article[key]));

/**
 * An article as an item of a JSON Feed 1.1. Give `baseUrl`, so that every URL in it is absolute. Whether the
 * post may be in a feed at all is said by `assessPublication` of `@alphanode/meta-schema`.
 *
 * @example
 * toFeedItem(article).title; //=> 'A small article'
 */
export function toFeedItem(article: Article, options: RenderOptions = {}): FeedItem {
  const features = featuresOf(options);
  const hide = attempt(() => hasSyntheticViewCount(article.meta)) ? ['viewCount'] : [];
  const meta = { ...options.meta, hide: hide.concat(options.meta?.hide ?? []) };
  // What is wrong with the article is told once, where it is drawn.
  const ctx = prepareHead(article, { ...options, onIssue: undefined });
  const { facts } = headOf(ctx, article, options);
  return wellFormedIn({
    id: facts?.url ?? textIn(article, 'slug'),
    title: textIn(article, 'title'),
    content_html: renderArticle(article, { ...options, features, meta }),
    language: ctx.lang,
    ...present({
      url: facts?.url,
      summary: excerpt(article),
      image: facts?.image?.url,
      date_published: withTime(facts?.publishedAt),
      date_modified: withTime(facts?.updatedAt),
      authors: facts?.authors,
      tags: facts?.tags,
    }),
  });
}
