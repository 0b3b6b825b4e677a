import { fileFacts } from './file-facts.ts';
import { fold } from './fold.ts';
import { isObject, list, text } from './json-value.ts';
import { dateName, saysDate } from './record-dates.ts';
import { saysStatus } from './record-status.ts';

/** Keys of front matter that are an article's own, folded; all others are post meta. */
const articleKeys = new Set(
  'title headline posttitle slug postname permalink lang language locale lead excerpt cover coverimage featuredimage hero heroimage authors author by byline publishedat date published publishdate pubdate publisheddate publicationdate publishedon datepublished firstpublishedat releasedate postdate updatedat updated modified lastmodified postmodified lastmod lastmodifiedat updateddate datemodified lastupdated modifiedat modifieddate dateupdated updatedate updatedon image thumbnail featureimage mainimage ogimage headerimage leadimage bannerimage socialimage url link categories category canonicalurl canonical tags tag keywords similar similarposts related relatedposts schemaversion meta postmeta alphanodepostmeta'.split(
    ' ',
  ),
);

/** `2013-05-06 02:12:52 +0200`, as Jekyll writes it, in the form of ISO 8601. */
const isoDate = (value: unknown): unknown => {
  const found =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:([+-]\d\d):?(\d\d)|Z|UTC|GMT)$/.exec(
      text(value).trim(),
    );
  if (found === null) return value;
  const [, day = '', time = '', seconds = ':00', hours, minutes = ''] = found;
  return `${day}T${time}${seconds}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`;
};

const person = (value: unknown): unknown =>
  typeof value === 'string' ? { name: value.trim() } : value;

const people = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [person(value)];
  return Array.isArray(value) ? list(value).map(person) : value;
};

const mend = (key: string, value: unknown): unknown => {
  if (/^(?:authors?|by|byline)$/.test(key)) return people(value);
  return /date|publishedat|published|modified/.test(key) ? isoDate(value) : value;
};

/** An article record of front matter: its own fields, and all else as post meta in its order. */
export const matterRecord = (data: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const own: Record<string, unknown> = {};
  const meta: [string, unknown][] = [];
  let nested: Readonly<Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(data)) {
    const folded = fold(key);
    // A permalink with a path in it is no slug.
    const isPath = folded === 'permalink' && /^(?!https?:).*\//.test(text(value));
    if (saysStatus(key, value)) continue;
    if (/^(?:meta|postmeta|alphanodepostmeta)$/.test(folded) && isObject(value)) nested = value;
    else if (isPath || !articleKeys.has(folded)) meta.push([key, value]);
    else own[dateName(key)] = mend(folded, value);
  }
  // What stands under `meta` comes after, and wins.
  return { ...own, meta: { ...Object.fromEntries(meta), ...nested } };
};

const slugKey = /^(?:slug|postname|permalink)$/;

/** The date and the slug that the name of a file gives, where a record says neither. */
export const namedRecord = (
  file: string | undefined,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const { date, slug } = fileFacts(file);
  const hasSlug = Object.keys(own).some((key) => slugKey.test(fold(key)));
  return {
    ...(date === undefined || saysDate(own) ? {} : { date }),
    ...(slug === undefined || hasSlug ? {} : { slug }),
  };
};
