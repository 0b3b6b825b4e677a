import { safeUrl } from '@alphanode/image-source';

import { absolute } from './absolute-url.ts';
import { isCoverKey } from './answer-record.ts';
import { type EntryFacts } from './entry-facts.ts';
import { fold } from './fold.ts';
import { list, member, text, textMember } from './json-value.ts';
import { type PageFacts } from './page-facts.ts';
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
  const given = [said.get('author') ?? member(article, 'author') ?? said.get('article:author')];
  return given
    .flatMap((each) => (Array.isArray(each) ? list(each) : [each]))
    .map((each) => text(each) || textMember(each, 'name'))
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
  const dated = (name: string, key: string): unknown =>
    said.get(`article:${name}_time`) ?? textMember(article, key);
  return {
    lead: said.get('description'),
    authors: names.map((name) => ({ name })),
    publishedAt: dated('published', 'datePublished'),
    updatedAt: dated('modified', 'dateModified'),
    cover: pictureOf(said.get('og:image') ?? imageOf(facts), base, said.get('og:image:alt')),
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
