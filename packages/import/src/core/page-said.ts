import { htmlWords } from './html-words.ts';
import { isoDate } from './record-dates.ts';

/** What `meta` elements say, by their names in small letters: all values of each. */
export type Said = ReadonlyMap<string, readonly string[]>;

const names = {
  author:
    'author byl parsely-author sailthru.author dc.creator dcterms.creator citation_author article:author',
  lead: 'description og:description twitter:description dc.description dcterms.description',
  published:
    'article:published_time article:published og:published_time datepublished date dc.date dc.date.issued dcterms.issued dcterms.created dcterms.date pubdate publishdate publish-date publish_date pub_date publication_date parsely-pub-date sailthru.date citation_publication_date revdate',
  updated:
    'article:modified_time article:modified og:updated_time datemodified last-modified lastmod dcterms.modified',
  site: 'og:site_name application-name apple-mobile-web-app-title',
  tags: 'article:tag parsely-tags sailthru.tags news_keywords keywords',
} as const;

/** All that is said under the first of the names that say something, as it is `read`. */
export const saidAs = (
  said: Said,
  kind: keyof typeof names,
  read: (value: string) => string = (value) => value,
): readonly string[] =>
  names[kind]
    .split(' ')
    .map((name) => (said.get(name) ?? []).map(read).filter(Boolean))
    .find(({ length }) => length > 0) ?? [];

/** Every name that a page has for its site. */
export const sitesIn = (said: Said): readonly string[] =>
  names.site.split(' ').flatMap((name) => said.get(name) ?? []);

/** What has one reading: the year first, as mail has it, or with the month as a word. */
const clear =
  /^(?:\d{4}-\d\d-\d\d|\d{8}$|(?:[a-z]{3,9}, )?(?:[a-z]{3,9}\.? \d\d?|\d\d? [a-z]{3,9}\.?),? \d{4}(?:$| [\d:]{5,8} ?(?:$|(?:GMT|UTC|[+-]\d\d:?\d\d)$)))/i;

/** The first date that can be read; with `any`, the first that is said. */
export const dateIn = (said: Said, kind: 'published' | 'updated', any = false): string =>
  names[kind]
    .split(' ')
    .map((name) => String(isoDate(said.get(name)?.[0] ?? '')))
    .find((date) => (any ? date !== '' : clear.test(date))) ?? '';

/** Words of a text in which somebody wrote HTML, or wrote it twice. */
export const plainWords = (text: string): string =>
  /&(?:[a-z]{2,8}|#\d{1,6});|<\/?[a-z][^<>]{0,500}>/i.test(text) ? htmlWords(text) : text;

/** Words by which a page wants to be found, beyond which they are no tags. */
const maxTags = 20;

/** The tags of a page. */
export const tagsIn = (said: Said): readonly string[] => {
  const all = saidAs(said, 'tags').flatMap((each) => each.split(','));
  const tags = [...new Set(all.map((each) => each.trim()))].filter(Boolean);
  return tags.length > maxTags ? [] : tags;
};
