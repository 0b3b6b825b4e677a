import { safeUrl } from '@alphanode/image-source';

import { attribute, hasClass, isElement } from './dom.ts';
import { append, flush } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { report, top, type Walk } from './walk.ts';

const addressOf = (element: Element): string | undefined => {
  const own =
    attribute(element, 'src') ??
    attribute(element, 'data-src') ??
    attribute(element, 'data-lazy-src');
  if (own !== undefined && own !== 'about:blank') return own;
  for (const node of element.childNodes) {
    if (isElement(node) && node.tagName === 'source') return attribute(node, 'src');
  }
  return attribute(element, 'data-src') ?? undefined;
};

/** A frame, film or sound: its address. What is drawn of it is the renderer's decision. */
export const enterMedia = (element: Element, walk: Walk): Entered => {
  const address = addressOf(element);
  const { url } = safeUrl(address, { use: 'link', base: walk.options.baseUrl });
  if (url === undefined || !/^(?:https?:|\/|\.)/.test(url)) {
    report(walk, 'html-dropped', `<${element.tagName}>`, { element, received: address });
    return element.tagName === 'iframe' ? 'skip' : undefined;
  }
  flush(walk);
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label');
  append(top(walk), { type: 'embed', url, ...(title?.trim() ? { title: title.trim() } : {}) });
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
