import { type Block } from '@alphanode/meta-schema';

/** What stands between the number of a note and its words. */
const lead = /^[.:)\]]?\s*/u;

/** A note without what followed its number: that is drawn anew. */
export const withoutLead = (blocks: readonly Block[]): readonly Block[] => {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  const [text, ...rest] = first.children;
  if (text?.type !== 'text') return blocks;
  const said = text.text.replace(lead, '');
  const children = said === '' ? rest : [{ ...text, text: said }, ...rest];
  return children.length === 0 ? others : [{ ...first, children }, ...others];
};
