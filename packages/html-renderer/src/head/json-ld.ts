import { type Image, imageObject } from '@alphanode/image-source';
import { type Article, type Author } from '@alphanode/meta-schema';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { hasAiGeneratedStyle, hasSyntheticViewCount } from '@alphanode/meta-schema/publication';
import { type JsonLd } from './head.ts';
import { toldOf } from './shorten.ts';

type MutableJsonLd = Record<string, unknown>;

/** What JSON-LD says of the page around the article. */
export interface PageFacts {
  readonly title: string;
  readonly lang: string;
  readonly publishedAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly url: string | undefined;
  readonly description: string | undefined;
  readonly image: Image | undefined;
  readonly siteName: string | undefined;
  readonly siteUrl: string | undefined;
  readonly indexed: boolean;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
}

/** Code articles are technical; what else there is, is a blog post. */
const typeOf = ({ meta }: Article): 'TechArticle' | 'BlogPosting' =>
  meta.codeLanguage !== undefined || meta.stack !== undefined ? 'TechArticle' : 'BlogPosting';

type Values = Readonly<Record<string, unknown>>;

/** How many things of a kind are told. */
const maxListed = 200;

const textFor = (value: unknown): string | undefined =>
  typeof value === 'string' ? toldOf(value) : undefined;

const listFor = (field: MetaField, values: readonly unknown[]): unknown[] =>
  values.slice(0, maxListed).map((value) =>
    field.kind === 'recordList'
      ? { '@type': 'Thing', name: textFor((value as Values)['name']) } // an item of a record list
      : textFor(value),
  );

/** Texts, counts and lists of texts; a record that was never parsed may hold anything, which is not told. */
const valueFor = (field: MetaField, value: unknown): unknown => {
  if (Number.isFinite(value)) return field.unit === 'minute' ? `PT${String(value)}M` : value;
  return Array.isArray(value) ? listFor(field, value) : textFor(value);
};

/** Adds the fields of the table that name a schema.org property. */
const addFields = (data: MutableJsonLd, fields: readonly MetaField[], record: object): void => {
  const values = record as Values; // keys of the table only
  for (const field of fields) {
    const value = values[field.key];
    if (value === undefined) continue;
    if (field.schemaOrg !== undefined) data[field.schemaOrg] = valueFor(field, value);
    else if (field.fields && field.kind === 'record')
      addFields(data, field.fields, value as object); // a record's value is one
  }
};

const addViews = (data: MutableJsonLd, { meta }: Article): void => {
  if (!Number.isFinite(meta.viewCount) || hasSyntheticViewCount(meta)) return;
  data['interactionStatistic'] = {
    '@type': 'InteractionCounter',
    interactionType: 'https://schema.org/ReadAction',
    userInteractionCount: meta.viewCount,
  };
};

const personOf = (author: Author): object => ({ '@type': 'Person', ...author });

const addPage = (data: MutableJsonLd, facts: PageFacts): void => {
  if (facts.description !== undefined) data['description'] = facts.description;
  if (facts.url !== undefined) data['mainEntityOfPage'] = data['url'] = facts.url;
  if (facts.image) data['image'] = imageObject(facts.image);
  if (facts.siteName !== undefined) {
    data['publisher'] = { '@type': 'Organization', name: facts.siteName };
  }
};

/** The article itself. View counts that are synthetic are not told. */
export function articleJsonLd(article: Article, facts: PageFacts): JsonLd {
  const data: MutableJsonLd = {
    '@context': 'https://schema.org',
    '@type': typeOf(article),
    headline: facts.title,
    inLanguage: facts.lang,
  };
  addPage(data, facts);
  if (facts.publishedAt !== undefined) data['datePublished'] = facts.publishedAt;
  if (facts.updatedAt !== undefined) data['dateModified'] = facts.updatedAt;
  if (facts.authors.length > 0) data['author'] = facts.authors.map(personOf);
  if (facts.tags.length > 0) data['keywords'] = facts.tags.join(', ');
  addFields(data, metaFields, article.meta);
  addViews(data, article);
  if (hasAiGeneratedStyle(article.meta)) {
    data['digitalSourceType'] = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
  }
  return data;
}

/** The way from the site's front page to the article; absent where their addresses are not known. */
export function breadcrumbJsonLd(facts: PageFacts): JsonLd | undefined {
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
    name: facts.title,
    ...(facts.url !== undefined && { item: facts.url }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [home, here],
  };
}
