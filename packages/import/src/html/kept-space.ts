/** A tab is as wide as four characters in most editors. */
const noBreak = (space: string): string => space.replace(/\t/g, '    ').replace(/ /g, '\u00a0');

/** Text in which space outlives the collapse of space: at the start of a line, and its width within one. */
export const keptSpace = (text: string, isLineStart: boolean): string =>
  text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, (space, at: number, all: string) => {
    const before = all[at - 1];
    if (all[at + space.length] === '\n') return '';
    return before === '\n' || (before === undefined && isLineStart)
      ? noBreak(space)
      : `${noBreak(space).slice(1)} `;
  });
