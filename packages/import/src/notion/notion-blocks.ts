import { isObject, list, listMember, member, textMember } from '../core/json-value.ts';
import { unlocated } from '../core/unlocated.ts';
import { figure, film, link, recording } from '../ghost/card-html.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from '../html.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { codeHtml } from '../wordpress/code-html.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { fileUrl, plainOf } from './page-properties.ts';

/** Marks by the names of the annotations. */
const marks: readonly (readonly [string, string])[] = [
  ['code', 'code'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

/** Rich text as HTML. */
const rich = (texts: unknown): string =>
  list(texts)
    .map((each) => {
      const words = escapeHtml(plainOf([each])).replaceAll('\n', '<br>');
      const shown = textMember(each, 'type') === 'equation' ? `<code>${words}</code>` : words;
      const marked = marks.reduce(
        (html, [name, tag]) =>
          member(member(each, 'annotations'), name) === true ? `<${tag}>${html}</${tag}>` : html,
        shown,
      );
      const href = textMember(each, 'href');
      return href === '' ? marked : `<a href="${escapeHtml(href)}">${marked}</a>`;
    })
    .join('');

/** What a block says, and the HTML of its text and of the blocks in it. */
interface Said {
  readonly value: unknown;
  readonly text: string;
  readonly inside: string;
  readonly caption: string;
}

type Write = (said: Said, reading: PortableReading) => string;

const heading =
  (level: number): Write =>
  ({ text, inside }) =>
    `<h${level}>${text}</h${level}>${inside}`;

const item: Write = ({ text, inside }) => `<li>${text}${inside}</li>`;

const away =
  (write: (src: string, caption: string, value: unknown) => string): Write =>
  ({ value, caption }) =>
    write(textMember(value, 'url') || fileUrl(value), caption, value);

const embed = away((src, caption) =>
  src === '' ? `<p>${caption}</p>` : figure(`<iframe src="${escapeHtml(src)}"></iframe>`, caption),
);

const filmOf = away((src, caption) => film({ src, caption }));

const file = away(
  (src, caption, value) =>
    link(src, textMember(value, 'name') || src) + (caption && `<p>${caption}</p>`),
);

const page: Write = ({ value }) => link('', textMember(value, 'title'));

const nothing: Write = () => '';

/** One writer for each type of block. */
const writers: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['paragraph', ({ text, inside }) => `<p>${text}</p>${inside}`],
  ['heading_1', heading(1)],
  ['heading_2', heading(2)],
  ['heading_3', heading(3)],
  ['bulleted_list_item', item],
  ['numbered_list_item', item],
  [
    'to_do',
    ({ value, text, inside }) => {
      const checked = member(value, 'checked') === true ? ' checked' : '';
      return `<li><input type="checkbox"${checked}> ${text}${inside}</li>`;
    },
  ],
  ['toggle', ({ text, inside }) => `<details><summary>${text}</summary>${inside}</details>`],
  ['quote', ({ text, inside }) => `<blockquote><p>${text}</p>${inside}</blockquote>`],
  ['callout', ({ text, inside }) => `<div class="callout note"><p>${text}</p>${inside}</div>`],
  [
    'code',
    ({ value, caption }) => {
      const code = plainOf(member(value, 'rich_text'));
      return figure(codeHtml(code, textMember(value, 'language')), caption);
    },
  ],
  ['equation', ({ value }) => codeHtml(textMember(value, 'expression'), 'math')],
  ['image', away((src, caption) => figure(`<img src="${escapeHtml(src)}">`, caption))],
  // Films that lie elsewhere are pages of players.
  [
    'video',
    (said, reading) =>
      (member(said.value, 'external') === undefined ? filmOf : embed)(said, reading),
  ],
  ['audio', away((src, caption) => recording({ src, caption }))],
  ...['file', 'pdf'].map((type) => [type, file] as const),
  ...['bookmark', 'link_preview'].map((type) => [type, file] as const),
  ['embed', embed],
  ['divider', () => '<hr>'],
  ...['child_page', 'child_database'].map((type) => [type, page] as const),
  ...['column_list', 'column', 'synced_block', 'template'].map(
    (type) =>
      [
        type,
        ({ text, inside }: Said) => (text === '' ? inside : `<p>${text}</p>${inside}`),
      ] as const,
  ),
  ...['table_of_contents', 'breadcrumb', 'link_to_page'].map((type) => [type, nothing] as const),
]);

/** A table, whose rows are blocks; its first row or column may be heads. */
const tableHtml = (value: unknown, rows: readonly unknown[]): string => {
  const [isHeadRow, isHeadColumn] = ['has_column_header', 'has_row_header'].map(
    (key) => member(value, key) === true,
  );
  const html = rows.map((each, index) => {
    const cells = listMember(member(each, 'table_row'), 'cells').map((cell, column) => {
      const tag = (index === 0 && isHeadRow) || (column === 0 && isHeadColumn) ? 'th' : 'td';
      return `<${tag}>${rich(cell)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
};

/** Lists, whose items follow each other as blocks. */
const lists = new Map([
  ['bulleted_list_item', 'ul'],
  ['numbered_list_item', 'ol'],
  ['to_do', 'ul'],
]);

/** Levels of blocks in blocks that are read. */
const maxDepth = 20;

const blockHtml = (block: unknown, reading: PortableReading, depth: number): string => {
  const type = textMember(block, 'type');
  const value = member(block, type);
  const own = [member(block, 'children'), member(value, 'children')];
  const children = own.map((each) =>
    Array.isArray(each) ? list(each) : listMember(each, 'results'),
  );
  const inner = children.flat();
  // The API answers for the blocks in a block alone.
  if (member(block, 'has_children') === true && inner.length === 0 && !type.startsWith('child_'))
    reportOnce(reading, 'reference-unresolved', `What the block "${type}" holds`);
  if (type === 'table') return tableHtml(value, inner);
  const write = writers.get(type);
  if (write === undefined) reportOnce(reading, 'block-unknown', `The block "${type}"`);
  const said = {
    value,
    text: rich(member(value, 'rich_text')),
    inside: blocksHtml(inner, reading, depth + 1),
    caption: rich(member(value, 'caption')),
  };
  return write === undefined ? `<p>${said.text}</p>${said.inside}` : write(said, reading);
};

const blocksHtml = (
  blocks: readonly unknown[],
  reading: PortableReading,
  depth: number,
): string => {
  if (depth > maxDepth) {
    reportOnce(reading, 'html-too-deep', 'The text');
    return '';
  }
  let html = '';
  let open = '';
  for (const block of blocks.filter(isObject)) {
    const tag = lists.get(textMember(block, 'type')) ?? '';
    const type = tag === '' ? '' : textMember(block, 'type');
    if (type !== open) {
      html += (open === '' ? '' : `</${lists.get(open)}>`) + (tag === '' ? '' : `<${tag}>`);
      open = type;
    }
    html += blockHtml(block, reading, depth);
  }
  return html + (open === '' ? '' : `</${lists.get(open)}>`);
};

/**
 * The blocks of a page of Notion, as its API answers them, with the blocks in them as their `children`.
 * @see https://developers.notion.com/reference/block
 */
export const notionBlocks = (value: unknown, options: HtmlOptions): BlocksResult => {
  const reading: PortableReading = { options: {}, issues: [], reported: new Set() };
  const { blocks, issues } = htmlToBlocks(blocksHtml(list(value), reading, 0), options);
  return { blocks, issues: [...reading.issues, ...issues.map(unlocated)] };
};
