/** Lines of a formula, beyond which dollars are money. */
const maxFormula = 200;

/** Signs that begin and end a formula on lines of its own. */
const signs: readonly (readonly [RegExp, (opening: string) => string])[] = [
  [/^\$\$/, () => '$$'],
  [/^\\\\\[/, () => '\\\\]'],
  [
    /^\\begin\{(?:equation|align|aligned|gather|multline|eqnarray|displaymath|math)\*?\}/,
    (opening) => opening.replace('begin', 'end'),
  ],
];

/** A formula on lines of its own, and the line behind it. */
interface Formula {
  readonly lines: readonly string[];
  readonly next: number;
}

/** Lines without the empty ones around them. */
const trimmed = (lines: readonly string[]): readonly string[] => {
  const isText = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1);
};

/** Reads the formula that begins at a line: between two `$$`, `\\[` and `\\]`, or in an environment of TeX. */
export const readFormula = (lines: readonly string[], at: number): Formula | undefined => {
  const first = String(lines[at]).trim();
  for (const [begin, endOf] of signs) {
    const [opening] = begin.exec(first) ?? [];
    if (opening === undefined) continue;
    const end = endOf(opening);
    const inside: string[] = [];
    for (let next = at; next < Math.min(lines.length, at + maxFormula); next++) {
      const line: string = next === at ? first.slice(opening.length) : String(lines[next]);
      const close = line.trimEnd().endsWith(end);
      // Dollars in a text of their own: a paragraph between, or another that begins.
      const isOther = !close && line.trimStart().startsWith(opening);
      if (next > at && (isOther || (line.trim() === '' && first !== opening))) return undefined;
      inside.push(close ? line.trimEnd().slice(0, -end.length) : line);
      if (!close) continue;
      const said = trimmed(next === at ? inside.map((each) => each.trim()) : inside);
      const isEnvironment = opening.startsWith('\\begin');
      return { lines: isEnvironment ? [opening, ...said, end] : said, next: next + 1 };
    }
    return undefined;
  }
  return undefined;
};

/** An escaped dollar, or a formula: it touches its dollars, and no word goes on behind it. */
const formula =
  /\\\$|\$\$([^$\n]{1,500})\$\$|\$(?=\S)([^$\n]{1,300})\$(?![\p{L}\p{N}_])|(?<!\\)\\\\\(([^\n]{1,300}?)(?<!\\)\\\\\)/gu;

/** What no price has; a link or a quotation is no formula either. */
const isTex = (text: string): boolean => /[\\^_{}]/.test(text) && !/\s$|\]\(|["`]/.test(text);

/** A name, a product or the like, where a text has formulas. */
const isTerm = (text: string): boolean => /^[a-z(][\w'()+\-*/=,.<>]{0,60}$/i.test(text);

/** Whether a text has formulas that can be nothing else. */
export const hasFormulas = (text: string): boolean =>
  /\$\$\s|\$[^$\n`]{0,300}[\\^{][^$\n`]{0,300}\$|\\\\[([]/.test(text);

/** Formulas in a line become code. Where the text `hasFormulas`, single names are formulas as well. */
export const expandFormulas = (text: string, isMath: boolean): string =>
  text.replace(formula, (whole: string, display?: string, tex?: string, bracketed?: string) => {
    if (display !== undefined)
      return isTex(display.trim()) || isTerm(display) ? `\`${display.trim()}\`` : whole;
    if (bracketed !== undefined) return `\`${bracketed.trim()}\``;
    if (tex === undefined) return whole;
    return isTex(tex) || (isMath && isTerm(tex)) ? `\`${tex}\`` : whole;
  });
