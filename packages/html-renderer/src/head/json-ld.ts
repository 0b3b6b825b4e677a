import { type Image, imageObject } from '@alphanode/image-source';
import { type Article, type Author } from '@alphanode/meta-schema';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { hasAiGeneratedStyle, hasSyntheticViewCount } from '@alphanode/meta-schema/publication';
import { type JsonLd } from './head.ts';

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

/** Adds the fields of the table that name a schema.org property. */
const addFields = (data: MutableJsonLd, fields: readonly MetaField[], record: object): void => {
  const values = record as Readonly<Record<string, unknown>>; // keys of the table only
  for (const field of fields) {
    const value = values[field.key];
    if (value === undefined) continue;
    if (field.schemaOrg !== undefined) data[field.schemaOrg] = valueFor(field, value);
    else if (field.fields && field.kind === 'record')
      addFields(data, field.fields, value as object); // a record's value is one
  }
};

const addViews = (data: MutableJsonLd, { meta }: Article): void => {
  if (meta.viewCount === undefined || hasSyntheticViewCount(meta)) return;
  data['interactionStatistic'] = {
    '@type': 'InteractionCounter',
    interactionType: 'https://schema.org/ReadAction',
    userInteractionCount: meta.viewCount,
  };
};

const personOf = ({ name, url }: Author): object => ({
  '@type': 'Person',
  name,
  ...(url !== undefined && /^https?:/i.test(url) && { url }),
});

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
  if (article.authors.length > 0) data['author'] = article.authors.map(personOf);
  if (article.tags.length > 0) data['keywords'] = article.tags.join(', ');
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
