import { type Json } from './json.ts';
import { importers } from './importer-messages.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';

/** `{ type: 'header', data: { text, level } }`. */
const isOfEditorJs = ({ type, data, name }: JsonRecord): boolean =>
  typeof type === 'string' && isRecord(data) && name === undefined;

/** What reads a document of another system, where a value is one. */
export const importerOf = (value: Json): string | undefined => {
  if (isList(value)) {
    const records = value.filter(isRecord);
    if (records.some(({ _type: type }) => typeof type === 'string')) return importers.portableText;
    if (records.some(({ object, type }) => object === 'block' && typeof type === 'string')) {
      return importers.notion;
    }
    return records.some(isOfEditorJs) ? importers.editorJs : undefined;
  }
  if (!isRecord(value)) return undefined;
  if (isRecord(value['root'])) return importers.lexical;
  if (isList(value['sections'])) return importers.mobiledoc;
  if (isList(value['blocks'])) return importerOf(value['blocks']);
  return value['nodeType'] === 'document' ? importers.contentful : undefined;
};
