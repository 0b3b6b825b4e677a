import { type Path } from './path.ts';

/** A text with escapes in one alternative each, so that a long one is read without backtracking. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gs;

/** An open list or record. */
interface Level {
  readonly isRecord: boolean;
  key: string | number;
  atKey: boolean;
}

const nameOf = (path: Path): string => JSON.stringify(path);

/** The key that a token spells; what is no JSON text is its own name. */
const keyOf = (text: string): string => {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
};

/** The names of each path and of the containers around its value. */
const namesOf = (paths: readonly Path[]): ReadonlySet<string> =>
  new Set(paths.flatMap((path) => [0, ...path].map((_, length) => nameOf(path.slice(0, length)))));

/**
 * Where values of a JSON text begin, by the name of their path, in one pass and without recursion.
 * Takes whatever text it is given; of a key that comes twice the last counts, as in `JSON.parse`.
 */
const offsetsOf = (text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>();
  const open: Level[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    const top = open.at(-1);
    if (found === '}' || found === ']') open.pop();
    else if (found === ',') {
      if (top?.isRecord === true) top.atKey = true;
      else if (typeof top?.key === 'number') top.key += 1;
    } else if (found === ':') {
      if (top !== undefined) top.atKey = false;
    } else if (top?.atKey === true) top.key = keyOf(found);
    else {
      const name = nameOf(open.map(({ key }) => key));
      if (wanted.has(name)) offsets.set(name, index);
      const isRecord = found === '{';
      if (isRecord || found === '[')
        open.push({ isRecord, key: isRecord ? '' : 0, atKey: isRecord });
    }
  }
  return offsets;
};

/** Offsets of the values at some paths of a JSON text; of the innermost container where there is no value. */
export const findJsonOffsets = (text: string, paths: readonly Path[]): readonly number[] => {
  const offsets = offsetsOf(text, namesOf(paths));
  return paths.map((path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(nameOf(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return offsets.get('[]') ?? 0;
  });
};
