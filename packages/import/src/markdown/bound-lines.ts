/** Levels of quotes; the parser's time grows with their square. */
const maxQuotes = 32;
/** Characters of a line, for the same reason. */
const maxLine = 5000;
/** Lines of a paragraph, for the same reason. */
const maxLines = 2000;

/** A line break in a paragraph says the same as a space. */
const broken = (line: string): string => {
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > maxLine) {
    const space = line.lastIndexOf(' ', from + maxLine);
    if (space <= from) break;
    pieces.push(line.slice(from, space));
    from = space + 1;
  }
  return [...pieces, line.slice(from)].join('\n');
};

/** A line of words that begins nothing, has no cells and breaks no line. */
const plain = /^\p{L}[^|\n]*[^|\s\\]$/u;

/** Where fences or elements are, a line may be code. */
const special = /^ {0,3}(?:`{3}|~{3}|<)/m;

/** Joins the lines of a paragraph of thousands; the last may be what the next is about. */
const joined = (markdown: string): string => {
  const lines = markdown.split('\n');
  if (lines.length <= maxLines || special.test(markdown)) return markdown;
  const out: string[] = [];
  let run: string[] = [];
  for (const line of lines) {
    if (plain.test(line)) {
      run.push(line);
      continue;
    }
    if (run.length > maxLines) run = [broken(run.slice(0, -1).join(' ')), ...run.slice(-1)];
    out.push(...run, line);
    run = [];
  }
  if (run.length > maxLines) run = [broken(run.join(' '))];
  return [...out, ...run].join('\n');
};

/** Breaks lines and flattens quotes that no writer wrote, so that they cannot stop the parser. */
export const boundLines = (markdown: string): string =>
  joined(markdown)
    .replace(/^[ >]{64,}/gm, (run) =>
      run.split('>').length > maxQuotes ? '> '.repeat(maxQuotes) : run,
    )
    .replace(/^[^\n]{5001,}$/gm, (line) =>
      /^ {4}|^\t|^[ >]*[|`~]/.test(line) ? line : broken(line),
    );
