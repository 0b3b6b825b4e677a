import { type Issue } from '@alphanode/image-source';

import { bodyText } from './core/body-text.ts';
import { finish } from './core/finish.ts';
import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { isObject } from './core/json-value.ts';
import { statusOf } from './core/matter-record.ts';
import { type ImportInput, textChunks } from './core/text-chunks.ts';
import { unlocated } from './core/unlocated.ts';
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

/** A body that is HTML or Markdown becomes blocks; all other members are the schema's to read. */
const recordOf = (
  value: Readonly<Record<string, unknown>>,
  options: ImportOptions,
): { record: Readonly<Record<string, unknown>>; issues: readonly Issue[] } => {
  const { baseUrl } = options;
  const entry = Object.entries(value).find(
    ([key, body]) => bodyKey.test(key) && typeof body === 'string',
  );
  if (entry === undefined) return { record: value, issues: [] };
  const [key, body] = entry;
  // Only a text was looked for.
  const { blocks, issues } = bodyText(body as string, baseUrl === undefined ? {} : { baseUrl });
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return {
    record: { ...rest, body: blocks },
    issues: issues.map(unlocated),
  };
};

const draftOf = ({ text, offset, line, last }: Line, options: ImportOptions): Draft => {
  const source: ImportSource = {
    ...(options.file === undefined ? {} : { file: options.file }),
    offset,
    line,
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const rule = last ? 'stream-cut' : 'json-invalid';
    return { issues: [issue(rule, { subject: 'The line', received: text })], source };
  }
  if (!isObject(value))
    return { issues: [issue('json-invalid', { subject: 'The line', received: text })], source };
  return { ...recordOf(value, options), source, status: statusOf(value) };
};

/**
 * Reads JSON Lines, one record to a line, as a stream. A body may be an array of blocks, HTML or Markdown.
 * A line that is no record gives an issue, and reading goes on.
 * @example
 * for await (const { article, issues, source } of importJsonLines(stream)) save(article)
 */
export async function* importJsonLines(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  for await (const line of linesOf(textChunks(input))) {
    if (line.text.trim() !== '') yield finish(draftOf(line, options), options);
  }
}
