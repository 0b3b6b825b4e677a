import { type ImageSource } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';

import { attribute, elementsIn, hasClass, isElement, isText, textContent } from './dom.ts';
import { addText, type Entered } from './inline-elements.ts';
import { type Element, type Node, readHtml } from './parse-html.ts';
import { pixels } from './pixels.ts';
import { candidatesIn, otherFiles, sets, sourcesAround } from './srcset.ts';
import { addLeaf, type Neighbours, report, top, type Walk } from './walk.ts';

const largestOf = (srcset: string): string | undefined => {
  let best: { address: string; size: number } | undefined;
  for (const one of candidatesIn(srcset)) {
    if (best === undefined || one.size > best.size) best = one;
  }
  return best?.address;
};

/** Scripts that load pictures late keep the address in one of these. */
const lazy = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-large-file',
  'data-image',
  'data-pin-media',
];

const placeholder =
  /^\s*data:|(?:blank|placeholder|spacer|grey|loading|lazy|trans|transparent|1x1)\.(?:gif|png|svg)$|,blur_\d/i;

const late = new Set(['lazy', 'lazyload', 'lazyloaded', 'b-lazy', 'lozad']);

/** The pictures that a `noscript` holds, which is text where scripts run. */
const picturesIn = (noscript: Element): Element[] => {
  const text = textContent(noscript);
  if (!/<(?:amp-)?img/i.test(text)) return [];
  return [...readHtml(text)].flatMap((nodes) =>
    [...elementsIn(nodes)].filter(({ tagName }) => tagName === 'img'),
  );
};

const pictureTags = new Set(['img', 'amp-img', 'picture']);

const isPicture = (node: Node | undefined): boolean =>
  node !== undefined && isElement(node) && pictureTags.has(node.tagName);

/** What stands beside the element that the walk is at; looked up once for all that stand together. */
const neighboursOf = (walk: Walk): Neighbours => {
  const known = walk.neighbours.get(walk.siblings);
  if (known !== undefined) return known;
  const noscripts = new Map<Node, Element>();
  const copies = new Set<Node>();
  const nodes = walk.siblings.filter((node) => !isText(node) || node.value.trim() !== '');
  for (const [index, node] of nodes.entries()) {
    if (!isElement(node) || node.tagName !== 'noscript') continue;
    const before = nodes[index - 1];
    if (before !== undefined && isPicture(before)) noscripts.set(before, node);
    if (isPicture(before) || isPicture(nodes[index + 1])) copies.add(node);
  }
  const found = { copies, noscripts };
  walk.neighbours.set(walk.siblings, found);
  return found;
};

/** Where the picture is that stands for one whose address a script would set. */
const fallbackOf = (element: Element, walk: Walk): string | undefined => {
  const noscript = neighboursOf(walk).noscripts.get(element);
  const [picture] = noscript === undefined ? [] : picturesIn(noscript);
  return picture === undefined ? undefined : attribute(picture, 'src');
};

/** The addresses an `img` may have, best first. A tiny `data:` picture only holds the place. */
function* addressesOf(element: Element, walk: Walk): Generator<string> {
  const src = attribute(element, 'src') ?? '';
  const isHeld =
    src === '' ||
    placeholder.test(src) ||
    (hasClass(element, late) && lazy.some((name) => attribute(element, name)));
  if (!isHeld) yield src;
  for (const name of lazy) yield attribute(element, name) ?? '';
  for (const name of sets) yield largestOf(attribute(element, name) ?? '') ?? '';
  for (const source of sourcesAround(element)) {
    yield largestOf(attribute(source, 'srcset') ?? '') ?? '';
  }
  if (!isHeld) return;
  yield fallbackOf(element, walk) ?? '';
  yield src;
}

/** What the attachment of a picture in a WordPress post knows and the post does not say. */
const joinedFacts = (element: Element, url: string, walk: Walk): Partial<ImageSource> => {
  const id = /\bwp-image-(\d{1,12})\b/.exec(attribute(element, 'class')?.slice(0, 2000) ?? '')?.[1];
  const found = id === undefined ? undefined : walk.options.attachment?.(id);
  if (found === undefined) return {};
  const { alt, credit, copyrightNotice, width, height, candidates = [] } = found;
  // Its size is that of the whole file, shown as it is; smaller copies have theirs in the name.
  const isResized = attribute(element, 'width') ?? attribute(element, 'height');
  const isWhole = found.url === url && isResized === undefined;
  return {
    ...(isWhole && width !== undefined && height !== undefined ? { width, height } : {}),
    ...(alt === undefined ? {} : { alt }),
    ...(credit === undefined ? {} : { credit }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
    // One that was cropped is not among them, and has no other widths.
    ...(candidates.some((file) => file.url === url) ? { candidates } : {}),
  };
};

/** The picture of an `img`; `undefined` where none of its addresses is safe. */
const imageOf = (element: Element, walk: Walk): ImageSource | undefined => {
  let first: string | undefined;
  for (const address of addressesOf(element, walk)) {
    if (address.trim() === '') continue;
    first ??= address;
    const { url } = safeUrl(address, { use: 'media', base: walk.options.baseUrl });
    if (url === undefined) continue;
    const alt = attribute(element, 'alt');
    const title = walk.options.pictureTitles === true && attribute(element, 'title')?.trim();
    const [width, height] = [
      pixels(attribute(element, 'width')),
      pixels(attribute(element, 'height')),
    ];
    return {
      ...joinedFacts(element, url, walk),
      ...otherFiles(element, url, walk),
      url,
      ...(title ? { caption: title } : {}),
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
  // One pixel counts readers.
  if (attribute(element, 'width') === '1' && attribute(element, 'height') === '1') {
    report(walk, 'html-dropped', '<img> of one pixel', { element });
    return 'skip';
  }
  const image = imageOf(element, walk);
  const alt = attribute(element, 'alt');
  if (image !== undefined)
    addLeaf(top(walk), { inline: { type: 'image', image }, link: walk.links.at(-1) });
  else if (alt?.trim()) addText(walk, alt);
  return 'skip';
};

/** A picture for who runs no scripts: it counts where the one for all others is not beside it. */
export const enterNoscript = (element: Element, walk: Walk): Entered => {
  if (neighboursOf(walk).copies.has(element)) return 'skip';
  const pictures = picturesIn(element);
  for (const picture of pictures) enterImage(picture, walk);
  if (pictures.length === 0) report(walk, 'html-dropped', '<noscript>', { element });
  return 'skip';
};
