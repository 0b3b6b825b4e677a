import { type FrontMatterData } from './read-yaml.ts';

/** What the parts of a title block say, in their order. */
const keys = ['title', 'author', 'date'] as const;

/**
 * Reads `% title`, `% authors` and `% date`; authors stand in lines of their own or between semicolons. A part
 * without words is absent.
 * @see https://pandoc.org/MANUAL.html#extension-pandoc_title_block
 */
export const readTitleBlock = (source: string, firstLine: number): FrontMatterData => {
  const data: Record<string, unknown> = {};
  const lines = new Map<unknown, number>();
  let line = firstLine;
  for (const [index, part] of source.split(/^%/m).slice(1).entries()) {
    const key = keys[index];
    const said = part.split(key === 'author' ? /[;\n]/ : '\n').map((each) => each.trim());
    const words = said.filter(Boolean);
    if (key !== undefined && words.length > 0) {
      data[key] = key === 'author' ? words : words.join(' ');
      lines.set(key, line);
    }
    line += part.split('\n').length - 1;
  }
  return { data, issues: [], lineOf: ([key]) => lines.get(key) };
};
