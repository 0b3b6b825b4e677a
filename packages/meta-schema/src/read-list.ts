import { isPair } from './canonical-record.ts';
import { describe, excerpt } from './describe.ts';
import { type Json } from './json.ts';
import { toMetaValue } from './meta-value.ts';
import { phraseOf, phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type RawRecord } from './raw-record.ts';
import { pairOf, readRecord } from './read-record.ts';
import {
  type JsonRecord,
  type ReadValue,
  type Reading,
  isList,
  isRecord,
  mended,
  refuse,
  refused,
  say,
} from './reading.ts';
import { type Row, type Table, defineRow } from './row.ts';

const isIndex = (key: string): boolean => /^\d{1,9}$/.test(key);

/** The items of `{ 0: …, 1: … }`, as PHP stores a list; integer keys come in their order by themselves. */
const itemsOfMap = (record: JsonRecord): readonly Json[] | undefined =>
  Object.keys(record).every(isIndex) ? Object.values(record) : undefined;

const bullet = /^\s*(?:[-*•‣–]\s+|\d{1,3}[.)]\s+)?/;

/** One item per line that is not empty, its bullet taken off. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '');

/** Absolute URLs with space between: no URL holds a space. */
const severalUrls = /^https?:[^\s,;]+(?:[,;]?\s+https?:[^\s,;]+)+$/i;

/** The items of a text of several; a text with commas is one, since a comma may belong to it. */
const itemsOfText = (text: string, { byName }: Table): readonly string[] | undefined => {
  if (text.includes('\n')) return linesOf(text);
  return byName.has('url') && severalUrls.test(text) ? text.split(/[,;]?\s+/) : undefined;
};

/** What may stand between the items of a text, or in one item; not in an address, nor in 1,000. */
const separator = /^(?!http\S*$).*[,;](?!\d{3}\b)|[,;]http/i;

/**
 * The items of a list field: a list as it is, else the items of an indexed record or of a text, or the one
 * value itself.
 */
const itemsOf = (value: Json, row: Row, place: Place, reading: Reading): readonly Json[] => {
  if (isList(value)) return value;
  const isText = typeof value === 'string';
  const texts = isText ? itemsOfText(value, row.table) : undefined;
  const items = isRecord(value) ? itemsOfMap(value) : texts;
  if (items !== undefined || !isText || !separator.test(value)) {
    return mended(reading, place, { value, row }, items ?? [value]);
  }
  const detail = phrases.oneItem;
  say(reading, 'kept-ambiguous', place, { value, expected: row.phrase, detail });
  return [value];
};

/** Keeps the items that could be read, in their order. */
const readItems = <Item extends Json>(
  items: readonly Json[],
  place: Place,
  read: (item: Json, place: Place) => Item | undefined | typeof refused,
): Item[] => {
  const kept: Item[] = [];
  for (const [index, item] of items.entries()) {
    const outcome = read(item, at(place, index));
    if (outcome !== undefined && outcome !== refused) kept.push(outcome);
  }
  return kept;
};

const textOr = (text: unknown): string | undefined => (typeof text === 'string' ? text : undefined);

/** The name of a record, as content systems store a tag. */
export const nameOf = ({ name, title, label, text }: RawRecord): string | undefined =>
  textOr(name ?? title ?? label ?? text);

/** The text that a record stands for: its only member, as form plugins store an item, or its name. */
const soleText = (item: Json): string | undefined => {
  if (!isRecord(item)) return undefined;
  const values = Object.values(item);
  return values.length === 1 ? textOr(values[0]) : nameOf(item);
};

/** An item of a list, and what is taken of it, a text first. */
interface Taken {
  readonly item: Json;
  readonly taken: readonly [text: string, value?: Json];
  readonly row: Row;
  readonly expected: string;
}

/** Reports what an item is read as, and keeps what it says beside that for the `extra` of the meta. */
const mendedItem = <Item extends Json>(
  reading: Reading,
  place: Place,
  { item, taken, row, expected }: Taken,
  result: Item,
): Item => {
  const rest = Object.entries(isRecord(item) ? item : {}).filter(([, one]) => !taken.includes(one));
  const label = `${row.label} ${excerpt(taken[0])}`;
  let detail = describe(result);
  if (rest.length > 0) {
    detail = phrases.withRest(detail, label);
    reading.spare.push({ label, value: toMetaValue(Object.fromEntries(rest), reading) });
  }
  say(reading, 're-read', place, { value: item, expected, detail });
  return result;
};

const itemRow = defineRow({ key: 'item', kind: 'text' });

const isText = (item: Json): boolean => typeof item === 'string';

/** Texts in their order. */
export const readTextList: ReadValue = (value, row, place, reading) => {
  if (isList(value) && value.every(isText)) return value;
  const isUnlisted = isRecord(value) && itemsOfMap(value) === undefined;
  if (typeof value === 'boolean' || (isUnlisted && nameOf(value) === undefined)) {
    return refuse(reading, 'wrong-type', place, { value, row });
  }
  return readItems(itemsOf(value, row, place, reading), place, (item, itemPlace) => {
    const text = soleText(item);
    if (text === undefined) return reading.field(item, itemRow, itemPlace, reading);
    const expected = itemRow.phrase;
    return mendedItem(reading, itemPlace, { item, taken: [text], row, expected }, text);
  });
};

const pairCase = { phrase: phrases.pair };

const valueRow = defineRow({ key: 'value', kind: 'text' });

/** `{ label: text }`: says the same as a list of pairs, in the same order unless a key is a number. */
const isPairRecord = (record: JsonRecord): boolean =>
  Object.entries(record).every(([key, value]) => isText(value) && !isIndex(key));

/** The pairs of a list as they came, or those that the members of one record are. */
const pairsOf = (value: Json, row: Row, place: Place, reading: Reading): readonly Json[] => {
  if (!isRecord(value) || itemsOfMap(value) !== undefined) {
    return itemsOf(value, row, place, reading);
  }
  const pairs = Object.entries(value).map(([key, inner]) => ({ key, value: inner }));
  const isMended = reading.strict || !isPairRecord(value);
  return isMended ? mended(reading, place, { value, row }, pairs) : pairs;
};

/** Pairs in their order, from records, from `key: value` texts or from the members of one record. */
export const readKeyValueList: ReadValue = (value, row, place, reading) => {
  const items = pairsOf(value, row, place, reading);
  return readItems(items, place, (item, itemPlace) => {
    if (isPair(item)) return { key: item.key, value: item.value };
    const pair = pairOf(item);
    if (pair === undefined) {
      return refuse(reading, 'malformed', itemPlace, { value: item, row: pairCase });
    }
    const text = reading.field(pair[1], valueRow, itemPlace, reading);
    if (typeof text !== 'string') return refused;
    const result = { key: pair[0], value: text };
    const expected = phrases.pair;
    return mendedItem(reading, itemPlace, { item, taken: pair, row, expected }, result);
  });
};

/** The row of each item of a list of records. */
const itemOf = (row: Row): Row => {
  const item: Row = { ...row, kind: 'record' };
  return { ...item, phrase: phraseOf(item, row.table.rows) };
};

/** Records of the same members, in their order. */
export const readRecordList: ReadValue = (value, row, place, reading) => {
  // A record row gives a record or nothing.
  const read = (item: Json, itemPlace: Place) =>
    (isRecord(item)
      ? readRecord(item, row, itemPlace, reading)
      : reading.field(item, itemOf(row), itemPlace, reading)) as
      JsonRecord | undefined | typeof refused;
  return readItems(itemsOf(value, row, place, reading), place, read);
};
