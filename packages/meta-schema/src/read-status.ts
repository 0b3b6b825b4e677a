import { foldKey } from './fold-key.ts';
import { at } from './path.ts';
import { flagOf } from './read-text.ts';
import { copyAt } from './reading.ts';
import { type Sorted, type Spare } from './resolve-keys.ts';
import { type Row } from './row.ts';

/** An article record without the keys that say in another way whether it is published. */
export interface StatusReading {
  readonly sorted: Sorted;
  /** Whether one of them says that it is not. */
  readonly isDraft: boolean;
}

const draftNames: ReadonlySet<string> = new Set(['draft', 'isdraft']);

/** What `draft: true` says; absent for any other key, and where the value is no switch. */
const draftFlag = ({ key, value, winner }: Spare, sorted: Sorted): 0 | 1 | undefined => {
  const { place, reading } = sorted;
  if (winner !== undefined || !draftNames.has(foldKey(key, reading.prefixes))) return undefined;
  return flagOf(copyAt(value, at(place, key), reading) ?? null);
};

/**
 * Reads `draft: true` and `published: false`, as front matter has them. A status that is no text is of
 * another kind, such as a number of a database, and a spare value.
 */
export const readStatus = (
  sorted: Sorted,
  rows: { readonly status: Row; readonly publishedAt: Row },
): StatusReading => {
  const { reading, values } = sorted;
  const published = values[rows.publishedAt.index];
  const status = values[rows.status.index];
  const isSilent = sorted.spare.length === 0 && published === undefined && status === undefined;
  if (reading.strict || isSilent) return { sorted, isDraft: false };
  const keys = [...sorted.keys];
  const drafts = new Map(sorted.spare.map((one) => [one, draftFlag(one, sorted)]));
  const spare = sorted.spare.filter((one) => drafts.get(one) === undefined);
  let isDraft = [...drafts.values()].includes(1);
  if (typeof published === 'boolean') {
    keys[rows.publishedAt.index] = undefined;
    isDraft ||= !published;
  }
  const key = keys[rows.status.index];
  if (key !== undefined && typeof status !== 'string') {
    keys[rows.status.index] = undefined;
    spare.push({ key, value: status, winner: undefined });
  }
  return { sorted: { ...sorted, keys, spare }, isDraft };
};
