import { safeUrl } from '@alphanode/image-source';

import { absolute } from './absolute-url.ts';
import { isCoverKey } from './answer-record.ts';
import { saidOf, standsFor } from './article-key.ts';
import { type EntryFacts } from './entry-facts.ts';
import { list, member, text, textMember } from './json-value.ts';
import { type PageFacts } from './page-facts.ts';
import { headAuthors } from './page-authors.ts';
import { dateIn, plainWords, saidAs, tagsIn } from './page-said.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What of an article its page may say. */
const saidKeys = [
  'lead',
  'authors',
  'publishedAt',
  'updatedAt',
  'cover',
  'canonicalUrl',
  'tags',
] as const;

type Said = Partial<Record<(typeof saidKeys)[number], unknown>>;

/** Whether a record says it already. */
const says = (record: JsonRecord, key: keyof Said): boolean => {
  if (key === 'canonicalUrl')
    // Beside addresses, its names stand for slugs.
    return Object.entries(record).some(
      ([name, value]) => standsFor(name, key) && absolute(text(value)) !== '',
    );
  if (key === 'cover' && Object.keys(record).some(isCoverKey)) return true;
  return saidOf(record, key) !== undefined;
};

const imageOf = ({ article }: PageFacts): string => {
  const image = member(article, 'image');
  const first = Array.isArray(image) ? list(image)[0] : image;
  return text(first) || textMember(first, 'url');
};

const pictureOf = (
  url: string | undefined,
  base: string | undefined,
  alt?: string,
): object | undefined => {
  const safe = safeUrl(url, { use: 'media', base }).url;
  return safe === undefined ? undefined : { url: safe, ...(alt === undefined ? {} : { alt }) };
};

/** What a page says in its head, and in JSON-LD. */
const ofHead = (facts: PageFacts, base: string | undefined): Said => {
  const { said, article } = facts;
  const first = (name: string): string | undefined => said.get(name)?.[0];
  const keywords = [member(article, 'keywords')].flat().flatMap((each) => text(each).split(','));
  const tags = saidAs(said, 'tags').length > 0 ? tagsIn(said) : keywords.map((each) => each.trim());
  return {
    lead: plainWords(saidAs(said, 'lead')[0] ?? ''),
    authors: headAuthors(said, article).map((name) => ({ name })),
    publishedAt: dateIn(said, 'published') || textMember(article, 'datePublished'),
    updatedAt: dateIn(said, 'updated') || textMember(article, 'dateModified'),
    cover: pictureOf(first('og:image') ?? imageOf(facts), base, first('og:image:alt')),
    tags: tags.filter(Boolean),
  };
};

/** What it says by the class names of its article. */
const ofEntry = (entry: EntryFacts, base: string | undefined): Said => ({
  lead: entry.summary,
  authors: entry.authors,
  publishedAt: entry.published,
  updatedAt: entry.updated,
  cover: pictureOf(entry.picture, base),
  tags: entry.tags,
});

/** What it says elsewhere, and dates that the schema can only refuse, so that they are told. */
const ofRest = ({ said, bylines }: PageFacts): Said => ({
  authors: bylines,
  publishedAt: dateIn(said, 'published', true),
  updatedAt: dateIn(said, 'updated', true),
});

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What a page says of its article, where its front matter does not. */
export const pageRecord = (
  facts: PageFacts,
  own: JsonRecord,
  siteBase: string | undefined,
): Record<string, unknown> => {
  const canonicalUrl = [facts.canonical, facts.entry?.canonical ?? ''].map(absolute).find(Boolean);
  const base = siteBase ?? canonicalUrl;
  const head: Said = { ...ofHead(facts, base), canonicalUrl };
  const entry = facts.entry === undefined ? {} : ofEntry(facts.entry, base);
  const rest = ofRest(facts);
  const record: Said = {};
  for (const key of saidKeys) {
    const value = [head[key], entry[key], rest[key]].find(isSaid);
    if (value !== undefined && !says(own, key)) record[key] = value;
  }
  return record;
};
