import { type TemplateTag } from './template-tag.ts';

/** Tags that only arrange what they hold; a title of theirs is read. */
const arranging = new Set(
  'tabs tab tabpane codetabs codetab stepper step steps columns column content-ref'.split(' '),
);
const titled = new Set(['tab', 'codetab', 'step']);

/** Tags whose text opens on demand. */
const onDemand = new Set('details expand expandable collapse spoiler accordion'.split(' '));

const titleOf = ({ kind, name, words, named }: TemplateTag): string => {
  const said = ['title', 'summary', 'label', 'name', 'header'].map((key) => named.get(key));
  const bare = kind === 'hugo' ? words.slice(0, 1) : onDemand.has(name) ? words : [];
  return said.find(Boolean) ?? bare.join(' ');
};

/** Markdown for a tag around text that any site shows alike; `undefined` for all others. */
export const layoutOf = (tag: TemplateTag): string | undefined => {
  const { name, closes } = tag;
  if (onDemand.has(name)) {
    if (closes) return '\n\n</details>\n\n';
    const title = titleOf(tag);
    return title === ''
      ? '\n\n<details>\n\n'
      : `\n\n<details>\n<summary>\n\n${title}\n\n</summary>\n\n`;
  }
  // Drawn for the eye alone.
  if (/^(?:icon|fa[bsr]?)$/.test(name)) return '';
  // The words of what it embeds follow it.
  if (closes && /^(?:embed|file)$/.test(name)) return '';
  if (!arranging.has(name)) return undefined;
  return closes || !titled.has(name) ? '\n\n' : `\n\n${titleOf(tag)}\n\n`;
};
