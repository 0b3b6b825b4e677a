import { once } from '../once.ts';

/** What words mean, from lists of words with one meaning each. */
export const wordMap = <T>(
  lists: readonly (readonly [T, string])[],
): (() => ReadonlyMap<string, T>) =>
  once(
    () =>
      new Map(
        lists.flatMap(([meaning, words]) =>
          words.split(' ').map((word) => [word, meaning] as const),
        ),
      ),
  );
