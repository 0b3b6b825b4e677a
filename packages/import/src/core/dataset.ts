import { holdsPortableText } from './import-portable-text.ts';
import { fromJson, isObject, type JsonObject, list, textMember } from './json-value.ts';
import { isBodyKey } from './records-in.ts';
import { type ImportInput, textChunks } from './text-chunks.ts';
import { linesOf } from './text-lines.ts';

/** What documents of a dataset of Sanity refer to, by their ids: what is said of it in an article. */
export type Dataset = ReadonlyMap<string, JsonObject>;

/** Members by which a document is called, or a file is found. */
const told = ['name', 'title', 'slug', 'url', 'metadata', 'altText', 'creditLine'];

const referencePattern = /"_ref"\s*:\s*"([^"]+)"/g;

/** Reads what documents of a dataset refer to; nothing of a text whose first line is no such document. */
export const gatherDataset = async (input: ImportInput): Promise<Dataset> => {
  const known = new Map<string, JsonObject>();
  const referred = new Set<string>();
  try {
    for await (const { text } of linesOf(textChunks(input))) {
      if (text.trim() === '') continue;
      const value = text.includes('"_type"') ? fromJson(text) : undefined;
      if (!isObject(value)) {
        if (known.size === 0) break;
        continue;
      }
      for (const [, id] of text.matchAll(referencePattern)) referred.add(String(id));
      const isFile = textMember(value, '_type').startsWith('sanity.');
      const entries = [...told, ...(isFile ? ['_id'] : [])].flatMap((key) =>
        key in value ? [[key, value[key]] as const] : [],
      );
      known.set(textMember(value, '_id'), Object.fromEntries(entries));
    }
  } catch {
    // What breaks off here does so again, after the documents before it.
  }
  return new Map([...known].filter(([id]) => referred.has(id)));
};

/** Whether a document is a part of others, and has no text of its own. */
export const isPart = (value: unknown, dataset: Dataset): boolean =>
  dataset.has(textMember(value, '_id')) &&
  !holdsPortableText(value) &&
  !(isObject(value) && Object.keys(value).some(isBodyKey));

/** Levels of objects in which references are looked for. */
const maxDepth = 40;

/** A document with what it refers to in place of each reference. */
export const withReferences = (value: unknown, dataset: Dataset, depth = 0): unknown => {
  if (dataset.size === 0 || depth > maxDepth) return value;
  if (Array.isArray(value))
    return list(value).map((each) => withReferences(each, dataset, depth + 1));
  if (!isObject(value)) return value;
  const target = dataset.get(textMember(value, '_ref'));
  if (target !== undefined) return target;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withReferences(each, dataset, depth + 1)]),
  );
};
