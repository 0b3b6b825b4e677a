/** The convention of README examples: `console.log(...)` and, under it, what it prints after `//=>`. */

/** The first js or ts block of a Markdown text, or undefined. */
export function firstBlock(markdown) {
  return /^```(?:js|ts|javascript|typescript)\n(.*?)^```$/ms.exec(markdown)?.[1];
}

/** The lines that a block says it prints, in order. */
export function expectedOutput(block) {
  return block
    .split('\n')
    .map((line) => /\/\/=> ?(.*)$/.exec(line)?.[1])
    .filter((line) => line !== undefined);
}
