import { portableTextToBlocks } from '../portable-text.ts';
import { fileFacts } from './file-facts.ts';
import { finish } from './finish.ts';
import { type Draft, type Imported, type ImportOptions, type ImportSource } from './imported.ts';
import { isObject, list, member, textMember } from './json-value.ts';
import { jsonItems } from './json-items.ts';
import { itemSource, parseItem } from './parse-item.ts';
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

/** A document of a dataset, or bare Portable Text. */
export const portableDraft = (
  document: unknown,
  options: ImportOptions,
  source: ImportSource,
): Draft => {
  const { file, baseUrl } = options;
  const name = bodyNames.find((key) => isPortableText(member(document, key)));
  const value = name === undefined ? document : member(document, name);
  const { blocks, issues } = portableTextToBlocks(value, baseUrl === undefined ? {} : { baseUrl });
  const rest =
    isObject(document) && name !== undefined
      ? Object.entries(document).filter(
          ([key]) => key !== name && key !== 'title' && !key.startsWith('_'),
        )
      : [];
  const slug = textMember(member(document, 'slug'), 'current') || textMember(document, 'slug');
  const title = titleFrom(textMember(document, 'title'), blocks, slug || fileFacts(file).name);
  const record = {
    ...Object.fromEntries(rest),
    ...(slug === '' ? {} : { slug }),
    title: title.text,
    body: blocks,
  };
  const isDraft = textMember(document, '_id').startsWith('drafts.');
  return {
    record,
    issues: [...title.issues, ...issues],
    source,
    ...(isDraft ? { status: 'draft' } : {}),
  };
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
    waiting.push([value, itemSource(item, options)]);
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
