/** A key or a dash with a quote behind it. */
const opening = /^(\s*)(?:-\s+)*(?:[^\s#"'&*!|>%@`-][^:#\n]{0,200}:|-)\s+(["'])/;

/** Whether the quote that opens at `from` closes on the line. */
const closes = (line: string, from: number, quote: string): boolean => {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\' && quote === '"') at++;
    else if (line[at] === quote) {
      if (quote === "'" && line[at + 1] === "'") at++;
      else return true;
    }
  }
  return false;
};

/** At most so many lines belong to one quoted text. */
const maxLines = 500;

/**
 * Indents the lines of quoted texts that go on at the left edge: YAML wants them deeper than their key,
 * many writers do not know. Lines keep their numbers.
 */
export const indentQuoted = (
  source: string,
): { readonly text: string; readonly lines: readonly number[] } => {
  const lines = source.split('\n');
  const mended: number[] = [];
  let until = 0;
  for (const [index, line] of lines.entries()) {
    if (index < until) continue;
    const found = opening.exec(line);
    if (found === null) continue;
    const [all, indent = '', quote = ''] = found;
    if (closes(line, all.length, quote)) continue;
    const last = lines
      .slice(index + 1, index + 1 + maxLines)
      .findIndex((next) => closes(next, 0, quote));
    if (last === -1) continue;
    const inside = lines.slice(index + 1, index + 2 + last);
    const thin = inside.some((next) => next.trim() !== '' && next.search(/\S/) <= indent.length);
    if (thin) {
      mended.push(index + 1);
      inside.forEach((next, offset) => {
        lines[index + 1 + offset] = next.trim() === '' ? next : `${indent}  ${next.trimStart()}`;
      });
    }
    until = index + 1 + inside.length;
  }
  return { text: lines.join('\n'), lines: mended };
};
