import { type Json } from './json.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';
import { unknownText } from './unknown-text.ts';

const aside: ReadonlySet<string> = new Set(['type', 'children', 'caption']);

/** A picture block of Slate or Strapi as a figure. What it must hold there, an empty text, is no caption. */
export const figureOf = (block: JsonRecord): JsonRecord => {
  const { caption = block['children'] ?? null } = block;
  const rest = Object.fromEntries(Object.entries(block).filter(([key]) => !aside.has(key)));
  // A picture that was taken out at its place.
  const image = ['url', 'src', 'href'].some((key) => typeof rest[key] === 'string') ? rest : null;
  return {
    type: 'figure',
    ...(Object.hasOwn(rest, 'image') ? rest : { image }),
    ...(unknownText(caption) === '' ? {} : { caption }),
  };
};

/** Whether a record is what a list holds in editors: `{ type: 'list-item', children }`. */
export const isListItem = ({ type, children, content = children }: JsonRecord): boolean =>
  typeof type === 'string' &&
  content !== undefined &&
  /^(?:(?:list|task)[-_]?item|li)$/i.test(type);

/** The text of a list of inlines, or of lines that hold some. */
export const plainTextOf = (items: readonly Json[]): string => {
  const hasLines = items.some((item) => isRecord(item) && isList(item['children']));
  return items.map(unknownText).join(hasLines ? '\n' : '');
};

/** What reads Portable Text. */
export const portableText = '`portableTextToBlocks` of `@alphanode/import/portable-text`';

const markdownOf = (name: string): string =>
  `\`markdownToBlocks\` of \`@alphanode/import/markdown\`, from the Markdown that ${name} exports`;

const htmlOf = (name: string): string =>
  `\`htmlToBlocks\` of \`@alphanode/import/html\`, from the HTML that ${name} gives`;

/** `{ type: 'header', data: { text, level } }`. */
const isOfEditorJs = ({ type, data, name }: JsonRecord): boolean =>
  typeof type === 'string' && isRecord(data) && name === undefined;

/** The blocks of a document of ProseMirror, as TipTap and Directus store it. */
export const blocksOfDocument = (value: Json): readonly Json[] | undefined =>
  isRecord(value) && value['type'] === 'doc' && isList(value['content'])
    ? value['content']
    : undefined;

/** What reads a document of another system, where a value is one. */
export const importerOf = (value: Json): string | undefined => {
  if (isList(value)) {
    const records = value.filter(isRecord);
    if (records.some(({ _type: type }) => typeof type === 'string')) return portableText;
    if (records.some(({ object, type }) => object === 'block' && typeof type === 'string')) {
      return markdownOf('Notion');
    }
    return records.some(isOfEditorJs) ? htmlOf('Editor.js') : undefined;
  }
  if (!isRecord(value)) return undefined;
  if (isRecord(value['root'])) return '`lexicalToBlocks` of `@alphanode/import/ghost`';
  if (isList(value['sections'])) return '`mobiledocToBlocks` of `@alphanode/import/ghost`';
  if (isList(value['blocks'])) return importerOf(value['blocks']);
  return value['nodeType'] === 'document'
    ? '`contentfulToBlocks` of `@alphanode/import/contentful`'
    : undefined;
};
