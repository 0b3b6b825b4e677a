import { type Issue } from '@alphanode/image-source';

import { bodyText } from './core/body-text.ts';
import { finish } from './core/finish.ts';
import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { holdsPortableText, portableDraft } from './core/import-portable-text.ts';
import { isObject, list, listMember, member } from './core/json-value.ts';
import { saysStatus, statusOf } from './core/record-status.ts';
import { type ImportInput, textChunks } from './core/text-chunks.ts';
import { unlocated } from './core/unlocated.ts';
import { tellMended } from './core/tell-mended.ts';
import { issue } from './issue.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  /** It ends with the text, not with a line break. */
  readonly last: boolean;
}

/** A longer line is no record of an article. */
const maxLength = 64 * 1024 * 1024;

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let pieces: string[] = [];
  let length = 0;
  let offset = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end));
      length += end - from;
      yield { text: length > maxLength ? '' : pieces.join(''), offset, line, last: false };
      offset += length + 1;
      line++;
      pieces = [];
      length = 0;
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= maxLength) pieces.push(chunk.slice(from));
  }
  if (length > 0) yield { text: pieces.join(''), offset, line, last: true };
}

const bodyKey = /^(?:body|content|html|markdown|post[ _-]?content)$/i;

const titleKey = /^(?:title|headline|post[ _-]?title|lead|excerpt)$/i;

/** Settings of a site, packages and the like have neither a title nor a text. */
const isArticle = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(value).some(
    ([key, each]) => (titleKey.test(key) || bodyKey.test(key)) && each !== null && each !== '',
  );

/** A body that is HTML or Markdown becomes blocks; all other members are the schema's to read. */
const recordOf = (
  value: Readonly<Record<string, unknown>>,
  options: ImportOptions,
): { record: Readonly<Record<string, unknown>>; issues: readonly Issue[] } => {
  const { baseUrl } = options;
  const entry = Object.entries(value).find(
    ([key, body]) => bodyKey.test(key) && typeof body === 'string',
  );
  const rest = Object.fromEntries(
    Object.entries(value).filter(([name, each]) => name !== entry?.[0] && !saysStatus(name, each)),
  );
  if (entry === undefined) return { record: rest, issues: [] };
  // Only a text was looked for.
  const { blocks, issues } = bodyText(entry[1] as string, baseUrl === undefined ? {} : { baseUrl });
  return {
    record: { ...rest, body: blocks },
    issues: issues.map(unlocated),
  };
};

/** A parsed value, or `undefined`, which JSON has not. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const sourceOf = ({ offset, line }: Line, { file }: ImportOptions): ImportSource => ({
  ...(file === undefined ? {} : { file }),
  offset,
  line,
});

const draftOf = (value: unknown, line: Line, options: ImportOptions): Draft => {
  const source = sourceOf(line, options);
  if (!isObject(value)) {
    const rule = value === undefined && line.last ? 'stream-cut' : 'json-invalid';
    return { issues: [issue(rule, { subject: 'The line', received: line.text })], source };
  }
  if (holdsPortableText(value)) return portableDraft(value, options, source);
  // Assets and settings of a dataset.
  if (typeof value['_type'] === 'string' && value['title'] === undefined)
    return {
      issues: [issue('item-type', { subject: 'The line', received: value['_type'] })],
      source,
    };
  if (!isArticle(value)) {
    const received = Object.keys(value).join(', ');
    return { issues: [issue('item-without-text', { subject: 'The record', received })], source };
  }
  return { ...recordOf(value, options), source, status: statusOf(value) };
};

/** Names under which a document keeps its records. */
const listNames = ['posts', 'articles', 'items', 'entries', 'data', 'records'];

/** The records of one JSON document: a list, a list under one of its keys, or the document itself. */
const recordsIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return list(value);
  if (member(value, 'title') !== undefined) return [value];
  const named = listNames.map((name) => listMember(value, name));
  return named.find((items) => items.some(isObject)) ?? [value];
};

/** A list is no record of JSON Lines, but a document with a list may stand on one line. */
const recordsOfLine = (value: unknown): readonly unknown[] =>
  isObject(value) ? recordsIn(value) : [value];

/** Characters of a document that is not one record to a line; a longer one is read line by line. */
const maxDocument = 64 * 1024 * 1024;

/**
 * The values of lines. Where the first line is no record, the text may be one document over many lines: it
 * is held until it can be parsed; where it never can it is one fault, but for lines of which some are records.
 */
async function* valuesOf(
  lines: AsyncIterable<Line>,
): AsyncGenerator<{ readonly value: unknown; readonly line: Line }> {
  const held: Line[] = [];
  let length = 0;
  let isDocument: boolean | undefined;
  let isLines = false;
  for await (const line of lines) {
    const text = line.text.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    isDocument ??= /^[[{]/.test(text) && !isObject(parsed(text));
    if (isDocument && length < maxDocument) {
      held.push(line);
      length += text.length;
    } else {
      isLines = true;
      for (const value of recordsOfLine(parsed(text))) yield { value, line };
    }
  }
  const [first] = held;
  if (first === undefined) return;
  const text = held
    .map((line) => line.text)
    .join('\n')
    .replace(/^\ufeff/, '');
  const value = parsed(text);
  if (value === undefined) {
    const values = held.map((line) => ({ value: parsed(line.text), line }));
    if (isLines || values.some((each) => isObject(each.value))) yield* values;
    else yield { value, line: { ...first, last: !/[}\]]\s*$/.test(text) } };
  } else for (const each of recordsIn(value)) yield { value: each, line: first };
}

async function* articlesOf(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
): AsyncGenerator<Imported> {
  for await (const { value, line } of valuesOf(linesOf(chunks)))
    yield finish(draftOf(value, line, options), options);
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
  yield* tellMended(options, (onMended) => articlesOf(textChunks(input, { onMended }), options));
}
