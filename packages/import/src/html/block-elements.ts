import {
  type Block,
  type CodeBlock,
  type FigureBlock,
  type ImageInline,
  type Inline,
  type QuoteBlock,
} from '@alphanode/meta-schema';

import { languageOf } from './code-element.ts';
import { attribute, hasClass, isBlank, isElement } from './dom.ts';
import { flatten } from './flatten.ts';
import { container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { lostInText } from './lost-in-text.ts';
import { plainText } from './plain-text.ts';
import { type Frame, report, top, type Walk } from './walk.ts';

/** The id of a heading, or of what its words stand in: MediaWiki wrote it there until 2024. */
const idOf = (element: Element): string | undefined =>
  attribute(element, 'id') ??
  element.childNodes
    .filter(isElement)
    .filter((child) => !isBlank(child))
    .map((child) => attribute(child, 'id'))
    .find(Boolean);

/** A heading; levels are settled when all are known. */
export const enterHeading = (element: Element, walk: Walk): Entered => {
  const level = Number(element.tagName[1]);
  // GitHub writes a hidden heading above the notes.
  if (top(walk).kind === 'footnotes') return 'skip';
  const before = walk.anchor;
  walk.anchor = undefined;
  const id = idOf(element);
  return container(walk, 'heading', (frame) => {
    const children = flatten(frame.blocks);
    if (children.length === 0) return [];
    const anchor = id ?? frame.anchor ?? before;
    const heading = {
      type: 'heading' as const,
      level,
      children,
      ...(anchor ? { id: anchor } : {}),
    };
    walk.headings.push(heading);
    // The level is brought into 2 to 6 at the end.
    return [heading as unknown as Block];
  });
};

const plainTitle = (label: readonly Inline[]): string | undefined => {
  const text = plainText(label);
  return label.every(({ type }) => type === 'text') && text.length <= 120 ? text : undefined;
};

/** A name with an ending and without a space. */
const fileName = /^[\w@][\w./@-]{0,100}\.[a-z]\w{0,9}$/i;

/** A caption of code is often the name of its file, or only says its language again. */
const captionedCode = (block: CodeBlock, label: readonly Inline[]): CodeBlock | undefined => {
  const title = plainTitle(label);
  if (title !== undefined && languageOf(title) === (block.language ?? '')) return block;
  if (block.caption !== undefined) return undefined;
  return block.filename === undefined && title !== undefined && fileName.test(title)
    ? { ...block, filename: title }
    : { ...block, caption: label };
};

/** The source of a quotation; our own renderer links it to the address that the quotation names. */
const sourceOf = (block: QuoteBlock, label: readonly Inline[]): readonly Inline[] => {
  const [only] = label;
  return label.length === 1 && only?.type === 'link' && only.href === block.citeUrl
    ? only.children
    : label;
};

const captioned = (block: Block, label: readonly Inline[]): Block | undefined => {
  if (block.type === 'code') return captionedCode(block, label);
  if (block.type === 'quote')
    return block.cite === undefined ? { ...block, cite: sourceOf(block, label) } : undefined;
  if (block.type === 'embed') {
    const title = block.title === undefined ? plainTitle(label) : undefined;
    return title === undefined ? undefined : { ...block, title };
  }
  const canHave =
    block.type === 'figure' ||
    block.type === 'gallery' ||
    block.type === 'media' ||
    block.type === 'table';
  return canHave && block.caption === undefined ? { ...block, caption: label } : undefined;
};

const isImage = (inline: Inline): inline is ImageInline => inline.type === 'image';

/** Words that belong to nothing; pictures alone are figures, as anywhere. */
const asBlocks = (label: readonly Inline[]): readonly Block[] =>
  label.every(isImage)
    ? label.map(({ image }) => ({ type: 'figure', image }))
    : [{ type: 'paragraph', children: label }];

const labelled = (block: Block, label: readonly Inline[]): readonly Block[] => {
  const whole = captioned(block, label);
  return whole === undefined ? [block, ...asBlocks(label)] : [whole];
};

/** A picture in a link: the model keeps the picture, the link is reported. */
const unlinked = (block: Block, walk: Walk, element: Element): Block => {
  if (block.type !== 'paragraph' || block.children.length !== 1) return block;
  const [link] = block.children;
  if (link?.type !== 'link' || link.children.length !== 1) return block;
  const [image] = link.children;
  if (image?.type !== 'image') return block;
  report(walk, 'html-link-dropped', 'A picture in a figure', { element, received: link.href });
  return { type: 'figure', image: image.image };
};

const galleryOf = (
  figures: readonly FigureBlock[],
  caption: readonly Inline[] | undefined,
  walk: Walk,
  element: Element,
): Block => ({
  type: 'gallery',
  images: figures.map(({ image, caption: own = [] }) => {
    const received = lostInText(own);
    if (received !== undefined)
      report(walk, 'html-flattened', 'The caption of a picture in a gallery', {
        element,
        received,
      });
    const text = plainText(own);
    return text === '' ? image : { ...image, caption: text };
  }),
  ...(caption === undefined ? {} : { caption }),
});

const isFigure = (block: Block): block is FigureBlock => block.type === 'figure';

/** A credit belongs to the only picture; beside several, or none, it is a line. */
const credited = (blocks: readonly Block[], credit: string | undefined): readonly Block[] => {
  if (credit === undefined) return blocks;
  const [only, ...others] = blocks.filter(isFigure);
  if (only === undefined || others.length > 0)
    return [...blocks, { type: 'paragraph', children: [{ type: 'text', text: credit }] }];
  return blocks.map((block) =>
    block === only ? { ...only, image: { ...only.image, credit } } : block,
  );
};

const finishFigure = (
  frame: Frame,
  walk: Walk,
  element: Element,
  isGallery: boolean,
): readonly Block[] => {
  const { label, filename, credit } = frame;
  const blocks = frame.blocks.map((block) =>
    block.type === 'code' && filename !== undefined
      ? { ...block, filename: block.filename ?? filename }
      : unlinked(block, walk, element),
  );
  const all = credited(blocks, credit);
  if (all.every(isFigure) && (all.length > 1 || (isGallery && all.length === 1))) {
    return [galleryOf(all, label, walk, element)];
  }
  if (label === undefined) return all;
  const [only] = all;
  if (all.length === 1 && only !== undefined) return labelled(only, label);
  return [...all, ...asBlocks(label)];
};

const gallery = new Set([
  'gallery',
  'wp-block-gallery',
  'blocks-gallery',
  'tiled-gallery',
  'kg-gallery-card',
  'wp-block-jetpack-tiled-gallery',
  'swiper-wrapper',
  'carousel-inner',
  'slick-slider',
  'slideshow',
]);

/** Whether an element holds a gallery. */
export const isGallery = (element: Element): boolean =>
  element.tagName === 'amp-carousel' || hasClass(element, gallery);

/** A figure: what is in it, under its caption. */
export const enterFigure = (element: Element, walk: Walk): Entered =>
  container(walk, 'figure', (frame) => finishFigure(frame, walk, element, isGallery(element)));
