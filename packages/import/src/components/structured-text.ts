import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { isObject, listMember, member, textMember, wordsIn } from '../core/json-value.ts';
import { unlocated } from '../core/unlocated.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from '../html.ts';
import { reportOnce } from '../portable-text/reading.ts';
import { codeHtml } from '../wordpress/code-html.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { memberBlocks } from './component-members.ts';
import { readingOf } from './read-components.ts';

/** Marks by their names. */
const marks: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['code', 'code'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['highlight', 'mark'],
]);

const spanHtml = (node: unknown): string => {
  const words = escapeHtml(textMember(node, 'value')).replaceAll('\n', '<br>');
  return listMember(node, 'marks')
    .map((mark) => marks.get(String(mark)))
    .reduce<string>((html, tag) => (tag === undefined ? html : `<${tag}>${html}</${tag}>`), words);
};

/** The records that an answer has beside the text, by their ids. */
type Records = ReadonlyMap<unknown, unknown>;

/** Levels of nodes in nodes that are read; an article has fewer. */
const maxDepth = 30;

/** An item, whose one paragraph is no paragraph of its own. */
const itemHtml = (node: unknown, html: (child: unknown) => string): string => {
  const children = listMember(node, 'children');
  const isParagraph = (child: unknown): boolean => textMember(child, 'type') === 'paragraph';
  const isTight = children.filter(isParagraph).length === 1;
  const bare = children.flatMap((child) =>
    isTight && isParagraph(child) ? listMember(child, 'children') : [child],
  );
  return `<li>${bare.map(html).join('')}</li>`;
};

const nodeHtml = (node: unknown, records: Records, depth = 0): string => {
  // What is too deep stays as words.
  if (depth > maxDepth) return escapeHtml(wordsIn(node));
  const inside = (): string =>
    listMember(node, 'children')
      .map((child) => nodeHtml(child, records, depth + 1))
      .join('');
  switch (textMember(node, 'type')) {
    case 'span':
      return spanHtml(node);
    case 'paragraph':
      return `<p>${inside()}</p>`;
    case 'heading': {
      const level = Number(member(node, 'level'));
      return `<h${level}>${inside()}</h${level}>`;
    }
    case 'list': {
      const tag = textMember(node, 'style') === 'numbered' ? 'ol' : 'ul';
      return `<${tag}>${inside()}</${tag}>`;
    }
    case 'listItem':
      return itemHtml(node, (child) => nodeHtml(child, records, depth + 1));
    case 'blockquote': {
      const who = escapeHtml(textMember(node, 'attribution'));
      return `<figure><blockquote>${inside()}</blockquote><figcaption>${who}</figcaption></figure>`;
    }
    case 'code':
      return codeHtml(textMember(node, 'code'), textMember(node, 'language'));
    case 'thematicBreak':
      return '<hr>';
    case 'link':
      return `<a href="${escapeHtml(textMember(node, 'url'))}">${inside()}</a>`;
    default: {
      const record = recordOf(node, records);
      return inside() || escapeHtml(textMember(record, 'title') || textMember(record, 'name'));
    }
  }
};

/** The record that a node stands for, which the answer has beside the text or in the node. */
const recordOf = (node: unknown, records: Records): unknown => {
  const item = member(node, 'item');
  return isObject(item) ? item : records.get(item);
};

/** Whether a value is a structured text of DatoCMS, alone or with the records in it. */
export const isStructuredText = (value: unknown): boolean =>
  textMember(value, 'schema') === 'dast' || textMember(member(value, 'value'), 'schema') === 'dast';

/**
 * The blocks of a structured text of DatoCMS. Records between its nodes are read as components of the site are.
 * @see https://www.datocms.com/docs/structured-text/dast
 */
export const structuredText = (value: unknown, options: HtmlOptions): BlocksResult => {
  const document = member(member(value, 'value') ?? value, 'document');
  const records: Records = new Map(
    ['blocks', 'inlineBlocks', 'links']
      .flatMap((key) => listMember(value, key))
      .map((each) => [member(each, 'id'), each]),
  );
  const reading = readingOf(options);
  const blocks: Block[] = [];
  const issues: Issue[] = [];
  const run: string[] = [];
  const endRun = (): void => {
    const found = htmlToBlocks(run.splice(0).join(''), options);
    blocks.push(...found.blocks);
    issues.push(...found.issues.map(unlocated));
  };
  for (const node of listMember(document, 'children')) {
    const record = textMember(node, 'type') === 'block' ? recordOf(node, records) : undefined;
    if (textMember(node, 'type') !== 'block') run.push(nodeHtml(node, records));
    else if (isObject(record)) {
      endRun();
      const name = textMember(record, '__typename') || 'block';
      reportOnce(reading, 'block-unknown', `The component "${name}"`);
      blocks.push(...memberBlocks(record, reading, 0));
    } else reportOnce(reading, 'reference-unresolved', 'A block of the text');
  }
  endRun();
  return { blocks, issues: [...reading.issues, ...issues] };
};
