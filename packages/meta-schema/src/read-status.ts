import { describe, excerpt } from './describe.ts';
import { foldKey } from './fold-key.ts';
import { type Json } from './json.ts';
import { at } from './path.ts';
import { flagOf } from './read-text.ts';
import { type Reading, copyAt, isList, isRecord, say } from './reading.ts';
import { type Sorted, type Spare } from './resolve-keys.ts';
import { type Row } from './row.ts';
import { readStored } from './stored-text.ts';

/** An article record without the keys that say in another way whether it is published. */
export interface StatusReading {
  readonly sorted: Sorted;
  /** Whether one of them says that it is not. */
  readonly isDraft: boolean;
}

const draftNames: ReadonlySet<string> = new Set(['draft', 'isdraft']);

/** Members that name an option, the surest last; of any others the first counts. */
const optionNames = ['status', 'title', 'label', 'name', 'slug', 'value'];

const bySureness = (one: string, other: string): number =>
  optionNames.indexOf(other) - optionNames.indexOf(one);

/** What the scalars of a value mean: of those in a list each, of a record that which names it, of a stored text its own. */
const meantBy = <Meaning>(
  value: Json,
  reading: Reading,
  meaningOf: (scalar: Json) => Meaning | undefined,
): readonly Meaning[] => {
  if (isList(value)) return value.flatMap((item) => meantBy(item, reading, meaningOf));
  if (isRecord(value)) {
    for (const key of Object.keys(value).sort(bySureness)) {
      // It is one of its keys.
      const meant = meantBy(value[key] as Json, reading, meaningOf);
      if (meant.length > 0) return meant;
    }
    return [];
  }
  const stored = typeof value === 'string' ? readStored(value, undefined, reading) : undefined;
  if (stored !== undefined) return meantBy(stored.value, stored.reading, meaningOf);
  const meaning = meaningOf(value);
  return meaning === undefined ? [] : [meaning];
};

/** What `draft: true` says; absent for any other key, and where the value is no switch. */
const draftFlag = ({ key, value, winner }: Spare, sorted: Sorted): 0 | 1 | undefined => {
  const { place, reading } = sorted;
  if (winner !== undefined || !draftNames.has(foldKey(key, reading.prefixes))) return undefined;
  const flags = meantBy(copyAt(value, at(place, key), reading) ?? null, reading, flagOf);
  return flags.includes(1) ? 1 : flags[0];
};

const readDrafts = (sorted: Sorted): StatusReading => {
  const drafts = new Map(sorted.spare.map((one) => [one, draftFlag(one, sorted)]));
  const spare = sorted.spare.filter((one) => drafts.get(one) === undefined);
  return { sorted: { ...sorted, spare }, isDraft: [...drafts.values()].includes(1) };
};

/** An empty text is a date that is missing. */
const publishedFlag = (value: Json): 0 | 1 | undefined =>
  value === '' ? undefined : flagOf(value);

/** Reads `published: false`; all else there is a date. */
const readPublished = (sorted: Sorted, { index }: Row): StatusReading => {
  const { keys, values, place, reading } = sorted;
  const { [index]: key = '' } = keys;
  const isOther =
    typeof values[index] !== 'boolean' && foldKey(key, reading.prefixes) !== 'published';
  const value = isOther ? undefined : copyAt(values[index], at(place, key), reading);
  if (value === undefined) return { sorted, isDraft: false };
  const flags = meantBy(value, reading, publishedFlag);
  return flags.length === 0
    ? { sorted: { ...sorted, values: values.with(index, value) }, isDraft: false }
    : { sorted: { ...sorted, keys: keys.with(index, undefined) }, isDraft: flags.includes(0) };
};

const textIn = (value: Json): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Characters of several statuses together. */
const maxStatus = 200;

/** Reads the text of a status that is a list or a record; of none the value is a spare one. */
const readText = (sorted: Sorted, row: Row): Sorted => {
  const { keys, values, spare, place, reading } = sorted;
  const { index } = row;
  const { [index]: key } = keys;
  if (key === undefined) return sorted;
  const here = at(place, key);
  const value = copyAt(values[index], here, reading);
  const texts = value === undefined ? [] : meantBy(value, reading, textIn);
  const [first] = texts;
  if (first === undefined && typeof value !== 'string') {
    const other = { key, value, winner: undefined };
    return { ...sorted, keys: keys.with(index, undefined), spare: [...spare, other] };
  }
  if (first === undefined || first === value) return sorted;
  const text = texts.length === 1 ? first : excerpt(texts.join(', '), maxStatus);
  const rule = texts.length === 1 ? 're-read' : 'kept-ambiguous';
  say(reading, rule, here, { value, expected: row.phrase, detail: describe(text) });
  return { ...sorted, values: values.with(index, text) };
};

/**
 * Reads `draft: true` and `published: false`, as front matter has them, and a status that is a list or a
 * record. One without a text is of another kind, such as a number of a database, and a spare value.
 */
export const readStatus = (
  given: Sorted,
  rows: { readonly status: Row; readonly publishedAt: Row },
): StatusReading => {
  if (given.reading.strict) return { sorted: given, isDraft: false };
  const drafts = readDrafts(given);
  const { sorted, isDraft } = readPublished(drafts.sorted, rows.publishedAt);
  return { sorted: readText(sorted, rows.status), isDraft: isDraft || drafts.isDraft };
};
