import { detectFormat, type Format } from './core/detect-format.ts';
import { Misuse, refuseMisuse, watched } from './core/misuse.ts';
import { type Imported, type ImportOptions } from './core/imported.ts';
import { canReopen, type ImportInput, rawPieces, wholeText } from './core/text-chunks.ts';
import { issue } from './issue.ts';

/** How articles are read when the format may be found out. */
export interface ImportArticlesOptions<Own = unknown> extends ImportOptions<Own> {
  /** Found out by the name and the first characters where absent. */
  readonly format?: Format;
}

type Read = (input: ImportInput, options: ImportOptions) => AsyncGenerator<Imported>;

/** Each format's reader, with its parser, is loaded when it is asked for. */
const readers: Readonly<Record<Format, () => Promise<Read>>> = {
  wxr: async () => (await import('./wxr.ts')).importWxr,
  'wordpress-rest': async () => (await import('./wordpress-rest.ts')).importWordpressRest,
  markdown: async () => (await import('./markdown.ts')).importMarkdown,
  html: async () => (await import('./core/import-html.ts')).importHtml,
  ghost: async () => (await import('./ghost.ts')).importGhost,
  'portable-text': async () => (await import('./core/import-portable-text.ts')).importPortableText,
  contentful: async () => (await import('./contentful.ts')).importContentful,
  'json-lines': async () => (await import('./json-lines.ts')).importJsonLines,
};

/** Enough to tell the formats apart. */
const startLength = 4096;

interface Opened {
  readonly start: string;
  readonly input: ImportInput;
}

/** The first characters, and an input that still has them. */
const peek = async (input: ImportInput): Promise<Opened> => {
  if (typeof input === 'string') return { start: input.slice(0, startLength), input };
  const pieces = rawPieces(input);
  const seen: (Uint8Array | string)[] = [];
  for (let length = 0; length < startLength;) {
    const next = await pieces.next();
    if (next.done === true) break;
    seen.push(next.value);
    length += next.value.length;
  }
  const start = await wholeText(() => replayed(seen));
  if (canReopen(input)) {
    await pieces.return(undefined);
    return { start, input };
  }
  return { start, input: replayed(seen, pieces) };
};

async function* replayed(
  seen: readonly (Uint8Array | string)[],
  rest: AsyncIterable<Uint8Array | string> = rawPieces(''),
): AsyncGenerator<Uint8Array | string> {
  yield* seen;
  yield* rest;
}

/** Reads what can be an input. */
async function* readArticles<Own>(
  input: ImportInput,
  options: ImportArticlesOptions<Own>,
): AsyncGenerator<Imported<Own>> {
  const { file } = options;
  const source = { ...(file === undefined ? {} : { file }), offset: 0, line: 1 };
  const subject = file ?? 'The input';
  let last = source;
  let isEmpty = true;
  try {
    const opened = options.format === undefined ? await peek(input) : { start: '', input };
    const format = options.format ?? detectFormat(file ?? '', opened.start);
    if (format === undefined) {
      const received = opened.start;
      yield { issues: [issue('format-unknown', { subject, received, location: source })], source };
      return;
    }
    const read = await readers[format]();
    for await (const imported of read(opened.input, options)) {
      last = imported.source;
      isEmpty = false;
      // The site's own fields were read by the definition in the options.
      yield imported as Imported<Own>;
    }
    if (isEmpty) yield { issues: [issue('list-empty', { subject, location: source })], source };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    // Only the input can fail: a stream that breaks off.
    const received = String(error);
    yield {
      issues: [issue('stream-cut', { subject, received, location: last })],
      source: last,
    };
  }
}

/**
 * Reads articles from an export, whatever its format: a stream, a file, bytes or text. Each item gives an
 * article or the issues that tell why there is none, and its place; one bad item does not end the others.
 * An input that cannot be told gives one issue. A stream that breaks off gives all whole items before and
 * an issue with `retry: 'same-input'`. What can be no input, such as a `Response`, a promise, parsed JSON or a
 * path, or a format that there is not, throws a `TypeError` at once that says what to give.
 * @example
 * for await (const { article, issues, source } of importArticles(response.body)) save(article)
 */
export function importArticles<Own = unknown>(
  input: ImportInput,
  options: ImportArticlesOptions<Own> = {},
): AsyncGenerator<Imported<Own>> {
  refuseMisuse(input, options);
  return readArticles(watched(input), options);
}
