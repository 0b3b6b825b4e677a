import { isObject, list, member, textMember } from '../core/json-value.ts';

/** Names that studios give to a text. */
export const contents = ['content', 'body', 'text'];

/** Names of what opens a box. */
export const summaries = ['summary', 'title', 'heading', 'question', 'label'];

/** Names of what a box holds. */
export const answers = [...contents, 'answer'];

/** Names of who said something. */
export const writers = ['cite', 'author', 'attribution', 'source'];

/** The first member that is there: studios name their members as they like. */
export const firstMember = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.map((key) => member(value, key)).find((each) => each !== undefined && each !== null);

/** Whether a member is a text: plain, or a list of blocks. */
export const isText = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && list(value).some((each) => textMember(each, '_type') === 'block'));

/** What an object that opens holds in parts. */
export const partsOf = (value: unknown): readonly unknown[] => {
  const parts = firstMember(value, 'items', 'panels', 'sections', 'questions', 'faqs');
  return isText(parts) ? [] : list(parts).filter(isObject);
};
