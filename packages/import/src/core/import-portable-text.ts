import { portableTextToBlocks } from '../portable-text.ts';
import { finish } from './finish.ts';
import { type Draft, type Imported, type ImportOptions, type ImportSource } from './imported.ts';
import { isObject, list, member, textMember } from './json-value.ts';
import { parseJson } from './parse-json.ts';
import { type ImportInput, wholeText } from './text-chunks.ts';
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
  source: ImportSource = {
    ...(options.file === undefined ? {} : { file: options.file }),
    offset: 0,
    line: 1,
  },
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
  const title = titleFrom(
    textMember(document, 'title'),
    blocks,
    slug || (file ?? '').replace(/^.*[\\/]/, '').replace(/\.\w+$/, ''),
  );
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

/** Reads a document with Portable Text, a list of such documents, or bare Portable Text. */
export async function* importPortableText(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  const { value, refused } = parseJson(await wholeText(input), options);
  if (refused !== undefined) {
    yield refused;
    return;
  }
  const documents = list(value).some(holdsPortableText) ? list(value) : [value];
  for (const document of documents) yield finish(portableDraft(document, options), options);
}
