import { type OpenMark } from './leaf.ts';

/** A piece of text, with what it stands for where it is an abbreviation. */
interface AbbreviatedPiece {
  readonly text: string;
  readonly title: string | undefined;
}

/** Takes a text apart at its abbreviations. */
export type Abbreviations = (text: string) => readonly AbbreviatedPiece[];

const word = /[\p{L}\p{N}_]+/gu;
const goesOn = /^[\p{L}\p{N}_]/u;
const endsWord = /[\p{L}\p{N}_]$/u;

/** Names with one first word: each is tried at each place where that stands. */
const maxAlike = 16;

interface Name {
  readonly name: string;
  /** Signs before its first word, as in `.NET`. */
  readonly lead: number;
}

/** Names by their first word, the longest of them first. */
const byFirstWord = (names: Iterable<string>): ReadonlyMap<string, readonly Name[]> => {
  const known = new Map<string, Name[]>();
  for (const name of names) {
    const first = name.match(word)?.[0];
    if (first === undefined) continue;
    const alike = known.get(first) ?? [];
    if (alike.length < maxAlike) alike.push({ name, lead: name.indexOf(first) });
    known.set(first, alike);
  }
  for (const alike of known.values()) alike.sort((a, b) => b.name.length - a.name.length);
  return known;
};

/** Whether a name stands there by itself. */
const standsAt = (text: string, name: string, at: number): boolean =>
  text.startsWith(name, at) &&
  !endsWord.test(text.slice(Math.max(0, at - 2), at)) &&
  !goesOn.test(text.slice(at + name.length));

/** Makes a finder of whole words, in time that does not depend on how many are known. */
export const abbreviationsOf = (words: ReadonlyMap<string, string>): Abbreviations => {
  const known = byFirstWord(words.keys());
  return (text) => {
    const pieces: AbbreviatedPiece[] = [];
    let end = 0;
    for (const { 0: first, index } of text.matchAll(word)) {
      const found = known
        .get(first)
        ?.find(({ name, lead }) => index - lead >= end && standsAt(text, name, index - lead));
      if (found === undefined) continue;
      const { name, lead } = found;
      if (index - lead > end)
        pieces.push({ text: text.slice(end, index - lead), title: undefined });
      pieces.push({ text: name, title: words.get(name) });
      end = index - lead + name.length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end), title: undefined });
    return pieces;
  };
};

/** Whether text under such a mark is none that is read, or says already what it stands for. */
export const isExplained = ({ mark }: OpenMark): boolean =>
  /^(?:code|abbr|dfn|kbd|samp|var)$/.test(mark);
