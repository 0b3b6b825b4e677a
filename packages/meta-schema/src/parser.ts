import { type Issue } from '@alphanode/image-source';
import { type Article } from './article.ts';
import { copyPlain } from './copy-plain.ts';
import { metaFields } from './fields.ts';
import { defaultPrefixes, foldPrefixes } from './fold-key.ts';
import { checkArticle, checkMeta } from './integrity.ts';
import { type IssueList, createIssueList } from './issue-list.ts';
import { type Json } from './json.ts';
import { phrases, sentencesOfAll } from './messages.ts';
import { type ParseOptions } from './parse-options.ts';
import { type PostMeta } from './post-meta.ts';
import { readArticle } from './read-article.ts';
import { readField } from './read-field.ts';
import { readMeta } from './read-meta.ts';
import { type CustomFields, type JsonRecord, type Reading, isRecord, say } from './reading.ts';
import { type Table, tableOf } from './row.ts';
import { locateIn } from './source-text.ts';
import { parseStoredText } from './stored-text.ts';

/** What a record comes to: an article and what was mended, or the reasons why there is none. */
export type ArticleResult =
  | { readonly ok: true; readonly article: Article; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a meta record comes to. */
export type MetaResult =
  | { readonly ok: true; readonly meta: PostMeta; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Tells canonical records, which need no reading, from all others. */
export interface Core {
  readonly isArticle: (value: Json) => boolean;
  readonly isPostMeta: (value: Json) => boolean;
}

interface Session {
  readonly issues: IssueList;
  readonly reading: Reading;
  readonly copied: Json | undefined;
  readonly mode: NonNullable<ParseOptions['mode']>;
}

const begin = (record: unknown, options: ParseOptions, custom: CustomFields): Session => {
  const { mode = 'repair', limits, prefixes, source } = options;
  const issues = createIssueList(mode === 'strict', sentencesOfAll, source && locateIn(source));
  const copied = copyPlain(record, limits, issues);
  const reading: Reading = {
    issues,
    strict: mode === 'strict',
    prefixes: prefixes === undefined ? defaultPrefixes : foldPrefixes(prefixes),
    field: readField,
    copy: (value) => copyPlain(value, limits, issues),
    custom,
    spare: [],
  };
  return { issues, reading, copied, mode };
};

/** The record itself, or the one that was stored as text. */
const recordOf = ({ copied, reading }: Session): JsonRecord | undefined => {
  const stored = typeof copied === 'string' ? parseStoredText(copied) : undefined;
  const record = stored === undefined ? copied : reading.copy(stored);
  if (!isRecord(record)) {
    say(reading, 'not-a-record', undefined, { value: copied, expected: phrases.record });
    return undefined;
  }
  if (stored !== undefined) {
    say(reading, 're-read', undefined, {
      value: copied,
      expected: phrases.record,
      detail: phrases.record,
    });
  }
  return record;
};

const isRefused = ({ issues, mode }: Session): boolean => mode !== 'salvage' && issues.has('error');

/** The fields of the meta, and the schemas of those that are a site's own. */
export interface MetaSetup {
  readonly table: Table;
  readonly custom: CustomFields;
}

const standardMeta: MetaSetup = { table: tableOf(metaFields), custom: new Map() };

/** Reads articles and meta records, with a core that knows the canonical ones. */
export const createParser = (core: Core, setup: MetaSetup = standardMeta) => {
  const { table, custom } = setup;

  const safeParseArticle = (record: unknown, options: ParseOptions = {}): ArticleResult => {
    const session = begin(record, options, custom);
    const { issues, copied } = session;
    let article = copied;
    if (copied === undefined || !core.isArticle(copied)) {
      const read = recordOf(session);
      if (read === undefined) return { ok: false, issues: issues.finish() };
      article = readArticle(read, table, session.reading);
    }
    if (isRefused(session)) return { ok: false, issues: issues.finish() };
    // The core and the readers give nothing else; tests hold them to the JSON Schema.
    const checked = article as unknown as Article;
    checkArticle(checked, issues);
    return { ok: true, article: checked, issues: issues.finish() };
  };

  const safeParsePostMeta = (record: unknown, options: ParseOptions = {}): MetaResult => {
    const session = begin(record, options, custom);
    const { issues, copied = null } = session;
    const read = core.isPostMeta(copied)
      ? copied
      : readMeta(copied, table, undefined, session.reading);
    if (isRefused(session)) return { ok: false, issues: issues.finish() };
    // As above.
    const meta = read as unknown as PostMeta;
    checkMeta(meta, [], issues);
    return { ok: true, meta, issues: issues.finish() };
  };

  return { safeParseArticle, safeParsePostMeta };
};
