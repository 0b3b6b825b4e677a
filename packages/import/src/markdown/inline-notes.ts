/** What begins or ends something: an escape, a run of code, a note, a bracket. */
const sign = /\\.|`+|\^\[|[[\]]/g;

interface Sign {
  readonly text: string;
  readonly at: number;
}

/** Without what is code. */
const signsIn = (line: string): readonly Sign[] => {
  const all = Array.from(line.matchAll(sign), ({ 0: text, index: at }): Sign => ({ text, at }));
  const kept: Sign[] = [];
  let codeEnd = -1;
  for (const [index, each] of all.entries()) {
    if (index <= codeEnd) continue;
    if (each.text.startsWith('`'))
      codeEnd = all.findIndex(({ text }, other) => other > index && text === each.text);
    else kept.push(each);
  }
  return kept;
};

/** The name of a note by its place. No author writes such a one. */
const nameOf = (index: number): string => `[^alphanode-note-${index + 1}]`;

/**
 * Takes the notes that are written where they are referred to, `^[as Pandoc has them]`, and leaves a reference
 * to each. One that does not end on its line is text.
 */
export const takeNotes = (line: string, notes: string[]): string => {
  if (!line.includes('^[')) return line;
  let out = '';
  let taken = 0;
  let start = -1;
  let depth = 0;
  for (const { text, at } of signsIn(line)) {
    if (start === -1) {
      // What stands in brackets itself, `[^[a]]`, is a class of characters.
      if (text === '^[' && line[at - 1] !== '[') [start, depth] = [at, 1];
      continue;
    }
    if (text.endsWith('[')) depth++;
    else if (text === ']') depth--;
    if (depth > 0) continue;
    const note = line.slice(start + 2, at).trim();
    if (note !== '') {
      out += line.slice(taken, start) + nameOf(notes.push(note) - 1);
      taken = at + 1;
    }
    start = -1;
  }
  return out + line.slice(taken);
};

/** The notes as footnotes, for the end of the text. */
export const noteLines = (notes: readonly string[]): readonly string[] =>
  notes.flatMap((note, index) => ['', `${nameOf(index)}: ${note}`]);
