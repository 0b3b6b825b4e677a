import { dateName } from '../core/article-key.ts';
import { type ImportOptions } from '../core/imported.ts';
import { isObject, list, listMember, member, text, textMember } from '../core/json-value.ts';
import { publishedBy } from '../core/record-dates.ts';
import { titleFrom } from '../core/title.ts';
import { unlocated } from '../core/unlocated.ts';
import { markdownToBlocks } from '../markdown.ts';
import { readDocument } from './read-document.ts';
import { assetImage, type ContentfulLinks, fieldOf } from './rich-text-inlines.ts';
import { type Space } from './space.ts';

/** The fields of an entry in a locale, by their names. */
export const fieldsOf = (
  entry: unknown,
  locale: string | undefined,
): ReadonlyMap<string, unknown> => {
  const all = member(entry, 'fields');
  return new Map(
    isObject(all) ? Object.keys(all).map((name) => [name, fieldOf(entry, name, locale)]) : [],
  );
};

const bodyNames = ['body', 'content', 'text', 'article', 'richText', 'post'];

/** The field that holds the text of an article. */
export const bodyField = (fields: ReadonlyMap<string, unknown>): string | undefined => {
  const rich = [...fields]
    .filter(([, value]) => textMember(value, 'nodeType') === 'document')
    .map(([name]) => name);
  const named = bodyNames.find((name) => rich.includes(name)) ?? rich[0];
  return named ?? bodyNames.find((name) => typeof fields.get(name) === 'string');
};

/** A value for post meta: linked entries by their names, assets by their addresses. */
const metaValue = (value: unknown, space: Space): unknown => {
  if (Array.isArray(value)) return list(value).map((item) => metaValue(item, space));
  const sys = member(value, 'sys');
  if (sys === undefined) return value;
  const id = textMember(sys, 'id');
  if (textMember(sys, 'linkType') === 'Asset')
    return text(member(fieldOf(space.assets.get(id), 'file', space.locale), 'url')) || id;
  return nameOf(space.entries.get(id), space) || id;
};

const nameOf = (entry: unknown, space: Space): string => {
  const type = space.types.get(
    textMember(member(member(member(entry, 'sys'), 'contentType'), 'sys'), 'id'),
  );
  const field = textMember(type, 'displayField');
  return (
    ['name', 'title', field]
      .map((name) => text(fieldOf(entry, name, space.locale)))
      .find((name) => name !== '') ?? ''
  );
};

const coverOf = (fields: ReadonlyMap<string, unknown>, space: Space) => {
  for (const [name, value] of fields) {
    const sys = member(value, 'sys');
    if (textMember(sys, 'linkType') !== 'Asset') continue;
    const image = assetImage(space.assets.get(textMember(sys, 'id')), space.locale);
    if (image !== undefined) return { name, image };
  }
  return undefined;
};

/** The names of the tags and concepts of an entry; those whose names are not here go by their ids. */
const termsOf = (entry: unknown, { terms, locale = '' }: Space): readonly string[] =>
  ['tags', 'concepts'].flatMap((key) =>
    listMember(member(entry, 'metadata'), key).flatMap((term) => {
      const id = textMember(member(term, 'sys'), 'id');
      const labels = member(terms.get(id), 'prefLabel');
      const label =
        textMember(labels, locale) || (isObject(labels) ? Object.values(labels)[0] : '');
      return textMember(terms.get(id), 'name') || text(label) || id || [];
    }),
  );

/** An entry that has a text. */
export interface Found {
  readonly entry: unknown;
  readonly fields: ReadonlyMap<string, unknown>;
  /** The name of the field with the text. */
  readonly body: string;
}

/** An article record of an entry: its text, cover and dates, and all else under the names of its fields. */
export const entryRecord = (
  { entry, fields, body }: Found,
  space: Space,
  options: ImportOptions,
) => {
  const value = fields.get(body);
  const { baseUrl } = options;
  const base = baseUrl === undefined ? {} : { baseUrl };
  const links: ContentfulLinks = {
    asset: (id) => space.assets.get(id),
    entry: (id) => space.entries.get(id),
  };
  const result =
    typeof value === 'string'
      ? markdownToBlocks(value, base)
      : readDocument(value, {
          ...links,
          ...base,
          ...(space.locale === undefined ? {} : { locale: space.locale }),
        });
  const sys = member(entry, 'sys');
  const cover = coverOf(fields, space);
  const title = titleFrom(
    text(fields.get('title')) || nameOf(entry, space),
    result.blocks,
    text(fields.get('slug')),
  );
  const rest = [...fields].filter(
    ([name, each]) =>
      name !== body && name !== cover?.name && name !== 'title' && each !== '' && each !== null,
  );
  const own = Object.fromEntries(
    rest.map(([name, each]) => [dateName(name), metaValue(each, space)]),
  );
  const tags = termsOf(entry, space);
  const updated = textMember(sys, 'updatedAt');
  const record = {
    ...publishedBy(own, saidFirst(sys, 'firstPublishedAt', 'publishedAt', 'createdAt')),
    ...(updated === '' ? {} : { updatedAt: updated }),
    ...langOf(textMember(sys, 'locale') || space.locale),
    ...own,
    ...(tags.length === 0 ? {} : { tags: [...new Set([own['tags'] ?? []].flat().concat(tags))] }),
    title: title.text,
    body: result.blocks,
    ...(cover === undefined ? {} : { cover: cover.image }),
  };
  return { record, issues: [...title.issues, ...result.issues.map(unlocated)] };
};

const langOf = (locale: string | undefined) => (locale === undefined ? {} : { lang: locale });

const saidFirst = (sys: unknown, ...names: readonly string[]): string =>
  names.map((name) => textMember(sys, name)).find((said) => said !== '') ?? '';
