import { type Issue } from '@alphanode/image-source';

import { fold } from './fold.ts';
import { isObject, member } from './json-value.ts';
import { dateName } from './article-key.ts';

type Path = Issue['path'];
type Data = Readonly<Record<string, unknown>>;

/** Tables of Hugo and Zola whose members stand beside the rest. */
export const openedTables = ['params', 'extra', 'taxonomies'] as const;

const metaKey = /^(?:meta|postmeta|alphanodepostmeta)$/;

/**
 * Finds where in the front matter the value of a record stands: meta stands beside the title there, what is in
 * {@link openedTables} comes to it, and dates have other keys. A path that is not in it stays as it is.
 */
export const filePlace =
  (data: Data) =>
  (path: Path): Path => {
    const [first = '', second = '', ...rest] = path;
    const keys = Object.keys(data).filter((key) => key !== '');
    const [key, inner] = first === 'meta' ? [second, rest] : [first, path.slice(1)];
    const name = String(key);
    const group = first === 'meta' ? keys.find((each) => metaKey.test(fold(each))) : undefined;
    if (group !== undefined && member(data[group], name) !== undefined)
      return [group, ...path.slice(1)];
    const own = keys.find((each) => each === name) ?? keys.find((each) => dateName(each) === name);
    if (own !== undefined) return [own, ...inner];
    const table = openedTables.find(
      (each) => isObject(data[each]) && Object.hasOwn(data[each], name),
    );
    return table === undefined ? path : [table, name, ...inner];
  };

const step = (key: string | number): string =>
  typeof key === 'string' && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)
    ? `.${key}`
    : `[${JSON.stringify(key)}]`;

const written = (path: Path): string => path.map(step).join('').replace(/^\./, '');

/** An issue that names the place in the file, where it named that in the record. */
export const placedInFile = (issue: Issue, placeOf: ((path: Path) => Path) | undefined): Issue => {
  const path = placeOf?.(issue.path) ?? issue.path;
  const [before, after] = [written(issue.path), written(path)];
  if (before === after) return issue;
  return { ...issue, path, message: issue.message.replace(before, () => after) };
};
