import { type Block } from '@alphanode/meta-schema';
import { safeParseArticle } from '@alphanode/meta-schema/standalone';

import { type BlocksResult } from '../html.ts';
import { isObject, list, listMember, member } from './json-value.ts';

/** Nodes of Slate, Strapi and ProseMirror hold others, or a text. */
const isNode = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['type'] === 'string' &&
  ['children', 'content', 'text'].some((key) => key in value);

/** Whether a value is a document of ProseMirror. */
export const isEditorDocument = (value: unknown): boolean =>
  member(value, 'type') === 'doc' && Array.isArray(member(value, 'content'));

/** Whether a value is a text of an editor whose nodes the schema reads. */
export const isEditorText = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && list(value).every(isNode) : isEditorDocument(value);

/** The blocks of such a text, which the schema knows as it knows a body; what it could not read is told. */
export const editorBlocks = (value: unknown): BlocksResult => {
  const { article, issues } = safeParseArticle(
    { title: 'A text', body: value },
    { mode: 'salvage' },
  );
  return {
    // What the schema gives are blocks.
    blocks: listMember(article, 'body') as readonly Block[],
    issues: issues.flatMap((issue) =>
      issue.severity === 'repair' || issue.path[0] !== 'body' ? [] : [{ ...issue, path: ['body'] }],
    ),
  };
};
