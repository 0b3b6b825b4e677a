import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { editorBlocks } from '../core/editor-blocks.ts';
import { listMember, member, textMember } from '../core/json-value.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { componentBlocks } from './read-components.ts';

/** The blocks of a document of ProseMirror, in which Storyblok puts components between the nodes. */
export const editorDocument = (document: unknown, options: HtmlOptions): BlocksResult => {
  const blocks: Block[] = [];
  const issues: Issue[] = [];
  const run: unknown[] = [];
  const take = (found: BlocksResult): void => {
    blocks.push(...found.blocks);
    issues.push(...found.issues);
  };
  for (const node of listMember(document, 'content')) {
    if (textMember(node, 'type') === 'blok') {
      take(editorBlocks(run.splice(0)));
      take(componentBlocks(member(member(node, 'attrs'), 'body'), options));
    } else run.push(node);
  }
  take(editorBlocks(run));
  return { blocks, issues };
};
