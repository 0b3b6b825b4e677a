import { defaultPrefixes } from './fold-key.ts';
import { guard } from './guard-record.ts';
import { type Json } from './json.ts';
import { articleTable } from './read-article.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';
import { rowOf } from './resolve-keys.ts';
import { type Row, type Table } from './row.ts';
import { currentSchemaVersion } from './schema-version.ts';

const migrateValue = (value: Json, { kind, table }: Row): Json => {
  if (isRecord(value) && kind === 'record') return migrateRecord(value, table);
  if (!isList(value) || kind !== 'recordList') return value;
  return value.map((item) => (isRecord(item) ? migrateRecord(item, table) : item));
};

/** Renames each key to the canonical one, unless that is there as well. */
const migrateRecord = (record: JsonRecord, table: Table): JsonRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const row = rowOf(key, table, defaultPrefixes);
      if (row === undefined) return [key, value];
      const isTaken = key !== row.key && Object.hasOwn(record, row.key);
      return [isTaken ? key : row.key, migrateValue(value, row)];
    }),
  );

/**
 * Brings a record of an earlier version to the current one: canonical keys and a `schemaVersion`. Values
 * stay as they are; `parseArticle` reads them. A record of a later version, and what is no record, comes
 * back as a plain copy. The parsers read every version by themselves: this is for stores to be rewritten.
 * @example
 * migrate({ title: 'Hi', meta: { 'reading time': 11 } }) //=> { title: 'Hi', meta: { readingTime: 11 }, schemaVersion: 1 }
 */
export function migrate(record: unknown): Json | undefined {
  const copy = guard(record).value;
  if (!isRecord(copy)) return copy;
  const migrated = migrateRecord(copy, articleTable);
  const { schemaVersion = 0 } = migrated;
  const isLater = typeof schemaVersion === 'number' && schemaVersion > currentSchemaVersion;
  return isLater ? copy : { ...migrated, schemaVersion: currentSchemaVersion };
}
