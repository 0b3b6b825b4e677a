import {
  type Block,
  type FootnoteItem,
  type ImageSource,
  type Inline,
  type TableBlock,
} from '@alphanode/meta-schema';

import { escapeHtml } from '../wordpress/escape-html.ts';
import {
  escapeText,
  type Notes,
  writeImage,
  writeInlineHtml,
  writeInlines,
} from './write-inlines.ts';

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
  return `<figure>${writeImage(image)}${caption(own)}</figure>`;
};

const item = (marker: string, children: readonly Block[], notes: Notes): string => {
  const by = ' '.repeat(marker.length);
  return marker + indent(writeBlocks(children, notes), by).slice(by.length);
};

const code = (text: string, language: string | undefined): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language ?? ''}\n${text}\n${fence}`;
};

/** A table that Markdown can hold: with a header, without a caption, each cell on one line. */
const isSimpleTable = ({ header, rows, caption: said }: TableBlock): boolean =>
  header !== undefined && said === undefined && rows.every((row) => row.length === header.length);

const dashes = { left: ':--', center: ':-:', right: '--:' } as const;

const pipes = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const simpleTable = ({ header = [], rows, align }: TableBlock, notes: Notes): string =>
  [
    pipes(header.map((cell) => writeInlines(cell, notes))),
    pipes(
      header.map((_, column) =>
        dashes[align?.[column] ?? 'left'].replace(
          /^:(?=--$)/,
          align?.[column] === 'left' ? ':' : '-',
        ),
      ),
    ),
    ...rows.map((row) => pipes(row.map((cell) => writeInlines(cell, notes)))),
  ].join('\n');

const htmlTable = ({ header, rows, align, caption: said }: TableBlock): string => {
  const row = (tag: string) => (cells: readonly (readonly Inline[])[]) =>
    `<tr>${cells.map((cell, column) => `<${tag}${align?.[column] ? ` align="${align[column]}"` : ''}>${writeInlineHtml(cell)}</${tag}>`).join('')}</tr>`;
  const head = header === undefined ? '' : `<thead>${row('th')(header)}</thead>`;
  return `<table>${said === undefined ? '' : `<caption>${writeInlineHtml(said)}</caption>`}${head}<tbody>${rows.map(row('td')).join('')}</tbody></table>`;
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
    ({ id, children }) => `<li id="${escapeHtml(id)}">\n\n${writeBlocks(children, notes)}\n\n</li>`,
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
    return writeInlines(block.children, notes);
  },
  heading: (block, notes) => {
    return block.id === undefined
      ? `${'#'.repeat(block.level)} ${writeInlines(block.children, notes)}`
      : `<h${block.level} id="${escapeHtml(block.id)}">${writeInlineHtml(block.children)}</h${block.level}>`;
  },
  list: (block, notes) => {
    return block.items
      .map(({ children }, index) =>
        item(block.ordered ? `${(block.start ?? 1) + index}. ` : '- ', children, notes),
      )
      .join('\n');
  },
  checklist: (block, notes) => {
    return block.items
      .map(({ checked, children }) =>
        item('- ', children, notes).replace('- ', `- [${checked ? 'x' : ' '}] `),
      )
      .join('\n');
  },
  figure: (block) => {
    return figure(block.image, block.caption);
  },
  gallery: (block) => {
    return `<figure class="gallery">${block.images.map((image) => figure(image, undefined)).join('')}${caption(block.caption)}</figure>`;
  },
  quote: (block, notes) => {
    const inside = writeBlocks(block.children, notes);
    const cite =
      block.cite === undefined ? '' : `\n\n<footer>${writeInlineHtml(block.cite)}</footer>`;
    return block.citeUrl === undefined
      ? quoted(inside + cite)
      : `<blockquote cite="${escapeHtml(block.citeUrl)}">\n\n${inside}${cite}\n\n</blockquote>`;
  },
  code: (block) => {
    return block.filename === undefined
      ? code(block.code, block.language)
      : `<pre data-filename="${escapeHtml(block.filename)}"${block.language === undefined ? '' : ` data-lang="${block.language}"`}>${escapeHtml(block.code).replace(/^\n/, '\n\n').replaceAll('\n\n', '\n&#10;')}</pre>`;
  },
  table: (block, notes) => {
    return isSimpleTable(block) ? simpleTable(block, notes) : htmlTable(block);
  },
  callout: (block, notes) => {
    return `<div class="callout callout-${block.tone}">${block.title === undefined ? '' : `<p class="callout-title">${writeInlineHtml(block.title)}</p>`}\n\n${writeBlocks(block.children, notes)}\n\n</div>`;
  },
  details: (block, notes) => {
    return `<details${block.open ? ' open' : ''}><summary>${writeInlineHtml(block.summary)}</summary>\n\n${writeBlocks(block.children, notes)}\n\n</details>`;
  },
  embed: (block) => {
    return `<figure><iframe src="${escapeHtml(block.url)}"${block.title === undefined ? '' : ` title="${escapeHtml(block.title)}"`}></iframe></figure>`;
  },
  footnotes: (block, notes) => {
    return writeNotes(block.items, notes);
  },
  divider: () => {
    return '---';
  },
  custom: (block) => {
    return escapeText(block.text ?? '');
  },
};

const writeBlock = (block: Block, notes: Notes): string =>
  // Each writer is called with the block whose type is its key.
  (writers[block.type] as (block: Block, notes: Notes) => string)(block, notes);

/** Two lists in a row would become one: a comment keeps them apart. */
const writeBlocks = (blocks: readonly Block[], notes: Notes): string => {
  const isList = (block: Block | undefined): boolean =>
    block?.type === 'list' || block?.type === 'checklist';
  return blocks
    .map(
      (block, index) =>
        (isList(block) && isList(blocks[index - 1]) ? '<!-- -->\n\n' : '') +
        writeBlock(block, notes),
    )
    .join('\n\n');
};

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
 * details, is HTML, which `markdownToBlocks` reads back. A custom block leaves its text.
 * @example
 * blocksToMarkdown([{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Hi' }] }]) //=> '## Hi'
 */
export const blocksToMarkdown = (blocks: readonly Block[]): string =>
  writeBlocks(blocks, markdownNotes(blocks));
