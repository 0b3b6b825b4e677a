import { toneNamed } from '../html/callout-elements.ts';

/** `> [!tip]- Title`: the first line of a remark as Obsidian writes it; what is behind `|` styles it. */
const opening =
  /^([ >*+\-\d.)]{0,40}>[ \t]?)\[!([a-z][\w -]{0,39})(?:\|[^\]]{0,100})?\][+-]?(?:[ \t]+(\S.*))?$/i;

const depthOf = (marks: string): number => marks.split('>').length;

/** Whether a line goes on in a quotation that is at least as deep. */
const goesOn = (before: string, marks: string): boolean => {
  const at = before.search(/[^ >]/);
  return at !== -1 && depthOf(before.slice(0, at)) >= depthOf(marks);
};

/** A name of the site's own is that of the remark, unless it has a title. */
const named = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The first line of a remark whose title is told from its text; any other line stays as it is. */
export const readCallout = (line: string, before: string): string => {
  const [, marks = '', name = '', said] = opening.exec(line.trimEnd()) ?? [];
  if (marks === '' || goesOn(before, marks)) return line;
  const tone = toneNamed(name);
  const title = said ?? (tone === undefined ? named(name) : undefined);
  if (title === undefined) return line;
  return `${marks}[!${tone ?? 'note'}]<alphanode-title>${title}</alphanode-title>`;
};
