import { type Image, safeUrl } from '@alphanode/image-source';
import { type Article } from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { type RenderOptions } from '../options.ts';
import { instantOf } from '../format.ts';
import { listOf } from '../is-list.ts';
import { coverAttributes, readPicture } from '../picture.ts';
import { textOf } from '../plain-text.ts';
import { type RenderContext } from '../render-context.ts';
import { createStringContext } from '../string-context.ts';
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
/** What a tab or a search result shows at most. */
const maxTitle = 70;

/** The first words of a text, cut between words. */
export const shorten = (text: string, max: number): string => {
  // Enough for white space to be closed up, and no more of a text of a megabyte.
  const flat = text
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim();
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

const altOf = (image: Image | undefined): string | undefined =>
  image?.alt === '' ? image.caption : image?.alt;

const addName = (meta: HeadMeta[], name: string, content: string | undefined): void => {
  if (content !== undefined && content !== '') meta.push({ name, content });
};

const addProperty = (meta: HeadMeta[], property: string, content: string | undefined): void => {
  if (content !== undefined && content !== '') meta.push({ property, content });
};

const addOpenGraph = (meta: HeadMeta[], article: Article, facts: PageFacts): void => {
  const { image } = facts;
  addProperty(meta, 'og:type', 'article');
  addProperty(meta, 'og:title', facts.title);
  addProperty(meta, 'og:description', facts.description);
  addProperty(meta, 'og:url', facts.url);
  addProperty(meta, 'og:site_name', facts.siteName);
  addProperty(meta, 'og:locale', facts.lang.replace('-', '_'));
  addProperty(meta, 'og:image', image?.url);
  addProperty(meta, 'og:image:width', image?.width?.toString());
  addProperty(meta, 'og:image:height', image?.height?.toString());
  addProperty(meta, 'og:image:alt', altOf(image));
  addProperty(meta, 'article:published_time', facts.publishedAt);
  addProperty(meta, 'article:modified_time', facts.updatedAt);
  for (const tag of listOf(article.tags)) {
    // As in the list of tags below the article: a list of holes is none, and may be endless.
    if (typeof tag !== 'string') throw new TypeError('no tag');
    addProperty(meta, 'article:tag', tag);
  }
};

const metaOf = (article: Article, facts: PageFacts, options: HeadOptions): HeadMeta[] => {
  const meta: HeadMeta[] = [];
  const { image } = facts;
  addName(meta, 'description', facts.description);
  addName(meta, 'robots', facts.indexed ? 'index, follow, max-image-preview:large' : 'noindex');
  for (const { name } of listOf(article.authors)) addName(meta, 'author', name);
  addOpenGraph(meta, article, facts);
  // Title, description and picture of the card are read from Open Graph.
  addName(meta, 'twitter:card', image ? 'summary_large_image' : 'summary');
  addName(meta, 'twitter:site', options.twitterSite);
  return meta;
};

const linksOf = (ctx: RenderContext, facts: PageFacts, options: HeadOptions): HeadLink[] => {
  const links: HeadLink[] = facts.url === undefined ? [] : [{ rel: 'canonical', href: facts.url }];
  for (const { lang, url } of options.alternates ?? []) {
    const href = absolute(url, options.baseUrl);
    if (href !== undefined) links.push({ rel: 'alternate', hreflang: lang, href });
  }
  const cover = options.images?.preload === true ? ctx.cover : undefined;
  const preload = cover && coverAttributes(ctx, cover).preload;
  return preload ? [...links, preload] : links;
};

/** A date that is one. */
const dated = (iso: string | undefined): string | undefined =>
  instantOf(iso) === undefined ? undefined : iso;

const factsOf = (ctx: RenderContext, article: Article, options: HeadOptions): PageFacts => {
  const { cover: image, lang } = ctx;
  return {
    title: shorten(article.title, maxDescription),
    lang,
    publishedAt: dated(article.publishedAt),
    updatedAt: dated(article.updatedAt),
    url: absolute(article.canonicalUrl, options.baseUrl),
    description: descriptionOf(article),
    image: image && /^https?:/.test(image.url) ? image : undefined,
    siteName: options.siteName,
    siteUrl: absolute('/', options.baseUrl),
    indexed: assessPublication(article, options).index,
  };
};

/** The head of a prepared article. */
export function headOf(ctx: RenderContext, article: Article, options: HeadOptions): Head {
  const facts = factsOf(ctx, article, options);
  const suffix = options.titleSuffix ?? '';
  // First, since it finds out whether authors and tags are such.
  const meta = metaOf(article, facts, options);
  const breadcrumb = breadcrumbJsonLd(facts);
  const jsonLd: JsonLd[] = [articleJsonLd(article, facts)];
  if (breadcrumb) jsonLd.push(breadcrumb);
  return {
    title: shorten(article.title, maxTitle - suffix.length) + suffix,
    meta,
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
  const ctx = createStringContext(options, article);
  if (article.cover) ctx.cover = readPicture(ctx, article.cover);
  return headOf(ctx, article, options);
}
