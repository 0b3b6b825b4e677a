import { list, member, text, textMember } from '../core/json-value.ts';

/** What the tables of an export say about its posts, by the id of the post. */
export interface Site {
  readonly url: string;
  /** The language of the site; empty where it says none. */
  readonly lang: string;
  readonly people: ReadonlyMap<string, readonly string[]>;
  /** Names by the ids of people: before version 1 a post names its one author itself. */
  readonly users: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly more: ReadonlyMap<string, unknown>;
}

/** The id of a row, a number in old exports; empty where there is none. */
export const idOf = (row: unknown, key = 'id'): string => {
  const id = member(row, key);
  return typeof id === 'number' ? String(id) : text(id);
};

const orderOf = (row: unknown): number => Number(member(row, 'sort_order') ?? 0);

/** Rows of a join table as lists by post, in their order. */
const joined = (
  rows: readonly unknown[],
  key: string,
  names: ReadonlyMap<string, string>,
): Map<string, string[]> => {
  const lists = new Map<string, string[]>();
  const sorted = [...rows].sort((one, other) => orderOf(one) - orderOf(other));
  for (const row of sorted) {
    const name = names.get(idOf(row, key));
    const post = idOf(row, 'post_id');
    if (name !== undefined) lists.set(post, [...(lists.get(post) ?? []), name]);
  }
  return lists;
};

const namesOf = (rows: readonly unknown[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [idOf(row), textMember(row, 'name')]));

/** Internal tags are for the site's own order. */
export const isPublic = (row: unknown): boolean => textMember(row, 'visibility') !== 'internal';

/** Rows by the names of their tables. */
type Tables = ReadonlyMap<string, readonly unknown[]>;

/** Joins the tables. */
export const siteOf = (tables: Tables): Site => {
  const rows = (key: string): readonly unknown[] => list(tables.get(key));
  const users = namesOf(rows('users'));
  const setting = (...keys: readonly unknown[]): string =>
    textMember(
      rows('settings').find((row) => keys.includes(member(row, 'key'))),
      'value',
    );
  return {
    url: setting('url'),
    lang: setting('locale', 'lang', 'defaultLang').replace('_', '-'),
    people: joined(rows('posts_authors'), 'author_id', users),
    users,
    tags: joined(rows('posts_tags'), 'tag_id', namesOf(rows('tags').filter(isPublic))),
    more: new Map(rows('posts_meta').map((row) => [idOf(row, 'post_id'), row])),
  };
};
