/**
 * Where a text is found next, before `to`; `Infinity` where it is not. However often it is asked, no part of
 * the text is searched twice; each call begins at or after the one before.
 */
export const finder = (text: string, wanted: string): ((from: number, to?: number) => number) => {
  let found = -1;
  let searched = 0;
  return (from, to = text.length) => {
    if (found >= from) return found;
    const start = Math.max(from, searched);
    const index = text.slice(start, Math.max(start, to)).indexOf(wanted);
    if (index >= 0) return (found = start + index);
    // What begins just before may end after it.
    searched = Math.max(start, Math.min(to, text.length) - wanted.length + 1);
    return Infinity;
  };
};
