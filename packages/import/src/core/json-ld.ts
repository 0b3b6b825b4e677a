import { fromJson, isObject, list, listMember, member, textMember } from './json-value.ts';

const isArticle = (value: unknown): boolean =>
  [member(value, '@type')].flat().some((type) => /(?:Article|Posting)$/.test(String(type)));

/** What a script describes: alone, in a list, or in a graph. */
const nodesIn = (json: string): readonly unknown[] => {
  const data = fromJson(json);
  return [data, list(data), listMember(data, '@graph')].flat();
};

/**
 * The article that the scripts of a page describe in JSON-LD; where it names a person or a picture by `@id`,
 * what is said of that elsewhere stands in its place.
 * @see https://www.w3.org/TR/json-ld11/#node-identifiers
 */
export const articleIn = (scripts: readonly string[]): unknown => {
  const nodes = scripts.flatMap(nodesIn);
  const article = nodes.find(isArticle);
  if (!isObject(article)) return undefined;
  const known = new Map(nodes.map((node) => [textMember(node, '@id'), node]));
  const whole = (value: unknown): unknown => {
    const node = isObject(value) ? known.get(textMember(value, '@id') || '_:') : undefined;
    return isObject(value) && isObject(node) ? { ...node, ...value } : value;
  };
  return Object.fromEntries(
    Object.entries(article).map(([key, value]) => [
      key,
      Array.isArray(value) ? list(value).map(whole) : whole(value),
    ]),
  );
};
