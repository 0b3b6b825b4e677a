import { safeUrl } from '@alphanode/image-source';

import { absolute } from './absolute-url.ts';
import { isCoverKey } from './answer-record.ts';
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

/** What a page says of its article, where its front matter does not. */
export const pageRecord = (
  facts: PageFacts,
  own: JsonRecord,
  base: string | undefined,
): Record<string, unknown> => {
  const { said, canonical, article } = facts;
  const names = namesOf(facts);
  const image = said.get('og:image') ?? imageOf(facts);
  const { url } = safeUrl(image, {
    use: 'media',
    base: base ?? (absolute(canonical) || undefined),
  });
  const alt = said.get('og:image:alt');
  const dated = (name: string, key: string): unknown =>
    said.get(`article:${name}_time`) ?? (textMember(article, key) || undefined);
  const found: readonly (readonly [string, unknown])[] = [
    ['lead', said.get('description')],
    ['authors', names.length === 0 ? undefined : names.map((name) => ({ name }))],
    ['publishedAt', dated('published', 'datePublished')],
    ['updatedAt', dated('modified', 'dateModified')],
    ['cover', url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }) }],
    ['canonicalUrl', absolute(canonical) || undefined],
  ];
  return Object.fromEntries(
    found.filter(([key, value]) => value !== undefined && says.get(key)?.(own) !== true),
  );
};
