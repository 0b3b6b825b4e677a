import { type Member } from './body-table.ts';
import { describe } from './describe.ts';
import { type Json } from './json.ts';
import { memberOf } from './member-names.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type JsonRecord, type Outcome, type Reading, refused, say } from './reading.ts';

/** A list of blocks whose reading waits, so that nested blocks need no recursion. */
export interface Task {
  readonly items: readonly Json[];
  readonly place: Place;
  /** Takes the blocks as they are read. */
  readonly blocks: Json[];
}

/** What goes with a body on its way through the readers. */
export interface BodyReading {
  readonly reading: Reading;
  readonly tasks: Task[];
  /** Reads one member. Absent says that it cannot be used, {@link refused} that an issue told so. */
  readonly member: (value: Json, member: Member, place: Place, body: BodyReading) => Outcome;
}

/** The key of each member; a canonical key wins over another name of its member. */
const keysOf = (
  record: JsonRecord,
  { members, head }: Node,
  place: Place,
  reading: Reading,
): ReadonlyMap<Member, string> => {
  const keys = new Map<Member, string>();
  for (const key of Object.keys(record)) {
    if (key === 'type' && head !== undefined) continue;
    const member = memberOf(key, members, reading.prefixes);
    const isSpare = member === undefined || (keys.has(member) && key !== member.key);
    if (isSpare) {
      const names = members.map((one) => one.key);
      const expected = phrases.keys(head === undefined ? names : ['type', ...names]);
      say(reading, 'unknown-key', at(place, key), { value: record[key], expected });
      continue;
    }
    keys.set(member, key);
    if (reading.strict && key !== member.key) {
      const details = { expected: phrases.key(member.key), detail: member.key };
      say(reading, 'loose-key', at(place, key), { value: record[key], ...details });
    }
  }
  return keys;
};

/** A value unless it is `null`, which says that there is none; only free data may be `null`. */
const given = (
  value: Json | undefined,
  { kind }: Member,
  place: Place,
  reading: Reading,
): Json | undefined => {
  if (value !== null || kind === 'json') return value;
  say(reading, 'empty-as-absent', place, { value });
  return undefined;
};

/** The value that stands in for a required member; its absence is no fault but in strict mode. */
const standIn = (
  member: Member,
  value: Json | undefined,
  place: Place,
  reading: Reading,
): Json | undefined => {
  const { fallback } = member;
  const here = at(place, member.key);
  const expected = phrases.member(member);
  if (value !== undefined) {
    if (fallback === undefined) say(reading, 'unusable', here, { value, expected });
    else say(reading, 'replaced', here, { value, expected, detail: describe(fallback) });
  } else if (reading.strict && member.required === true) {
    say(reading, 'missing-value', here, { value: undefined, expected });
  }
  return fallback;
};

/** A record, the members it may have, and those that are known before it is read. */
export interface Node {
  readonly record: JsonRecord;
  readonly members: readonly Member[];
  readonly head?: JsonRecord;
}

/**
 * Reads the members of a block, an inline or an item into a record that begins with `head`.
 * Where a required member could not be had, gives its key instead.
 */
export const readNode = (source: Node, place: Place, body: BodyReading): JsonRecord | string => {
  const { record, members, head } = source;
  const { reading } = body;
  const keys = keysOf(record, source, place, reading);
  const node: Record<string, Json> = { ...head };
  for (const member of members) {
    const key = keys.get(member);
    const value =
      key === undefined ? undefined : given(record[key], member, at(place, key), reading);
    const outcome =
      key === undefined || value === undefined
        ? undefined
        : body.member(value, member, at(place, key), body);
    const settled = outcome === undefined ? standIn(member, value, place, reading) : outcome;
    if (settled !== undefined && settled !== refused) node[member.key] = settled;
    else if (member.required === true) return member.key;
  }
  return node;
};
