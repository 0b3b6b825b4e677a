import { type ImageSource } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';

import { attribute, isElement } from './dom.ts';
import { addText, type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { pixels } from './pixels.ts';
import { addLeaf, report, top, type Walk } from './walk.ts';

/** At most 64 candidates: a longer list is no list of pictures. */
const largestOf = (srcset: string): string | undefined => {
  let best: { url: string; size: number } | undefined;
  for (const candidate of srcset
    .slice(0, 16_384)
    .split(/,\s+|,(?=https?:|\/)/)
    .slice(0, 64)) {
    const [url, descriptor] = candidate.trim().split(/\s+/);
    if (!url) continue;
    const size = descriptor === undefined ? 1 : parseFloat(descriptor);
    if (best === undefined || size > best.size) best = { url, size };
  }
  return best?.url;
};

/** Scripts that load pictures late keep the address in one of these. */
const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-large-file'];
const sets = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** The addresses in the sources of the `picture` around an `img`. */
const sourcesOf = (element: Element): string[] => {
  const picture = element.parentNode;
  if (!isElement(picture) || picture.tagName !== 'picture') return [];
  return picture.childNodes.flatMap((node) =>
    isElement(node) && node.tagName === 'source' ? [attribute(node, 'srcset') ?? ''] : [],
  );
};

const placeholder = /^\s*data:|(?:blank|placeholder|spacer|grey|loading|lazy)\.(?:gif|png|svg)$/i;

/** The addresses an `img` may have, best first. A tiny `data:` picture only holds the place. */
function* addressesOf(element: Element): Generator<string> {
  const src = attribute(element, 'src') ?? '';
  const isHeld = placeholder.test(src);
  if (!isHeld) yield src;
  for (const name of lazy) yield attribute(element, name) ?? '';
  for (const name of sets) yield largestOf(attribute(element, name) ?? '') ?? '';
  for (const srcset of sourcesOf(element)) yield largestOf(srcset) ?? '';
  if (isHeld) yield src;
}

/** What the attachment of a picture in a WordPress post knows and the post does not say. */
const joinedFacts = (element: Element, walk: Walk): Partial<ImageSource> => {
  const id = /\bwp-image-(\d{1,12})\b/.exec(attribute(element, 'class')?.slice(0, 2000) ?? '')?.[1];
  const found = id === undefined ? undefined : walk.options.attachment?.(id);
  if (found === undefined) return {};
  const { alt, credit, copyrightNotice } = found;
  return {
    ...(alt === undefined ? {} : { alt }),
    ...(credit === undefined ? {} : { credit }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
  };
};

/** The picture of an `img`; `undefined` where none of its addresses is safe. */
const imageOf = (element: Element, walk: Walk): ImageSource | undefined => {
  let first: string | undefined;
  for (const address of addressesOf(element)) {
    if (address.trim() === '') continue;
    first ??= address;
    const { url } = safeUrl(address, { use: 'media', base: walk.options.baseUrl });
    if (url === undefined) continue;
    const alt = attribute(element, 'alt');
    const [width, height] = [
      pixels(attribute(element, 'width')),
      pixels(attribute(element, 'height')),
    ];
    return {
      ...joinedFacts(element, walk),
      url,
      ...(alt === undefined ? {} : { alt }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    };
  }
  report(walk, 'html-url-dropped', '<img src>', { element, received: first });
  return undefined;
};

/** A picture that cannot be shown leaves the words that stand for it. */
export const enterImage = (element: Element, walk: Walk): Entered => {
  const image = imageOf(element, walk);
  const alt = attribute(element, 'alt');
  if (image !== undefined)
    addLeaf(top(walk), { inline: { type: 'image', image }, link: walk.links.at(-1) });
  else if (alt?.trim()) addText(walk, alt);
  return 'skip';
};
