import { fold } from './fold.ts';

/** Names that the schema does not know for the day of publication. */
const others =
  /^(?:pubdate|publisheddate|publicationdate|publishedon|datepublished|firstpublishedat|releasedate)$/;

/** The name under which the schema reads a date; any other name stays. */
export const dateName = (key: string): string => (others.test(fold(key)) ? 'publishedAt' : key);

const dateKey = /^(?:date|published(?:at)?|publishdate|postdate)$/;

/** Whether a record says when it was published. */
export const saysDate = (record: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(record).some(
    ([key, value]) => dateKey.test(fold(key)) && value !== null && value !== '',
  );

/** The day that a machine wrote down, for a record in which no person did. */
export const publishedBy = (
  record: Readonly<Record<string, unknown>>,
  date: string,
): { readonly publishedAt?: string } =>
  date === '' || saysDate(record) ? {} : { publishedAt: date };
