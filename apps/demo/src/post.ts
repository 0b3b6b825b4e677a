import { excerpt } from '@alphanode/html-renderer';
import { type Article } from '@alphanode/meta-schema';
import { type PublicationReason, assessPublication } from '@alphanode/meta-schema/publication';
import { type SimilarInput } from '@alphanode/similar-posts';
import { type PostPlace } from './input/post-file.ts';
import { type RecordSpan } from './input/scan-records.ts';

/** Where a post came from. */
interface PostSource {
  /** Absolute path. */
  readonly path: string;
  /** Absolute path of the file that it was written in, before an import. */
  readonly origin: string;
  readonly place: PostPlace;
  readonly span: RecordSpan;
}

/** What is kept of a post between the two passes: enough for lists, feeds and the plan, not the text. */
export interface Post {
  /** Name of its folder under `posts/`. */
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  readonly summary?: string;
  /** The first words of a post without a summary. */
  readonly excerpt?: string;
  readonly topic?: string;
  readonly readingTimeMinutes?: number;
  /** A day, or a moment with its offset: no machine's own time zone has a say. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** Where it was on the site that it came from. */
  readonly address?: string;
  /** Why it is held back from search engines, the sitemap and feeds; empty when it is listed. */
  readonly held: readonly PublicationReason[];
  /** What other posts may share with it. */
  readonly likeness: Pick<SimilarInput, 'tags' | 'meta'>;
  /**
   * Names under the folder of posts of the pictures and recordings that it shows; absent where no URL of the
   * post is relative.
   */
  readonly media?: readonly string[];
  /** Whether its text has names in double brackets, which may be those of other posts. */
  readonly hasNames?: boolean;
  readonly source: PostSource;
}

/** What a list says of a post: its summary, else its first words; empty where it has no text. */
export const shortText = ({ summary, excerpt: words = '' }: Post): string => summary ?? words;

/** Keeps the light part of an article. */
export function toPost(
  article: Article,
  place: Pick<Post, 'slug' | 'media' | 'hasNames' | 'source'>,
  { keep, now }: { readonly keep: KeepText; readonly now: Date },
): Post {
  const { title, lang, meta, publishedAt, updatedAt, canonicalUrl } = article;
  return {
    ...place,
    title,
    lang,
    ...(meta.summary === undefined
      ? { excerpt: ownCopy(excerpt(article)) }
      : { summary: meta.summary }),
    ...(meta.topic === undefined ? {} : { topic: keep(meta.topic) }),
    ...(meta.readingTime === undefined ? {} : { readingTimeMinutes: meta.readingTime }),
    ...(publishedAt === undefined ? {} : { publishedAt: inUtc(publishedAt) }),
    ...(updatedAt === undefined ? {} : { updatedAt: inUtc(updatedAt) }),
    ...(canonicalUrl === undefined ? {} : { address: canonicalUrl }),
    held: assessPublication(article, { now }).reasons,
    likeness: toLikeness(article, keep),
  };
}

/** A text cut from another keeps the whole of it in memory. */
const ownCopy = (text: string): string => Buffer.from(text).toString();

/** A time without an offset is taken as UTC, as the verdict on publication takes it. */
const inUtc = (iso: string): string =>
  iso.includes('T') && !/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? `${iso}Z` : iso;

/** Path of the page on the site. */
export const postUrl = (post: Pick<Post, 'slug'>): string =>
  `/posts/${encodeURIComponent(post.slug)}/`;

/** Whether search engines, the sitemap and feeds may list the post. */
export const isListed = (post: Post): boolean => post.held.length === 0;

function toLikeness({ tags, meta }: Article, keep: KeepText): Post['likeness'] {
  const { topic, stack, tools, entities } = meta;
  return {
    tags: tags.map(keep),
    meta: {
      ...(topic === undefined ? {} : { topic: keep(topic) }),
      ...(stack === undefined ? {} : { stack: stack.map(keep) }),
      ...(tools === undefined ? {} : { tools: tools.map(keep) }),
      ...(entities === undefined
        ? {}
        : { entities: entities.map(({ name }) => ({ name: keep(name) })) }),
    },
  };
}

/** Gives the same text back, as the copy that is held already where there is one. */
export type KeepText = (text: string) => string;

/** Holds one copy of each text: stacks, tools and tags come again in thousands of posts. */
export function createTextKeeper(): KeepText {
  const texts = new Map<string, string>();
  return (text) => {
    const kept = texts.get(text);
    if (kept === undefined) texts.set(text, text);
    return kept ?? text;
  };
}
