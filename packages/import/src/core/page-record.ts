import { safeUrl } from '@alphanode/image-source';

import { absolute } from './absolute-url.ts';
import { isCoverKey } from './answer-record.ts';
import { type EntryFacts } from './entry-facts.ts';
import { fold } from './fold.ts';
import { list, member, text, textMember } from './json-value.ts';
import { type PageFacts } from './page-facts.ts';
import { dateIn, plainWords, saidAs, tagsIn } from './page-said.ts';
import { saysDate } from './record-dates.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

const isNamed =
  (pattern: RegExp) =>
  (record: JsonRecord): boolean =>
    Object.keys(record).some((key) => pattern.test(fold(key)));

/** Whether a record says it already, by the names of the schema. */
const says: ReadonlyMap<string, (record: JsonRecord) => boolean> = new Map([
  ['lead', isNamed(/^(?:lead|excerpt)$/)],
  ['authors', isNamed(/^(?:authors?|by|byline)$/)],
  ['publishedAt', saysDate],
  ['updatedAt', isNamed(/^(?:updated(?:at)?|modified|lastmodified|postmodified)$/)],
  ['cover', (record: JsonRecord) => Object.keys(record).some(isCoverKey)],
  ['canonicalUrl', isNamed(/^canonical(?:url)?$/)],
  ['tags', isNamed(/^(?:tags?|keywords|categor(?:y|ies))$/)],
]);

const namesOf = ({ said, article }: PageFacts): readonly string[] => {
  const written = member(article, 'author');
  const named = saidAs(said, 'author').filter((name) => absolute(name) === '');
  const given = named.length > 0 ? named : [written].flat();
  return given
    .map((each) => (text(each) || textMember(each, 'name')).trim().replace(/^by /i, '').trim())
    .filter((name) => name !== '' && absolute(name) === '');
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
const ofHead = (facts: PageFacts, base: string | undefined): JsonRecord => {
  const { said, article } = facts;
  const names = namesOf(facts);
  const first = (name: string): string | undefined => said.get(name)?.[0];
  const keywords = [member(article, 'keywords')].flat().flatMap((each) => text(each).split(','));
  const tags = saidAs(said, 'tags').length > 0 ? tagsIn(said) : keywords.map((each) => each.trim());
  return {
    lead: plainWords(saidAs(said, 'lead')[0] ?? ''),
    authors: [...new Set(names)].map((name) => ({ name })),
    publishedAt: dateIn(said, 'published') || textMember(article, 'datePublished'),
    updatedAt: dateIn(said, 'updated') || textMember(article, 'dateModified'),
    cover: pictureOf(first('og:image') ?? imageOf(facts), base, first('og:image:alt')),
    tags: tags.filter(Boolean),
  };
};

/** What it says by the class names of its article. */
const ofEntry = (entry: EntryFacts, base: string | undefined): JsonRecord => ({
  lead: entry.summary,
  authors: entry.authors,
  publishedAt: entry.published,
  updatedAt: entry.updated,
  cover: pictureOf(entry.picture, base),
  tags: entry.tags,
});

const isSaid = ([, value]: readonly [string, unknown]): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What a page says of its article, where its front matter does not. */
export const pageRecord = (
  facts: PageFacts,
  own: JsonRecord,
  siteBase: string | undefined,
): Record<string, unknown> => {
  const canonical = [facts.canonical, facts.entry?.canonical ?? ''].map(absolute).find(Boolean);
  const base = siteBase ?? canonical;
  const said = [
    ...(facts.entry === undefined ? [] : Object.entries(ofEntry(facts.entry, base))),
    ...Object.entries(ofHead(facts, base)),
    ['canonicalUrl', canonical] as const,
  ].filter(isSaid);
  return Object.fromEntries(said.filter(([key]) => says.get(key)?.(own) !== true));
};
