import { answerRecord, unwrappedRecord } from './core/answer-record.ts';
import { bodyRecord } from './core/body-record.ts';
import { finish } from './core/finish.ts';
import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { holdsPortableText, portableDraft } from './core/import-portable-text.ts';
import { feedItems } from './core/json-feed.ts';
import { fromJson, isObject, textMember } from './core/json-value.ts';
import { statusOf } from './core/record-status.ts';
import { type JsonItem, jsonItems } from './core/json-items.ts';
import {
  isArticle,
  isEmptyAnswer,
  isWrapper,
  recordOf,
  type Records,
  recordsIn,
} from './core/records-in.ts';
import { type Dataset, gatherDataset, isPart, withReferences } from './core/dataset.ts';
import { canReopen, type ImportInput, textChunks } from './core/text-chunks.ts';
import { tellMended } from './core/tell-mended.ts';
import { type Line, linesOf } from './core/text-lines.ts';
import { wpgraphqlRecord } from './core/wpgraphql.ts';
import { issue } from './issue.ts';
import { isNotionBlocks, notionRecord } from './notion/page-properties.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

const sourceOf = ({ offset, line }: Line, { file }: ImportOptions): ImportSource => ({
  ...(file === undefined ? {} : { file }),
  offset,
  line,
});

const draftOf = (
  { value, line, subject, isWrapped = false, unclear }: Held,
  options: ImportOptions,
  dataset: Dataset,
): Draft => {
  const source = sourceOf(line, options);
  if (unclear !== undefined) {
    const occurrence = { subject: 'The document', received: unclear.join(', ') };
    return { issues: [issue('list-unclear', occurrence)], source };
  }
  if (isEmptyAnswer(value) && !isArticle(value)) {
    const occurrence = { subject: 'The document', received: line.text };
    return { issues: [issue('list-empty', occurrence)], source };
  }
  if (!isObject(value)) {
    const rule = value === undefined && line.last ? 'stream-cut' : 'json-invalid';
    return { issues: [issue(rule, { subject, received: line.text })], source };
  }
  const type = value['_type'];
  if (isPart(value, dataset)) {
    const received = textMember(value, '_type');
    return { issues: [issue('item-joined', { subject: 'The record', received })], source };
  }
  // Assets and settings of a dataset have no title.
  const isDocument = typeof type === 'string' && value['title'] !== undefined;
  if (isDocument || holdsPortableText(value))
    return portableDraft(withReferences(value, dataset), options, source);
  if (typeof type === 'string')
    return { issues: [issue('item-type', { subject: 'The record', received: type })], source };
  if (!isArticle(value)) {
    const received = Object.keys(value).join(', ');
    return { issues: [issue('item-without-text', { subject: 'The record', received })], source };
  }
  const given = isWrapped ? unwrappedRecord(wpgraphqlRecord(value)) : answerRecord(value);
  return { ...bodyRecord(given, options), source, status: statusOf(value) };
};

/** The records of a document; what a feed says of all its items is said of each. */
const recordsOf = (value: unknown): Records => {
  const items = feedItems(value);
  if (items !== undefined) return { records: items, isWrapped: true };
  const page = notionRecord(value);
  return page === value ? recordsIn(value) : { records: [page], isWrapped: true };
};

/** A list is no record of JSON Lines, but a document with a list may stand on one line. */
const recordsOfLine = (value: unknown): Records =>
  isObject(value) ? recordsOf(value) : { records: [value], isWrapped: false };

/** What a line or a document holds. */
interface Held {
  readonly value: unknown;
  readonly line: Line;
  /** What issues call it. */
  readonly subject: 'The line' | 'The file' | 'The entry';
  /** It came in an answer of an API. */
  readonly isWrapped?: boolean;
  readonly unclear?: readonly string[];
}

const heldIn = ({ records, isWrapped, unclear }: Records, line: Line): readonly Held[] =>
  unclear === undefined
    ? records.map((value) => ({
        value,
        line,
        isWrapped,
        subject: isWrapped ? 'The entry' : 'The line',
      }))
    : [{ value: undefined, line, unclear, subject: 'The file' }];

/** Lists that are read one by one: the document, and what it wraps under names that APIs use for it. */
const opensList = (path: string): boolean =>
  path === '' || isWrapper(path.slice(path.lastIndexOf('.') + 1)) || /^data\.[^.]+$/.test(path);

/** What stands in the lists of a document, each with its place, up to where it ends or goes wrong. */
const listedIn = async (text: string, first: Line): Promise<readonly Held[]> => {
  const heldOf = ({ path, fault, ...item }: JsonItem): readonly Held[] => {
    const value = fault === undefined ? recordOf(fromJson(item.text)) : undefined;
    const isWrapped = path !== '*';
    if (fault === undefined && (!path.endsWith('*') || (isWrapped && !isArticle(value)))) return [];
    const place = { offset: first.offset + item.offset, line: first.line + item.line - 1 };
    const line = { text: item.text, ...place, last: fault === 'stream-cut' };
    return [{ value, isWrapped, subject: 'The entry', line }];
  };
  const found: Held[] = [];
  for await (const item of jsonItems(textChunks(text), opensList)) found.push(...heldOf(item));
  return found;
};

const recordsAmong = (all: readonly Held[]): number =>
  all.filter(({ value }) => isObject(value)).length;

/** Characters of a document that is not one record to a line; a longer one is read line by line. */
const maxDocument = 64 * 1024 * 1024;

/**
 * The values of lines. Where the first line is no record, the text may be one document over many lines: it
 * is held until it can be parsed; where it never can it is one fault, but for lines of which some are records.
 */
async function* valuesOf(lines: AsyncIterable<Line>): AsyncGenerator<Held> {
  const held: Line[] = [];
  let length = 0;
  let isDocument: boolean | undefined;
  let isLines = false;
  for await (const line of lines) {
    const text = line.text.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    isDocument ??= /^[[{]/.test(text) && !isObject(fromJson(text));
    if (isDocument && length < maxDocument) {
      held.push(line);
      length += text.length;
    } else {
      isLines = true;
      yield* heldIn(recordsOfLine(fromJson(text)), line);
    }
  }
  const [first] = held;
  if (first === undefined) return;
  const text = held
    .map((line) => line.text)
    .join('\n')
    .replace(/^\ufeff/, '');
  const value = fromJson(text);
  if (isObject(value) || isNotionBlocks(value)) {
    yield* heldIn(recordsOf(value), first);
    return;
  }
  const values = held.map((line): Held => ({
    value: fromJson(line.text),
    subject: 'The line',
    line,
  }));
  const listed = isLines ? [] : await listedIn(text, first);
  const best = isLines || recordsAmong(values) > recordsAmong(listed) ? values : listed;
  if (isLines || recordsAmong(best) > 0) yield* best;
  else yield { value, subject: 'The file', line: { ...first, last: !/[}\]]\s*$/.test(text) } };
}

async function* articlesOf(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
  dataset: Dataset,
): AsyncGenerator<Imported> {
  for await (const held of valuesOf(linesOf(chunks)))
    yield finish(draftOf(held, options, dataset), options);
}

/**
 * Reads JSON Lines, one record to a line, as a stream. A body may be an array of blocks, Portable Text, HTML
 * or Markdown. A document over many lines, or a list of records in one, is read as a whole.
 * A line that is no record gives an issue, and reading goes on.
 * @example
 * for await (const { article, issues, source } of importJsonLines(stream)) save(article)
 */
export async function* importJsonLines(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  // In a dataset of Sanity, what documents refer to may come behind them.
  const dataset: Dataset = canReopen(input) ? await gatherDataset(input) : new Map();
  yield* tellMended(options, (onMended) =>
    articlesOf(textChunks(input, { onMended }), options, dataset),
  );
}
