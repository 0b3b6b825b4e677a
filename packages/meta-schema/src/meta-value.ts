import { type Json } from './json.ts';
import { type MetaEntry, type MetaMap, type MetaValue } from './post-meta.ts';
import { type JsonRecord, type Reading, isList, isRecord } from './reading.ts';
import { readStored } from './stored-text.ts';

const hasExactly = (record: JsonRecord, keys: readonly string[]): boolean =>
  Object.keys(record).length === keys.length && keys.every((key) => Object.hasOwn(record, key));

const isEntry = (value: Json): value is { readonly label: string; readonly value: Json } =>
  isRecord(value) && hasExactly(value, ['label', 'value']) && typeof value['label'] === 'string';

/** Whether a value is a list of entries in shape; what the entries hold is not looked at. */
export const isEntryList = (
  value: Json | undefined,
): value is readonly { readonly label: string; readonly value: Json }[] =>
  isList(value) && value.every(isEntry);

/** Whether a value is canonical all the way down; steps through it without recursion. */
const isMetaValue = (root: Json): boolean => {
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isList(value)) open.push(...value);
    else if (isRecord(value)) {
      const { entries } = value;
      if (!hasExactly(value, ['entries']) || !isEntryList(entries)) return false;
      for (const entry of entries) open.push(entry.value);
    }
  }
  return true;
};

/** Whether a value is a canonical `extra`. */
export const isExtra = (value: Json | undefined): boolean =>
  isEntryList(value) && value.every((entry) => isMetaValue(entry.value));

/** Entries of a record, in its order. */
export const entriesOf = (record: JsonRecord, reading: Reading): MetaEntry[] =>
  Object.entries(record).map(([label, value]) => ({ label, value: toMetaValue(value, reading) }));

/** Entries that came as a list. */
export const readEntries = (
  entries: readonly { readonly label: string; readonly value: Json }[],
  reading: Reading,
): MetaEntry[] =>
  entries.map(({ label, value }) => ({ label, value: toMetaValue(value, reading) }));

const toMap = (record: JsonRecord, reading: Reading): MetaMap => {
  const { entries } = record;
  return hasExactly(record, ['entries']) && isEntryList(entries)
    ? { entries: readEntries(entries, reading) }
    : { entries: entriesOf(record, reading) };
};

/**
 * The value of an unknown field: scalars as they are, lists, and records as ordered entries. A list or
 * record that was stored as text is read. The guard has bounded the depth.
 */
export const toMetaValue = (value: Json, reading: Reading): MetaValue => {
  if (isList(value)) return value.map((item) => toMetaValue(item, reading));
  if (isRecord(value)) return toMap(value, reading);
  const stored = typeof value === 'string' ? readStored(value, undefined, reading) : undefined;
  return stored === undefined ? value : toMetaValue(stored.value, stored.reading);
};
