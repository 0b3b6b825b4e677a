import { safeUrl } from '@alphanode/image-source';
import { type MediaBlock, type MediaSource, type MediaTrack } from '@alphanode/meta-schema';
import { trackKinds } from '@alphanode/meta-schema/fields';

import { startOf } from '../core/players.ts';
import { attribute, hasClass, isElement } from './dom.ts';
import { append, flush } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { pixels } from './pixels.ts';
import { report, top, type Walk } from './walk.ts';

const childrenOf = (element: Element, tagName: string): Element[] =>
  element.childNodes.filter((node) => isElement(node) && node.tagName === tagName) as Element[];

/** The address of a file, of the web or of the site itself. */
export const fileUrl = (address: string | undefined, walk: Walk): string | undefined => {
  const { url } = safeUrl(address, { use: 'link', base: walk.options.baseUrl });
  return url !== undefined && /^(?:https?:|(?![a-z][a-z\d+.-]*:|#))/i.test(url) ? url : undefined;
};

const titleOf = (element: Element): { readonly title?: string } => {
  const title = (attribute(element, 'title') ?? attribute(element, 'aria-label'))?.trim();
  return title ? { title } : {};
};

const lazy = ['src', 'data-src', 'data-lazy-src'];

const addressOf = (element: Element): string | undefined =>
  lazy
    .map((name) => attribute(element, name))
    .find((address) => address !== undefined && address !== 'about:blank');

/** A frame: its address. What is drawn of it is the renderer's decision. */
export const enterFrame = (element: Element, walk: Walk): Entered => {
  const address = addressOf(element);
  const url = fileUrl(address, walk);
  if (url === undefined) {
    report(walk, 'html-dropped', `<${element.tagName}>`, { element, received: address });
    return 'skip';
  }
  flush(walk);
  append(top(walk), { type: 'embed', url, ...titleOf(element) });
  return 'skip';
};

/** Elements that name what they embed, and what makes an address of it. */
export const embedTags: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['oembed', ['url', '']],
  ['amp-youtube', ['data-videoid', startOf('youtube')]],
  ['lite-youtube', ['videoid', startOf('youtube')]],
  ['amp-vimeo', ['data-videoid', startOf('vimeo')]],
  ['amp-dailymotion', ['data-videoid', startOf('dailymotion')]],
  ['amp-twitter', ['data-tweetid', 'https://twitter.com/i/status/']],
  ['amp-instagram', ['data-shortcode', startOf('instagram')]],
  ['amp-facebook', ['data-href', '']],
]);

/** An element of a page builder for what another site shows. */
export const embedTag =
  (name: string, before: string) =>
  (element: Element, walk: Walk): Entered => {
    const value = attribute(element, name)?.trim() ?? '';
    // A name, or a whole address.
    const isSound = before === '' ? value !== '' : /^[\w-]{1,40}$/.test(value);
    const url = isSound ? fileUrl(`${before}${value}`, walk) : undefined;
    if (url === undefined) {
      report(walk, 'html-unwrapped', `<${element.tagName}>`, { element });
      return undefined;
    }
    flush(walk);
    append(top(walk), { type: 'embed', url, ...titleOf(element) });
    return 'skip';
  };

const sourceOf = (element: Element, walk: Walk): MediaSource[] => {
  const address = addressOf(element);
  const url = fileUrl(address, walk);
  if (url === undefined) {
    if (address !== undefined)
      report(walk, 'html-url-dropped', `<${element.tagName} src>`, { element, received: address });
    return [];
  }
  const mimeType = attribute(element, 'type')?.trim();
  return [{ url, ...(mimeType ? { mimeType } : {}) }];
};

const trackOf = (element: Element, walk: Walk): MediaTrack[] => {
  const url = fileUrl(attribute(element, 'src'), walk);
  if (url === undefined) return [];
  const [lang, label] = [attribute(element, 'srclang'), attribute(element, 'label')];
  const kind = attribute(element, 'kind')?.toLowerCase();
  return [
    {
      url,
      // What HTML takes where nothing is said.
      kind: trackKinds.find((each) => each === kind) ?? 'subtitles',
      ...(lang ? { lang } : {}),
      ...(label ? { label } : {}),
    },
  ];
};

const filmFacts = (element: Element, walk: Walk): Partial<MediaBlock> => {
  const address = attribute(element, 'poster');
  // Ghost sets a blank picture of the right size.
  const poster = /spacer(?:gif)?\b/i.test(address ?? '') ? undefined : fileUrl(address, walk);
  const [width, height] = [
    pixels(attribute(element, 'width')),
    pixels(attribute(element, 'height')),
  ];
  return {
    ...(poster === undefined ? {} : { poster }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
};

/** A film or a recording; without a file that can be loaded, the words for who cannot play it. */
export const enterMedia = (element: Element, walk: Walk): Entered => {
  const kind = element.tagName.endsWith('audio') ? 'audio' : 'video';
  const sources = [element, ...childrenOf(element, 'source')].flatMap((each) =>
    sourceOf(each, walk),
  );
  if (sources.length === 0) {
    report(walk, 'html-dropped', `<${element.tagName}>`, { element });
    return undefined;
  }
  const tracks = childrenOf(element, 'track').flatMap((each) => trackOf(each, walk));
  flush(walk);
  append(top(walk), {
    type: 'media',
    kind,
    sources,
    ...(kind === 'video' ? filmFacts(element, walk) : {}),
    ...(tracks.length === 0 ? {} : { tracks }),
    ...titleOf(element),
  });
  return 'skip';
};

const embed = new Set(['embed']);

/** Our own renderer draws an embed that it may not frame as a paragraph with one link. */
export const ownEmbed = (element: Element, walk: Walk): boolean => {
  const [link] = element.childNodes;
  if (!hasClass(element, embed) || element.tagName !== 'p' || element.childNodes.length !== 1)
    return false;
  if (link === undefined || !isElement(link) || link.tagName !== 'a') return false;
  const { url } = safeUrl(attribute(link, 'href'), { use: 'link', base: walk.options.baseUrl });
  const [text] = link.childNodes;
  if (url === undefined || text?.nodeName !== '#text' || !('value' in text)) return false;
  flush(walk);
  append(top(walk), { type: 'embed', url, ...(text.value === url ? {} : { title: text.value }) });
  return true;
};
