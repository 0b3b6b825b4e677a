import { type Block, type Inline, type Json, type TableCell } from '@alphanode/meta-schema';

import { plainBlocks } from '../core/plain-data.ts';
import { writeImage } from './write-image.ts';
import { createKeys, defined, type Definition, type Keys, writeInline } from './write-inlines.ts';

/** An object of Portable Text: `_type` names its kind. */
export interface PortableTextObject {
  readonly _type: string;
  readonly _key: string;
  readonly [key: string]: Json | undefined;
}

const textBlock = (
  children: readonly Inline[],
  style: string,
  key: Keys,
  more: Record<string, Json> = {},
): PortableTextObject => {
  const markDefs: Definition[] = [];
  const spans = children.flatMap((child) => writeInline(child, undefined, markDefs, key));
  return { _type: 'block', _key: key(), style, markDefs, children: spans, ...more };
};

const richText = (inlines: readonly Inline[], key: Keys): Json => [
  textBlock(inlines, 'normal', key) as Json,
];

const rich = (inlines: readonly Inline[] | undefined, key: Keys): Json | undefined =>
  inlines === undefined ? undefined : richText(inlines, key);

const cell = (value: TableCell, key: Keys): Json => {
  const { children, ...spans } = 'children' in value ? value : { children: value };
  return { _key: key(), ...spans, content: richText(children, key) };
};

const row = (cells: readonly TableCell[], key: Keys): Json => ({
  _key: key(),
  cells: cells.map((each) => cell(each, key)),
});

const object = (
  key: Keys,
  _type: string,
  members: Readonly<Record<string, Json | undefined>>,
): PortableTextObject => ({ _type, _key: key(), ...defined(members) });

const content = (children: readonly Block[], key: Keys): Json =>
  children.map((child) => writeBlock(child, key) as Json);

type Writers = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, { readonly type: Type }>,
    key: Keys,
  ) => PortableTextObject;
};

/** The kinds that Portable Text lacks are objects with the block's names. */
const writers: Writers = {
  paragraph: (block, key) => {
    return textBlock(block.children, 'normal', key);
  },
  heading: (block, key) => {
    return textBlock(block.children, `h${block.level}`, key, defined({ id: block.id }));
  },
  list: (block, key) => {
    return object(key, 'list', {
      ordered: block.ordered,
      start: block.start,
      loose: block.loose,
      items: block.items.map(({ children }) => ({ _key: key(), content: content(children, key) })),
    });
  },
  checklist: (block, key) => {
    return object(key, 'checklist', {
      items: block.items.map(({ checked, children }) => ({
        _key: key(),
        checked,
        content: content(children, key),
      })),
    });
  },
  definitions: (block, key) => {
    return object(key, 'definitions', {
      items: block.items.map(({ terms, descriptions }) => ({
        _key: key(),
        terms: terms.map((term) => ({ _key: key(), content: richText(term, key) })),
        descriptions: descriptions.map(({ children }) => ({
          _key: key(),
          content: content(children, key),
        })),
      })),
    });
  },
  section: (block, key) => {
    return object(key, 'section', {
      kind: block.kind,
      label: block.label,
      content: content(block.children, key),
    });
  },
  media: ({ type, caption, kind, sources, tracks, ...facts }, key) => {
    return object(key, type, {
      kind,
      ...facts,
      sources: sources.map((source) => ({ _key: key(), ...source })),
      tracks: tracks?.map((track) => ({ _key: key(), ...track })),
      caption: rich(caption, key),
    });
  },
  figure: (block, key) => {
    return object(key, 'image', {
      ...writeImage(block.image, key),
      ...(block.caption === undefined ? {} : { caption: rich(block.caption, key) }),
    });
  },
  gallery: (block, key) => {
    return object(key, 'gallery', {
      images: block.images.map((image) => ({
        _type: 'image',
        _key: key(),
        ...writeImage(image, key),
      })),
      caption: rich(block.caption, key),
    });
  },
  quote: (block, key) => {
    return object(key, 'quote', {
      content: content(block.children, key),
      cite: rich(block.cite, key),
      citeUrl: block.citeUrl,
    });
  },
  code: (block, key) => {
    return object(key, 'code', {
      code: block.code,
      language: block.language,
      filename: block.filename,
      caption: rich(block.caption, key),
    });
  },
  table: (block, key) => {
    return object(key, 'table', {
      header: block.header === undefined ? undefined : row(block.header, key),
      rows: block.rows.map((cells) => row(cells, key)),
      footer: block.footer?.map((cells) => row(cells, key)),
      align: block.align,
      caption: rich(block.caption, key),
    });
  },
  callout: (block, key) => {
    return object(key, 'callout', {
      tone: block.tone,
      title: rich(block.title, key),
      content: content(block.children, key),
    });
  },
  details: (block, key) => {
    return object(key, 'details', {
      summary: rich(block.summary, key),
      open: block.open,
      content: content(block.children, key),
    });
  },
  embed: (block, key) => {
    return object(key, 'embed', { url: block.url, title: block.title });
  },
  footnotes: (block, key) => {
    return object(key, 'footnotes', {
      items: block.items.map(({ id, children }) => ({
        _key: key(),
        id,
        content: content(children, key),
      })),
    });
  },
  divider: (_, key) => {
    return object(key, 'divider', {});
  },
  custom: (block, key) => {
    return object(key, 'custom', { name: block.name, data: block.data, text: block.text });
  },
};

const writeBlock = (block: Block, key: Keys): PortableTextObject =>
  // Each writer is called with the block whose type is its key.
  (writers[block.type] as (block: Block, key: Keys) => PortableTextObject)(block, key);

/**
 * Writes blocks as Portable Text. Paragraphs and headings are its blocks; what it lacks, such as lists of
 * blocks, callouts and tables, are objects named for the block, which `portableTextToBlocks` reads back.
 * Keys count up, so the same blocks give the same bytes. Nothing of what is given is handed on; what is no list
 * of blocks, or without end, throws a `TypeError`.
 * @example
 * blocksToPortableText([{ type: 'divider' }]) //=> [{ _type: 'divider', _key: 'k0' }]
 */
export const blocksToPortableText = (blocks: readonly Block[]): readonly PortableTextObject[] => {
  const key = createKeys();
  return plainBlocks(blocks, 'blocksToPortableText').map((block) => writeBlock(block, key));
};
