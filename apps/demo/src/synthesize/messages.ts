import { formatBytes, formatNoun, formatSeconds } from '../format.ts';

/** What the command says, and nowhere else. */
export const say = {
  notWhole: (name: string, low: number, high: number, received: string) =>
    `--${name} is not in its range. Expected a whole number from ${low} to ${high}. Received ${received}. Run with --help.`,
  noOut: 'There is no --out. Expected the path of one file. Name it, e.g. --out posts.jsonl.',
  badOption: (detail: string) => `${detail}. Run with --help.`,
  notWritten: (detail: string) =>
    `The posts were not written: ${detail}. Check --out, its rights and the free space, then run it again.`,
  done: (count: number, bytes: number, out: string, seconds: number) =>
    `Wrote ${formatNoun(count, 'post')} (${formatBytes(bytes)}) to ${out} in ${formatSeconds(seconds)}.`,
};
