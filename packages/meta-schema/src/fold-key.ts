/** The words of a key: `_alphanode_ai_outline`, `aiOutline` and `AI-Outline` have the same last two. */
const wordsOf = (key: string): string[] =>
  key
    .normalize('NFKC')
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[\s_.[\]-]+/)
    .filter((word) => word !== '');

/** One spelling for all spellings of a key, the first prefix that stands before other words taken off. */
export const foldKey = (key: string, prefixes: ReadonlySet<string>): string => {
  const words = wordsOf(key);
  let head = '';
  for (const [index, word] of words.entries()) {
    head += word;
    if (prefixes.has(head) && index + 1 < words.length) return words.slice(index + 1).join('');
  }
  return head;
};

const none: ReadonlySet<string> = new Set();

/** Prefixes that are taken off keys where the option names none. */
export const defaultPrefixes: ReadonlySet<string> = new Set(['alphanode', 'anp']);

/** Folds a name of the field table, which bears no prefix. */
export const foldName = (name: string): string => foldKey(name, none);
