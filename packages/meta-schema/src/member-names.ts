import { type Member } from './body-member.ts';
import { blockTable, cellMembers, inlineTable } from './body-table.ts';
import { foldKey, foldName } from './fold-key.ts';

type Names = ReadonlyMap<string, Member>;

/** Keys and folded names; a key wins over another name of another member. */
const namesOf = (members: readonly Member[]): Names => {
  const folded = (names: (member: Member) => readonly string[]) =>
    members.flatMap((member) => names(member).map((name) => [foldName(name), member] as const));
  return new Map([
    ...folded(({ aliases = [] }) => aliases),
    ...folded(({ key }) => [key]),
    ...members.map((member) => [member.key, member] as const),
  ]);
};

/** A row of a body table with those of its items. */
const withItems = (members: readonly Member[]): (readonly [readonly Member[], Names])[] => [
  [members, namesOf(members)],
  ...members.flatMap(({ item }) => (item === undefined ? [] : withItems(item))),
];

const namesOfAll = (): ReadonlyMap<readonly Member[], Names> =>
  new Map([...blockTable.values(), ...inlineTable.values(), cellMembers].flatMap(withItems));

// A pure call: bundlers leave it out of entries that read no body.
const names = /* @__PURE__ */ namesOfAll();

/** The member that a key means in a row of a body table, however it is spelled. */
export const memberOf = (
  key: string,
  members: readonly Member[],
  prefixes: ReadonlySet<string>,
): Member | undefined => {
  const known = names.get(members);
  return known?.get(key) ?? known?.get(foldKey(key, prefixes));
};
