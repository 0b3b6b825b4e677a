import { checkOf, isPair } from './canonical-record.ts';
import { isCleanText } from './copy-clean.ts';
import { type Guarding } from './guarding.ts';
import { type Json } from './json.ts';
import { isRawRecord } from './raw-record.ts';
import { type Row, type RowDefinition, type RowKind } from './row.ts';
import { mayBeStored } from './stored-text.ts';

/** Copies a value that is canonical for its row, whatever its origin; gives nothing for any other. */
export type Take = (value: unknown, row: Row, guarding: Guarding) => Json | undefined;

const isText = (value: unknown, { limits }: Guarding): value is string =>
  typeof value === 'string' && isCleanText(value, limits);

const takeList = (
  value: unknown,
  { limits, budget }: Guarding,
  take: (item: unknown) => Json | undefined,
): Json[] | undefined => {
  if (!Array.isArray(value) || value.length > limits.maxItems) return undefined;
  const { length } = value;
  if (length > budget.values) return undefined;
  const items: Json[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = take(value[index]);
    if (item === undefined) return undefined;
    items.push(item);
  }
  // Of a list that is not taken, the copy counts the items.
  budget.values -= length;
  return items;
};

/** A list whose only text is a list itself, as some stores give it, is not taken. */
const takeTexts: Take = (value, _, guarding) => {
  const texts = takeList(value, guarding, (item) => (isText(item, guarding) ? item : undefined));
  const only = texts?.length === 1 ? texts[0] : undefined;
  return typeof only === 'string' && mayBeStored(only) ? undefined : texts;
};

const takePair = (item: unknown, guarding: Guarding): Json | undefined =>
  isRawRecord(item) && isPair(item) && isText(item.key, guarding) && isText(item.value, guarding)
    ? { key: item.key, value: item.value }
    : undefined;

const takePairs: Take = (value, _, guarding) =>
  takeList(value, guarding, (item) => takePair(item, guarding));

/** Records are read member by member. */
const never: Take = () => undefined;

/** Kinds whose values hold others. */
const takers: Partial<Record<RowKind, Take>> = {
  textList: takeTexts,
  keyValueList: takePairs,
  record: never,
  recordList: never,
};

/** Most values are a text that has only to be clean. */
const takeText: Take = (value, _, guarding) => (isText(value, guarding) ? value : undefined);

/** What takes a value by itself: it is canonical, and a text clean as well. */
const takeScalar = (row: RowDefinition): Take => {
  if (row.kind === 'text' && !row.nonEmpty) return takeText;
  const isCanonical = checkOf(row);
  return (value, _, guarding) => {
    if (typeof value === 'string') {
      // In this order, as most that is not canonical is told by its first characters.
      return isCanonical(value) && isText(value, guarding) ? value : undefined;
    }
    // Adding 0 makes 0 of -0, which JSON cannot tell apart.
    return typeof value === 'number' && isCanonical(value) ? value + 0 : undefined;
  };
};

/** What takes the values of a row. A site's own schema has to see each of its values. */
export const takerOf = (row: RowDefinition): Take =>
  row.custom === undefined ? (takers[row.kind] ?? takeScalar(row)) : never;
