import { type ArticleKey, articleKeysOf } from '@alphanode/meta-schema/keys';

import { fold } from './fold.ts';

/** Names of days that say it in an article alone, and of a product in other records. */
const furtherDates: ReadonlyMap<string, 'publishedAt' | 'updatedAt'> = new Map([
  ['releasedate', 'publishedAt'],
  ['dateadded', 'publishedAt'],
  ['pubdatetime', 'publishedAt'],
  ['moddatetime', 'updatedAt'],
]);

/** Whether a key of a record may stand for a member of an article. */
export const standsFor = (key: string, member: ArticleKey): boolean =>
  articleKeysOf(key).includes(member) || furtherDates.get(fold(key)) === member;

/** The name under which the schema reads a date; any other name stays. */
export const dateName = (key: string): string => furtherDates.get(fold(key)) ?? key;

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
