/** Links between notes, and what else only a vault of notes has. */
const link =
  /(?<!!)\[\[([^[\]|#\n]{0,200})(?:#([^[\]|\n]{0,200}))?(?:\|([^[\]\n]{1,200}))?\]\](?![[(:])/g;

/** Whether a text is a note of Obsidian and its like: in others, double brackets are words. */
export const isVault = (text: string): boolean =>
  /!\[\[|\[\[[^[\]|#\n]{0,200}[|#][^[\]\n]{1,200}\]\]/.test(text);

/** The words of links to notes, whose addresses only the vault knows, or the links as they are; remarks of the writer and names of lines go. */
export const expandVault = (text: string, keepsLinks: boolean): string =>
  text
    .replace(link, (whole: string, page: string, part?: string, words?: string) => {
      if (keepsLinks) return whole;
      const place = [page, part].filter(Boolean).join(' › ');
      return (words ?? place).trim();
    })
    .replace(/%%(?:[^%\n]|%(?!%)){0,500}%%/g, '')
    .replace(/\s\^[\w-]{1,40}\s*$/, '');

/** Whether a note links to others. */
export const linksNotes = (text: string): boolean => isVault(text) && text.search(link) !== -1;
