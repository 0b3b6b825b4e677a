import { describe } from './describe.ts';
import { type Json } from './json.ts';
import { relatedOf } from './relation.ts';
import { withoutFile } from './media-record.ts';
import { toMetaValue } from './meta-value.ts';
import { type Place, at } from './path.ts';
import { type RawRecord, isRawRecord, rawRecordsOf } from './raw-record.ts';
import { readSpare } from './read-spare.ts';
import { type JsonRecord, type Outcome, type Reading, copyAt, refused, say } from './reading.ts';
import { type Sorted, resolveKeys } from './resolve-keys.ts';
import { type Row } from './row.ts';

/** Keeps the members that no row knows for the `extra` of the meta. */
const keepSpare = (sorted: Sorted, row: Row): void => {
  const { reading } = sorted;
  for (const { key, value, place, isLoser } of readSpare(sorted)) {
    const label = `${row.label} ${key}`;
    const detail = `meta.extra "${label}"`;
    if (!isLoser)
      say(reading, reading.strict ? 'unknown-key' : 'moved-key', place, { value, detail });
    reading.spare.push({ label, value: toMetaValue(value, reading) });
  }
};

/** What a relation stands for, which is told; absent for any other value. */
export const readRelated = (value: unknown, row: Row, place: Place, reading: Reading) => {
  const related = reading.strict ? undefined : relatedOf(value, reading.guarding.limits.maxItems);
  // That there is none is told as such.
  if (related)
    say(reading, 're-read', place, { value, expected: row.phrase, detail: describe(related) });
  return related;
};

/** Reads a record by the rows of its own. Refused when a required member is missing or refused. */
export const readRecordOf = (
  record: RawRecord,
  row: Row,
  place: Place,
  reading: Reading,
): JsonRecord | typeof refused => {
  const sorted = withoutFile(resolveKeys(record, row.table, place, reading), row, record);
  const { members, isComplete } = readRows(row.table.rows, sorted);
  if (sorted.spare.length > 0) keepSpare(sorted, row);
  return isComplete ? members : refused;
};

const readRecords = (
  records: readonly RawRecord[],
  row: Row,
  place: Place,
  reading: Reading,
): readonly Json[] => {
  const kept: Json[] = [];
  for (const [index, record] of records.entries()) {
    const outcome = readRecordOf(record, row, at(place, index), reading);
    if (outcome !== refused) kept.push(outcome);
  }
  return kept;
};

const take = (value: unknown, row: Row, reading: Reading): Json | undefined => {
  try {
    return row.take(value, row, reading.guarding);
  } catch {
    // A proxy that throws, of which the copy tells.
    return undefined;
  }
};

const readBare = (value: unknown, row: Row, place: Place, reading: Reading): Outcome => {
  const { kind, custom } = row;
  const { limits, budget } = reading.guarding;
  if (custom === undefined && kind === 'record' && isRawRecord(value)) {
    return readRecordOf(value, row, place, reading);
  }
  const records = kind === 'recordList' ? rawRecordsOf(value, limits.maxItems) : undefined;
  if (records !== undefined) return readRecords(records, row, place, reading);
  const copy = copyAt(value, place, reading);
  if (copy === undefined) return undefined;
  const { values } = budget;
  const outcome = reading.field(copy, row, place, reading);
  // What is copied has been counted.
  budget.values = values;
  return outcome;
};

/** Reads a value that cannot be taken as it is: of a relation what it stands for. */
const readValue = (value: unknown, row: Row, place: Place, reading: Reading): Outcome => {
  const isOfRecords = row.kind === 'textList' || row.table.rows.length > 0;
  const related = isOfRecords ? readRelated(value, row, place, reading) : undefined;
  return readBare(related === undefined ? value : related, row, place, reading);
};

/** Reads the value of a row, which is absent where no key of the record stands for the row. */
export const readRow = (row: Row, { keys, values, place, reading }: Sorted): Outcome => {
  const key = keys[row.index];
  const value = values[row.index];
  if (key === undefined || value === undefined) return undefined;
  return take(value, row, reading) ?? readValue(value, row, at(place, key), reading);
};

/** The members of a record, and whether all that are required could be had. */
interface Members {
  readonly members: Record<string, Json>;
  readonly isComplete: boolean;
}

/** Reads the members of a record in the order of its table. */
export const readRows = (rows: readonly Row[], sorted: Sorted): Members => {
  const members: Record<string, Json> = {};
  let isComplete = true;
  for (const row of rows) {
    const outcome = readRow(row, sorted);
    if (outcome !== undefined && outcome !== refused) {
      members[row.key] = outcome;
    } else if (row.required) {
      isComplete = false;
      if (outcome === undefined) {
        const expected = row.phrase;
        const here = at(sorted.place, row.key);
        say(sorted.reading, 'missing-value', here, { value: undefined, expected });
      }
    }
  }
  return { members, isComplete };
};
