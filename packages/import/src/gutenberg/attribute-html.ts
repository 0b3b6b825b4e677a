import { type Json } from '@alphanode/meta-schema';

import { isObject, member, textMember } from '../core/json-value.ts';
import { isWorded, saidHtml } from '../wordpress/said-html.ts';
import { type ParsedBlock } from './parse-blocks.ts';

/** Last words of the names of fields whose text is none for readers, whatever it says. */
const technical =
  /^(?:class(?:es)?|style|colou?r|font|family|css|gradient|background|align(?:ment)?|anchor|icon|layout|shortcode|id|type|size)$/i;

/** Fields that name pictures by their attachments. */
const pictured = /^(?:images?|imgs?|photos?|pictures?|logos?|portrait|avatar|gallery)$/i;

/** Attachments by number, one or a list. */
const numbersOf = (value: unknown): string =>
  [value].flat().every((each) => /^\d{1,12}$/.test(String(each))) ? [value].flat().join(',') : '';

/** Words of a sentence or names: `John Smith`, not `mb-3 py-0`. */
const isSentence = (text: string): boolean =>
  /\s/.test(text) && /[\p{Lu}\p{Lo}.!?…]/u.test(text) && !/^[\w-]+\(|^[[{]/.test(text);

/** Blocks that show a form or a list of what the page holds; their attributes are for these. */
const filledBySite = /form|field|toc|table-of-contents|breadcrumb|search|login|menu|query|posts?-/;

const addressOf = (record: unknown): string =>
  textMember(record, 'link') || textMember(record, 'url') || textMember(record, 'href');

/** Attributes with words, the first of them with the address beside it. */
const attributesHtml = (attributes: Readonly<Record<string, Json>>): string => {
  let url = addressOf(attributes);
  return Object.entries(attributes)
    .map(([key, value]) => {
      if (typeof value !== 'string' || value.trim() === '' || !isWorded(key)) return '';
      // What a builder calls a block or an icon by.
      if (key === 'name' && !/^\p{Lu}|\s/u.test(value)) return '';
      const html = saidHtml(value, url);
      url = '';
      return html;
    })
    .join('');
};

/** Levels of fields in fields that are read. */
const maxDepth = 10;

/**
 * Fields of ACF: `{ "quote": "…", "_quote": "field_1", "rows_0_text": "…" }`, or by the keys of the fields, with
 * rows as objects.
 */
const fieldsHtml = (fields: Readonly<Record<string, unknown>>, depth: number): string => {
  if (depth > maxDepth) return '';
  // A link: its words, address and target.
  if (typeof fields['title'] === 'string' && typeof fields['url'] === 'string')
    return saidHtml(fields['title'] || fields['url'], fields['url']);
  return Object.entries(fields)
    .map(([key, value]) => {
      if (key.startsWith('_')) return '';
      if (isObject(value)) return fieldsHtml(value, depth + 1);
      const name = String(key.split('_').at(-1));
      const ids = pictured.test(name) ? numbersOf(value) : '';
      if (ids !== '') return `<alphanode-gallery ids="${ids}" lone></alphanode-gallery>`;
      if (typeof value !== 'string' || value.trim() === '' || technical.test(name)) return '';
      return isWorded(name) || isSentence(value) ? saidHtml(value, '') : '';
    })
    .join('');
};

/**
 * What a block of a plugin shows of its attributes, where it has no HTML of its own: all fields of ACF, of others
 * the attributes by names that mean words. `''` where there are none.
 */
export const attributeHtml = (
  { attrs, innerHTML, innerBlocks }: ParsedBlock,
  blockName: string,
): string => {
  if (attrs === null || blockName.startsWith('core/')) return '';
  const data = member(attrs, 'data');
  if (blockName.startsWith('acf/')) return isObject(data) ? fieldsHtml(data, 0) : '';
  const isEmpty = innerHTML.trim() === '' && innerBlocks.length === 0;
  return isEmpty && !filledBySite.test(blockName) ? attributesHtml(attrs) : '';
};
