import { safeUrl } from '@alphanode/image-source';
import { type Unkeyed, articleFields } from './article-fields.ts';
import { foldKey, foldName } from './fold-key.ts';
import { isRawRecord } from './raw-record.ts';
import { isoOf } from './read-date.ts';
import { nameOf } from './read-list.ts';
import { type Reading } from './reading.ts';
import { relatedOf } from './relation.ts';
import { type Named, type Sorted, type Spare, rowOf } from './resolve-keys.ts';
import { type Row, type Table } from './row.ts';

/** An article record whose shared names have found their rows. */
export interface SharedReading {
  readonly sorted: Sorted;
  /** Further lists of tags. */
  readonly tags: readonly Named[];
}

type Name = keyof typeof articleFields;
type Rows = Readonly<Record<Name, Row>>;

const namesOf = (): ReadonlyMap<string, readonly Name[]> => {
  const names = new Map<string, Name[]>();
  for (const [key, { shared = [] }] of Object.entries<Unkeyed>(articleFields)) {
    for (const name of shared) {
      const folded = foldName(name);
      // The table has its own keys alone.
      names.set(folded, [...(names.get(folded) ?? []), key as Name]);
    }
  }
  return names;
};

const shared = /* @__PURE__ */ namesOf();

const isPageUrl = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^https?:\/\//i.test(value) &&
  safeUrl(value, { use: 'link' }).url !== undefined;

/** The address of a file or a page, and not what a picture is called. */
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:https?:\/|\.{0,2}\/)|^\S+\.[a-z\d]{3,4}$/i.test(value);

/** Whether a value is a record with a URL, under any name of it. */
const hasUrl = (given: unknown, { table }: Row, { prefixes }: Reading): boolean => {
  const value = relatedOf(given, 0) ?? given;
  return (
    isRawRecord(value) &&
    Object.keys(value).some(
      (key) => rowOf(key, table, prefixes)?.key === 'url' && typeof value[key] === 'string',
    )
  );
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isTag = (value: unknown): boolean =>
  isText(value) || (isRawRecord(value) && nameOf(value) !== undefined);

/** A text that may be several tags fits none. */
const unlisted = (value: unknown): unknown =>
  typeof value === 'string' && /[,;\n]/.test(value) ? undefined : value;

/** What the value of a shared name has to be, by kind. */
const fits: Partial<Record<Row['kind'], (value: unknown, row: Row, reading: Reading) => boolean>> =
  {
    url: isPageUrl,
    record: (value, row, reading) => isAddress(value) || hasUrl(value, row, reading),
    recordList: (value, row, reading) =>
      Array.isArray(value) && value.every((link) => hasUrl(link, row, reading)),
    dateTime: (value) => value instanceof Date || isoOf(value) !== undefined,
    textList: (given, _, { guarding: { limits } }) => {
      const value = relatedOf(given, limits.maxItems) ?? given;
      return Array.isArray(value)
        ? value.length <= limits.maxItems && value.every(isTag)
        : isTag(value);
    },
    slug: (value) => isText(value) && !isPageUrl(value),
  };

/** Whether a value fits a row. A proxy that throws fits none. */
const isFit = (value: unknown, row: Row, reading: Reading): boolean => {
  try {
    return fits[row.kind]?.(value, row, reading) === true;
  } catch {
    return false;
  }
};

/** The row that a shared name stands for with its value. */
const rowOfShared = (
  { key, value, winner }: Spare,
  rows: Rows,
  metaTable: Table,
  { reading }: Sorted,
): Row | undefined => {
  const names = winner === undefined ? shared.get(foldKey(key, reading.prefixes)) : undefined;
  if (names === undefined || rowOf(key, metaTable, reading.prefixes) !== undefined)
    return undefined;
  const name = names.find((one) => isFit(value, rows[one], reading));
  return name && rows[name];
};

/**
 * Finds the rows of names that mean other things elsewhere, such as `image` and `url`. What has a name of
 * its own wins; several lists of tags are all read.
 */
export const readSharedNames = (sorted: Sorted, rows: Rows, metaTable: Table): SharedReading => {
  const { reading } = sorted;
  if (reading.strict || sorted.spare.length === 0) return { sorted, tags: [] };
  const keys = [...sorted.keys];
  const values = [...sorted.values];
  const spare: Spare[] = [];
  const tags: Named[] = [];
  const namedBy = ({ index }: Row): Named | undefined => {
    const key = keys[index];
    return key === undefined ? undefined : { key, value: values[index] };
  };
  for (const one of sorted.spare) {
    const row = rowOfShared(one, rows, metaTable, sorted);
    const winner = row === undefined ? one.winner : namedBy(row);
    // An empty line of front matter is `null`.
    if (row !== undefined && (winner?.value ?? null) === null) {
      keys[row.index] = one.key;
      values[row.index] = one.value;
    } else if (
      winner !== undefined &&
      winner.key === keys[rows.tags.index] &&
      [winner, one].every(({ value }) => isFit(unlisted(value), rows.tags, reading))
    ) {
      tags.push(one);
    } else spare.push({ ...one, winner });
  }
  return { sorted: { ...sorted, keys, values, spare }, tags };
};
