import { type Member } from './body-member.ts';
import { blockTable } from './body-table.ts';
import { isBody } from './canonical-body.ts';
import { describe } from './describe.ts';
import { blocksOfDocument, figureOf, fromEditor } from './editor-blocks.ts';
import { importerOf } from './importer-of.ts';
import { type Json } from './json.ts';
import { textKeeper } from './keep-text.ts';
import { importers } from './importer-messages.ts';
import { type Rule } from './messages.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { readInlines } from './read-inlines.ts';
import { readBodyMember } from './read-body-member.ts';
import { type BodyReading, type Task, readNode } from './read-node.ts';
import { type JsonRecord, type Reading, isList, isRecord, say } from './reading.ts';
import { readStored } from './stored-text.ts';

const paragraph = (children: readonly Json[]): Json => ({ type: 'paragraph', children });
const plainParagraph = (text: string): Json => paragraph([{ type: 'text', text }]);

/** The text of what is no block, as a paragraph. */
const keepText = /* @__PURE__ */ textKeeper({
  expected: phrases.block,
  kept: phrases.paragraph,
  of: plainParagraph,
});

const membersOf = (type: Json | undefined): readonly Member[] | undefined =>
  typeof type === 'string' ? blockTable.get(type) : undefined;

const readBlock = (given: Json, place: Place, body: BodyReading): readonly Json[] => {
  const value = isRecord(given) && !body.reading.strict ? fromEditor(given, blockTable) : given;
  if (isRecord(value) && value['type'] === 'image') return readPicture(value, place, body);
  const type = isRecord(value) ? value['type'] : undefined;
  const members = membersOf(type);
  if (!isRecord(value) || typeof type !== 'string' || members === undefined) {
    return keepText(value, place, body);
  }
  const block = readNode({ record: value, members, head: { type } }, place, body);
  return typeof block === 'string' ? keepText(value, place, body, block) : [block];
};

/** Reads a picture that stands where blocks do. */
const readPicture = (value: JsonRecord, place: Place, body: BodyReading): readonly Json[] => {
  say(body.reading, 're-read', place, {
    value,
    expected: phrases.block,
    detail: phrases.figure,
  });
  return readBlock(figureOf(value), place, body);
};

const onlyInline: ReadonlySet<Json | undefined> = new Set(['text', 'link', 'break', 'footnote']);

const isBareText = (item: Json | undefined): boolean =>
  isRecord(item) && item['type'] === undefined && typeof item['text'] === 'string';

/** Inlines where blocks belong: they are what one paragraph holds. */
const isInlineRun = (items: readonly Json[]): boolean =>
  items.some((item) => isRecord(item) && onlyInline.has(item['type'])) ||
  (isBareText(items[0]) && items.every(isBareText));

const isInlineItem = (item: Json): boolean =>
  isBareText(item) || (isRecord(item) && onlyInline.has(item['type']));

const isBlock = (item: Json): boolean =>
  isRecord(item) && membersOf(fromEditor(item, blockTable)['type']) !== undefined;

const readTask = ({ items, place, blocks }: Task, body: BodyReading): void => {
  const { strict } = body.reading;
  const isMixed = !strict && items.some(isInlineItem) && items.some(isBlock);
  if (!isMixed && isInlineRun(items)) {
    if (strict) keepText(items, place, body);
    blocks.push(paragraph(readInlines(items, place, body)));
    return;
  }
  let run: Json[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    // Inside the list.
    const item = items[index] as Json;
    if (isMixed && isInlineItem(item)) {
      if (run === undefined) blocks.push(paragraph((run = [])));
      run.push(...readInlines(item, at(place, index), body));
      continue;
    }
    run = undefined;
    if (typeof item === 'string' && !strict) blocks.push(plainParagraph(item));
    else if (isBody([item])) blocks.push(item);
    else blocks.push(...readBlock(item, at(place, index), body));
  }
};

/** Reads a list of blocks; nested lists wait their turn in `tasks`, so that depth costs no stack. */
const readBlocks = (items: readonly Json[], place: Place, reading: Reading): readonly Json[] => {
  const blocks: Json[] = [];
  const tasks: Task[] = [{ items, place, blocks }];
  const body: BodyReading = { reading, tasks, member: readBodyMember };
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) readTask(task, body);
  return blocks;
};

const markup = /<\/?[a-z][^<>]*>|&[a-z]+;|^#{1,6} |^```|^(?:[-*+]|\d+\.) |^> |\*\*\S|\]\(|<!--/im;

/** The paragraphs of a text that is no markup. */
const paragraphsOf = (text: string): readonly Json[] => {
  const paragraphs = text.split(/\n\s*\n/).map((one) => one.trim());
  return paragraphs.filter((one) => one !== '').map(plainParagraph);
};

const isDocument = (value: Json): boolean =>
  importerOf(value) !== undefined || blocksOfDocument(value) !== undefined;

/** Reads the body: a list of blocks and texts. */
export const readBody = (value: Json, place: Place, reading: Reading): readonly Json[] => {
  const tell = (rule: Rule, detail?: string): readonly Json[] => {
    say(reading, rule, place, { value, expected: phrases.blocks, detail });
    return [];
  };
  const importer = importerOf(value);
  if (importer !== undefined) {
    tell('body-is-document', importer);
    // Blocks of Portable Text keep their text at least.
    if (importer !== importers.portableText || !isList(value)) return [];
  }
  if (isList(value)) return readBlocks(value, place, reading);
  if (value === null || value === false || value === '') return tell('empty-as-absent');
  if (typeof value === 'string') {
    const stored = readStored(value, place, reading);
    if (stored !== undefined && isDocument(stored.value)) {
      return readBody(stored.value, place, stored.reading);
    }
    if (isList(stored?.value)) {
      tell('re-read', describe(stored.value));
      return readBlocks(stored.value, place, stored.reading);
    }
    const isMarkup = markup.test(value);
    tell(isMarkup ? 'body-is-markup' : 'body-is-text');
    return isMarkup ? [] : paragraphsOf(value);
  }
  const blocks = blocksOfDocument(value);
  if (blocks !== undefined) {
    tell('re-read', describe(blocks));
    return readBlocks(blocks, at(place, 'content'), reading);
  }
  if (!isRecord(value) || !Object.hasOwn(value, 'type')) return tell('wrong-type');
  tell('re-read', phrases.oneItem);
  return readBlocks([value], place, reading);
};

/** Reads the lead: a text, or inlines. */
export const readLead = (
  value: Json,
  place: Place,
  reading: Reading,
): readonly Json[] | undefined => {
  if (value === null || value === false || value === '') {
    say(reading, 'empty-as-absent', place, { value, expected: phrases.inlines });
    return undefined;
  }
  return readInlines(value, place, { reading, tasks: [], member: readBodyMember });
};
