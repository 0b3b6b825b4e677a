import { type Block } from '@alphanode/meta-schema';

import { bare } from '../core/answer-record.ts';
import { bodyText } from '../core/body-text.ts';
import { editorBlocks, isEditorText } from '../core/editor-blocks.ts';
import { fold } from '../core/fold.ts';
import { isObject, type JsonObject, list, textMember } from '../core/json-value.ts';
import { documentBlocks } from '../core/stored-text.ts';
import { unlocated } from '../core/unlocated.ts';
import { type BlocksResult } from '../html.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { componentOf, kindKeys } from './component-kind.ts';
import { fileBlocks, isFile, isPicture, pictureOf } from './file-block.ts';
import { headingBlock, linkBlock, plainBlock } from './plain-blocks.ts';
import { isSetting } from './setting-names.ts';

/** One reading of components, which may hold each other. */
export interface ComponentReading extends PortableReading {
  /** Reads a component, without a cycle of imports. */
  readonly readComponent: (component: JsonObject, depth: number) => readonly Block[];
}

/** Levels of components in components that are read. */
const maxDepth = 10;

const headings = new Set(['title', 'heading', 'headline', 'header', 'question']);

/** Members of a link: where it leads, and its words. */
const addresses = ['url', 'href', 'link'];
const labels = ['label', 'title', 'name', 'text'];

/** Characters of a text beyond which it is no label of a link. */
const maxLabel = 100;

/** Numbers that are said, not set. */
const figures = new Set(['value', 'number', 'amount', 'price', 'count', 'year', 'rating']);

const isAddress = (value: string): boolean => /^(?:https?:\/\/|mailto:|tel:|\/)\S*$/i.test(value);

/** Takes over what another reader made of a text. */
const taken = ({ blocks, issues }: BlocksResult, reading: PortableReading): readonly Block[] => {
  reading.issues.push(...issues.map(unlocated));
  return blocks;
};

/** A text under a name that says nothing of how it is written. */
const textBlocks = (text: string, reading: PortableReading): readonly Block[] =>
  /\s/.test(text.trim())
    ? taken(bodyText(text, reading.options), reading)
    : [plainBlock(text.trim())];

const said = (
  key: string,
  text: string,
  reading: ComponentReading,
  depth: number,
): readonly Block[] => {
  const name = fold(key);
  // Colours are no words.
  if (isSetting(key) || text.trim() === '' || /^#[\da-f]{3,8}$/i.test(text)) return [];
  if (headings.has(name)) return [headingBlock(text.trim(), depth)];
  if (isAddress(text)) return text.startsWith('/') ? [] : linkBlock(text, '', reading);
  return textBlocks(text, reading);
};

const listBlocks = (
  key: string,
  values: readonly unknown[],
  reading: ComponentReading,
  depth: number,
): readonly Block[] => {
  if (isEditorText(values)) return taken(editorBlocks(values), reading);
  const [first] = values;
  const pictures = values.filter(isFile).filter(isPicture);
  if (values.length > 1 && pictures.length === values.length) {
    const images = pictures.flatMap((each) => pictureOf(each, reading) ?? []);
    if (images.length === values.length) return [{ type: 'gallery', images }];
  }
  if (typeof first === 'string' && values.every((each) => typeof each === 'string')) {
    const items = values.filter(Boolean).map((each) => ({ children: [plainBlock(each)] }));
    return isSetting(key) ? [] : [{ type: 'list', ordered: false, items }];
  }
  return values.flatMap((each) => valueBlocks(key, each, reading, depth));
};

/** The blocks of a value in a component: a text of any kind, a file, another component or what it holds. */
export const valueBlocks = (
  key: string,
  value: unknown,
  reading: ComponentReading,
  depth: number,
): readonly Block[] => {
  const inner = bare(value);
  if (depth > maxDepth) {
    reportOnce(reading, 'html-too-deep', 'A component');
    return [];
  }
  if (typeof inner === 'string') return said(key, inner, reading, depth);
  if (typeof inner === 'number') return figures.has(fold(key)) ? [plainBlock(String(inner))] : [];
  if (Array.isArray(inner)) return listBlocks(key, list(inner), reading, depth);
  if (!isObject(inner)) return [];
  if (isFile(inner)) return fileBlocks(inner, reading);
  const document = isEditorText(inner)
    ? editorBlocks(inner)
    : documentBlocks(inner, reading.options);
  if (document !== undefined) return taken(document, reading);
  return componentOf(inner) === ''
    ? memberBlocks(inner, reading, depth + 1)
    : reading.readComponent(inner, depth + 1);
};

/** The key of the first member that is a text. */
const firstKey = (value: JsonObject, keys: readonly string[]): string | undefined =>
  keys.find((key) => textMember(value, key) !== '');

const labelKey = (value: JsonObject): string | undefined =>
  firstKey(
    value,
    labels.filter((key) => textMember(value, key).length <= maxLabel),
  );

/** What the members of a component say, in their order; an address and its words are a link. */
export const memberBlocks = (
  value: JsonObject,
  reading: ComponentReading,
  depth: number,
): readonly Block[] => {
  const label = labelKey(value);
  const address = firstKey(value, addresses);
  return Object.entries(value).flatMap(([key, each]) => {
    // Of a page that a link leads to, only the words of the link are said here.
    if (kindKeys.includes(key) || (label !== undefined && [address, 'reference'].includes(key)))
      return [];
    if (address === undefined || key !== label) return valueBlocks(key, each, reading, depth);
    return linkBlock(textMember(value, address), textMember(value, label), reading);
  });
};
