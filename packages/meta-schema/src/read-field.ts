import { type Json } from './json.ts';
import { type Place } from './path.ts';
import { readDate } from './read-date.ts';
import { readKeyValueList, readRecordList, readTextList } from './read-list.ts';
import { readPercentage, readWholeNumber } from './read-number.ts';
import { readRecord } from './read-record.ts';
import {
  readChoice,
  readFlag,
  readHex,
  readLanguageTag,
  readSlug,
  readText,
  readUrl,
} from './read-text.ts';
import {
  type Outcome,
  type ReadValue,
  type Reading,
  isList,
  isRecord,
  mended,
  refused,
  say,
} from './reading.ts';
import { type Row, type RowKind } from './row.ts';
import { type Stored, isLikePhp, readStored } from './stored-text.ts';

interface Kind {
  readonly read: ReadValue;
  /** The values that say nothing and count all the same; every other is absent. */
  readonly counts?: (value: Json) => boolean;
  /** Whether one value is expected, so that a list of one is read as its item. */
  readonly single?: boolean;
  /** Whether a text may hold the value in JSON or as PHP serialises it. */
  readonly stored?: boolean;
}

const scalar = (read: ReadValue): Kind => ({ read, single: true });

const list = (read: ReadValue): Kind => ({ read, counts: isList, stored: true });

/** One reader per kind, and what counts as absent there. */
const kinds: Record<RowKind, Kind> = {
  text: { ...scalar(readText), counts: (value) => value === '' },
  textList: list(readTextList),
  keyValueList: list(readKeyValueList),
  choice: scalar(readChoice),
  wholeNumber: scalar(readWholeNumber),
  percentage: scalar(readPercentage),
  date: scalar(readDate),
  dateTime: scalar(readDate),
  hex: scalar(readHex),
  flag: { ...scalar(readFlag), counts: (value) => value === '' || value === false },
  url: scalar(readUrl),
  record: { read: readRecord, counts: isRecord, stored: true },
  recordList: list(readRecordList),
  slug: scalar(readSlug),
  languageTag: scalar(readLanguageTag),
};

/** Whether a value holds nothing, which says in most places that there is none. */
const isEmpty = (value: Json): boolean =>
  typeof value === 'object'
    ? value === null || (isList(value) ? value : Object.keys(value)).length === 0
    : value === false || value === '';

const soleItem = (value: Json): Json | undefined =>
  isList(value) && value.length === 1 ? value[0] : undefined;

/** The value that a list of one, or a stored text, stands for. */
const unwrap = (value: Json, kind: Kind, place: Place, reading: Reading): Stored | undefined => {
  const inner = soleItem(value);
  if (kind.single === true) {
    return inner !== undefined && !isList(inner) ? { value: inner, reading } : undefined;
  }
  const stored = inner ?? value;
  return typeof stored === 'string' ? readStored(stored, place, reading) : undefined;
};

/** Reads a value that is neither wrapped nor stored; text that PHP has serialised and that is broken is kept. */
const readBare = (value: Json, row: Row, place: Place, reading: Reading): Outcome => {
  const { read, stored } = kinds[row.kind];
  const text = soleItem(value) ?? value;
  if (stored !== true || typeof text !== 'string' || !isLikePhp(text)) {
    return read(value, row, place, reading);
  }
  say(reading, 'malformed-php', place, { value, expected: row.phrase });
  reading.spare.push({ label: row.label, value: text });
  return refused;
};

/** Reads a field: what is canonical as it is, what counts as absent, what was wrapped or stored as text, then by its kind. */
export const readField = (value: Json, row: Row, place: Place, reading: Reading): Outcome => {
  const taken = row.take(value, row, reading.guarding);
  if (taken !== undefined) return taken;
  if (row.custom !== undefined) return row.custom(value, row, place, reading);
  const kind = kinds[row.kind];
  if (isEmpty(value)) {
    if (kind.counts?.(value) === true) return kind.read(value, row, place, reading);
    say(reading, 'empty-as-absent', place, { value, expected: row.phrase });
    return undefined;
  }
  const inner = unwrap(value, kind, place, reading);
  if (inner === undefined) return readBare(value, row, place, reading);
  mended(reading, place, { value, row }, inner.value);
  return readField(inner.value, row, place, inner.reading);
};
