import { fold } from '../core/fold.ts';
import { isObject, type JsonObject, list, member, textMember } from '../core/json-value.ts';

/** Members by which systems say which of the site's own components a record is. */
export const kindKeys = [
  // Strapi
  '__component',
  // Payload
  'blockType',
];

/** What GraphQL of Strapi calls a component: `ComponentSharedRichText`. */
const ofGraphql = /^Component[A-Z]/;

/** The name of a component as its system has it; empty where a record is none. */
export const componentOf = (value: unknown): string => {
  if (isObject(member(value, 'item'))) return textMember(value, 'collection');
  const named = kindKeys.map((key) => textMember(value, key)).find((name) => name !== '');
  const type = textMember(value, '__typename');
  // `component` alone may be a word.
  if (textMember(value, '_uid') !== '') return textMember(value, 'component');
  return named ?? (ofGraphql.test(type) ? type : '');
};

/** What a component says: Directus keeps it in a record of its own. */
export const saidIn = (component: JsonObject): JsonObject => {
  const item = component['item'];
  return isObject(item) && textMember(component, 'collection') !== '' ? item : component;
};

/** The name as components are known by it: `shared.rich-text` is `richtext`, `mediaBlock` is `media`. */
export const kindOf = (name: string): string =>
  fold(name.slice(name.lastIndexOf('.') + 1)).replace(/(?!^)block$/, '');

/** Whether a value is a text in parts, each of which says what component it is. */
export const isComponents = (value: unknown): boolean =>
  list(value).some((each) => componentOf(each) !== '');
