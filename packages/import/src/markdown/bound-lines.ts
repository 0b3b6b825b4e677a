/** Levels of quotes; the parser's time grows with their square. */
const maxQuotes = 32;
/** Characters of a line, for the same reason. */
const maxLine = 5000;

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

/** Breaks lines and flattens quotes that no writer wrote, so that they cannot stop the parser. */
export const boundLines = (markdown: string): string =>
  markdown
    .replace(/^[ >]{64,}/gm, (run) =>
      run.split('>').length > maxQuotes ? '> '.repeat(maxQuotes) : run,
    )
    .replace(/^[^\n]{5001,}$/gm, (line) =>
      /^ {4}|^\t|^[ >]*[|`~]/.test(line) ? line : broken(line),
    );
