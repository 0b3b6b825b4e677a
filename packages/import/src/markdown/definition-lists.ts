const description = /^ {0,3}:[ \t]{1,4}(?=\S)/;

/** Lines that begin something else than running text. */
const special =
  /^(?: {0,3}(?:[#>|<`~:]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[[^\]]{1,200}\]:)| {4}|\t|\s*$)/;

/** Beyond the ends there are empty lines. */
const lineAt = (lines: readonly string[], at: number): string => lines[at] ?? '';

/** The terms from a line on, and where their first description stands. */
const termsAt = (
  lines: readonly string[],
  at: number,
): { readonly terms: readonly string[]; readonly first: number } | undefined => {
  let end = at;
  while (end - at < 8 && !special.test(lineAt(lines, end))) end++;
  const first = lineAt(lines, end).trim() === '' ? end + 1 : end;
  return end > at && description.test(lineAt(lines, first))
    ? { terms: lines.slice(at, end), first }
    : undefined;
};

/** The lines of a description, and the line behind it. */
const descriptionAt = (
  lines: readonly string[],
  at: number,
): { readonly inside: readonly string[]; readonly next: number } => {
  const inside = [lineAt(lines, at).replace(description, '')];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lineAt(lines, next);
    const isBlank = line.trim() === '';
    const isIndented = /^(?: {2}|\t)/.test(line);
    // After an empty line only what is indented goes on.
    if (!isBlank && !isIndented && lineAt(lines, next - 1).trim() === '') break;
    const isTerm = !isIndented && description.test(lineAt(lines, next + 1));
    if (isTerm || description.test(line)) break;
    inside.push(line.replace(/^(?: {2,4}|\t)/, ''));
  }
  return { inside, next };
};

/** Reads terms with their descriptions, as PHP Markdown Extra, kramdown and Pandoc write them. */
export const readDefinitions = (
  lines: readonly string[],
  at: number,
): { readonly lines: readonly string[]; readonly next: number } | undefined => {
  if (lineAt(lines, at - 1).trim() !== '') return undefined;
  const out: string[] = [];
  let next = at;
  for (let found = termsAt(lines, next); found !== undefined; found = termsAt(lines, next)) {
    for (const term of found.terms) out.push('<dt>', '', term.trim(), '', '</dt>');
    next = found.first;
    while (description.test(lineAt(lines, next))) {
      const { inside, next: behind } = descriptionAt(lines, next);
      out.push('<dd>', '', ...inside, '', '</dd>');
      next = behind;
    }
  }
  return out.length === 0 ? undefined : { lines: ['', '<dl>', ...out, '</dl>', ''], next };
};
