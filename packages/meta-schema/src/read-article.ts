import { type articleFields, articleRows } from './article-fields.ts';
import { type Json } from './json.ts';
import { phrases } from './messages.ts';
import { at } from './path.ts';
import { readBody, readLead } from './read-body.ts';
import { type MetaEntry } from './post-meta.ts';
import { type MetaRecord, asJson, readMeta } from './read-meta.ts';
import { type JsonRecord, type Reading, isList, refused, say } from './reading.ts';
import { type Resolved, resolveKeys, rowOf } from './resolve-keys.ts';
import { type Table, tableOf } from './row.ts';
import { slugify } from './slugify.ts';
import { toMetaValue } from './meta-value.ts';
import { currentSchemaVersion } from './schema-version.ts';

const articleTable = tableOf(articleRows);

/** An article record on its way through the readers. */
interface ArticleReading {
  readonly record: JsonRecord;
  readonly resolved: Resolved;
  readonly reading: Reading;
  readonly metaTable: Table;
}

type FieldKey = keyof typeof articleFields;

/** Reads a field of the article's own table; strict mode wants it there. */
const readOwn = (
  key: FieldKey,
  wanted: boolean,
  { resolved, reading }: ArticleReading,
): Json | undefined => {
  const here = resolved.found.get(key);
  const outcome = here && reading.field(here.value, here.row, at(undefined, here.key), reading);
  if (outcome === undefined && wanted) {
    const expected = phrases.field(key);
    say(reading, 'missing-value', at(undefined, key), { value: undefined, expected });
  }
  return outcome === refused ? undefined : outcome;
};

/** Refuses records of a later version; an absent version is 0, the records with spaced labels. */
const checkVersion = ({ resolved, reading }: ArticleReading): void => {
  const here = resolved.found.get('schemaVersion');
  const place = at(undefined, here?.key ?? 'schemaVersion');
  const { value } = here ?? {};
  const expected = phrases.version(currentSchemaVersion);
  if (typeof value === 'number' && value > currentSchemaVersion) {
    say(reading, 'newer-version', place, { value, expected });
  } else if (value !== undefined && value !== 0 && value !== currentSchemaVersion) {
    say(reading, 're-read', place, { value, expected, detail: String(currentSchemaVersion) });
  } else if (reading.strict && value !== currentSchemaVersion) {
    say(reading, 'missing-value', place, { value, expected });
  }
};

/** Keys that no article has: fields of the meta go there, others are kept in its `extra`. */
const readLoose = (article: ArticleReading, meta: MetaRecord): JsonRecord => {
  const { record, resolved, reading, metaTable } = article;
  const joined: Record<string, Json> = { ...meta };
  const extra: MetaEntry[] = [];
  for (const key of resolved.unknown) {
    const place = at(undefined, key);
    // An own key, as it was just listed.
    const value = record[key] as Json;
    const row = rowOf(key, metaTable, reading.prefixes);
    const target = row === undefined || Object.hasOwn(joined, row.key) ? undefined : row;
    const detail = `meta.${target?.key ?? `extra "${key}"`}`;
    say(reading, reading.strict ? 'unknown-key' : 'moved-key', place, { value, detail });
    const outcome = target === undefined ? undefined : reading.field(value, target, place, reading);
    if (target === undefined) {
      extra.push({ label: key, value: toMetaValue(value, reading) });
    } else if (outcome !== undefined && outcome !== refused) joined[target.key] = outcome;
  }
  return { ...joined, extra: [...meta.extra, ...asJson([...extra, ...reading.spare.splice(0)])] };
};

const readMetaOf = (article: ArticleReading): JsonRecord => {
  const { resolved, reading, metaTable } = article;
  const here = resolved.found.get('meta');
  if (here === undefined && reading.strict) {
    say(reading, 'missing-value', at(undefined, 'meta'), {
      value: undefined,
      expected: phrases.record,
    });
  }
  const place = at(undefined, here?.key ?? 'meta');
  return readLoose(article, readMeta(here?.value ?? {}, metaTable, place, reading));
};

const readBodyOf = ({ resolved, reading }: ArticleReading): readonly Json[] => {
  const here = resolved.found.get('body');
  if (here !== undefined) return readBody(here.value, at(undefined, here.key), reading);
  if (reading.strict) {
    say(reading, 'missing-value', at(undefined, 'body'), {
      value: undefined,
      expected: phrases.blocks,
    });
  }
  return [];
};

/** A title for a post that has to be kept: of its address, of its topic, or none to speak of. */
const salvagedTitle = (slug: Json | undefined, meta: JsonRecord): string => {
  const topic = meta['topic'];
  if (typeof slug === 'string') return slug.replaceAll('-', ' ');
  return typeof topic === 'string' && topic.trim() !== '' ? topic : 'untitled';
};

/** The members that are there, in the order of the article. */
const present = (members: Readonly<Record<string, Json | undefined>>): JsonRecord =>
  // `undefined` was just taken out.
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as JsonRecord;

/** Reads an article record member by member. Its spare members join the `extra` of the meta. */
export const readArticle = (record: JsonRecord, metaTable: Table, reading: Reading): JsonRecord => {
  const resolved = resolveKeys(record, articleTable, undefined, reading);
  const article: ArticleReading = { record, resolved, reading, metaTable };
  const { strict } = reading;
  checkVersion(article);
  const given = readOwn('title', true, article);
  const slug = readOwn('slug', strict, article);
  const lang = readOwn('lang', strict, article) ?? 'en';
  const lead = resolved.found.get('lead');
  const body = readBodyOf(article);
  const cover = readOwn('cover', false, article);
  const authors = readOwn('authors', strict, article) ?? [];
  const publishedAt = readOwn('publishedAt', false, article);
  const updatedAt = readOwn('updatedAt', false, article);
  const canonicalUrl = readOwn('canonicalUrl', false, article);
  const tags = readOwn('tags', strict, article) ?? [];
  const similar = readOwn('similar', strict, article) ?? [];
  const meta = readMetaOf(article);
  const title = typeof given === 'string' ? given : salvagedTitle(slug, meta);
  const images = meta['imageSources'];
  return present({
    schemaVersion: currentSchemaVersion,
    title,
    slug: slug ?? (slugify(title) || 'post'),
    lang,
    lead: lead && readLead(lead.value, at(undefined, lead.key), reading),
    body,
    cover: cover ?? (isList(images) ? images[0] : undefined),
    meta,
    authors,
    publishedAt,
    updatedAt,
    canonicalUrl,
    tags,
    similar,
  });
};
