import { imageSourceFields } from './meta-fields.ts';
import { describe } from './describe.ts';
import { flatten, isListItem } from './editor-blocks.ts';
import { type Member, type MemberKind } from './body-member.ts';
import { cellMembers } from './body-table.ts';
import { type Json } from './json.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { flagOf } from './read-text.ts';
import { readInlines } from './read-inlines.ts';
import { type BodyReading, readNode } from './read-node.ts';
import { type JsonRecord, type Reading, isList, isRecord, refused, say } from './reading.ts';
import { type Row, defineRow } from './row.ts';
import { plainTextOf } from './unknown-text.ts';

type ReadMember = BodyReading['member'];

const fields = imageSourceFields;
const imageRow = defineRow({ key: 'image', kind: 'record', fields });
const imagesRow = defineRow({ key: 'images', kind: 'recordList', fields });
const textRow = defineRow({ key: 'text', kind: 'text' });
const urlRow = defineRow({ key: 'url', kind: 'url', use: 'link' });

const mend = (
  reading: Reading,
  place: Place,
  { value, member }: { readonly value: Json; readonly member: Member },
  result: Json,
): Json => {
  const expected = phrases.member(member);
  say(reading, 're-read', place, { value, expected, detail: describe(result) });
  return result;
};

/** Reads a member as a field of a table, whose readers know what to do with another type. */
const byRow =
  (row: Row): ReadMember =>
  (value, _, place, { reading }) =>
    reading.field(value, row, place, reading) ?? refused;

const readTextByRow = byRow(textRow);

/** A text; that of inlines where a text belongs is what they say. */
const readText: ReadMember = (value, member, place, body) =>
  isList(value) && value.some(isRecord)
    ? mend(body.reading, place, { value, member }, plainTextOf(value))
    : readTextByRow(value, member, place, body);

const readBoolean: ReadMember = (value, member, place, { reading }) => {
  if (typeof value === 'boolean') return value;
  const word = member.words?.findIndex((one) => one === value) ?? -1;
  const flag = word < 0 ? flagOf(value) : word;
  return flag === undefined ? undefined : mend(reading, place, { value, member }, flag === 1);
};

const integerOf = (value: Json): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

const readInteger: ReadMember = (value, member, place, { reading }) => {
  const number = integerOf(value);
  return number === undefined || number === value
    ? number
    : mend(reading, place, { value, member }, number);
};

/** Levels 2 to 6: the title is level 1, and HTML ends at 6. */
const readLevel: ReadMember = (value, member, place, { reading }) => {
  const number = integerOf(typeof value === 'string' ? value.replace(/^h/i, '') : value);
  if (number === undefined || number < 1) return undefined;
  const level = Math.min(Math.max(number, 2), 6);
  return level === value ? level : mend(reading, place, { value, member }, level);
};

const readChoice: ReadMember = (value, member, place, { reading }) => {
  const { options = [] } = member;
  // Whether it is one of them is the question.
  if (options.includes(value as string | null)) return value;
  const folded = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  return folded !== undefined && options.includes(folded)
    ? mend(reading, place, { value, member }, folded)
    : undefined;
};

/** The items of a list, or the one that stands for a list of it. */
const itemsOf = (
  value: Json,
  member: Member,
  place: Place,
  { reading }: BodyReading,
): readonly Json[] => {
  if (isList(value)) return value;
  if (reading.strict) mend(reading, place, { value, member }, [value]);
  return [value];
};

/** Options in their order; what is none is left out, or counts as not chosen where that can be said. */
const readChoices: ReadMember = (value, member, place, body) => {
  const { reading } = body;
  const items = isList(value) ? value : [value];
  if (items !== value) mend(reading, place, { value, member }, items);
  return items.flatMap((item, index) => {
    const here = at(place, index);
    const choice = readChoice(item, member, here, body);
    if (choice !== undefined && choice !== refused) return [choice];
    say(reading, 'unusable', here, { value: item, expected: phrases.member(member) });
    return member.options?.includes(null) === true ? [null] : [];
  });
};

const readInlineLists: ReadMember = (value, _, place, body) =>
  isList(value) ? value.map((one, index) => readInlines(one, at(place, index), body)) : undefined;

/** A cell is a record where it says more than its inlines; an inline record has a type or a text. */
const readCell = (cell: Json, place: Place, body: BodyReading): Json => {
  if (!isRecord(cell) || Object.hasOwn(cell, 'type') || Object.hasOwn(cell, 'href')) {
    return readInlines(cell, place, body);
  }
  const node = readNode({ record: cell, members: cellMembers }, place, body);
  return typeof node === 'string' ? readInlines(cell, place, body) : node;
};

const readCells: ReadMember = (value, _, place, body) =>
  isList(value) ? value.map((cell, index) => readCell(cell, at(place, index), body)) : undefined;

const readTableRows: ReadMember = (value, member, place, body) => {
  if (!isList(value)) return undefined;
  return value.flatMap((row, index) => {
    const here = at(place, index);
    const cells = readCells(row, member, here, body);
    if (isList(cells)) return [cells];
    say(body.reading, 'unusable', here, { value: row, expected: phrases.cells });
    return [];
  });
};

/** Puts off nested blocks; a text or a single block stands for a list of one. */
const readBlocks: ReadMember = (value, member, place, body) => {
  const blocks: Json[] = [];
  body.tasks.push({ items: itemsOf(value, member, place, body), place, blocks });
  return blocks;
};

/** An item record, as the shorthand of it was meant: its text, its blocks, one block, or its URL. */
const itemOf = (value: Json, members: readonly Member[]): JsonRecord => {
  const holdsBlocks = members.some(({ kind }) => kind === 'blocks');
  if (isRecord(value)) {
    if (!holdsBlocks || !Object.hasOwn(value, 'type')) return value;
    if (isListItem(value)) return flatten(value, 'type');
  }
  return { [holdsBlocks ? 'children' : 'url']: value };
};

const readItems: ReadMember = (value, member, place, body) => {
  const { item = [] } = member;
  return itemsOf(value, member, place, body).flatMap((one, index) => {
    const here = at(place, index);
    const record = itemOf(one, item);
    const node = readNode({ record, members: item }, here, body);
    const broken = typeof node === 'string';
    if (broken || (body.reading.strict && record !== one)) {
      const expected = phrases.keys(item.map(({ key }) => key));
      say(body.reading, 'unusable', here, { value: one, expected });
    }
    return broken ? [] : [node];
  });
};

const readers: Record<MemberKind, ReadMember> = {
  text: readText,
  url: byRow(urlRow),
  boolean: readBoolean,
  level: readLevel,
  integer: readInteger,
  choice: readChoice,
  choices: readChoices,
  image: byRow(imageRow),
  images: byRow(imagesRow),
  json: (value) => value,
  inlines: (value, _, place, body) => readInlines(value, place, body),
  spans: (value, _, place, body) => readInlines(value, place, body, false),
  inlineLists: readInlineLists,
  cells: readCells,
  rows: readTableRows,
  blocks: readBlocks,
  items: readItems,
};

/** Reads one member by its kind. */
export const readBodyMember: ReadMember = (value, member, place, body) =>
  readers[member.kind](value, member, place, body);
