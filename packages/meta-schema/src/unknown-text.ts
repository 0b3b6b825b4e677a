import { type Json } from './json.ts';
import { isList, isRecord } from './reading.ts';

/** Members that hold no text for readers. */
const mute: ReadonlySet<string> = new Set([
  ...['type', 'kind', 'name', 'id', 'key', '_key', '_type', 'class', 'className', 'style', 'marks'],
  ...['url', 'href', 'src', 'source', 'language', 'filename', 'lang', 'align', 'level', 'data'],
]);

/** The text in a value of unknown shape, its parts in their order, each apart by a space. */
export const unknownText = (value: Json): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const parts = isList(value)
    ? value
    : isRecord(value)
      ? Object.keys(value).flatMap((key) => (mute.has(key) ? [] : [value[key] ?? null]))
      : [];
  return parts
    .map(unknownText)
    .filter((text) => text !== '')
    .join(' ');
};

/** The text of a list of inlines, or of lines that hold some. */
export const plainTextOf = (items: readonly Json[]): string => {
  const hasLines = items.some((item) => isRecord(item) && isList(item['children']));
  return items.map(unknownText).join(hasLines ? '\n' : '');
};
