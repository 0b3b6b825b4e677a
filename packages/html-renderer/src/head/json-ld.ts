import { type Image, imageObject } from '@alphanode/image-source';
import { type Article, type Author } from '@alphanode/meta-schema';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { hasAiGeneratedStyle, hasSyntheticViewCount } from '@alphanode/meta-schema/publication';
import { type JsonLd } from './head.ts';
import { present } from './present.ts';
import { toldOf } from './shorten.ts';

type MutableJsonLd = Record<string, unknown>;

/** What JSON-LD says of the page around the article. */
export interface PageFacts {
  readonly title: string;
  readonly lang: string;
  readonly publishedAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly url: string | undefined;
  /** `''` where the article has no words. */
  readonly description: string;
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

/** The article itself. View counts that are synthetic are not told. */
export function articleJsonLd(article: Article, facts: PageFacts): JsonLd {
  const data: MutableJsonLd = {
    '@context': 'https://schema.org',
    '@type': typeOf(article),
    headline: facts.title,
    inLanguage: facts.lang,
    ...present({
      description: facts.description,
      mainEntityOfPage: facts.url,
      url: facts.url,
      datePublished: facts.publishedAt,
      dateModified: facts.updatedAt,
      author: facts.authors.map(personOf),
      keywords: facts.tags.join(', '),
    }),
  };
  if (facts.image) data['image'] = imageObject(facts.image);
  if (facts.siteName !== undefined) {
    data['publisher'] = { '@type': 'Organization', name: facts.siteName };
  }
  addFields(data, metaFields, article.meta);
  addViews(data, article);
  if (hasAiGeneratedStyle(article.meta)) {
    data['digitalSourceType'] = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
  }
  return data;
}

const crumbOf = (position: number, name: string, item: string | undefined): object => ({
  '@type': 'ListItem',
  position,
  name,
  ...present({ item }),
});

/** The way from the site's front page to the article; absent where their addresses are not known. */
export function breadcrumbJsonLd({ siteUrl, siteName, title, url }: PageFacts): JsonLd | undefined {
  if (siteUrl === undefined) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      crumbOf(1, siteName ?? new URL(siteUrl).host, siteUrl),
      crumbOf(2, title, url),
    ],
  };
}
