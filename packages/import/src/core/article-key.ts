import { type ArticleKey, articleKeysOf } from '@alphanode/meta-schema/keys';

import { fold } from './fold.ts';

/** Names of the day of publication that say it in an article alone, and of a product in other records. */
const furtherDates = /^(?:releasedate|dateadded)$/;

/** Whether a key of a record may stand for a member of an article. */
export const standsFor = (key: string, member: ArticleKey): boolean =>
  articleKeysOf(key).includes(member) || (member === 'publishedAt' && furtherDates.test(fold(key)));

/** The name under which the schema reads a date; any other name stays. */
export const dateName = (key: string): string =>
  furtherDates.test(fold(key)) ? 'publishedAt' : key;

/** The first entry of a record that may be a member of an article and says something. */
export const saidEntry = (
  record: Readonly<Record<string, unknown>>,
  member: ArticleKey,
): readonly [string, unknown] | undefined =>
  Object.entries(record).find(
    ([key, value]) => standsFor(key, member) && value !== null && value !== '',
  );

/** The value of {@link saidEntry}. */
export const saidOf = (record: Readonly<Record<string, unknown>>, member: ArticleKey): unknown =>
  saidEntry(record, member)?.[1];
