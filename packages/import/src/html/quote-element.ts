import { safeUrl } from '@alphanode/image-source';
import {
  type Block,
  type CalloutBlock,
  type Inline,
  type QuoteBlock,
} from '@alphanode/meta-schema';

import { calloutTitle, toneNamed } from './callout-elements.ts';
import { attribute, isBlank } from './dom.ts';
import { container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Walk } from './walk.ts';

const alert = /^\[!([a-z]{2,20})\][+-]?[ \t]*/i;

/** `> [!NOTE]` as GitHub and Obsidian write it. */
const alertOf = (
  blocks: readonly Block[],
  label: readonly Inline[] | undefined,
): CalloutBlock | undefined => {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return undefined;
  const [text, ...others] = first.children;
  const found = text?.type === 'text' && text.marks === undefined ? alert.exec(text.text) : null;
  const tone = toneNamed(found?.[1] ?? '');
  if (found === null || tone === undefined || text?.type !== 'text') return undefined;
  const left = text.text.slice(found[0].length).trimStart();
  const children =
    left === ''
      ? others.slice(others[0]?.type === 'break' ? 1 : 0)
      : [{ ...text, text: left }, ...others];
  return {
    type: 'callout',
    tone,
    ...calloutTitle(label, tone),
    children: children.length > 0 ? [{ type: 'paragraph', children }, ...rest] : rest,
  };
};

/** A quotation with its source. */
export const enterQuote = (element: Element, walk: Walk): Entered => {
  const source = attribute(element, 'cite');
  const { url } =
    source === undefined ? {} : safeUrl(source, { use: 'link', base: walk.options.baseUrl });
  return container(walk, 'quote', (frame) => {
    const { blocks: children, label } = frame;
    if (children.length === 0 && label === undefined && !isBlank(element)) return [];
    const callout = alertOf(children, label);
    if (callout !== undefined) return [callout];
    const quote: QuoteBlock = {
      type: 'quote',
      children,
      ...(label ? { cite: label } : {}),
      ...(url === undefined ? {} : { citeUrl: url }),
    };
    return [quote];
  });
};
