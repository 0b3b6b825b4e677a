import { standsFor } from './article-key.ts';
import { notionRecord } from '../notion/page-properties.ts';
import { isObject, list, member } from './json-value.ts';
import { storyRecord } from './story-record.ts';

const bodyKey =
  /^(?:body|content|html|markdown|post[ _-]?content|(?:body|content)[ _-]?(?:html|markdown|md|text))$/i;

type IsKey = (key: string) => boolean;

const has = (value: Readonly<Record<string, unknown>>, isKey: IsKey): boolean =>
  Object.entries(value).some(([name, each]) => isKey(name) && each !== null && each !== '');

/** Whether a member of that name is the text of an article. */
export const isBodyKey: IsKey = (key) => bodyKey.test(key);

/** Whether a member of that name is the title. */
export const isTitleKey: IsKey = (key) => standsFor(key, 'title');

/** Names of what stands above a text. */
const isHeadKey: IsKey = (key) => isTitleKey(key) || standsFor(key, 'lead');

/** Settings of a site, packages and the like have neither a title nor a text. */
export const isArticle = (value: unknown): boolean =>
  isObject(value) && (has(value, isHeadKey) || has(value, isBodyKey));

/** Whether a value can be nothing but an article. */
const isWhole = (value: unknown): boolean =>
  isObject(value) && has(value, isHeadKey) && has(value, isBodyKey);

/** Names under which documents and answers of APIs keep their records. */
const wrappers = new Set(
  'posts post articles article story stories items item entries entry data records record docs doc results result nodes node edges'.split(
    ' ',
  ),
);

/** Whether documents keep their records under that name. */
export const isWrapper: IsKey = (key) => wrappers.has(key);

/** Levels of wrapping that are looked through: `data.posts.edges.0.node` has four. */
const maxDepth = 4;

interface Found {
  readonly path: string;
  readonly records: readonly unknown[];
  readonly isList: boolean;
  /** By its names alone it is what was asked for. */
  readonly isNamed: boolean;
}

/** A record as APIs wrap it in a list: in `node`, or with its fields in `attributes`. */
export const recordOf = (value: unknown): unknown => {
  const inner = member(value, 'node') ?? value;
  const fields = member(inner, 'attributes');
  return isObject(fields) && !isArticle(inner) ? fields : notionRecord(storyRecord(inner));
};

/** Whether a document is the answer that there are no records: an empty list, or one under a name for it. */
export const isEmptyAnswer = (value: unknown, depth = 0): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : depth < maxDepth &&
      isObject(value) &&
      Object.entries(value).some(([key, each]) => isWrapper(key) && isEmptyAnswer(each, depth + 1));

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly isNamed: boolean;
}

const find = (value: unknown, place: Place, isRecord: (value: unknown) => boolean): Found[] => {
  const { path, depth, isNamed } = place;
  const isList = Array.isArray(value);
  const records = isList ? list(value).map(recordOf) : [recordOf(value)];
  const fits = isNamed ? records.some(isRecord) : records.some(isWhole);
  if (fits && depth > 0) return [{ path, records, isList, isNamed }];
  if (!isObject(value) || depth === maxDepth) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    find(
      each,
      {
        path: path === '' ? key : `${path}.${key}`,
        depth: depth + 1,
        // The keys in `data` of GraphQL are names of queries.
        isNamed: (isNamed && (depth === 0 || /(?:^|\.)data\b/.test(path))) || isWrapper(key),
      },
      isRecord,
    ),
  );
};

/** The records of one JSON document. */
export interface Records {
  readonly records: readonly unknown[];
  /** They came in something that is no record. */
  readonly isWrapped: boolean;
  /** Keys that could all hold them, where it is not clear which does. */
  readonly unclear?: readonly string[];
}

/**
 * The records of a JSON object: itself, or the one list, or else the one record, that it wraps. Under names
 * that APIs use for it a title or a text is enough; under others it takes both.
 */
export const recordsIn = (
  value: unknown,
  isRecord: (value: unknown) => boolean = isArticle,
): Records => {
  const all = find(value, { path: '', depth: 0, isNamed: false }, isRecord);
  // A feed has a title of its own, and no text.
  const own = isRecord(value);
  const pool = own
    ? isWhole(value)
      ? []
      : all.filter((each) => each.isNamed && each.isList && each.records.some(isWhole))
    : all;
  const named = pool.filter((each) => each.isNamed);
  const clear = named.length > 0 ? named : pool;
  const lists = clear.filter((each) => each.isList);
  const [only, ...others] = lists.length > 0 ? lists : clear;
  if (only === undefined) return { records: [value], isWrapped: false };
  return others.length === 0
    ? { records: only.records, isWrapped: true }
    : { records: [], isWrapped: true, unclear: [only, ...others].map(({ path }) => path) };
};
