import { type Image, imageObject } from '@alphanode/image-source';
import { type Article } from '@alphanode/meta-schema';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { hasAiGeneratedStyle, hasSyntheticViewCount } from '@alphanode/meta-schema/publication';
import { textOf } from '../plain-text.ts';
import { type JsonLd } from './head.ts';

/** What JSON-LD says of the page around the article. */
export interface PageFacts {
  readonly url: string | undefined;
  readonly description: string | undefined;
  readonly image: Image | undefined;
  readonly siteName: string | undefined;
  readonly siteUrl: string | undefined;
  readonly indexed: boolean;
}

/** Code articles are technical; what else there is, is a blog post. */
const typeOf = ({ meta }: Article): 'TechArticle' | 'BlogPosting' =>
  meta.codeLanguage !== undefined || meta.stack !== undefined ? 'TechArticle' : 'BlogPosting';

const valueFor = (field: MetaField, value: unknown): unknown => {
  if (field.unit === 'minute') return `PT${String(value)}M`;
  if (field.kind !== 'recordList' || !Array.isArray(value)) return value;
  return value.map((row: Readonly<Record<string, unknown>>) => ({
    '@type': 'Thing',
    name: row['name'],
  }));
};

/** The rows of the field table that name a schema.org property. */
const fromFields = (fields: readonly MetaField[], record: object | undefined): JsonLd => {
  const values = (record ?? {}) as Readonly<Record<string, unknown>>; // keys of the table only
  const found: [string, unknown][] = [];
  for (const field of fields) {
    const value = values[field.key];
    if (value === undefined) continue;
    if (field.schemaOrg) found.push([field.schemaOrg, valueFor(field, value)]);
    else if (field.kind === 'record')
      found.push(...Object.entries(fromFields(field.fields ?? [], value as object)));
  }
  return Object.fromEntries(found);
};

const viewsOf = ({ meta }: Article): JsonLd =>
  meta.viewCount === undefined || hasSyntheticViewCount(meta)
    ? {}
    : {
        interactionStatistic: {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/ReadAction',
          userInteractionCount: meta.viewCount,
        },
      };

const peopleOf = (article: Article): JsonLd =>
  article.authors.length === 0
    ? {}
    : {
        author: article.authors.map(({ name, url }) => ({
          '@type': 'Person',
          name,
          ...(url !== undefined && /^https?:/i.test(url) && { url }),
        })),
      };

/** The article itself. View counts that are synthetic are not told. */
export function articleJsonLd(article: Article, facts: PageFacts): JsonLd {
  const { publishedAt, updatedAt, tags } = article;
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(article),
    headline: article.title,
    inLanguage: article.lang,
    ...(facts.description !== undefined && { description: facts.description }),
    ...(facts.url !== undefined && { url: facts.url, mainEntityOfPage: facts.url }),
    ...(facts.image && { image: imageObject(facts.image) }),
    ...(publishedAt !== undefined && { datePublished: publishedAt }),
    ...(updatedAt !== undefined && { dateModified: updatedAt }),
    ...peopleOf(article),
    ...(facts.siteName !== undefined && {
      publisher: { '@type': 'Organization', name: facts.siteName },
    }),
    ...(tags.length > 0 && { keywords: tags.join(', ') }),
    wordCount: wordCountOf(article),
    ...fromFields(metaFields, article.meta),
    ...viewsOf(article),
    ...(hasAiGeneratedStyle(article.meta) && {
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    }),
  };
}

const wordCountOf = (article: Article): number =>
  textOf(article.body).split(/\s+/).filter(Boolean).length;

/** The way from the site's front page to the article; absent where their addresses are not known. */
export function breadcrumbJsonLd(article: Article, facts: PageFacts): JsonLd | undefined {
  if (facts.siteUrl === undefined) return undefined;
  const home = {
    '@type': 'ListItem',
    position: 1,
    name: facts.siteName ?? new URL(facts.siteUrl).host,
    item: facts.siteUrl,
  };
  const here = {
    '@type': 'ListItem',
    position: 2,
    name: article.title,
    ...(facts.url !== undefined && { item: facts.url }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [home, here],
  };
}
