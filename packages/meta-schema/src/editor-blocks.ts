import { type Json } from './json.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';
import { unknownText } from './unknown-text.ts';

const bullets = { type: 'list', ordered: false };
const numbers = { type: 'list', ordered: true };

/** What Slate, Payload, Plate and TipTap call the types of this package, without `-`, `_` and capitals. */
const heads: ReadonlyMap<string, JsonRecord> = new Map<string, JsonRecord>([
  ...['p', 'lic'].map((name) => [name, { type: 'paragraph' }] as const),
  ...['ul', 'bulletlist', 'bulletedlist', 'unorderedlist'].map((name) => [name, bullets] as const),
  ...['ol', 'orderedlist', 'numberedlist'].map((name) => [name, numbers] as const),
  ['tasklist', { type: 'checklist' }],
  ['blockquote', { type: 'quote' }],
  ...['pre', 'codeblock'].map((name) => [name, { type: 'code' }] as const),
  ...['hr', 'horizontalrule'].map((name) => [name, { type: 'divider' }] as const),
  ...['img', 'image'].map((name) => [name, { type: 'image' }] as const),
  ...['video', 'audio'].map((kind) => [kind, { type: 'media', kind }] as const),
  ...['youtube', 'iframe'].map((name) => [name, { type: 'embed' }] as const),
  ...['file', 'attachment'].map((name) => [name, { type: 'file' }] as const),
  ['a', { type: 'link' }],
  ...['br', 'hardbreak'].map((name) => [name, { type: 'break' }] as const),
]);

const fold = (type: string): string => type.toLowerCase().replace(/[-_ ]/g, '');

const numerals = ['one', 'two', 'three', 'four', 'five', 'six'];

/** `h2`, `heading_2`, `heading-two`. */
const headingOf = (type: string): JsonRecord | undefined => {
  const [, word = ''] = /^h(?:eading)?([1-6]|[a-z]+)$/.exec(type) ?? [];
  const level = numerals.indexOf(word) + 1 || Number(word) || 0;
  return level === 0 ? undefined : { type: 'heading', level };
};

/** The type of this package, and what the name of the type says beside it. */
const headOf = ({ type, _type: other, children }: JsonRecord): JsonRecord | undefined => {
  // Payload names no type for a paragraph.
  if (type === undefined && other === undefined)
    return isList(children) ? { type: 'paragraph' } : undefined;
  const name = typeof type === 'string' ? fold(type) : '';
  return heads.get(name) ?? headingOf(name);
};

/** Members that say nothing beside the address and the nesting, or how a link opens, which no post says. */
const mute: ReadonlySet<string> = new Set(['linkType', 'newTab', 'indentLevel']);

/** Records of members around which an editor puts another record. */
const wrappers = ['attrs', 'fields'];

/** The members of a node and of the records around them, but for one that counts no more. */
export const flatten = (node: JsonRecord, without?: string): JsonRecord => {
  const inner = wrappers.flatMap((name) => {
    const members = node[name];
    // A member without a value is `null` there.
    return isRecord(members) ? Object.entries(members).filter(([, value]) => value !== null) : [];
  });
  const own = Object.entries(node).filter(([key]) => !wrappers.includes(key));
  return Object.fromEntries(
    [...inner, ...own].filter(([key]) => !mute.has(key) && key !== without),
  );
};

const marksOfEditor: readonly string[] = [...wrappers, ...mute];

const isOfEditor = (node: JsonRecord): boolean =>
  marksOfEditor.some((key) => Object.hasOwn(node, key));

/** Types that hold nothing; editors put an empty text into them. */
const empty: ReadonlySet<unknown> = new Set([
  ...['divider', 'break', 'image', 'media', 'embed', 'file'],
]);

/** A file to be fetched, as a link of the words that are said of it, else of its name or address. */
const linkTo = ({ children = [], caption = [], name, ...rest }: JsonRecord): JsonRecord => {
  const { href = '', src = href, url = src, title = name ?? url } = rest;
  const words = [children, caption].flat();
  const link = { ...rest, type: 'link', children: words.length === 0 ? title : words };
  return { type: 'paragraph', children: [link] };
};

/**
 * A block or an inline as editors store it, under the names of this package; any other as it is. Its type
 * is one of `known`, or has another name.
 */
export const fromEditor = (node: JsonRecord, known: ReadonlyMap<string, unknown>): JsonRecord => {
  const { type, value } = node;
  // A file that Payload put between the blocks.
  if (type === 'upload' && isRecord(value)) return { type: 'figure', image: value };
  const isKnown = typeof type === 'string' && known.has(type);
  const head = isKnown ? {} : headOf(node);
  if (head === undefined || (isKnown && !isOfEditor(node) && !empty.has(type))) return node;
  const { children, ...rest } = { ...flatten(node), ...head };
  const isBare =
    children === undefined || (empty.has(rest['type']) && unknownText(children) === '');
  const block = isBare ? rest : { ...rest, children };
  return block['type'] === 'file' ? linkTo(block) : block;
};

/** An inline picture, whose image source Slate and TipTap spread over the inline. */
export const withImage = (inline: JsonRecord): JsonRecord => {
  const { type, image, ...source } = inline;
  return type === 'image' && image === undefined ? { type, image: source } : inline;
};

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

/** The blocks of a document of ProseMirror, as TipTap and Directus store it. */
export const blocksOfDocument = (value: Json): readonly Json[] | undefined =>
  isRecord(value) && value['type'] === 'doc' && isList(value['content'])
    ? value['content']
    : undefined;
