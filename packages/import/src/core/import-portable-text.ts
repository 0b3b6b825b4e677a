import { type BlocksResult } from '../html.ts';
import { type PortableTextOptions } from '../portable-text.ts';
import { readPortableText } from '../portable-text/read-block.ts';
import { readCaptioned } from '../portable-text/read-image.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { answerRecord, isCoverKey } from './answer-record.ts';
import { bodyText } from './body-text.ts';
import { fileFacts } from './file-facts.ts';
import { finish } from './finish.ts';
import { type Draft, type Imported, type ImportOptions, type ImportSource } from './imported.ts';
import { isObject, type JsonObject, list, member, textMember } from './json-value.ts';
import { jsonItems } from './json-items.ts';
import { itemSource, parseItem } from './parse-item.ts';
import { publishedBy } from './record-dates.ts';
import { isArticle, recordsIn } from './records-in.ts';
import { type ImportInput, textChunks } from './text-chunks.ts';
import { tellMended } from './tell-mended.ts';
import { titleFrom } from './title.ts';

const bodyNames = ['body', 'content', 'text', 'portableText', 'blocks'];

/** Whether a value is Portable Text. */
const isPortableText = (value: unknown): boolean =>
  list(value).some((item) => typeof member(item, '_type') === 'string');

/** Whether a document holds Portable Text. */
export const holdsPortableText = (document: unknown): boolean =>
  bodyNames.some((key) => isPortableText(member(document, key)));

/** A reference that nobody followed. */
const isReference = (value: unknown): boolean => textMember(value, '_ref') !== '';

/** A value without such references, which stand alone or in lists; `undefined` where nothing else is said. */
const followed = (value: unknown): unknown => {
  if (!Array.isArray(value)) return isReference(value) ? undefined : value;
  const rest = list(value).filter((each) => !isReference(each));
  return rest.length === 0 && value.length > 0 ? undefined : rest;
};

const hasReference = (value: unknown): boolean =>
  isReference(value) || list(value).some(isReference);

/** What the document of a dataset is about itself: its picture, people and terms by the names of the schema. */
const factsOf = (
  document: JsonObject,
  body: string | undefined,
  reading: PortableReading,
): Record<string, unknown> => {
  const isPicture = ([key, value]: readonly [string, unknown]): boolean =>
    isCoverKey(key) && isObject(value);
  const rest = Object.entries(document).flatMap(([key, value]): [string, unknown][] => {
    if (key === body || key === 'title' || key === 'slug' || key.startsWith('_')) return [];
    if (hasReference(value)) reportOnce(reading, 'reference-unresolved', key);
    const said = followed(value);
    return said === undefined ? [] : [[key, said]];
  });
  const given = rest.find(isPicture);
  const picture = given === undefined ? undefined : readCaptioned(given[1], reading);
  const record = answerRecord(Object.fromEntries(rest.filter((entry) => entry !== given)));
  const updated = textMember(document, '_updatedAt');
  const slug = textMember(member(document, 'slug'), 'current') || textMember(document, 'slug');
  return {
    ...publishedBy(record, textMember(document, '_createdAt')),
    ...(updated === '' ? {} : { updatedAt: updated }),
    ...record,
    ...(picture === undefined ? {} : { cover: picture }),
    ...(slug === '' ? {} : { slug }),
  };
};

/** The text of a document: Portable Text, or a text of HTML or Markdown. */
const bodyOf = (
  document: unknown,
  name: string | undefined,
  options: PortableTextOptions,
): BlocksResult => {
  const value = name === undefined ? document : member(document, name);
  if (typeof value === 'string') return bodyText(value, options);
  const hasTitle = isObject(value) && textMember(value, 'title') !== '';
  return hasTitle ? { blocks: [], issues: [] } : readPortableText(value, options);
};

/** Why a document is not for the public: drafts and what waits for a release have an id of that kind. */
const statusOfId = (id: string): string | undefined => {
  if (id.startsWith('drafts.')) return 'draft';
  const release = /^versions\.([^.]+)\./.exec(id)?.[1];
  return release && `release ${release}`;
};

/** A document of a dataset, or bare Portable Text. */
export const portableDraft = (
  document: unknown,
  options: ImportOptions,
  source: ImportSource,
): Draft => {
  const { file, baseUrl, sanity } = options;
  const reading: PortableReading = {
    options: {
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(sanity === undefined ? {} : { sanity }),
    },
    issues: [],
    reported: new Set(),
  };
  const name =
    bodyNames.find((key) => isPortableText(member(document, key))) ??
    bodyNames.find((key) => textMember(document, key) !== '');
  const { blocks, issues } = bodyOf(document, name, reading.options);
  const isDocument = isObject(document) && (name !== undefined || 'title' in document);
  const facts = isDocument ? factsOf(document, name, reading) : {};
  const slug = textMember(facts, 'slug');
  const title = titleFrom(textMember(document, 'title'), blocks, slug || fileFacts(file).name);
  return {
    record: { ...facts, title: title.text, body: blocks },
    issues: [...title.issues, ...issues, ...reading.issues],
    source,
    status: statusOfId(textMember(document, '_id')),
  };
};

/** The documents of an answer of the API, or the one that is given. */
const documentsIn = (value: unknown): readonly unknown[] => {
  const isRecord = (each: unknown): boolean => holdsPortableText(each) || isArticle(each);
  const { records } = recordsIn(value, isRecord);
  const result = member(value, 'result');
  return records[0] === value && isPortableText(result) ? [result] : records;
};

async function* articlesOf(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
): AsyncGenerator<Imported> {
  const isList = (path: string, bracket: string): boolean => path === '' && bracket === '[';
  const start = {
    ...(options.file === undefined ? {} : { file: options.file }),
    offset: 0,
    line: 1,
  };
  const waiting: (readonly [unknown, ImportSource])[] = [];
  let documents = false;
  for await (const item of jsonItems(chunks, isList)) {
    const { value, refused } = parseItem(item, options);
    if (refused !== undefined) {
      yield refused;
      // What is cut is no text of its own.
      if (!documents) return;
      continue;
    }
    documents ||= item.path === '' || holdsPortableText(value);
    const source = itemSource(item, options);
    for (const each of item.path === '' ? documentsIn(value) : [value])
      waiting.push([each, source]);
    if (documents)
      for (const [each, source] of waiting.splice(0))
        yield finish(portableDraft(each, options, source), options);
  }
  if (!documents) {
    const blocks = waiting.map(([block]) => block);
    yield finish(portableDraft(blocks, options, start), options);
  }
}

/**
 * Reads a document with Portable Text, a list of such documents as a stream, or bare Portable Text: that is
 * one list, too, and known by none of its members holding any.
 */
export async function* importPortableText(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* tellMended(options, (onMended) => articlesOf(textChunks(input, { onMended }), options));
}
