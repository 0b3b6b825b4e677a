import {
  type Block,
  type CodeBlock,
  type FootnoteItem,
  type ImageSource,
  type Inline,
} from '@alphanode/meta-schema';

import { plainBlocks } from '../core/plain-data.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { escapeLineHtml, oneLine, oneParagraph } from './one-line.ts';
import { escapeText, type Notes, writeInlineHtml, writeInlines } from './write-inlines.ts';
import { writeImage } from './write-image.ts';
import { isList, isTight, writeHtmlList } from './write-list.ts';
import { writeMedia } from './write-media.ts';
import { writeTable } from './write-table.ts';

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const caption = (inlines: readonly Inline[] | undefined): string =>
  inlines === undefined ? '' : `<figcaption>${writeInlineHtml(inlines)}</figcaption>`;

const figure = (image: ImageSource, said: readonly Inline[] | undefined): string => {
  const own =
    said === undefined && image.caption !== undefined
      ? ([{ type: 'text', text: image.caption }] as const)
      : said;
  const credit =
    image.credit === undefined
      ? ''
      : `<small class="credit">${escapeLineHtml(image.credit)}</small>`;
  const words = own === undefined ? '' : writeInlineHtml(own);
  const below = [words, credit].filter(Boolean).join(' ');
  return `<figure>${writeImage(image)}${below && `<figcaption>${below}</figcaption>`}</figure>`;
};

/** What stands between the blocks of an item, and between items. */
const apart = (tight: boolean): string => (tight ? '\n' : '\n\n');

const item = (
  marker: string,
  children: readonly Block[],
  notes: Notes,
  between: string,
): string => {
  const by = ' '.repeat(marker.length);
  return marker + indent(writeBlocks(children, notes, between), by).slice(by.length);
};

const code = ({ code: text, language, filename }: CodeBlock): string => {
  if (filename !== undefined)
    return `<pre data-filename="${escapeLineHtml(filename)}"${language === undefined ? '' : ` data-lang="${language}"`}>${escapeHtml(text).replace(/^\n/, '\n\n').replaceAll('\n\n', '\n&#10;').replaceAll('{', '&#123;')}</pre>`;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language ?? ''}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
};

const writeNotes = (items: readonly FootnoteItem[], notes: Notes): string => {
  if (items.every(({ id }) => notes.has(id))) {
    return items
      .map(
        ({ id, children }) =>
          `[^${id.slice(3)}]: ${indent(writeBlocks(children, notes), '    ').slice(4)}`,
      )
      .join('\n');
  }
  const list = items.map(
    ({ id, children }) =>
      `<li id="${escapeLineHtml(id)}">\n\n${writeBlocks(children, notes)}\n\n</li>`,
  );
  return `<section class="footnotes"><ol>${list.join('')}</ol></section>`;
};

type Writers = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, { readonly type: Type }>,
    notes: Notes,
  ) => string;
};

const writers: Writers = {
  paragraph: (block, notes) => {
    return oneParagraph(writeInlines(block.children, notes));
  },
  heading: (block, notes) => {
    return block.id === undefined
      ? `${'#'.repeat(block.level)} ${oneLine(writeInlines(block.children, notes))}`
      : `<h${block.level} id="${escapeLineHtml(block.id)}">${writeInlineHtml(block.children)}</h${block.level}>`;
  },
  list: (block, notes) => {
    const shape = isTight(block);
    if (shape === undefined)
      return writeHtmlList(block, (children) => writeBlocks(children, notes));
    return block.items
      .map(({ children }, index) =>
        item(
          block.ordered ? `${(block.start ?? 1) + index}. ` : '- ',
          children,
          notes,
          apart(shape),
        ),
      )
      .join(block.loose ? '\n\n' : '\n');
  },
  checklist: (block, notes) => {
    return block.items
      .map(({ checked, children }) =>
        item('- ', children, notes, '\n\n').replace('- ', `- [${checked ? 'x' : ' '}] `),
      )
      .join('\n');
  },
  definitions: (block, notes) => {
    const groups = block.items.map(({ terms, descriptions }) =>
      [
        ...terms.map((term) => `<dt>${writeInlineHtml(term)}</dt>`),
        ...descriptions.map(({ children }) => `<dd>\n\n${writeBlocks(children, notes)}\n\n</dd>`),
      ].join('\n'),
    );
    return `<dl>\n${groups.join('\n')}\n</dl>`;
  },
  section: (block, notes) => {
    const label = block.label === undefined ? '' : ` aria-label="${escapeLineHtml(block.label)}"`;
    return `<${block.kind}${label}>\n\n${writeBlocks(block.children, notes)}\n\n</${block.kind}>`;
  },
  media: writeMedia,
  figure: (block) => {
    return figure(block.image, block.caption);
  },
  gallery: (block) => {
    return `<figure class="gallery">${block.images.map((image) => figure(image, undefined)).join('')}${caption(block.caption)}</figure>`;
  },
  quote: (block, notes) => {
    const inside = writeBlocks(block.children, notes);
    const quote =
      block.citeUrl === undefined
        ? quoted(inside)
        : `<blockquote cite="${escapeLineHtml(block.citeUrl)}">\n\n${inside}\n\n</blockquote>`;
    return block.cite === undefined
      ? quote
      : `<figure>\n\n${quote}\n\n${caption(block.cite)}</figure>`;
  },
  code: (block) => {
    const text = code(block);
    return block.caption === undefined
      ? text
      : `<figure>\n\n${text}\n\n${caption(block.caption)}</figure>`;
  },
  table: writeTable,
  callout: (block, notes) => {
    return `<div class="callout callout-${block.tone}">${block.title === undefined ? '' : `<p class="callout-title">${writeInlineHtml(block.title)}</p>`}\n\n${writeBlocks(block.children, notes)}\n\n</div>`;
  },
  details: (block, notes) => {
    return `<details${block.open ? ' open' : ''}><summary>${writeInlineHtml(block.summary)}</summary>\n\n${writeBlocks(block.children, notes)}\n\n</details>`;
  },
  embed: (block) => {
    return `<figure><iframe src="${escapeLineHtml(block.url)}"${block.title === undefined ? '' : ` title="${escapeLineHtml(block.title)}"`}></iframe></figure>`;
  },
  footnotes: (block, notes) => {
    return writeNotes(block.items, notes);
  },
  divider: () => {
    return '---';
  },
  custom: (block) => {
    return oneParagraph(escapeText(block.text ?? ''));
  },
};

const writeBlock = (block: Block, notes: Notes): string =>
  // Each writer is called with the block whose type is its key.
  (writers[block.type] as (block: Block, notes: Notes) => string)(block, notes);

/** Two lists in a row would become one: a comment keeps them apart. */
const writeBlocks = (blocks: readonly Block[], notes: Notes, between = '\n\n'): string =>
  blocks
    .map(
      (block, index) =>
        (isList(block) && isList(blocks[index - 1]) ? '<!-- -->\n\n' : '') +
        writeBlock(block, notes),
    )
    .join(between);

/** Markdown puts the notes at the end and leaves out those that nothing refers to: only such ones are its own. */
const markdownNotes = (blocks: readonly Block[]): Notes => {
  const last = blocks.at(-1);
  if (last?.type !== 'footnotes') return new Set();
  const ids = last.items.map(({ id }) => id);
  const called = [
    ...JSON.stringify(blocks.slice(0, -1)).matchAll(/\{"type":"footnote","id":"([^"]{1,200})"\}/g),
  ];
  const order = [...new Set(called.map(([, id]) => id))];
  const areOwn = ids.every((id, index) => /^fn-[\w-]+$/.test(id) && order[index] === id);
  return areOwn && order.length === ids.length ? new Set(ids) : new Set();
};

/**
 * Writes blocks as Markdown of the GitHub kind. What Markdown lacks, such as captions, sizes, callouts and
 * details, is HTML, which `markdownToBlocks` reads back. A custom block leaves its text. What is no list
 * of blocks, or without end, throws a `TypeError`.
 * @example
 * blocksToMarkdown([{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Hi' }] }]) //=> '## Hi'
 */
export const blocksToMarkdown = (blocks: readonly Block[]): string => {
  const plain = plainBlocks(blocks, 'blocksToMarkdown');
  return writeBlocks(plain, markdownNotes(plain));
};
