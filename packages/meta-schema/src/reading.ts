import { describe } from './describe.ts';
import { type IssueDetails, type IssueList } from './issue-list.ts';
import { type Json } from './json.ts';
import { type Rule, phrases } from './messages.ts';
import { type Place, pathOf } from './path.ts';
import { type MetaEntry } from './post-meta.ts';
import { type Row } from './row.ts';
import { type StandardSchema } from './standard-schema.ts';

/** Says that a value could not be read and that an issue tells why; `undefined` says it is absent. */
export const refused = Symbol('refused');

/** What reading one value comes to. */
export type Outcome = Json | undefined | typeof refused;

/** A record as JSON gives it. */
export type JsonRecord = Readonly<Record<string, Json>>;

/** Schemas of a site's own meta fields, by key. */
export type CustomFields = ReadonlyMap<string, StandardSchema>;

/** What goes with a record on its way through the readers. */
export interface Reading {
  readonly issues: IssueList;
  /** Takes canonical records alone: whatever has to be changed is an error. */
  readonly strict: boolean;
  /** Folded prefixes that keys may bear. */
  readonly prefixes: ReadonlySet<string>;
  /** Reads a value by the kind of its row. */
  readonly field: ReadValue;
  /** Bounds data that was stored as text, as the record itself was. */
  readonly copy: (value: unknown) => Json | undefined;
  /** Schemas of a site's own meta fields, by key. */
  readonly custom: CustomFields;
  /** Values of no known field, for the `extra` of the meta. */
  readonly spare: MetaEntry[];
}

/** Reads one value as its row says. */
export type ReadValue = (value: Json, row: Row, place: Place, reading: Reading) => Outcome;

/** Whether a value is a record: not a list, not null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Array.isArray` for readonly JSON. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** What was read, and what the issue says beside its rule. */
export interface SayDetails extends Omit<IssueDetails, 'received'> {
  readonly value: unknown;
}

/** Reports a rule at a place, with what came. */
export const say = (
  reading: Reading,
  rule: Rule,
  place: Place | undefined,
  { value, ...details }: SayDetails,
): void => {
  reading.issues.report(rule, pathOf(place), { received: describe(value), ...details });
};

/** A value and the row it was read by. */
export interface Case {
  readonly value: Json;
  readonly row: Row;
}

/** Refuses a value of a row. */
export const refuse = (
  reading: Reading,
  rule: Rule,
  place: Place,
  { value, row }: Case,
): typeof refused => {
  say(reading, rule, place, { value, expected: phrases.row(row) });
  return refused;
};

/** Reports that a value was mended, and gives the mended one. */
export const mended = <Value extends Json>(
  reading: Reading,
  place: Place,
  { value, row }: Case,
  result: Value,
): Value => {
  say(reading, 're-read', place, {
    value,
    expected: phrases.row(row),
    detail: describe(result),
  });
  return result;
};
