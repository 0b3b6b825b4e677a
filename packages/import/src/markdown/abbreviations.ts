/** `*[HTML]: Hypertext Markup Language`, as kramdown and Markdown Extra write what an abbreviation stands for. */
const definition = /^ {0,3}\*\[([^[\]\n]{1,100})\]:[ \t]+(\S[^\n]{0,500}?)[ \t]*$/;

/** What stands for something has a letter or digit. */
const hasWord = /[\p{L}\p{N}]/u;

/** More than any glossary has; what comes after is text. */
const maxAbbreviations = 1000;

/** Takes what a line says an abbreviation stands for; the first that says it counts. */
export const takeAbbreviation = (line: string, known: Map<string, string>): boolean => {
  const [, name, words] = definition.exec(line) ?? [];
  if (name === undefined || words === undefined || !hasWord.test(name)) return false;
  if (known.size >= maxAbbreviations) return false;
  if (!known.has(name)) known.set(name, words);
  return true;
};
