/** What is said of one thing to machines. */
const maxTold = 5000;

/** As much of a text as search engines are told. */
export const toldOf = (text: string): string => text.slice(0, maxTold);

/** The first words of a text, cut between words. */
export const shorten = (text: string, max: number): string => {
  // Enough for white space to be closed up, and no more of a text of a megabyte.
  const flat = text
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > max / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\p{Cs},;:.-]$/u, '')}…`;
};
