import { copyPlain } from './copy-plain.ts';
import { describe } from './describe.ts';
import { type Guarding } from './guarding.ts';
import { type IssueList } from './issue-list.ts';
import { type IssueDetails } from './make-issue.ts';
import { type Json } from './json.ts';
import { type Rule } from './messages.ts';
import { type Place, pathOf } from './path.ts';
import { type MetaEntry } from './post-meta.ts';
import { type Row } from './row.ts';

/** Says that a value could not be read and that an issue tells why; `undefined` says it is absent. */
export const refused = Symbol('refused');

/** What reading one value comes to. */
export type Outcome = Json | undefined | typeof refused;

/** A record as JSON gives it. */
export type JsonRecord = Readonly<Record<string, Json>>;

/** A meta record as it was read. */
export interface MetaRecord extends JsonRecord {
  readonly extra: readonly Json[];
}

/** What goes with a record on its way through the readers. */
export interface Reading {
  readonly issues: IssueList;
  /** Takes canonical records alone: whatever has to be changed is an error. */
  readonly strict: boolean;
  /** Folded prefixes that keys may bear. */
  readonly prefixes: ReadonlySet<string>;
  /** Reads a value by the kind of its row. Comes along, as the readers of some kinds read fields themselves. */
  readonly field: ReadValue;
  /** Bounds what is read, values stored as text included. */
  readonly guarding: Guarding;
  /** How many stored texts lie around what is read. */
  readonly layers: number;
  /** Values of no known field, for the `extra` of the meta. */
  readonly spare: MetaEntry[];
  /** Keys of a site's own fields whose schemas have seen a value. */
  readonly judged: Set<string>;
  /** Adds to a meta what the schemas of a site's own fields make of those that are absent. */
  readonly complete: Complete;
}

/** Completes a meta that was read of a place. */
export type Complete = (meta: MetaRecord, place: Place | undefined, reading: Reading) => MetaRecord;

/** Reads one value as its row says. */
export type ReadValue = (value: Json, row: Row, place: Place, reading: Reading) => Outcome;

/** Reads the value of a site's own field, which is asked for one that is absent as well. */
export type ReadOwn = (
  value: Json | undefined,
  row: Row,
  place: Place,
  reading: Reading,
) => Outcome;

/** Whether a value is a record: not a list, not null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Array.isArray` for readonly JSON. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** What was read, and what the issue says beside its rule. */
export interface SayDetails extends Omit<IssueDetails, 'path' | 'received'> {
  readonly value: unknown;
}

/** Reports a rule at a place, with what came. */
export const say = (
  reading: Reading,
  rule: Rule,
  place: Place | undefined,
  { value, expected, detail }: SayDetails,
): void => {
  reading.issues.report(rule, () => ({
    path: pathOf(place),
    received: describe(value),
    expected,
    detail,
  }));
};

/** A value of unknown origin as plain JSON; absent where it is no data. */
export const copyAt = (
  value: unknown,
  place: Place | undefined,
  { guarding }: Reading,
): Json | undefined => copyPlain(value, place, guarding);

/** A value and the row it was read by. */
export interface Case {
  readonly value: unknown;
  readonly row: Pick<Row, 'phrase'>;
}

/** Refuses a value of a row. */
export const refuse = (
  reading: Reading,
  rule: Rule,
  place: Place,
  { value, row }: Case,
): typeof refused => {
  say(reading, rule, place, { value, expected: row.phrase });
  return refused;
};

/** Reports that a value was mended, and gives the mended one. */
export const mended = <Value extends Json>(
  reading: Reading,
  place: Place,
  { value, row }: Case,
  result: Value,
): Value => {
  say(reading, 're-read', place, { value, expected: row.phrase, detail: describe(result) });
  return result;
};
