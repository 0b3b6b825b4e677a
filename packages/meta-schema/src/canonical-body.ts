import { type Member, type MemberKind } from './body-member.ts';
import { blockTable, cellMembers, inlineTable } from './body-table.ts';
import { isCanonicalUrl } from './canonical-url.ts';
import { memberOfRow, recordOf } from './canonical-record.ts';
import { type Json } from './json.ts';
import { imageSourceFields } from './meta-fields.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';

/** Whether a value is a canonical image source. */
const isImageSource = /* @__PURE__ */ recordOf(imageSourceFields.map(memberOfRow));

/** Lists of blocks that are still to be looked at. */
type Pending = (readonly Json[])[];

type Check = (value: Json, member: Member, pending: Pending) => boolean;

const isText: Check = (value) => typeof value === 'string';

const isInlines = (value: Json, links: boolean): boolean =>
  isList(value) &&
  value.every((inline) => {
    if (!isRecord(inline)) return false;
    const { type } = inline;
    if (typeof type !== 'string' || (type === 'link' && !links)) return false;
    const members = inlineTable.get(type);
    return members !== undefined && hasMembers(inline, members, 1, []);
  });

const isInlineLists = (value: Json): boolean =>
  isList(value) && value.every((one) => isInlines(one, true));

const isCells = (value: Json): boolean =>
  isList(value) &&
  value.every((cell) =>
    isRecord(cell) ? hasMembers(cell, cellMembers, 0, []) : isInlines(cell, true),
  );

const isOption = (value: Json, { options }: Member): boolean =>
  // Whether it is one of them is the question.
  options?.includes(value as string | null) === true;

const checks: Record<MemberKind, Check> = {
  text: isText,
  url: (value) => typeof value === 'string' && isCanonicalUrl(value, 'link'),
  boolean: (value) => typeof value === 'boolean',
  level: (value) => value === 2 || value === 3 || value === 4 || value === 5 || value === 6,
  integer: (value) => Number.isSafeInteger(value),
  choice: isOption,
  choices: (value, member) => isList(value) && value.every((item) => isOption(item, member)),
  image: isImageSource,
  images: (value) => isList(value) && value.every(isImageSource),
  json: () => true,
  inlines: (value) => isInlines(value, true),
  spans: (value) => isInlines(value, false),
  inlineLists: isInlineLists,
  cells: isCells,
  rows: (value) => isList(value) && value.every(isCells),
  blocks: (value, _, pending) => isList(value) && pending.push(value) > 0,
  items: (value, { item = [] }, pending) =>
    isList(value) && value.every((one) => isRecord(one) && hasMembers(one, item, 0, pending)),
};

/** Whether a record has the members of a row, all that are required, and beside `extra` keys no other. */
const hasMembers = (
  record: JsonRecord,
  members: readonly Member[],
  extra: number,
  pending: Pending,
): boolean => {
  let known = extra;
  for (const member of members) {
    const value = record[member.key];
    if (value === undefined) {
      if (member.required === true) return false;
    } else if (checks[member.kind](value, member, pending)) known += 1;
    else return false;
  }
  return Object.keys(record).length === known;
};

/** Whether inlines are canonical. */
export const isLead = (value: Json): boolean => isInlines(value, true);

const isCanonical = (block: Json, pending: Pending): boolean => {
  if (!isRecord(block) || typeof block['type'] !== 'string') return false;
  const members = blockTable.get(block['type']);
  return members !== undefined && hasMembers(block, members, 1, pending);
};

/** Whether a body is canonical; steps through nested blocks without recursion. */
export const isBody = (value: Json | undefined): boolean => {
  if (!isList(value)) return false;
  const pending: Pending = [value];
  for (let blocks = pending.pop(); blocks !== undefined; blocks = pending.pop()) {
    for (const block of blocks) if (!isCanonical(block, pending)) return false;
  }
  return true;
};
