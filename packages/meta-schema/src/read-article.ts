import { type Article } from './article.ts';
import { type articleFields, articleRows } from './article-fields.ts';
import { describe } from './describe.ts';
import { putIntoRecord } from './flat-members.ts';
import { type Json } from './json.ts';
import { phrases } from './phrases.ts';
import { toMetaValue } from './meta-value.ts';
import { type Place, at } from './path.ts';
import { type MetaEntry } from './post-meta.ts';
import { type RawRecord } from './raw-record.ts';
import { readBody, readLead } from './read-body.ts';
import { readRow } from './read-rows.ts';
import { asJson, readMeta } from './read-meta.ts';
import { readSharedNames } from './read-shared-names.ts';
import { readStatus } from './read-status.ts';
import { readSpare } from './read-spare.ts';
import {
  type JsonRecord,
  type MetaRecord,
  type Reading,
  copyAt,
  isList,
  refused,
  say,
} from './reading.ts';
import { type Named, type Sorted, resolveKeys, rowOf } from './resolve-keys.ts';
import { type Row, type Table, tableOf } from './row.ts';
import { currentSchemaVersion } from './schema-version.ts';
import { slugify } from './slugify.ts';
import { unflatten } from './unflatten.ts';

/** Every key of an article record, by its names. */
export const articleTable = tableOf(articleRows);

/** An article record on its way through the readers. */
interface ArticleReading {
  readonly sorted: Sorted;
  readonly reading: Reading;
  readonly metaTable: Table;
}

/** Rows by member; every member of an article has one. */
const rowOfMember = Object.fromEntries(articleTable.rows.map((row) => [row.key, row])) as Readonly<
  Record<keyof Article, Row>
>;

/** A member as it was found, or that it was not. */
interface Found {
  readonly value: unknown;
  readonly place: Place;
}

const find = (name: keyof Article, { sorted }: ArticleReading): Found => {
  const { index } = rowOfMember[name];
  return { value: sorted.values[index], place: at(undefined, sorted.keys[index] ?? name) };
};

const tellMissing = (place: Place, expected: string, reading: Reading): void => {
  say(reading, 'missing-value', place, { value: undefined, expected });
};

/** Reads a field of the article's own table; strict mode wants it there. */
const readOwn = (
  key: keyof typeof articleFields,
  wanted: boolean,
  { sorted, reading }: ArticleReading,
): Json | undefined => {
  const row = rowOfMember[key];
  const outcome = readRow(row, sorted);
  if (outcome === undefined && wanted) tellMissing(at(undefined, key), row.phrase, reading);
  return outcome === refused ? undefined : outcome;
};

/** The tags of one list or, where a record has several under different names, of all of them. */
const readTags = (more: readonly Named[], article: ArticleReading): Json => {
  const { sorted, reading } = article;
  const row = rowOfMember.tags;
  const tags = readOwn('tags', reading.strict, article) ?? [];
  if (more.length === 0) return tags;
  const others = more.map(({ key, value }) => {
    const detail = phrases.moreOf(row.key);
    say(reading, 're-read', at(undefined, key), { value, expected: row.phrase, detail });
    return readRow(row, {
      ...sorted,
      keys: sorted.keys.with(row.index, key),
      values: sorted.values.with(row.index, value),
    });
  });
  return [...new Set([tags, ...others].flatMap((list) => (isList(list) ? list : [])))];
};

/** Refuses records of a later version; an absent version is 0, the records with spaced labels. */
const checkVersion = (article: ArticleReading): void => {
  const { reading } = article;
  const { value: raw, place } = find('schemaVersion', article);
  if (raw === currentSchemaVersion) return;
  const value = copyAt(raw, place, reading);
  const expected = phrases.version(currentSchemaVersion);
  if (typeof value === 'number' && value > currentSchemaVersion) {
    say(reading, 'newer-version', place, { value, expected });
  } else if (value !== undefined && value !== 0) {
    const detail = describe(currentSchemaVersion);
    say(reading, 're-read', place, { value, expected, detail });
  } else if (reading.strict) tellMissing(place, expected, reading);
};

/** Keys that no article has: fields of the meta go there, others are kept in its `extra`. */
const readLoose = (
  { sorted, reading, metaTable }: ArticleReading,
  meta: MetaRecord,
): MetaRecord => {
  if (sorted.spare.length === 0) return meta;
  const joined: Record<string, Json> = { ...meta };
  const extra: MetaEntry[] = [];
  const members = readSpare(sorted);
  for (const member of members) {
    if (putIntoRecord(joined, member, metaTable, reading)) continue;
    const { key, value, place, isLoser } = member;
    const row = isLoser ? undefined : rowOf(key, metaTable, reading.prefixes);
    const isTaken =
      row !== undefined &&
      (Object.hasOwn(joined, row.key) ||
        members.some((other) => other.key !== key && other.key === row.key));
    const target = isTaken ? undefined : row;
    const detail = `meta.${target?.key ?? `extra "${key}"`}`;
    const rule = reading.strict ? 'unknown-key' : 'moved-key';
    if (!isLoser) say(reading, rule, place, { value, detail });
    const outcome = target === undefined ? undefined : reading.field(value, target, place, reading);
    if (target === undefined) extra.push({ label: key, value: toMetaValue(value, reading) });
    else if (outcome !== undefined && outcome !== refused) joined[target.key] = outcome;
  }
  const all = [...meta.extra, ...asJson([...extra, ...reading.spare.splice(0)])];
  return { ...joined, extra: all };
};

const readMetaOf = (article: ArticleReading): JsonRecord => {
  const { reading, metaTable } = article;
  const { value, place } = find('meta', article);
  const isMissing = value === undefined;
  if (isMissing && reading.strict) tellMissing(place, phrases.record, reading);
  const meta = readLoose(article, readMeta(isMissing ? {} : value, metaTable, place, reading));
  return reading.complete(meta, place, reading);
};

const readBodyOf = (article: ArticleReading): readonly Json[] => {
  const { reading } = article;
  const { value, place } = find('body', article);
  const body = value === undefined ? undefined : copyAt(value, place, reading);
  if (body !== undefined) return readBody(body, place, reading);
  if (reading.strict) tellMissing(place, phrases.blocks, reading);
  return [];
};

const readLeadOf = (article: ArticleReading): readonly Json[] | undefined => {
  const { value, place } = find('lead', article);
  const lead = value === undefined ? undefined : copyAt(value, place, article.reading);
  return lead === undefined ? undefined : readLead(lead, place, article.reading);
};

/** A title for a post that has to be kept: of its address, of its topic, or none to speak of. */
const salvagedTitle = (slug: Json | undefined, meta: JsonRecord): string => {
  const topic = meta['topic'];
  if (typeof slug === 'string') return slug.replaceAll('-', ' ');
  return typeof topic === 'string' && topic.trim() !== '' ? topic : 'untitled';
};

/** The members that are there, in the order of the article. */
const present = (members: Readonly<Record<string, Json | undefined>>): JsonRecord => {
  const article: Record<string, Json> = {};
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (value !== undefined) article[key] = value;
  }
  return article;
};

/** Reads an article record member by member. Its spare members join the `extra` of the meta. */
export const readArticle = (record: RawRecord, metaTable: Table, reading: Reading): JsonRecord => {
  const keyed = resolveKeys(record, articleTable, undefined, reading);
  const resolved = unflatten(keyed, articleTable);
  const { sorted: named, tags: more } = readSharedNames(resolved, rowOfMember, metaTable);
  const { sorted, isDraft } = readStatus(named, rowOfMember);
  const article: ArticleReading = { sorted, reading, metaTable };
  const { strict } = reading;
  checkVersion(article);
  const given = readOwn('title', true, article);
  const slug = readOwn('slug', strict, article);
  const lang = readOwn('lang', strict, article) ?? 'en';
  const lead = readLeadOf(article);
  const body = readBodyOf(article);
  const cover = readOwn('cover', false, article);
  const authors = readOwn('authors', strict, article) ?? [];
  const publishedAt = readOwn('publishedAt', false, article);
  const updatedAt = readOwn('updatedAt', false, article);
  const status = readOwn('status', false, article);
  const canonicalUrl = readOwn('canonicalUrl', false, article);
  const tags = readTags(more, article);
  const similar = readOwn('similar', strict, article) ?? [];
  const meta = readMetaOf(article);
  const title = typeof given === 'string' ? given : salvagedTitle(slug, meta);
  const images = meta['imageSources'];
  return present({
    schemaVersion: currentSchemaVersion,
    title,
    slug: slug ?? (slugify(title) || 'post'),
    lang,
    lead,
    body,
    cover: cover ?? (isList(images) ? images[0] : undefined),
    meta,
    authors,
    publishedAt,
    updatedAt,
    status: isDraft ? 'draft' : status,
    canonicalUrl,
    tags,
    similar,
  });
};
