import { htmlWords } from './html-words.ts';
import { isoDate } from './record-dates.ts';

/** What `meta` elements say, by their names in small letters: all values of each. */
export type Said = ReadonlyMap<string, readonly string[]>;

const names = {
  author: 'author byl parsely-author sailthru.author dc.creator dcterms.creator article:author',
  lead: 'description og:description twitter:description dc.description dcterms.description',
  published:
    'article:published_time article:published og:published_time datepublished date dc.date dc.date.issued dcterms.issued dcterms.created dcterms.date pubdate publishdate publish-date publish_date pub_date publication_date parsely-pub-date sailthru.date citation_publication_date',
  updated:
    'article:modified_time article:modified og:updated_time datemodified last-modified lastmod dcterms.modified',
  site: 'og:site_name application-name apple-mobile-web-app-title',
  tags: 'article:tag parsely-tags sailthru.tags news_keywords keywords',
} as const;

/** All that is said under the first of the names that say something. */
export const saidAs = (said: Said, kind: keyof typeof names): readonly string[] =>
  names[kind]
    .split(' ')
    .map((name) => said.get(name))
    .find((values) => values !== undefined) ?? [];

/** Every name that a page has for its site. */
export const sitesIn = (said: Said): readonly string[] =>
  names.site.split(' ').flatMap((name) => said.get(name) ?? []);

/** The first date that can be read. */
export const dateIn = (said: Said, kind: 'published' | 'updated'): string => {
  for (const name of names[kind].split(' ')) {
    const date = String(isoDate(said.get(name)?.[0] ?? ''));
    if (
      /^(?:\d{4}-\d\d-\d\d|\d{8}$|[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} [\d:]{5,8} (?:GMT|UTC|[+-]\d{4})$)/.test(
        date,
      )
    )
      return date;
  }
  return '';
};

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
