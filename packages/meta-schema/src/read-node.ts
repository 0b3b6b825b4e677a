import { type Member } from './body-member.ts';
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
  /**
   * Reads one member. Absent says that it cannot be used, {@link refused} that an issue told so. Comes along,
   * as the readers of some kinds read nodes themselves.
   */
  readonly member: (value: Json, member: Member, place: Place, body: BodyReading) => Outcome;
}

/** The key of each member, in their order; a canonical key wins over another name of its member. */
const keysOf = (
  record: JsonRecord,
  { members, head }: Node,
  place: Place,
  reading: Reading,
): readonly (string | undefined)[] => {
  const keys = new Array<string | undefined>(members.length);
  for (const key of Object.keys(record)) {
    if (key === 'type' && head !== undefined) continue;
    const member = memberOf(key, members, reading.prefixes);
    const index = member === undefined ? -1 : members.indexOf(member);
    if (member === undefined || (keys[index] !== undefined && key !== member.key)) {
      const names = members.map((one) => one.key);
      const expected = phrases.keys(head === undefined ? names : ['type', ...names]);
      say(reading, 'unknown-key', at(place, key), { value: record[key], expected });
      continue;
    }
    keys[index] = key;
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
  // Most members are absent and may be.
  if (value === undefined && !(reading.strict && member.required === true)) return fallback;
  const expected = phrases.member(member);
  const detail = fallback === undefined ? undefined : describe(fallback);
  const rule = fallback === undefined ? 'unusable' : 'replaced';
  const here = at(place, member.key);
  say(reading, value === undefined ? 'missing-value' : rule, here, { value, expected, detail });
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
  for (const [index, member] of members.entries()) {
    const key = keys[index];
    const here = key === undefined ? undefined : at(place, key);
    const value = here && given(record[here.key], member, here, reading);
    const outcome =
      here && value !== undefined ? body.member(value, member, here, body) : undefined;
    const settled = outcome === undefined ? standIn(member, value, place, reading) : outcome;
    if (settled !== undefined && settled !== refused) node[member.key] = settled;
    else if (member.required === true) return member.key;
  }
  return node;
};
