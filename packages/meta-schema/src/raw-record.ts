import { isPlain } from './copy-clean.ts';

/** A record whose values are of unknown origin: each is copied when it is read. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Whether a value is a record that can be read key by key: no list, no instance of anything. */
export const isRawRecord = (value: unknown): value is RawRecord => {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
  } catch {
    return false;
  }
};

/** The items of a list that holds such records alone. */
export const rawRecordsOf = (
  value: unknown,
  maxItems: number,
): readonly RawRecord[] | undefined => {
  try {
    if (!Array.isArray(value) || value.length > maxItems) return undefined;
    const records: RawRecord[] = [];
    const { length } = value;
    for (let index = 0; index < length; index += 1) {
      const item: unknown = value[index];
      if (!isRawRecord(item)) return undefined;
      records.push(item);
    }
    return records;
  } catch {
    return undefined;
  }
};
