import { type Mark } from './inline.ts';
import { type Json } from './json.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';

/** What editors call a mark that has another name here. */
const markNames: ReadonlyMap<string, Mark> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['strike', 's'],
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['highlight', 'mark'],
]);

/** The link among the marks of a text, as TipTap stores it. */
const linkOf = (mark: Json): JsonRecord | undefined =>
  isRecord(mark) && mark['type'] === 'link' && isRecord(mark['attrs']) ? mark['attrs'] : undefined;

/** `{ type: 'bold' }` by its name here. */
const nameOf = (mark: Json): Json => {
  const type = isRecord(mark) ? mark['type'] : undefined;
  return typeof type === 'string' ? (markNames.get(type) ?? type) : mark;
};

/** A text whose marks are switches or records as one with a list of names; any other as it is. */
export const withMarks = (inline: JsonRecord): JsonRecord => {
  const given: Json[] = [];
  const rest: Record<string, Json> = {};
  let isOther = false;
  for (const [key, value] of Object.entries(inline)) {
    const mark = typeof value === 'boolean' ? markNames.get(key) : undefined;
    if (mark === undefined) rest[key] = value;
    else isOther = true;
    if (mark !== undefined && value === true) given.push(mark);
  }
  const { marks = [], ...bare } = rest;
  const isOfRecords = isList(marks) && marks.some(isRecord);
  if (!isOther && !isOfRecords) return inline;
  const all = [marks, given].flat();
  const names = all.filter((mark) => linkOf(mark) === undefined).map(nameOf);
  const text = names.length === 0 ? bare : { ...bare, marks: names };
  const { href, title = null } = all.map(linkOf).find((link) => link !== undefined) ?? {};
  if (href === undefined) return text;
  const link = { type: 'link', href, children: [text] };
  return title === null ? link : { ...link, title };
};
