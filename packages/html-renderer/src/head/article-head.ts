import { type Image, safeUrl } from '@alphanode/image-source';
import { type Article, type Author } from '@alphanode/meta-schema';
import { excerpt } from '../article-text.ts';
import { attempt } from '../attempt.ts';
import { type RenderOptions } from '../options.ts';
import { instantOf } from '../format.ts';
import { listOf, textOnly } from '../is-list.ts';
import { memoOf } from '../memo.ts';
import { readCover } from '../cover.ts';
import { coverAttributes } from '../picture.ts';
import { wordsOf } from '../safe-html.ts';
import { part } from '../part.ts';
import { type RenderContext, report } from '../render-context.ts';
import { createStringContext } from '../string-context.ts';
import { type Head, type HeadLink, type HeadMeta, type JsonLd } from './head.ts';
import { articleJsonLd, breadcrumbJsonLd, type PageFacts } from './json-ld.ts';
import { shorten, toldOf } from './shorten.ts';
import { verdictOn } from '../verdict.ts';
import { wellFormedIn } from '../well-formed.ts';

/** The same article in another language. */
export interface Alternate {
  /** BCP 47, or `x-default`. */
  readonly lang: string;
  readonly url: string;
}

/** Options of {@link articleHead}. */
export interface HeadOptions extends RenderOptions {
  readonly siteName?: string | undefined;
  /** The site's account, with its `@`. */
  readonly twitterSite?: string | undefined;
  readonly alternates?: readonly Alternate[] | undefined;
  /** The suffix of the title, e.g. `" - My site"`. */
  readonly titleSuffix?: string | undefined;
}

/** What search engines and cards show at most of a description, or of a title. */
const maxLength = 200;
/** What a tab or a search result shows at most. */
const maxTitle = 70;

const absolute = (raw: string | undefined, base: string | undefined): string | undefined => {
  const { url } = raw === undefined ? {} : safeUrl(raw, { use: 'media', base });
  return url && /^https?:/.test(url) ? url : undefined;
};

/** The summary, else the first words. */
const descriptionOf = (article: Article): string =>
  shorten(wordsOf(article.meta.summary), maxLength) || excerpt(article, maxLength);

const titleOf = (article: Article, { titleSuffix: suffix = '' }: HeadOptions): string =>
  shorten(wordsOf(attempt(() => article.title)), maxTitle - suffix.length) + suffix;

const altOf = (image: Image | undefined): string | undefined =>
  image && (image.alt || image.caption);

/** Open Graph asks for a language and a territory. */
const localeOf = /* @__PURE__ */ memoOf((lang: string) => {
  const { language, region } = attempt(() => new Intl.Locale(lang)) ?? {};
  return region ? `${language}_${region}` : '';
});

const openGraphOf = (facts: PageFacts): [property: string, content: string | undefined][] => {
  const { image } = facts;
  return [
    ['og:type', 'article'],
    ['og:title', facts.title],
    ['og:description', facts.description],
    ['og:url', facts.url],
    ['og:site_name', facts.siteName],
    ['og:locale', localeOf(facts.lang)],
    ['og:image', image?.url],
    ['og:image:width', image?.width?.toString()],
    ['og:image:height', image?.height?.toString()],
    ['og:image:alt', altOf(image)],
    ['article:published_time', facts.publishedAt],
    ['article:modified_time', facts.updatedAt],
    ...facts.tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
};

const metaOf = (facts: PageFacts, options: HeadOptions): HeadMeta[] => {
  const meta: HeadMeta[] = [];
  const addName = (name: string, content: string | undefined): void => {
    if (content) meta.push({ name, content });
  };
  addName('description', facts.description);
  addName('robots', facts.indexed ? 'index, follow, max-image-preview:large' : 'noindex');
  for (const { name } of facts.authors) addName('author', name);
  for (const [property, content] of openGraphOf(facts)) {
    if (content) meta.push({ property, content });
  }
  // Title, description and picture of the card are read from Open Graph.
  addName('twitter:card', facts.image ? 'summary_large_image' : 'summary');
  addName('twitter:site', options.twitterSite);
  return meta;
};

const linksOf = (ctx: RenderContext, facts: PageFacts, options: HeadOptions): HeadLink[] => {
  const links: HeadLink[] = facts.url === undefined ? [] : [{ rel: 'canonical', href: facts.url }];
  for (const { lang, url } of options.alternates ?? []) {
    const href = absolute(url, options.baseUrl);
    if (href !== undefined) links.push({ rel: 'alternate', hreflang: lang, href });
  }
  const isLoaded = options.images?.preload === true && options.features?.cover !== false;
  const preload = isLoaded && ctx.cover && coverAttributes(ctx, ctx.cover).preload;
  return preload ? [...links, preload] : links;
};

/** A date that is one. */
const dated = (iso: string | undefined): string | undefined => instantOf(iso) && iso;

const tagsOf = (ctx: RenderContext, article: Article): string[] =>
  listOf(article.tags)
    .slice(0, ctx.limits.metaItems)
    .map((tag) => toldOf(textOnly(tag)));

const authorsOf = (ctx: RenderContext, article: Article): Author[] =>
  listOf(article.authors)
    .slice(0, ctx.limits.metaItems)
    .map(({ name, url }) => {
      const page = absolute(url, ctx.options.baseUrl);
      const person = { name: toldOf(textOnly(name)) };
      return page === undefined ? person : { ...person, url: page };
    });

/** What the page around the article says of it. Throws where the record is none. */
const factsOf = (ctx: RenderContext, article: Article, options: HeadOptions): PageFacts => {
  const { cover: image, lang } = ctx;
  return {
    title: shorten(wordsOf(article.title), maxLength),
    lang,
    authors: authorsOf(ctx, article),
    tags: tagsOf(ctx, article),
    publishedAt: dated(article.publishedAt),
    updatedAt: dated(article.updatedAt),
    url: absolute(article.canonicalUrl, options.baseUrl),
    description: descriptionOf(article),
    image: image && /^https?:/.test(image.url) ? image : undefined,
    siteName: options.siteName,
    siteUrl: absolute('/', options.baseUrl),
    indexed: verdictOn(ctx, article).index,
  };
};

const headOfFacts = (
  ctx: RenderContext,
  article: Article,
  options: HeadOptions,
  facts: PageFacts,
): Head => {
  const breadcrumb = breadcrumbJsonLd(facts);
  const jsonLd: JsonLd[] = [articleJsonLd(article, facts)];
  if (breadcrumb) jsonLd.push(breadcrumb);
  return {
    title: titleOf(article, options),
    meta: metaOf(facts, options),
    link: linksOf(ctx, facts, options),
    jsonLd: options.features?.jsonLd === false ? [] : jsonLd,
  };
};

/** A page whose head cannot be told is still titled, and kept from search engines. */
const bareHead = (article: Article, options: HeadOptions): Head => ({
  title: titleOf(article, options),
  meta: [{ name: 'robots', content: 'noindex' }],
  link: [],
  jsonLd: [],
});

/** What the head of a prepared article says, as far as the record can be read. */
export interface PageHead {
  readonly facts: PageFacts | undefined;
  readonly head: Head;
}

/** The head of a prepared article. */
export function headOf(ctx: RenderContext, article: Article, options: HeadOptions): PageHead {
  try {
    const facts = factsOf(ctx, article, options);
    return { facts, head: headOfFacts(ctx, article, options, facts) };
  } catch (error) {
    report(ctx, 'broken-part', error, ['meta']);
    return { facts: undefined, head: bareHead(article, options) };
  }
}

/** Reads the lead picture, for a head without its article. */
export function prepareHead(article: Article, options: HeadOptions): RenderContext {
  const ctx = createStringContext(options, article);
  part(ctx, 'cover', readCover, article);
  return ctx;
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
  return wellFormedIn(headOf(prepareHead(article, options), article, options).head);
}
