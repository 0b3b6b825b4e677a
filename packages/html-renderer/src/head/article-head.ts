import { type Image, safeUrl } from '@alphanode/image-source';
import { type Article } from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { type RenderOptions } from '../options.ts';
import { attributesOf, readPicture } from '../picture.ts';
import { textOf } from '../plain-text.ts';
import { createContext, type RenderContext } from '../render-context.ts';
import { type Head, type HeadLink, type HeadMeta, type JsonLd } from './head.ts';
import { articleJsonLd, breadcrumbJsonLd, type PageFacts } from './json-ld.ts';

/** The same article in another language. */
export interface Alternate {
  /** BCP 47, or `x-default`. */
  readonly lang: string;
  readonly url: string;
}

/** Options of {@link articleHead}. */
export interface HeadOptions extends RenderOptions {
  readonly siteName?: string;
  /** The site's account, with its `@`. */
  readonly twitterSite?: string;
  readonly alternates?: readonly Alternate[];
  /** The suffix of the title, e.g. `" - My site"`. */
  readonly titleSuffix?: string;
}

/** What search engines show at most. */
const maxDescription = 200;

/** The first words of a text, cut between words. */
export const shorten = (text: string, max: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > max / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\p{Cs},;:.-]$/u, '')}…`;
};

const absolute = (raw: string | undefined, base: string | undefined): string | undefined => {
  const { url } = raw === undefined ? {} : safeUrl(raw, { use: 'media', base });
  return url && /^https?:/.test(url) ? url : undefined;
};

const descriptionOf = (article: Article): string | undefined =>
  shorten(article.meta.summary ?? textOf(article.lead ?? []), maxDescription) || undefined;

const named = (name: string, content: string | undefined): HeadMeta[] =>
  content === undefined || content === '' ? [] : [{ name, content }];

const property = (name: string, content: string | number | undefined): HeadMeta[] =>
  content === undefined || content === '' ? [] : [{ property: name, content: String(content) }];

const altOf = (image: Image | undefined): string | undefined =>
  image?.alt === '' ? image.caption : image?.alt;

const openGraph = (article: Article, facts: PageFacts): HeadMeta[] => {
  const { image } = facts;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', article.title),
    ...property('og:description', facts.description),
    ...property('og:url', facts.url),
    ...property('og:site_name', facts.siteName),
    ...property('og:locale', article.lang.replace('-', '_')),
    ...property('og:image', image?.url),
    ...property('og:image:width', image?.width),
    ...property('og:image:height', image?.height),
    ...property('og:image:alt', altOf(image)),
    ...property('article:published_time', article.publishedAt),
    ...property('article:modified_time', article.updatedAt),
    ...article.tags.flatMap((tag) => property('article:tag', tag)),
  ];
};

const metaOf = (article: Article, facts: PageFacts, options: HeadOptions): HeadMeta[] => [
  ...named('description', facts.description),
  ...named('robots', facts.indexed ? 'index, follow, max-image-preview:large' : 'noindex'),
  ...article.authors.flatMap(({ name }) => named('author', name)),
  ...openGraph(article, facts),
  ...named('twitter:card', facts.image ? 'summary_large_image' : 'summary'),
  ...named('twitter:site', options.twitterSite),
  ...named('twitter:title', article.title),
  ...named('twitter:description', facts.description),
  ...named('twitter:image', facts.image?.url),
  ...named('twitter:image:alt', altOf(facts.image)),
];

const linksOf = (ctx: RenderContext, facts: PageFacts, options: HeadOptions): HeadLink[] => {
  const links: HeadLink[] = facts.url === undefined ? [] : [{ rel: 'canonical', href: facts.url }];
  for (const { lang, url } of options.alternates ?? []) {
    const href = absolute(url, options.baseUrl);
    if (href !== undefined) links.push({ rel: 'alternate', hreflang: lang, href });
  }
  const preload = ctx.cover && attributesOf(ctx, ctx.cover, true).preload;
  return preload ? [...links, preload] : links;
};

const factsOf = (article: Article, image: Image | undefined, options: HeadOptions): PageFacts => ({
  url: absolute(article.canonicalUrl, options.baseUrl),
  description: descriptionOf(article),
  image: image && /^https?:/.test(image.url) ? image : undefined,
  siteName: options.siteName,
  siteUrl: absolute('/', options.baseUrl),
  indexed: assessPublication(article).index,
});

/** The head of a prepared article. */
export function headOf(ctx: RenderContext, article: Article, options: HeadOptions): Head {
  const facts = factsOf(article, ctx.cover, options);
  const breadcrumb = breadcrumbJsonLd(article, facts);
  const jsonLd: JsonLd[] = [articleJsonLd(article, facts), ...(breadcrumb ? [breadcrumb] : [])];
  return {
    title: article.title + (options.titleSuffix ?? ''),
    meta: metaOf(article, facts, options),
    link: linksOf(ctx, facts, options),
    jsonLd: options.features?.jsonLd === false ? [] : jsonLd,
  };
}

/**
 * The head of an article's page as data: title, description, robots, Open Graph, Twitter card, canonical,
 * alternates, preload of the lead picture, JSON-LD. Robots says `noindex` where `assessPublication` holds
 * the post back.
 *
 * @example
 * articleHead(article).title; //=> 'A small article'
 */
export function articleHead(article: Article, options: HeadOptions = {}): Head {
  const ctx = createContext(options, article);
  if (article.cover) ctx.cover = readPicture(ctx, article.cover);
  return headOf(ctx, article, options);
}
