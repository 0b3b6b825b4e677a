/** Lines that a tag may go over. */
const maxLines = 30;

/** A tag that does not end on its line. */
const opening = /\{(?:\{[<%]|%)(?!.*[%>]\})/;

/** A line, with those behind it where a tag goes on there, and the index of the line behind all. */
export const joinedLines = (
  lines: readonly string[],
  at: number,
): { readonly text: string; readonly next: number } => {
  const first = String(lines[at]);
  if (opening.test(first)) {
    let text = first;
    for (let next = at + 1; next < Math.min(lines.length, at + maxLines); next++) {
      const line = String(lines[next]);
      // Another tag begins, so that this one is none.
      if (/\{[{%]/.test(line)) break;
      text += ` ${line.trim()}`;
      if (!opening.test(text)) return { text, next: next + 1 };
    }
  }
  return { text: first, next: at + 1 };
};
