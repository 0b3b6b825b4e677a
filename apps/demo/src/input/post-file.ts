import { relative, sep } from 'node:path';

/** Where a post came from, as a person would look it up. */
export interface PostPlace {
  readonly file: string;
  readonly line: number;
}

/** A file of records. */
export interface PostFile {
  /** Absolute path. */
  readonly path: string;
  /** Where the record came from that begins on `line` of the file. */
  readonly placeOf: (line: number) => PostPlace;
  /** Absolute path of the file that the record on `line` was written in, which relative URLs count from. */
  readonly originOf: (line: number) => string;
  /** Whether only its ending speaks for posts: nobody named the file, it was found in a folder. */
  readonly isGuess: boolean;
}

/** The path as a reader of the terminal would name it. */
export function displayPath(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near.split(sep).join('/');
}

/** A file whose records came from nowhere else. */
export function ownFile(path: string, { isGuess }: Pick<PostFile, 'isGuess'>): PostFile {
  const file = displayPath(path);
  return { path, placeOf: (line) => ({ file, line }), originOf: () => path, isGuess };
}
