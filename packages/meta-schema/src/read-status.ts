import { excerpt } from './describe.ts';
import { foldKey } from './fold-key.ts';
import { type Json } from './json.ts';
import { at } from './path.ts';
import { flagOf } from './read-text.ts';
import { type Reading, copyAt, isList, isRecord, mended } from './reading.ts';
import { type Sorted } from './resolve-keys.ts';
import { type Row } from './row.ts';
import { readStored } from './stored-text.ts';

/** An article record without the keys that say in another way whether it is published. */
export interface StatusReading {
  readonly sorted: Sorted;
  /** Whether one of them says that it is not. */
  readonly isDraft: boolean;
}

/** What systems call the text of an option, the first to be read first. */
const optionNames = ['value', 'slug', 'name', 'label', 'title'];

/** The scalar that a list of one, a stored text or the record of an option stands for; of several all as one text. */
const scalarOf = (value: Json, reading: Reading): Json => {
  if (isRecord(value)) {
    const option = optionNames.map((name) => value[name]).find((one) => one !== undefined);
    return scalarOf(option ?? Object.values(value), reading);
  }
  if (isList(value)) {
    const scalars = value.map((item) => scalarOf(item, reading));
    const texts = scalars.filter((one): one is string => typeof one === 'string' && one !== '');
    return texts[1] ? excerpt(texts.join(', ')) : (texts[0] ?? scalars[0] ?? null);
  }
  const stored = typeof value === 'string' ? readStored(value, undefined, reading) : undefined;
  return stored === undefined ? value : scalarOf(stored.value, stored.reading);
};

/**
 * Reads `draft: true` and `published: false`, as front matter has them, and a status that is a list or a
 * record. 0 and `false` are that of a draft; any other that is no text is of another kind, such as a number
 * of a database, and a spare value.
 */
export const readStatus = (
  sorted: Sorted,
  { status: row, publishedAt }: { readonly status: Row; readonly publishedAt: Row },
): StatusReading => {
  const { place, reading } = sorted;
  if (reading.strict) return { sorted, isDraft: false };
  const copyOf = (key: string, value: unknown) => copyAt(value, at(place, key), reading) ?? null;
  /** Whether a switch says that the post is a draft; absent where it is none. */
  const draftOf = (key: string, value: unknown): boolean | undefined => {
    const [, name] = /^(?:is)?(draft|published)$/.exec(foldKey(key, reading.prefixes)) ?? [];
    if (name === undefined) return undefined;
    // A date that is missing.
    if (name === 'published' && (value ?? '') === '') return false;
    const flag = flagOf(scalarOf(copyOf(key, value), reading));
    return flag === undefined ? undefined : (flag === 1) === (name === 'draft');
  };
  const keys = [...sorted.keys];
  const values = [...sorted.values];
  let isDraft = false;
  const spare = sorted.spare.filter(({ key, value }) => {
    const says = draftOf(key, value);
    isDraft ||= says === true;
    return says === undefined;
  });
  const { index } = publishedAt;
  const date = values[index];
  // No date is a boolean, and what is published never has no time of it.
  if (typeof date === 'boolean') {
    keys[index] = undefined;
    isDraft ||= !date;
  } else isDraft ||= date === null && /at$/i.test(String(keys[index]));
  const statusKey = keys[row.index];
  if (statusKey !== undefined) {
    const value = copyOf(statusKey, values[row.index]);
    const scalar = scalarOf(value, reading);
    const text = scalar === false || scalar === 0 ? 'draft' : scalar;
    if (typeof text !== 'string') {
      keys[row.index] = undefined;
      spare.push({ key: statusKey, value, winner: undefined });
    } else if (text !== value) {
      values[row.index] = mended(reading, at(place, statusKey), { value, row }, text);
    }
  }
  return { sorted: { ...sorted, keys, values, spare }, isDraft };
};
