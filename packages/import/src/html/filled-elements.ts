import { safeUrl } from '@alphanode/image-source';
import { type Block, type ImageSource, type Inline } from '@alphanode/meta-schema';

import { fromJson, listMember, member, textMember } from '../core/json-value.ts';
import { attribute, isBlank } from './dom.ts';
import { append, flush } from './flush.ts';
import { addText } from './inline-elements.ts';
import { fileUrl } from './media-elements.ts';
import { type Element } from './parse-html.ts';
import { report, top, type Walk } from './walk.ts';

const say = (text: string): Inline => ({ type: 'text', text });

const linkOf = (facts: unknown, walk: Walk): string | undefined => {
  const address = textMember(facts, 'url') || textMember(facts, 'canonical_url');
  return safeUrl(address, { use: 'link', base: walk.options.baseUrl }).url;
};

const galleryOf = (facts: unknown, walk: Walk): readonly Block[] => {
  const gallery = member(facts, 'gallery') ?? facts;
  const listed = listMember(gallery, 'images');
  const images = (listed.length > 0 ? listed : [member(gallery, 'staticGalleryImage')]).flatMap(
    (image): ImageSource[] => {
      const address = textMember(image, 'src') || textMember(image, 'url');
      const { url } = safeUrl(address, { use: 'media', base: walk.options.baseUrl });
      const alt = textMember(image, 'alt');
      return url === undefined ? [] : [{ url, ...(alt === '' ? {} : { alt }) }];
    },
  );
  const said = textMember(gallery, 'caption');
  const caption = said === '' ? {} : { caption: [say(said)] };
  return images.length === 0 ? [] : [{ type: 'gallery', images, ...caption }];
};

/** A post of another service: its words and who wrote them. */
const postOf = (facts: unknown, walk: Walk): readonly Block[] => {
  const text = textMember(facts, 'full_text');
  if (text === '') return [];
  const name = textMember(facts, 'name') || textMember(facts, 'username');
  const citeUrl = linkOf(facts, walk);
  return [
    {
      type: 'quote',
      children: [{ type: 'paragraph', children: [say(text)] }],
      ...(name === '' ? {} : { cite: [say(name)] }),
      ...(citeUrl === undefined ? {} : { citeUrl }),
    },
  ];
};

const formulaOf = (facts: unknown): readonly Block[] => {
  const code = textMember(facts, 'persistentExpression');
  return code === '' ? [] : [{ type: 'code', language: 'latex', code }];
};

/** A page that is shown as a card. */
const cardOf = (facts: unknown, walk: Walk): readonly Block[] => {
  const href = linkOf(facts, walk);
  const title = textMember(facts, 'title');
  if (href === undefined || title === '') return [];
  const below = textMember(facts, 'caption') || textMember(facts, 'subtitle');
  const more: readonly Inline[] = below === '' ? [] : [{ type: 'break' }, say(below)];
  return [
    { type: 'paragraph', children: [{ type: 'link', href, children: [say(title)] }, ...more] },
  ];
};

/** A film of Squarespace: its frame stands in an attribute. */
const frameOf = (element: Element, walk: Walk): Block | undefined => {
  const written = attribute(element, 'data-html');
  if (written === undefined || !isBlank(element)) return undefined;
  const src = /<iframe\b[^>]{0,1000}?\ssrc=["']([^"']{1,2000})["']/i.exec(written)?.[1];
  const url = src === undefined ? undefined : fileUrl(src, walk);
  return url === undefined ? undefined : { type: 'embed', url };
};

const factsOf = (element: Element): unknown => {
  const written = attribute(element, 'data-attrs');
  if (written === undefined || !/^(?:div|span)$/.test(element.tagName) || !isBlank(element))
    return undefined;
  return fromJson(written);
};

/**
 * An element that Substack or Squarespace leaves empty and fills in by script with what an attribute says: a
 * mention, a gallery, a post, a formula, a card, a film. Gives whether it was one.
 */
export const enterFilled = (element: Element, walk: Walk): boolean => {
  const frame = frameOf(element, walk);
  if (frame !== undefined) {
    flush(walk);
    append(top(walk), frame);
    return true;
  }
  const facts = factsOf(element);
  if (facts === undefined) return false;
  const name = textMember(facts, 'name');
  if (element.tagName === 'span' && name !== '') {
    addText(walk, name);
    return true;
  }
  const readers = [galleryOf, postOf, formulaOf, cardOf];
  const blocks = readers.map((read) => read(facts, walk)).find(({ length }) => length > 0);
  if (blocks === undefined) {
    report(walk, 'html-dropped', `<${element.tagName} data-attrs>`, { element });
    return true;
  }
  flush(walk);
  for (const block of blocks) append(top(walk), block);
  return true;
};
