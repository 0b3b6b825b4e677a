import { type ImageSource } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';

import { attribute, isElement } from './dom.ts';
import { addText, type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { report, top, type Walk } from './walk.ts';

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

const sourcesOf = (picture: Element): string[] =>
  picture.childNodes.flatMap((node) =>
    isElement(node) && node.tagName === 'source' ? [attribute(node, 'srcset') ?? ''] : [],
  );

/** The addresses an `img` may have, best first. A tiny `data:` picture only holds the place. */
const addressesOf = (element: Element): string[] => {
  const src = attribute(element, 'src') ?? '';
  const placeholder =
    /^\s*data:/i.test(src) ||
    /(?:blank|placeholder|spacer|grey|loading|lazy)\.(?:gif|png|svg)$/i.test(src);
  const picture = element.parentNode;
  const candidates = [
    ...sets.map((name) => attribute(element, name) ?? ''),
    ...(isElement(picture) && picture.tagName === 'picture' ? sourcesOf(picture) : []),
  ].map((srcset) => largestOf(srcset) ?? '');
  const late = lazy.map((name) => attribute(element, name) ?? '');
  const order = placeholder ? [...late, ...candidates, src] : [src, ...late, ...candidates];
  return order.filter((address) => address.trim() !== '');
};

/** A size in CSS pixels, not one in percent or with a unit. */
const pixels = (value: string | undefined): number | undefined => {
  if (value === undefined || !/^\d{1,5}(?:\.\d+)?(?:px)?$/i.test(value.trim())) return undefined;
  const number = Math.round(parseFloat(value));
  return number > 0 && number <= 65_535 ? number : undefined;
};

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
  const addresses = addressesOf(element);
  for (const address of addresses) {
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
  report(walk, 'html-url-dropped', '<img src>', { element, received: addresses[0] });
  return undefined;
};

/** A picture that cannot be shown leaves the words that stand for it. */
export const enterImage = (element: Element, walk: Walk): Entered => {
  const image = imageOf(element, walk);
  const alt = attribute(element, 'alt');
  if (image !== undefined)
    top(walk).leaves.push({ inline: { type: 'image', image }, link: walk.links.at(-1) });
  else if (alt?.trim()) addText(walk, alt);
  return 'skip';
};
