import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { isComponents } from '../components/component-kind.ts';
import { editorDocument } from '../components/editor-document.ts';
import { componentBlocks } from '../components/read-components.ts';
import { isStructuredText, structuredText } from '../components/structured-text.ts';
import { unknownText } from '../components/unknown-text.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { isEditorDocument } from './editor-blocks.ts';
import { fold } from './fold.ts';
import { type ImportOptions } from './imported.ts';
import { text } from './json-value.ts';
import { saysStatus } from './record-status.ts';
import { isBodyKey, isTitleKey } from './records-in.ts';
import { storedBlocks } from './stored-text.ts';
import { titleFrom } from './title.ts';
import { withoutTitle } from './title-heading.ts';
import { unlocated } from './unlocated.ts';

type JsonRecord = Readonly<Record<string, unknown>>;
type Entry = readonly [string, unknown];

/** What a key calls its text, without the way in which it is written. */
const baseOf = (key: string): string => fold(key).replace(/(?:html|markdown|md|text)$/, '');

/** Plain text is the poorest form of a text that is there in several. */
const isPlain = ([key]: Entry): number => Number(fold(key).endsWith('text'));

/** A record without a title gets one, as a post of a few words has it. */
const titled = (record: JsonRecord, blocks: readonly Block[]): TitledRecord => {
  if (Object.keys(record).some(isTitleKey)) return { record, issues: [] };
  const title = titleFrom('', blocks, '');
  return { record: { title: title.text, ...record }, issues: title.issues };
};

interface TitledRecord {
  readonly record: JsonRecord;
  readonly issues: readonly Issue[];
}

/** The text of a record, and the keys under which it stood. */
interface Found {
  readonly result: BlocksResult;
  readonly isRead: (key: string) => boolean;
}

/** The text under the names of a body. */
const textIn = (entries: readonly Entry[], options: HtmlOptions): Found | undefined => {
  const bodies = entries.filter(([key, each]) => isBodyKey(key) && !isComponents(each));
  for (const [key, body] of bodies.toSorted((one, other) => isPlain(one) - isPlain(other))) {
    const result = isStructuredText(body)
      ? structuredText(body, options)
      : (storedBlocks(body, options) ?? unknownText(key, body, options));
    // The same text in another form is not shown again.
    const isRead = (name: string): boolean => isBodyKey(name) && baseOf(name) === baseOf(key);
    if (result !== undefined) return { result, isRead };
  }
  return undefined;
};

/** Texts in parts and documents of editors, under any name. */
const partsIn = (entries: readonly Entry[], options: HtmlOptions): readonly Found[] =>
  entries
    .filter(([key, each]) => isComponents(each) || (!isBodyKey(key) && isEditorDocument(each)))
    .map(([key, each]) => ({
      result: isComponents(each) ? componentBlocks(each, options) : editorDocument(each, options),
      isRead: (name) => name === key,
    }));

/** A record whose text is blocks; all other members are the schema's to read. */
export const bodyRecord = (value: JsonRecord, { baseUrl }: ImportOptions): TitledRecord => {
  const options = baseUrl === undefined ? {} : { baseUrl };
  const rest = Object.entries(value).filter(([key, each]) => !saysStatus(key, each));
  const own = textIn(rest, options);
  const found = [...(own === undefined ? [] : [own]), ...partsIn(rest, options)];
  if (found.length === 0) return { record: Object.fromEntries(rest), issues: [] };
  const others = rest.filter(([key]) => !found.some(({ isRead }) => isRead(key)));
  const all = found.flatMap(({ result }) => result.blocks);
  const title = others.find(([name]) => isTitleKey(name))?.[1];
  const { record, issues } = titled(Object.fromEntries(others), all);
  return {
    record: { ...record, body: withoutTitle(all, text(title)) },
    issues: [...issues, ...found.flatMap(({ result }) => result.issues.map(unlocated))],
  };
};
