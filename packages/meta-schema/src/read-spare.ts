import { copyClean } from './copy-clean.ts';
import { type Json } from './json.ts';
import { type Place, at } from './path.ts';
import { type Reading, copyAt, say } from './reading.ts';
import { type Named, type Sorted, type Spare } from './resolve-keys.ts';

/** A member that goes to the `extra` of the meta. */
export interface SpareMember {
  readonly key: string;
  readonly value: Json;
  readonly place: Place;
  /** Whether another key has won its row, which an issue has told. */
  readonly isLoser: boolean;
}

/** Tells that a key has lost its row. Whether its value is another than that of the winner. */
const tellLoser = (value: Json, here: Place, winner: Named, reading: Reading): boolean => {
  const kept = copyClean(winner.value, 0, reading.guarding);
  const isOther = JSON.stringify(kept) !== JSON.stringify(value);
  const rule = isOther ? 'duplicate-key' : 'repeated-key';
  say(reading, rule, here, { value, detail: JSON.stringify(winner.key) });
  return isOther;
};

const readOne = ({ key, value: raw, winner }: Spare, sorted: Sorted): readonly SpareMember[] => {
  const { place, reading } = sorted;
  const here = at(place, key);
  const value = copyAt(raw, here, reading);
  if (value === undefined) return [];
  const isLoser = winner !== undefined;
  if (isLoser && !tellLoser(value, here, winner, reading)) return [];
  return [{ key, value, place: here, isLoser }];
};

/** Reads the members of no row, and those whose row another key has won, unless the two are the same. */
export const readSpare = (sorted: Sorted): readonly SpareMember[] =>
  sorted.spare.flatMap((one) => readOne(one, sorted));
