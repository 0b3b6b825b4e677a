import { type Issue } from '@alphanode/image-source';
import { type Article } from './article.ts';
import { copyPlain } from './copy-plain.ts';
import { describe } from './describe.ts';
import { metaFields } from './meta-fields.ts';
import { defaultPrefixes, foldName } from './fold-key.ts';
import { guardingOf } from './guarding.ts';
import { checkArticle, checkMeta } from './integrity.ts';
import { type IssueList, createIssueList } from './issue-list.ts';
import { type Json } from './json.ts';
import { limitsOf, limitsOfCanonical } from './limits.ts';
import { type Rule, misuse, sentencesOfAll } from './messages.ts';
import { phrases } from './phrases.ts';
import { type ParseOptions } from './parse-options.ts';
import { type PostMeta } from './post-meta.ts';
import { isRawRecord } from './raw-record.ts';
import { readArticle } from './read-article.ts';
import { readField } from './read-field.ts';
import { type Source, readMeta, readSource } from './read-meta.ts';
import { type Complete, type Reading, isRecord, say } from './reading.ts';
import { relatedOf } from './relation.ts';
import { type Table, tableOf } from './row.ts';
import { locateIn } from './source-text.ts';

/** What a record comes to: an article and what was mended, or the reasons why there is none. */
export type ArticleResult<Meta = PostMeta> =
  | { readonly ok: true; readonly article: Article<Meta>; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly article?: undefined; readonly issues: readonly Issue[] };

/** What a meta record comes to. */
export type MetaResult<Meta = PostMeta> =
  | { readonly ok: true; readonly meta: Meta; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly meta?: undefined; readonly issues: readonly Issue[] };

/** Tells canonical records, which need no reading, from all others. */
export interface Core {
  readonly isArticle: (value: Json) => boolean;
  readonly isPostMeta: (value: Json) => boolean;
  readonly complete: Complete;
}

/** Folds the prefixes of an option, such as `my_site_`, as the keys are that they stand before. */
const foldPrefixes = (prefixes: readonly string[]): ReadonlySet<string> => {
  if (typeof prefixes === 'string') throw misuse('prefixes', 'a list of texts', prefixes);
  return new Set(prefixes.map(foldName));
};

const readingOf = (
  issues: IssueList,
  { mode, limits, prefixes }: ParseOptions,
  { complete }: Core,
): Reading => ({
  issues,
  strict: mode === 'strict',
  prefixes: prefixes === undefined ? defaultPrefixes : foldPrefixes(prefixes),
  field: readField,
  guarding: guardingOf(limitsOf(limits), issues),
  layers: 0,
  spare: [],
  judged: new Set(),
  complete,
});

const modes = ['strict', 'repair', 'salvage'];

const listFor = ({ mode = 'repair', source }: ParseOptions): IssueList => {
  if (!modes.includes(mode)) throw misuse('mode', `one of ${modes.join(', ')}`, mode);
  return createIssueList(mode, sentencesOfAll, source && locateIn(source));
};

const isRefused = (issues: IssueList, { mode }: ParseOptions): boolean =>
  mode !== 'salvage' && issues.has('error');

/** Whether a record has a key that all canonical ones have. */
const hasValue = (raw: unknown, key: string): boolean => {
  try {
    return isRawRecord(raw) && raw[key] !== undefined;
  } catch {
    return false;
  }
};

/** A copy of a record that the core knows as canonical; else nothing, and nothing is told. */
const takeCanonical = (
  raw: unknown,
  key: string,
  isCanonical: (copy: Json) => boolean,
  { limits }: ParseOptions,
): Json | undefined => {
  if (!hasValue(raw, key)) return undefined;
  const faults: Rule[] = [];
  const issues = { report: (rule: Rule) => void faults.push(rule) };
  const copy = copyPlain(raw, undefined, guardingOf(limitsOfCanonical(limits), issues));
  return copy !== undefined && faults.length === 0 && isCanonical(copy) ? copy : undefined;
};

/** The article record: what was given, or what it stands for. */
const recordOf = (raw: unknown, reading: Reading): Source | undefined => {
  const related = reading.strict ? undefined : relatedOf(raw, 0);
  if (isRecord(related)) {
    say(reading, 're-read', undefined, {
      value: raw,
      expected: phrases.record,
      detail: describe(related),
    });
    return { record: related, reading };
  }
  return readSource(raw, undefined, reading, 'not-a-record');
};

const standardTable = tableOf(metaFields);

/** Reads articles and meta records of a table of meta fields, with a core that knows the canonical ones. */
export const createParser = (core: Core, table: Table = standardTable) => {
  const readAny = (raw: unknown, issues: IssueList, options: ParseOptions) => {
    const source = recordOf(raw, readingOf(issues, options, core));
    return source && readArticle(source.record, table, source.reading);
  };

  const readAnyMeta = (raw: unknown, issues: IssueList, options: ParseOptions) => {
    const reading = readingOf(issues, options, core);
    return core.complete(readMeta(raw, table, undefined, reading), undefined, reading);
  };

  const safeParseArticle = (record: unknown, options: ParseOptions = {}): ArticleResult => {
    const issues = listFor(options);
    const canonical = takeCanonical(record, 'schemaVersion', core.isArticle, options);
    const read = canonical ?? readAny(record, issues, options);
    if (read === undefined || isRefused(issues, options)) {
      return { ok: false, issues: issues.finish() };
    }
    // The core and the readers give nothing else; tests hold them to the JSON Schema.
    const article = read as unknown as Article;
    checkArticle(article, issues);
    return { ok: true, article, issues: issues.finish() };
  };

  const safeParsePostMeta = (record: unknown, options: ParseOptions = {}): MetaResult => {
    const issues = listFor(options);
    const canonical = takeCanonical(record, 'extra', core.isPostMeta, options);
    const read = canonical ?? readAnyMeta(record, issues, options);
    if (isRefused(issues, options)) return { ok: false, issues: issues.finish() };
    // As above.
    const meta = read as unknown as PostMeta;
    checkMeta(meta, [], issues);
    return { ok: true, meta, issues: issues.finish() };
  };

  return { safeParseArticle, safeParsePostMeta };
};
