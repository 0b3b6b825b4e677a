/** `%%` alone or before a space, as Obsidian begins a remark of the writer that goes over lines. */
const begin = /^[ >]{0,20}%%(?=\s|$)/;

/** The same behind words, where nothing is code. */
const beginBehind = /^(?! {4}|\t)[^`]*?\s%%(?!%)/;

/** What a line says without the remarks that end on it. */
const withoutWhole = (line: string): string => line.replace(/%%.*?%%/g, '');

/** What is left of the lines of a remark, and the line behind it. */
interface Remark {
  readonly lines: readonly string[];
  readonly next: number;
}

/** A remark on lines of its own ends at the end of a line; else `%%` is what it says. */
const readLines = (lines: readonly string[], at: number, start: string): Remark | undefined => {
  const line = String(lines[at]).trimEnd();
  const ends = (each: string): boolean => each.trimEnd().endsWith('%%');
  const rest = line.slice(start.length);
  if (rest.includes('%%'))
    return ends(rest) && rest.indexOf('%%') === rest.length - 2
      ? { lines: [''], next: at + 1 }
      : undefined;
  // From here on: there may be as many remarks as lines.
  let end = at + 1;
  while (end < lines.length && !String(lines[end]).includes('%%')) end++;
  return ends(lines[end] ?? '') ? { lines: [''], next: end + 1 } : undefined;
};

/** A remark behind words ends in their paragraph. */
const readBehind = (lines: readonly string[], at: number): Remark | undefined => {
  const said = beginBehind.exec(withoutWhole(String(lines[at])))?.[0];
  if (said === undefined) return undefined;
  for (let next = at + 1; next < lines.length; next++) {
    const line = String(lines[next]);
    if (line.trim() === '') return undefined;
    const end = line.indexOf('%%');
    if (end !== -1) return { lines: [said.slice(0, -2) + line.slice(end + 2)], next: next + 1 };
  }
  return undefined;
};

/**
 * Reads the remark of a writer that begins at a line: between two `%%`, as Obsidian hides it. Behind words it is
 * one only in a note of a vault.
 */
export const readRemark = (
  lines: readonly string[],
  at: number,
  isVault: boolean,
): Remark | undefined => {
  const line = String(lines[at]);
  if (!line.includes('%%')) return undefined;
  const [start] = begin.exec(line) ?? [];
  const remark = start === undefined ? undefined : readLines(lines, at, start);
  return remark ?? (isVault ? readBehind(lines, at) : undefined);
};
